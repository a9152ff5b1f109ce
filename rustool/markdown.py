"""Texts into Markdown: data as the very characters it holds, and whether people's Markdown is more than paragraphs."""

import re

# What CommonMark and pipe tables would take for markup anywhere in a line, and at its beginning.
_INLINE = re.compile(r"[\\`*\[\]<|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_FIRST = re.compile(r"([#>=]|[-+](?=[-+\s]|\Z))|(\d{1,9})([.)])(?=\s|\Z)")
_STRUCTURE = re.compile(r"(?:^|\r)[ \t]*(?:#|=|-+[ \t]*(?:$|\r)|`{3}|~{3})", re.MULTILINE)
_BREAK = re.compile(r"\s*\n\s*")


def escape(text: str) -> str:
    """Text as Markdown that shows exactly that text, on one line, wherever in a line it is put."""
    line = _INLINE.sub(r"\\\g<0>", _BREAK.sub(" ", text))
    return (
        _FIRST.sub(lambda match: f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}", line, count=1)
        if _FIRST.match(line)
        else line
    )


def has_structure(text: str) -> bool:
    """Whether there may be headings or code fences in people's Markdown, which `prose.nest` sees to."""
    return _STRUCTURE.search(text) is not None
