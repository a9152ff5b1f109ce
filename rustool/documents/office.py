"""Markdown to Word by pandoc, and to PDF by pandoc and Typst. Needs the extra `rustool[office]`.

A project's own fonts and Word styles win, but never its `pandoc.lua` or `document.typ`: the one is a program that
pandoc's sandbox does not hold, the other can fetch packages from the network, and a project may come from anybody.
"""

import os
import re
import subprocess
from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pypandoc
import typst

from rustool.documents.draft import RenderedDocument
from rustool.documents.templates import folders
from rustool.findings import RustoolError
from rustool.messages import Message
from rustool.workspace import TEMPLATES, Workspace, bundled

# CommonMark as the web page reads it, and no more: tables, struck and underlined text, links to headings.
_READER = "commonmark+pipe_tables+strikeout+bracketed_spans+gfm_auto_identifiers"
# As in the page: of marks that are opened again before they are closed, the last counts.
_INSERTED = re.compile(r"\{\+\+((?:(?!\{\+\+).)+?)\+\+\}")
_DELETED = re.compile(r"\{--((?:(?!\{--).)+?)--\}")
_TITLE = re.compile(r"# (.+)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_REGIONS = {"sv": "SE", "fi": "FI", "en": "GB"}


def docx(workspace: Workspace, document: RenderedDocument) -> bytes:
    """The document as a Word file, in the styles of `templates/reference.docx`; the same bytes from the same data."""
    language = document.language if "-" in document.language else f"{document.language}-{_region(document)}"
    metadata = {"lang": language, "title": _title(document)}
    if document.case_number:
        metadata["case-number"] = document.case_number
    arguments = [argument for name, value in metadata.items() for argument in ("-M", f"{name}={value}")]
    return _pandoc(document, "docx", f"--reference-doc={_file(workspace, 'reference.docx')}", *arguments)


def pdf(workspace: Workspace, document: RenderedDocument) -> bytes:
    """The document as a tagged PDF, both PDF/UA-1 and PDF/A-2a; the same bytes from the same data."""
    body = _pandoc(document, "typst", "--wrap=none").decode()
    style = (bundled() / TEMPLATES / "document.typ").read_text(encoding="utf-8")
    inputs = {
        "title": _title(document),
        "lang": document.language.partition("-")[0].lower(),
        "region": _region(document),
        "case-number": document.case_number or "",
    }
    fonts: Any = [str(folder / "fonts") for folder in folders(workspace) if (folder / "fonts").is_dir()]
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
                timestamp=_made(document),
            )
    except typst.TypstError as error:
        why = "; ".join([error.message, *error.hints])
        raise RustoolError(Message("no PDF of {name}: {why}", name=document.name, why=why)) from None


def _pandoc(document: RenderedDocument, writer: str, *arguments: str) -> bytes:
    """What pandoc makes of the document's Markdown; shut in its sandbox, it reads nothing else."""
    markdown = _DELETED.sub(r"~~\1~~", _INSERTED.sub(r"[\1]{.underline}", document.markdown))
    result = subprocess.run(  # noqa: S603 - pandoc from its own package, with arguments of ours
        [
            pypandoc.get_pandoc_path(),
            "--sandbox",
            f"--from={_READER}",
            f"--to={writer}",
            "--shift-heading-level-by=-1",
            f"--lua-filter={bundled() / TEMPLATES / 'pandoc.lua'}",
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


def _file(workspace: Workspace, name: str) -> Path:
    """A file of the templates folders: the user's own wins."""
    return next(folder / name for folder in folders(workspace) if (folder / name).is_file())
