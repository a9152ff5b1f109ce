"""Read the two versions to compare: files, version labels, or files in git, without touching the work tree."""

import os
from pathlib import Path

from rustool import git
from rustool.files import MAX_BYTES, read_file
from rustool.findings import RustoolError
from rustool.messages import Message
from rustool.model.metadata import fields_of
from rustool.model.strategy import Strategy
from rustool.source import Source, read
from rustool.suggestions import did_you_mean
from rustool.text import normalize
from rustool.validation import validate
from rustool.workspace import STRATEGY, VERSIONS, Document, Workspace

NOWHERE = "/dev/null"
"""Git's name for a file that does not exist: before it was added, or after it was removed."""


def select_versions(
    workspace: Workspace, old: str | None, new: str | None
) -> tuple[Document[Strategy], Document[Strategy]]:
    """Return the old and the new version; without `old`, the one that the new one supersedes.

    Raises:
        RustoolError: A version does not exist.
        InvalidSource: A file is not a valid strategy.
    """
    after = workspace.strategy if new is None else version(workspace, new)
    if old is not None:
        return version(workspace, old), after
    superseded = after.value.supersedes
    if superseded is None:
        raise RustoolError(
            Message("{file} does not say what it supersedes; name two versions to compare", file=after.source.file)
        )
    # What is in data is only ever compared with labels: as a path or a revision it could name anything on the machine.
    labels = _labels(workspace)
    if normalize(superseded) not in labels:
        raise RustoolError(
            Message(
                "{file} supersedes '{label}', and no file in {folder} has that version label",
                file=after.source.file,
                label=superseded,
                folder=VERSIONS,
            )
        )
    return workspace.load(labels[normalize(superseded)], Strategy), after


def version(workspace: Workspace, wanted: str) -> Document[Strategy]:
    """Return the version that a file name, a label, or `REF:path` in git names."""
    path = workspace.seen_from / wanted
    if os.path.exists(path):  # noqa: PTH110 - False, where Path.exists raises, for what can be no file's name
        return workspace.load(path, Strategy)
    labels = _labels(workspace)
    if normalize(wanted) in labels:
        return workspace.load(labels[normalize(wanted)], Strategy)
    ref, colon, inside = wanted.partition(":")
    if colon and inside:
        return document(from_git(workspace, ref, inside, wanted))
    advice = did_you_mean(wanted, sorted(labels))
    raise RustoolError(Message("there is no file or version '{wanted}'; {advice}", wanted=wanted, advice=advice))


def document(source: Source) -> Document[Strategy]:
    """Return a source as a strategy; InvalidSource with every finding if it is not valid."""
    return Document(source, validate(source, Strategy))


def from_file(path: str, shown: str) -> Source:
    """Return a file's source, with `shown` as its name in messages."""
    return read(shown, read_file(Path(path), shown))


def empty_version(other: Document[Strategy], shown: str) -> Document[Strategy]:
    """Return `other` with nothing in its lists, to compare it with where git had no file."""
    empty: dict[str, object] = {field.name: () for field in fields_of(Strategy) if field.is_list}
    return Document(read(shown, b""), other.value.model_copy(update=empty | {"version": "–"}))


def from_git(workspace: Workspace, ref: str, path: str, shown: str) -> Source:
    """Return a file as it is at a commit, tag or branch, or, with an empty `ref`, as it is staged."""
    folder = workspace.seen_from if workspace.is_bundled else workspace.root
    git.check_repository(folder, shown)
    tree = git.resolve(folder, ref) if ref else ""
    # As git has it: from the top of the repository, or from the working directory if it begins with a dot; otherwise
    # from the project folder, where that is further down.
    inside = workspace.seen_from if path.startswith(("./", "../")) else folder
    for start, name in ((inside, path), (folder, f"./{path}")):
        content = git.read_blob(start, f"{tree}:{name}", MAX_BYTES)
        if content is not None:
            return read(shown, content)
    if not ref:
        raise RustoolError(Message("there is no file {path} in git's index", path=path))
    raise RustoolError(Message("there is no file {path} at '{ref}' in git", path=path, ref=ref))


def _labels(workspace: Workspace) -> dict[str, Path]:
    """Return the files of the project by their version labels, without validating anything else in them."""
    found: dict[str, Path] = {}
    for path in (*reversed(workspace.version_files()), workspace.root / STRATEGY):
        if path.is_file():
            data = workspace.read(path).data
            label = data.get("version") if isinstance(data, dict) else None
            if isinstance(label, str):
                found[normalize(label)] = path
    return found
