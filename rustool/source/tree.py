"""The layout of a YAML file as a tree: each value with the stretch of text it takes up, and the changes asked for."""

import re
from dataclasses import dataclass, field
from typing import Any, Literal

KEPT: Any = object()
"""The `value` of an entry that has not been changed."""

_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(slots=True, eq=False)
class Entry:
    """A key with its value, or an item of a list. Positions are indices into the text."""

    key: str | None = None
    """None for an item of a list."""
    start: int = 0
    """Its first character: of the key or its `?`, the dash, or the item itself in a flow list."""
    column: int = 0
    key_end: int = 0
    is_explicit: bool = False
    """Whether a `?` stands before the key."""
    has_colon: bool = False
    after: int = 0
    """The end of the colon or dash, and of the anchor or tag that follows it."""
    has_properties: bool = False
    """Whether the value has an anchor or a tag."""
    comma: int = -1
    """The comma after it in a flow collection; -1 where there is none."""
    node: "Node | None" = None
    """The value in the file; None for a new entry."""
    value: Any = KEPT
    """The new value."""

    @property
    def end(self) -> int:
        """The end of its last character, without the comments and blank lines that follow."""
        return max(self.after, self.node.end) if self.node else self.after


@dataclass(slots=True, eq=False)
class Node:
    """A value in the file."""

    kind: Literal["mapping", "sequence", "scalar", "alias"]
    start: int
    """Its first character, after its anchor and tag."""
    column: int
    end: int = 0
    style: str = ""
    """The quote of a quoted scalar, the header of a block scalar (such as `>-`); empty for any other."""
    body_column: int = 0
    """The column in which the lines of a block scalar begin."""
    flow: bool = False
    is_pair: bool = False
    """Whether it is a mapping without braces in a flow list: `[a: 1]`."""
    last_alias: int = -1
    """The position of the last alias of it; -1 where there is none."""
    entries: list[Entry] = field(default_factory=list)
    """The entries in the file."""
    children: list[Entry] = field(init=False)
    """The entries after the changes; the same list object as `entries` where none was added or removed."""
    touched: bool = False
    """Whether anything inside it changes."""
    _by_key: dict[str, Entry] | None = None

    def __post_init__(self) -> None:
        self.children = self.entries

    @property
    def is_block(self) -> bool:
        """Whether it is a list or mapping in block style."""
        return bool(self.entries) and not self.flow

    @property
    def is_block_scalar(self) -> bool:
        """Whether it is a literal or folded text."""
        return self.style[:1] in {"|", ">"}

    @property
    def is_replaced(self) -> bool:
        """Whether none of its entries is left, so that the new ones take the place of the whole."""
        return self.children is not self.entries and not any(child.node for child in self.children)

    def child(self, step: str | int) -> Entry:
        """Return the entry under a key or at an index, which must exist."""
        if isinstance(step, int):
            return self.children[step]
        if self._by_key is None:
            # The first of two equal keys counts, as for the reader.
            self._by_key = {str(entry.key): entry for entry in reversed(self.children)}
        return self._by_key[step]

    def add(self, position: int, entry: Entry) -> None:
        """Add a new entry before the one at a position."""
        self._changed().insert(position, entry)
        if self._by_key is not None and entry.key is not None:
            self._by_key[entry.key] = entry

    def remove(self, entry: Entry) -> None:
        """Remove an entry."""
        self._changed().remove(entry)

    def new_value(self, new: list[Entry]) -> Any:
        """Return the values of new entries as a collection of the node's kind."""
        if self.kind == "mapping":
            return {entry.key: entry.value for entry in new}
        return [entry.value for entry in new]

    def _changed(self) -> list[Entry]:
        if self.children is self.entries:
            self.children = list(self.entries)
        return self.children


@dataclass(frozen=True)
class Layout:
    """A file's text, the tree of its values, and its habits."""

    text: str
    root: Entry
    anchored: tuple[Node, ...]
    """The values and keys that have an anchor, in the file's order."""
    newline: str
    mapping_indent: int
    """Columns by which a mapping inside a mapping is indented."""
    sequence_indent: int
    """Columns by which a list inside a mapping is indented."""


def line_end(text: str, position: int) -> int:
    """Return the end of the line that a position is in, before its line break."""
    found = _BREAK.search(text, position)
    return found.start() if found else len(text)


def line_after(text: str, position: int) -> int:
    """Return the start of the line after the one that a position is in."""
    found = _BREAK.search(text, position)
    return found.end() if found else len(text)


def before_break(text: str, position: int) -> int:
    """Return the start of the line break that ends at a position; the position itself where none does."""
    if text[max(0, position - 2) : position] == "\r\n":
        return position - 2
    return position - 1 if text[max(0, position - 1) : position] in {"\n", "\r"} else position


def first_break(text: str) -> str:
    """Return the kind of line break that a text uses first."""
    found = _BREAK.search(text)
    return found[0] if found else "\n"
