"""Makes edits in a file's data and in the tree of its layout."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from rustool.findings import Path, RustoolError
from rustool.messages import Message
from rustool.source import Source
from rustool.source.intended import Intended, same
from rustool.source.layout import layout
from rustool.source.tree import KEPT, Entry, Node
from rustool.text import FORBIDDEN


class EditError(RustoolError):
    """The file cannot be edited in that way; the message names the line, so that a person can do it."""


class Editor:
    """Makes each edit twice: in the data, and in the layout tree except inside values that are new there."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.intended = Intended(source.data)
        self.layout = layout(source.text)
        self.anchor_starts = [node.start for node in self.layout.anchored]

    def plain(self, value: Any) -> Any:
        """Return a copy of a value as the reader would return it; EditError if it has an invisible character."""
        plain = self.intended.plain(value)
        for text in _texts(plain):
            if found := FORBIDDEN.search(text):
                code = f"U+{ord(found[0]):04X}"
                raise EditError(Message("the invisible character {code}: remove it", code=code))
        return plain

    def set(self, path: Path, value: Any, order: Sequence[str]) -> None:
        """Replace the value at a path, or insert the key; LookupError, here and below, where that is impossible."""
        if not self.intended.has(path):
            self.insert(path, value, order)
        elif not same(self.intended.get(path), value):
            old = self.intended.set(path, value)
            self._change(self._entry(path), old, value)

    def insert(self, path: Path, value: Any, order: Sequence[str]) -> None:
        """Insert an item before an index, or a new key, and the mapping around it if that is missing."""
        if not path:
            raise LookupError(path)
        *around, step = path
        if isinstance(step, str) and self.intended.get(tuple(around)) is None:
            self.set(tuple(around), self.intended.plain({step: value}), ())
            return
        self.intended.insert(path, value)
        node = self._node(self._entry(tuple(around)))
        if node is not None and isinstance(step, int):
            node.add(step, Entry(value=value))
        elif node is not None:
            node.add(_position(node, str(step), order), Entry(key=str(step), value=value))

    def append(self, path: Path, items: list[Any], order: Sequence[str]) -> None:
        """Append items to a list, which is added if it is missing or null."""
        present = self.intended.get(path)
        if present is None and items:
            self.set(path, items, order)
        elif present is None:
            return
        elif not isinstance(present, list):
            raise LookupError(path)
        else:
            for n, item in enumerate(items, len(present)):
                self.insert((*path, n), item, ())

    def remove(self, path: Path) -> None:
        """Remove a key or an item."""
        if not path or not self.intended.has(path):
            raise LookupError(path)
        self.intended.remove(path)
        node = self._node(self._entry(path[:-1]))
        if node is not None:
            self._drop(node, node.child(path[-1]))

    def _entry(self, path: Path) -> Entry | None:
        """Return the entry at a path; None inside a new value."""
        entry: Entry | None = self.layout.root
        for step in path:
            node = self._node(entry)
            entry = node.child(step) if node is not None else None
        return entry

    def _node(self, entry: Entry | None) -> Node | None:
        """Return the list or mapping in the file at an entry, for a change inside it; None for a new value."""
        if entry is None or entry.node is None or entry.value is not KEPT:
            return None
        if entry.node.kind == "alias" or entry.node.last_alias >= 0:
            raise shared(self.source, entry.node)
        entry.node.touched = True
        return entry.node

    def _change(self, entry: Entry | None, old: Any, new: Any) -> None:
        """Give an entry a new value; change a list or mapping only where it differs.

        What is the same in both is put into the new value as the old object, which entries in the tree may refer to.
        """
        if entry is None:
            return
        node = entry.node
        if node is None or entry.value is not KEPT or node.kind in {"scalar", "alias"}:
            self._replace(entry, new)
        elif isinstance(old, list) and isinstance(new, list) and old and new:
            self._change_items(entry, old, new)
        elif isinstance(old, dict) and isinstance(new, dict) and old.keys() & new.keys():
            self._change_keys(entry, old, new)
        else:
            self._replace(entry, new)

    def _replace(self, entry: Entry, new: Any) -> None:
        self._release(entry, entry.key_end or entry.start)
        entry.value = new

    def _change_keys(self, entry: Entry, old: dict[str, Any], new: dict[str, Any]) -> None:
        node = self._node(entry)
        if node is None:
            return
        for key in old:
            if key not in new:
                self._drop(node, node.child(key))
        previous: Entry | None = None
        for key, value in new.items():
            if key not in old:
                node.add(node.children.index(previous) + 1 if previous else 0, Entry(key=key, value=value))
            elif same(old[key], value):
                new[key] = old[key]
            else:
                self._change(node.child(key), old[key], value)
            previous = node.child(key)

    def _change_items(self, entry: Entry, old: list[Any], new: list[Any]) -> None:
        node = self._node(entry)
        if node is None:
            return
        length = min(len(old), len(new))
        start = next((n for n in range(length) if not same(old[n], new[n])), length)
        tail = next((n for n in range(length - start) if not same(old[-1 - n], new[-1 - n])), length - start)
        new[:start] = old[:start]
        new[len(new) - tail :] = old[len(old) - tail :]
        for n in range(start, length - tail):
            if same(old[n], new[n]):
                new[n] = old[n]
            else:
                self._change(node.children[n], old[n], new[n])
        for surplus in node.children[length - tail : len(old) - tail]:
            self._drop(node, surplus)
        for n in range(length - tail, len(new) - tail):
            node.add(n, Entry(value=new[n]))

    def _drop(self, node: Node, entry: Entry) -> None:
        self._release(entry, entry.start)
        node.remove(entry)

    def _release(self, entry: Entry, start: int) -> None:
        """Check that no anchor from `start` to the end of an entry is used after it."""
        if entry.node is not None and entry.value is KEPT:
            first, last = bisect_left(self.anchor_starts, start), bisect_right(self.anchor_starts, entry.end)
            for node in self.layout.anchored[first:last]:
                if node.last_alias >= entry.end:
                    raise shared(self.source, node)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def _position(node: Node, key: str, order: Sequence[str]) -> int:
    """Return the place of a new key: after the keys that precede it in the order, or before those that follow it."""
    rank = {name: n for n, name in enumerate(order)}
    if key not in rank:
        return len(node.children)
    present = [(rank[child.key], n) for n, child in enumerate(node.children) if child.key in rank]
    if not present:
        return len(node.children)
    before = [pair for pair in present if pair[0] < rank[key]]
    return max(before)[1] + 1 if before else min(present)[1]


def by_hand(source: Source, path: Path) -> EditError:
    """Say that an edit is not possible, and at which line a person can make it."""
    line = source.locate([path])[path].key.line
    return EditError(
        Message("this cannot be edited automatically: edit {file} by hand at line {line}", file=source.file, line=line)
    )


def shared(source: Source, node: Node) -> EditError:
    """Say that a value is shared with another place, and at which line."""
    return EditError(
        Message(
            "a value that an anchor shares between places cannot be edited automatically: "
            "edit {file} by hand at line {line}",
            file=source.file,
            line=source.text.count("\n", 0, node.start) + 1,
        )
    )


def no_place(source: Source, path: Path) -> EditError:
    """Say that a path does not fit the data."""
    shown = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")
    return EditError(Message("{file} has no place for '{path}'", file=source.file, path=shown))
