"""Edits a YAML file: sets, inserts, appends and removes values, and leaves every other byte as it is.

A library that reads a YAML file and writes it again keeps the comments but not the layout. Here libyaml's events tell
where each value stands, and only the text of what changes is replaced. The result is read again and compared with
what was asked for before anyone sees it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rustool.findings import InvalidSource, Path
from rustool.source import Source, read
from rustool.source.editor import EditError, Editor, by_hand, no_place
from rustool.source.intended import same
from rustool.source.patch import patched

__all__ = ["Append", "Edit", "EditError", "Insert", "Remove", "Set", "edit"]


@dataclass(frozen=True, slots=True)
class Set:
    """Replace the value at `path`, or insert the key if it is missing.

    A list or mapping that takes the place of another is changed only where it differs. The comments stay, except those
    of its items or keys that are removed. A missing mapping around the key is added. A `date` is written without
    quotes, a `str` that looks like one with quotes.
    """

    path: Path
    value: Any
    order: Sequence[str] = ()
    """The keys of the mapping in their usual order, which decides the place of a new one; otherwise it comes last."""


@dataclass(frozen=True, slots=True)
class Insert:
    """Insert an item into a list, before the index that ends `path`, or a new key into a mapping."""

    path: Path
    value: Any
    order: Sequence[str] = ()
    """See `Set.order`."""


@dataclass(frozen=True, slots=True)
class Append:
    """Append items to the list at `path`, which is added if it is missing or null."""

    path: Path
    items: Sequence[Any]
    order: Sequence[str] = ()
    """See `Set.order`."""


@dataclass(frozen=True, slots=True)
class Remove:
    """Remove a key with its value, or an item of a list, with the comments inside it and at the end of its line."""

    path: Path


Edit = Set | Insert | Append | Remove


def edit(source: Source, *edits: Edit) -> Source:
    """Return the file after the edits, which are made in their order: a path counts after the edits before it.

    Raises EditError where the layout does not allow an edit, a path does not exist, or a value is shared with another
    place through an anchor; InvalidSource where the file is not YAML; TypeError for a value that YAML does not have.
    """
    if not source.readable:
        raise InvalidSource(list(source.findings), source.language)
    if not edits:
        return source
    editor = Editor(source)
    for one in edits:
        try:
            _make(editor, one)
        except LookupError:
            raise no_place(source, one.path) from None
    result = read(source.file, source.encode(patched(editor.layout)))
    if not (result.readable and same(result.data, editor.intended.data)):
        raise by_hand(source, edits[0].path)
    return result


def _make(editor: Editor, one: Edit) -> None:
    match one:
        case Set():
            editor.set(one.path, editor.plain(one.value), one.order)
        case Insert():
            editor.insert(one.path, editor.plain(one.value), one.order)
        case Append():
            editor.append(one.path, editor.plain(list(one.items)), one.order)
        case Remove():
            editor.remove(one.path)
