"""Texts into Markdown: data as the very characters it holds, people's Markdown as a part of the document around it."""

import re

from markdown_it import MarkdownIt

# What CommonMark and pipe tables would take for markup anywhere in a line, and at its beginning.
_INLINE = re.compile(r"[\\`*\[\]<|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_FIRST = re.compile(r"([#>=]|[-+](?=[-+\s]|\Z))|(\d{1,9})([.)])(?=\s|\Z)")
_BREAK = re.compile(r"\s*\n\s*")
_ATX = re.compile(r" {0,3}#{1,6}")


def reader() -> MarkdownIt:
    """CommonMark with tables; no raw HTML, and no pictures, which would come from outside the document."""
    return MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")


def escape(text: str) -> str:
    """Text as Markdown that shows exactly that text, on one line, wherever in a line it is put."""
    line = _INLINE.sub(r"\\\g<0>", _BREAK.sub(" ", text))
    return (
        _FIRST.sub(lambda match: f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}", line, count=1)
        if _FIRST.match(line)
        else line
    )


def nest(text: str, under: int) -> str:
    """People's Markdown to stand below a heading of level `under`.

    Its own headings, however they skip, go one level at a time from there; a code fence left open is closed, so that
    it does not swallow what comes after.
    """
    tokens = reader().parse(text)
    lines = text.split("\n")
    levels = sorted({int(token.tag[1]) for token in tokens if token.type == "heading_open"})
    for token in reversed(tokens):
        if token.map is None or token.level > 0:
            continue
        first, end = token.map
        if token.type == "heading_open":
            marks = "#" * min(6, under + 1 + levels.index(int(token.tag[1])))
            atx = token.markup.startswith("#")
            words = (
                _ATX.sub("", lines[first]) if atx else " " + " ".join(line.strip() for line in lines[first : end - 1])
            )
            lines[first:end] = [marks + words]
        elif token.type == "fence" and not (end - first > 1 and lines[end - 1].strip().startswith(token.markup)):
            lines.append(token.markup)
    return "\n".join(lines)
