"""Which template makes a document: by the document's name and the strategy's language.

`strategi.md.j2` is in Swedish; `strategi.en.md.j2` makes the same document in English, and wins for a strategy in
English. A project's own template wins over the bundled ones, whichever of the two it is.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rustool.documents.templates import folders, read_text
from rustool.findings import RustoolError
from rustool.messages import Message
from rustool.workspace import Workspace

SUFFIX = ".md.j2"
TEMPLATE_LANGUAGE = "sv"
"""The language of a template whose name says none."""

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
_ABOUT = re.compile(r"\{#-?(.*?)-?#\}", re.DOTALL)


class DocumentTemplate(NamedTuple):
    """The template that makes a document."""

    name: str
    """The document's name, the same in every language."""
    path: Path
    language: str
    """The language of the template's own text."""


def list_documents(workspace: Workspace) -> Iterator[DocumentTemplate]:
    """Yield the template of each document that there is for the strategy's language, by name."""
    names = {path.name.partition(".")[0] for folder in folders(workspace) for path in folder.glob(f"*{SUFFIX}")}
    for name in sorted(names):
        template = _find(workspace, name)
        if template is not None:
            yield template


def find_template(workspace: Workspace, name: str) -> DocumentTemplate:
    """Return the template of a document; RustoolError if there is none."""
    template = _find(workspace, name)
    if template is None:
        listed = ", ".join(template.name for template in list_documents(workspace))
        raise RustoolError(Message("no document '{name}'; there are: {listed}", name=name, listed=listed))
    return template


def purpose(workspace: Workspace, template: DocumentTemplate) -> str:
    """Return what a document is for: the comment that its template begins with."""
    about = _ABOUT.match(read_text(workspace, template.path))
    return " ".join(about[1].split()) if about else ""


def _find(workspace: Workspace, name: str) -> DocumentTemplate | None:
    if not _NAME.fullmatch(name):
        return None
    for folder in folders(workspace):
        for language in _languages(workspace):
            path = folder / f"{name}.{language}{SUFFIX}"
            if path.is_file():
                return DocumentTemplate(name, path, language)
        path = folder / f"{name}{SUFFIX}"
        if path.is_file():
            return DocumentTemplate(name, path, TEMPLATE_LANGUAGE)
    return None


def _languages(workspace: Workspace) -> list[str]:
    """Return what a template's name may say of its language: `en-gb` and `en` for a strategy in British English."""
    language = (workspace.language or "").lower()
    return list(dict.fromkeys([language, language.partition("-")[0]])) if _LANGUAGE.fullmatch(language) else []
