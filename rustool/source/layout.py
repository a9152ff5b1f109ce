"""Builds the layout tree of a YAML file from libyaml's events."""

import re
from dataclasses import dataclass
from typing import Any, Literal

import yaml

from rustool.source.locations import LOADER
from rustool.source.tree import Entry, Layout, Node, before_break, first_break, line_after, line_end

_GAP = re.compile(r"(?:[ \t\r\n]+|#[^\r\n]*)*")
_HEADER = re.compile(r"[|>][-+1-9]*")
_PROPERTIES = re.compile(r"[&!][^\s,\[\]{}]*(?:[ \t]+[&!][^\s,\[\]{}]*)?")
_START = {yaml.MappingStartEvent, yaml.SequenceStartEvent}
_END = {yaml.MappingEndEvent, yaml.SequenceEndEvent}
_LEAF = {yaml.ScalarEvent, yaml.AliasEvent}


def layout(text: str) -> Layout:
    """Return the layout of a text, which must be valid YAML."""
    return _Builder(text).build()


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read."""

    holder: Entry
    """The entry whose value it is."""
    node: Node
    next: int
    """The position after which its next entry begins."""
    waiting: Entry | None = None
    """The key whose value has not been read."""


class _Builder:
    def __init__(self, text: str) -> None:
        self.text = text
        self.opened: list[_Open] = []
        self.by_anchor: dict[str, Node] = {}
        self.anchored: list[Node] = []
        self.indents: dict[str, int] = {}

    def build(self) -> Layout:
        root = Entry(start=len(self.text), after=len(self.text))
        event: Any
        for event in yaml.parse(self.text, Loader=LOADER):
            kind = event.__class__
            if kind in _END:
                closed = self.opened.pop()
                bracketed = closed.node.flow and not closed.node.is_pair
                closed.node.end = event.end_mark.index if bracketed else closed.node.entries[-1].end
                self._close(closed.holder)
            elif kind in _START or kind in _LEAF:
                parent = self.opened[-1] if self.opened else None
                if parent is not None and parent.node.kind == "mapping" and parent.waiting is None:
                    parent.waiting = self._key(event, parent)
                    continue
                entry = self._entry(event, parent)
                if parent is None:
                    root = entry
                entry.node = self._collection(event, entry) if kind in _START else self._leaf(event, entry, parent)
                if kind in _LEAF:
                    self._close(entry)
        return Layout(
            self.text,
            root,
            tuple(self.anchored),
            first_break(self.text),
            self.indents.get("mapping", 2),
            self.indents.get("sequence", 2),
        )

    def _gap(self, position: int) -> int:
        """Return the first position that is neither white space nor in a comment."""
        found = _GAP.match(self.text, position)
        return found.end() if found else position

    def _key(self, event: Any, parent: _Open) -> Entry:
        start, end = self._gap(parent.next), event.end_mark.index
        entry = Entry(event.value, start, event.start_mark.column - (event.start_mark.index - start), end)
        entry.is_explicit = start < event.start_mark.index
        colon = self._gap(end)
        entry.has_colon = self.text[colon : colon + 1] == ":"
        entry.after = colon + 1 if entry.has_colon else end
        if event.anchor:
            self._name(event, Node("scalar", event.start_mark.index, entry.column))
        return entry

    def _entry(self, event: Any, parent: _Open | None) -> Entry:
        mark = event.start_mark
        if parent is None:
            entry = Entry(start=mark.index, column=mark.column, after=mark.index)
        elif parent.waiting is not None:
            entry = parent.waiting
        elif parent.node.flow:
            entry = Entry(start=mark.index, column=mark.column, after=mark.index)
        else:
            dash = self._gap(parent.next)
            entry = Entry(start=dash, column=parent.node.column, after=dash + 1)
        if parent is not None:
            parent.node.entries.append(entry)
        if event.__class__ is not yaml.AliasEvent and (event.anchor or event.tag):
            found = _PROPERTIES.match(self.text, mark.index)
            if found:
                entry.after, entry.has_properties = found.end(), True
        return entry

    def _collection(self, event: Any, entry: Entry) -> Node:
        kind: Literal["mapping", "sequence"] = "mapping" if event.__class__ is yaml.MappingStartEvent else "sequence"
        # The event ends with the first token: after a bracket, or after the dash of a list that is not indented.
        index, column = event.end_mark.index, event.end_mark.column
        opening = self.text[index - 1 : index]
        node = Node(kind, index, column, flow=bool(event.flow_style))
        if node.flow and opening != ("{" if kind == "mapping" else "["):
            node.is_pair, node.start, node.column = True, event.start_mark.index, event.start_mark.column
        elif node.flow or (kind == "sequence" and opening == "-"):
            node.start, node.column = index - 1, column - 1
        inner = node.start + (node.flow and not node.is_pair)
        self._measure(node)
        self._name(event, node)
        self.opened.append(_Open(entry, node, inner))
        return node

    def _measure(self, node: Node) -> None:
        """Note how far the first mapping and the first list inside a mapping are indented."""
        parent = self.opened[-1].node if self.opened else None
        if parent is not None and parent.kind == "mapping" and not parent.flow and not node.flow:
            self.indents.setdefault(node.kind, node.column - parent.column)

    def _leaf(self, event: Any, entry: Entry, parent: _Open | None) -> Node:
        mark, end = event.start_mark, event.end_mark.index
        if event.__class__ is yaml.AliasEvent:
            if event.anchor in self.by_anchor:
                self.by_anchor[event.anchor].last_alias = mark.index
            return Node("alias", mark.index, mark.column, end)
        node = Node("scalar", mark.index, mark.column, end, event.style or "")
        if entry.has_properties:
            node.start = self._gap(entry.after) if end > entry.after else entry.after
            newline = self.text.rfind("\n", mark.index, node.start)
            node.column = node.start - newline - 1 if newline >= 0 else mark.column + node.start - mark.index
        if node.style in {"|", ">"}:
            self._block_scalar(node, parent.node.column if parent else 0)
        self._name(event, node)
        return node

    def _block_scalar(self, node: Node, indent: int) -> None:
        """Find the end of a block scalar: libyaml's own mark is after the blank lines that follow."""
        text, end = self.text, node.end
        header = _HEADER.match(text, node.start)
        node.style = header[0] if header else node.style
        first = line_end(text, node.start)
        digits = node.style.strip("|>+-")
        body = text[line_after(text, node.start) : end].splitlines()
        line = next((line for line in body if line.strip(" ")), "")
        node.body_column = indent + int(digits) if digits else len(line) - len(line.lstrip(" "))
        end = max(first, before_break(text, end))
        while "+" not in node.style and end > first:
            start = max(text.rfind("\n", first, end), text.rfind("\r", first, end)) + 1
            if text[start:end].strip(" ") or end - start > node.body_column:
                break
            end = max(first, before_break(text, start))
        node.end = end

    def _name(self, event: Any, node: Node) -> None:
        if event.anchor:
            self.by_anchor[event.anchor] = node
            self.anchored.append(node)

    def _close(self, entry: Entry) -> None:
        """Note that an entry has been read, and the comma after it."""
        if not self.opened:
            return
        parent = self.opened[-1]
        parent.waiting, parent.next = None, entry.end
        if parent.node.flow and not parent.node.is_pair:
            comma = self._gap(entry.end)
            if self.text[comma : comma + 1] == ",":
                entry.comma, parent.next = comma, comma + 1
