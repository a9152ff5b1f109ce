"""Write what was imported as a project folder, or as the next version of the strategy in one; overwrite nothing."""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from rustool.drafting.draft import Draft, DraftDate
from rustool.drafting.ids import file_id, ids_for
from rustool.drafting.original import Original
from rustool.drafting.project_data import FileData, Given, SourceFile, project_data
from rustool.drafting.sentences import fold
from rustool.drafting.wrapping import unwrap
from rustool.files import display_name, read_file, remove_file, write_file
from rustool.findings import RustoolError
from rustool.messages import Message
from rustool.reading.blocks import DocumentText
from rustool.source import dump
from rustool.workspace import RESPONSE, SOURCES, STRATEGY, TIMELINE, VERSIONS, Workspace

_FORM_FEED = "\f"


def source_files(originals: Sequence[Original], taken: Iterable[str] = ()) -> list[SourceFile]:
    """Return how each original is kept: under an id from its name."""
    names = [Path(original.name).stem for original in originals]
    used = list(taken)
    ids = []
    for name in names:
        ids.append(file_id(name, used))
        used.append(ids[-1])
    return [
        SourceFile(own, Path(each.name).name, each.sha256, each.text.reader, each.text.title or name)
        for own, each, name in zip(ids, originals, names, strict=True)
    ]


def source_text(document: DocumentText) -> str:
    """Return the whole text of a document, a paragraph to a line, with a form feed between pages or slides."""
    lines: list[str] = []
    last: int | None = None
    for block in unwrap(document).blocks:
        number = block.place.slide or block.place.page
        if number is not None and last is not None and number > last:
            lines.append(_FORM_FEED * (number - last))
        last = number if number is not None else last
        text = fold(block.full_text)
        if text:
            lines.append(text)
    return "\n".join(lines).replace(f"\n{_FORM_FEED}", _FORM_FEED).replace(f"{_FORM_FEED}\n", _FORM_FEED) + "\n"


def write_project(folder: Path, draft: Draft, originals: Sequence[Original], given: Given, language: str) -> list[Path]:
    """Write a project folder from a draft, and return the files.

    RustoolError, with nothing written, where one of the files is there already or a file cannot be written.
    """
    sources = source_files(originals)
    data = project_data(draft, sources, given)
    new = {
        STRATEGY: file_text(data.strategy, language).encode(),
        TIMELINE: file_text(data.timeline, language).encode(),
        RESPONSE: file_text(data.response, language).encode(),
        **_source_contents(sources, originals),
    }
    _refuse_existing(folder, new)
    return _write(folder, new)


def write_version(
    workspace: Workspace, draft: Draft, originals: Sequence[Original], given: Given, language: str
) -> list[Path]:
    """Put a draft into a project as the strategy, the present one among the versions; return the files written.

    RustoolError, with nothing written, where the label is in use or one of the files is there already.
    """
    present = workspace.strategy
    version = given.version or ""
    labels = {present.value.version, *(each.value.version for each in workspace.versions)}
    if version in labels:
        raise RustoolError(Message("there is a version '{version}' already; give another with --as", version=version))
    taken = {each.id for each in present.value.sources}
    sources = source_files(originals, taken)
    data = project_data(draft, sources, replace(given, strategy_id=present.value.id))
    strategy = dict(data.strategy.data)
    ordered: dict[str, Any] = {}
    for name, value in strategy.items():
        if name == "sources":
            ordered["supersedes"] = present.value.version
        ordered[name] = value
    old = VERSIONS / f"{ids_for([present.value.version])[0]}.yaml"
    written = file_text(FileData(ordered, data.strategy.notes), language).encode()
    new = {old: read_file(workspace.root / STRATEGY, str(STRATEGY)), **_source_contents(sources, originals)}
    _refuse_existing(workspace.root, new)
    made = _write(workspace.root, new)
    path = workspace.root / STRATEGY
    write_file(path, written, workspace.display_path(path), within=workspace.root)
    return [*made, path]


def _source_contents(sources: Sequence[SourceFile], originals: Sequence[Original]) -> dict[Path, bytes]:
    contents: dict[Path, bytes] = {}
    for source, original in zip(sources, originals, strict=True):
        ending = re.sub(r"[^a-z0-9]", "", source.name.rpartition(".")[2].lower()) or "bin"
        kept = SOURCES / f"{source.id}.{ending}"
        text = SOURCES / f"{source.id}.txt"
        contents[text] = source_text(original.text).encode()
        if kept != text:
            contents[kept] = original.content
    return contents


def _refuse_existing(folder: Path, new: Mapping[Path, bytes]) -> None:
    there = [str(path) for path in new if os.path.lexists(folder / path)]
    if there:
        names = ", ".join(there)
        shown = display_name(folder)
        raise RustoolError(Message("nothing written: {shown} already has {names}", shown=shown, names=names))


def _write(folder: Path, new: Mapping[Path, bytes]) -> list[Path]:
    """Write all files; where one cannot be written, those that were are taken away again."""
    made: list[Path] = []
    try:
        for path, content in new.items():
            write_file(folder / path, content, display_name(folder / path), within=folder)
            made.append(folder / path)
    except RustoolError:
        for path in made:
            remove_file(path, display_name(path), within=folder)
        raise
    return made


def file_text(file: FileData, language: str) -> str:
    """Return a file as YAML, with its notes as comments before the keys that they speak of."""
    parts: list[str] = []
    for name, value in file.data.items():
        note = file.notes.get(name)
        if note is not None:
            parts.append(f"# {note.text(language)}\n")
        parts += [f"{line}\n" for line in dump.block({name: value}, 0)]
    if file.undated:
        parts.append(_undated(file.undated, language))
    return "".join(parts)


def _undated(dates: Sequence[DraftDate], language: str) -> str:
    """Dates without a year, as comments that become steps when a year is put in."""
    lead = Message("The document states no year for these. Import with --year, or put the year in and remove the '#':")
    ids = ids_for([each.what for each in dates])
    lines = [f"# {lead.text(language)}"]
    for own, each in zip(ids, dates, strict=True):
        lines += [
            f"#  - id: {own}",
            f"#    title: {_quoted(each.what)}",
            "#    kind: other",
            f"#    date: ????-{each.month:02}-{each.day:02}",
        ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
