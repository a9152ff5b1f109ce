"""Read the two versions that `git diff` passes to an external diff, or diff them line by line if they are invalid."""

from collections.abc import Sequence
from difflib import unified_diff

from rustool.findings import InvalidSource, RustoolError
from rustool.messages import Joined, Message, Verbatim
from rustool.model.strategy import FORMAT, Strategy
from rustool.source import Source
from rustool.versions.select import NOWHERE, document, empty_version, from_file
from rustool.workspace import Document

ARGUMENTS = (7, 9)
"""Path, old file with its id and mode, new file with its id and mode; after a rename also the new name and a header."""


def external_diff(arguments: Sequence[str]) -> tuple[Document[Strategy], Document[Strategy]] | Message:
    """Return the two versions that the arguments of git's `diff.<driver>.command` name.

    See gitattributes and GIT_EXTERNAL_DIFF in git's manual. Returns a message instead if there is nothing to compare: a
    file has a merge conflict, or is not a valid strategy and is shown as a plain diff.

    Raises:
        RustoolError: Git did not pass these arguments.
    """
    if len(arguments) == 1:
        return Verbatim(f"* Unmerged path {arguments[0]}")
    if len(arguments) not in ARGUMENTS:
        raise RustoolError(Message("--git is for git's diff.<driver>.command, which gives 7 arguments"))
    path, old_file, new_file = arguments[0], arguments[1], arguments[4]
    renamed = arguments[7] if len(arguments) > 7 else path  # noqa: PLR2004 - the place of the new name
    old = None if old_file == NOWHERE else from_file(old_file, f"a/{path}")
    new = None if new_file == NOWHERE else from_file(new_file, f"b/{renamed}")
    try:
        before = None if old is None else document(old)
        after = None if new is None else document(new)
    except InvalidSource:
        return _plain(old, new, path)
    if before is None and after is None:
        return Verbatim("")
    before = before or empty_version(after, NOWHERE)  # type: ignore[arg-type]  # one of the two is there
    return before, after or empty_version(before, NOWHERE)


def _plain(old: Source | None, new: Source | None, path: str) -> Message:
    before, after = ((source.text if source else "").splitlines() for source in (old, new))
    names = old.file if old else NOWHERE, new.file if new else NOWHERE
    lines = unified_diff(before, after, *names, lineterm="")
    invalid = Message("{path}: not a valid {format}; 'rustool check' says why", path=path, format=FORMAT)
    return Joined("\n", [invalid, *map(Verbatim, lines)])
