"""The two versions that `git diff` hands to an external diff, or a plain diff where they are no strategies."""

from collections.abc import Sequence
from difflib import unified_diff

from rustool.findings import InvalidSource, RustoolError
from rustool.messages import Message
from rustool.model.strategy import FORMAT, Strategy
from rustool.source import Source
from rustool.versions.select import NOWHERE, document, empty_version, from_file
from rustool.workspace import Document

ARGUMENTS = (7, 9)
"""path, old file, its id and mode, new file, its id and mode; after a rename also the new name and what is similar."""


def external_diff(arguments: Sequence[str]) -> tuple[Document[Strategy], Document[Strategy]] | str:
    """What git's `diff.<driver>.command` is called with (see gitattributes and GIT_EXTERNAL_DIFF in git's manual).

    A text instead where there is nothing to compare: a file with a merge conflict, or one that is no proper strategy,
    which is then shown as a plain diff. RustoolError where git did not give these arguments.
    """
    if len(arguments) == 1:
        return f"* Unmerged path {arguments[0]}\n"
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
        return ""
    before = before or empty_version(after, NOWHERE)  # type: ignore[arg-type]  # one of the two is there
    return before, after or empty_version(before, NOWHERE)


def _plain(old: Source | None, new: Source | None, path: str) -> str:
    before, after = ((source.text if source else "").splitlines() for source in (old, new))
    names = old.file if old else NOWHERE, new.file if new else NOWHERE
    lines = unified_diff(before, after, *names, lineterm="")
    return "".join(f"{line}\n" for line in (f"{path}: not a proper {FORMAT}; rustool check says why", *lines))
