"""Markdown to Word by pandoc, and to PDF by pandoc and Typst. Needs the extra `rustool[office]`.

A project's own fonts and Word styles win. Its `pandoc.lua` and `document.typ` are used only where the user trusts it:
the one is a program that pandoc's sandbox does not hold, the other can fetch packages from the network.
"""

import os
import re
import subprocess
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pypandoc
import typst

from rustool.documents.draft import RenderedDocument
from rustool.documents.reference import reduced
from rustool.documents.templates import folders, template_path, template_text
from rustool.files import read_file
from rustool.findings import RustoolError
from rustool.messages import Message
from rustool.text import INVISIBLE
from rustool.workspace import TEMPLATES, Workspace, bundled

# CommonMark as the web page reads it, and no more: tables, struck and underlined text, links to headings.
_READER = "commonmark+pipe_tables+strikeout+bracketed_spans+gfm_auto_identifiers"
# As in the page: of marks that are opened again before they are closed, the last counts.
_INSERTED = re.compile(r"\{\+\+((?:(?!\{\+\+).)+?)\+\+\}")
_DELETED = re.compile(r"\{--((?:(?!\{--).)+?)--\}")
_TITLE = re.compile(r"# (.+)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
REFERENCE = "reference.docx"
_NO_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_ESCAPE_IN_ERROR = re.compile(r"\\u\{([0-9a-f]+)\}")
_LAST_OF_COMMON_SCRIPTS = 0x2FFF
_MAX_REPLACEMENTS = 100
"""How many times a PDF is tried, each time without one more run of characters that the font lacks."""
_REGIONS = {"sv": "SE", "fi": "FI", "en": "GB"}


def docx(workspace: Workspace, document: RenderedDocument) -> bytes:
    """The document as a Word file, in the styles of `templates/reference.docx`; the same bytes from the same data."""
    language = document.language if "-" in document.language else f"{document.language}-{_region(document)}"
    metadata = {"lang": language, "title": _title(document)}
    if document.case_number:
        metadata["case-number"] = document.case_number
    arguments = [argument for name, value in metadata.items() for argument in ("-M", f"{name}={value}")]
    with TemporaryDirectory() as folder:
        reference = Path(folder) / REFERENCE
        reference.write_bytes(_reference(workspace))
        return _pandoc(workspace, document, "docx", f"--reference-doc={reference}", *arguments)


def pdf(workspace: Workspace, document: RenderedDocument) -> bytes:
    """The document as a tagged PDF, both PDF/UA-1 and PDF/A-2a; the same bytes from the same data."""
    body = _pandoc(workspace, document, "typst", "--wrap=none").decode()
    style = template_text(workspace, "document.typ")
    inputs = {
        "title": _title(document),
        "lang": document.language.partition("-")[0].lower(),
        "region": _region(document),
        "case-number": document.case_number or "",
    }
    fonts: Any = [str(folder) for folder in _font_folders(workspace)]
    made = _made(document)
    for _ in range(_MAX_REPLACEMENTS):
        try:
            with TemporaryDirectory() as empty:  # no file can be read but those below the root
                return typst.compile(
                    (style + body).encode(),
                    root=empty,
                    format="pdf",
                    pdf_standards=["a-2a", "ua-1"],
                    font_paths=fonts,
                    ignore_system_fonts=True,
                    sys_inputs=inputs,
                    timestamp=made,
                )
        except typst.TypstError as error:
            missing = _NO_GLYPH.search(error.message)
            if not missing:
                why = "; ".join([error.message, *error.hints])
                raise RustoolError(Message("no PDF of {name}: {why}", name=document.name, why=why)) from None
            # PDF/UA forbids a letter that shows as nothing, so what the font lacks is named in its place.
            shown = _ESCAPE_IN_ERROR.sub(lambda match: chr(int(match[1], 16)), missing[1])
            lacking = {character for character in shown if not character.isascii()}
            # A sequence of joined signs is reported by one of its neighbours: all that can be such a sign is replaced.
            lacking |= {
                character
                for character in set(body)
                if _is_joiner(character) or (not lacking and ord(character) > _LAST_OF_COMMON_SCRIPTS)
            }
            if not lacking:
                break
            for character in lacking:
                # Escaped: after a function's content block, a parenthesis would begin its arguments.
                body = body.replace(character, _named(character).replace("(", "\\u{28}").replace(")", "\\u{29}"))
                inputs = {name: value.replace(character, _named(character)) for name, value in inputs.items()}
    raise RustoolError(Message("no PDF of {name}: the font lacks too many of its characters", name=document.name))


def _named(character: str) -> str:
    """Return what is shown for a character that the font lacks; a joiner or a variant selector is left out."""
    if _is_joiner(character):
        return ""
    return f"(U+{ord(character):04X} {unicodedata.name(character, '?').lower()})"


def _is_joiner(character: str) -> bool:
    return character != "\u00ad" and INVISIBLE.match(character) is not None


def _font_folders(workspace: Workspace) -> Iterator[Path]:
    for folder in folders(workspace):
        fonts = (folder / "fonts").resolve()
        if fonts.is_dir() and fonts.is_relative_to(folder.parent.resolve()):
            yield fonts


def _pandoc(workspace: Workspace, document: RenderedDocument, writer: str, *arguments: str) -> bytes:
    """What pandoc makes of the document's Markdown; shut in its sandbox, it reads nothing else."""
    markdown = _DELETED.sub(r"~~\1~~", _INSERTED.sub(r"[\1]{.underline}", document.markdown))
    result = subprocess.run(  # noqa: S603 - pandoc from its own package, with arguments of ours
        [
            pypandoc.get_pandoc_path(),
            "--sandbox",
            f"--from={_READER}",
            f"--to={writer}",
            "--shift-heading-level-by=-1",
            f"--lua-filter={template_path(workspace, 'pandoc.lua')}",
            "--output=-",
            *arguments,
        ],
        input=markdown.encode(),
        capture_output=True,
        check=False,
        env=os.environ | {"SOURCE_DATE_EPOCH": str(int(_made(document).timestamp()))},
    )
    if result.returncode:
        why = result.stderr.decode(errors="replace").strip()
        raise RustoolError(Message("pandoc cannot do it: {why}", why=why))
    return result.stdout


def _made(document: RenderedDocument) -> datetime:
    """When the file says it was made: on the answer's own date, so that the same data gives the same bytes any day."""
    return datetime.combine(document.date or date(1980, 1, 1), time(), UTC)


def _title(document: RenderedDocument) -> str:
    title = _TITLE.match(document.markdown)
    return _ESCAPED.sub(r"\1", title[1]) if title else document.name


def _region(document: RenderedDocument) -> str:
    language, _, region = document.language.partition("-")
    return region.upper() or _REGIONS.get(language.lower(), language.upper())


def _reference(workspace: Workspace) -> bytes:
    """Return the Word file that gives documents their styles: the project's own, reduced to its looks, wins."""
    standard = (bundled() / TEMPLATES / REFERENCE).read_bytes()
    own = workspace.root / TEMPLATES / REFERENCE
    if not own.is_file():
        return standard
    shown = workspace.display_path(own)
    content = read_file(own, shown, within=workspace.root)
    return standard if content == standard else reduced(content, standard, shown)
