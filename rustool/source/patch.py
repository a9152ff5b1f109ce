"""Writes the changes in a layout tree into the text: whatever they do not touch stays byte for byte."""

from rustool.source import dump, flow
from rustool.source.pieces import Pieces
from rustool.source.replace import comments_between, comments_in, replace, replace_in_flow, replace_root
from rustool.source.tree import KEPT, Entry, Layout, Node, before_break, line_after, line_end


def patched(layout: Layout) -> str:
    """Return the text with all changes."""
    patch = _Patch(layout)
    root = layout.root
    if root.node is not None and root.node.is_replaced:
        root.value = root.node.new_value(root.node.children)
    if root.value is not KEPT:
        replace_root(patch.pieces, root)
    else:
        patch.entry(root, 0, in_flow=False)
    return patch.pieces.join()


class _Patch:
    def __init__(self, layout: Layout) -> None:
        self.text = layout.text
        self.pieces = Pieces(layout)

    def entry(self, entry: Entry, column: int, *, in_flow: bool) -> None:
        """Write the changes of an entry of a list or mapping in that column."""
        node = entry.node
        if node is None or not (node.touched or entry.value is not KEPT):
            return
        is_emptied = entry.value is KEPT and node.is_block and node.is_replaced
        if entry.value is not KEPT:
            comments = comments_in(self.text, node)
        elif node.is_replaced:
            entry.value = node.new_value(node.children)
            comments = comments_between(self.text, node)
        else:
            self._flow_entries(node) if node.flow else self._block_entries(node)
            return
        if in_flow:
            replace_in_flow(self.pieces, entry, node, comments)
        else:
            replace(self.pieces, entry, node, column, comments, is_emptied=is_emptied)

    def _flow_entries(self, node: Node) -> None:
        pieces: list[flow.Piece] = []
        if node.children is not node.entries:
            opening, closing = ("{", "}") if node.is_pair else ("", "")
            changes = list(flow.changes(self.text, node, self.pieces.newline))
            pieces = [(node.start, node.start, opening), *changes, (node.end, node.end, closing)]
        # Text before an entry is put before the entry's own changes, text after it after them.
        starts = {node.start, *(child.start for child in node.children if child.node)}
        for piece in pieces:
            if piece[0] in starts:
                self.pieces.put(*piece)
        for child in node.children:
            self.entry(child, node.column, in_flow=True)
        for start, end, new in pieces:
            if start not in starts:
                # A new line comes after the comments that end the line before it.
                self.pieces.put(start, end, new, last=new.startswith(self.pieces.newline))

    def _block_entries(self, node: Node) -> None:
        if node.children is not node.entries:
            self._remove(node)
        last: Entry | None = None
        new: list[Entry] = []
        for child in node.children:
            if child.node is None:
                new.append(child)
                continue
            if new:
                self._insert(node, new, last, child)
            self.entry(child, node.column, in_flow=False)
            last, new = child, []
        if new:
            self._insert(node, new, last, None)

    def _insert(self, node: Node, new: list[Entry], last: Entry | None, following: Entry | None) -> None:
        value = node.new_value(new)
        if last is not None:
            at = line_end(self.text, last.end)
            self._strip_end(last)
            style = self.pieces.style_above(at, node.column)
            self.pieces.put_lines(at, at, dump.block(value, node.column, style), value)
        elif following is not None:
            lines = dump.block(value, node.column, self.pieces.style)
            indent = self.pieces.newline + " " * node.column
            self.pieces.put(following.start, following.start, "".join(line[node.column :] + indent for line in lines))

    def _strip_end(self, entry: Entry) -> None:
        """Strip the block scalar that the file ends with, if the text added after it would give it a line break."""
        leaf = _last_leaf(entry)
        node = leaf.node if leaf.value is KEPT else None
        if node is not None and node.end == len(self.text) and node.is_block_scalar and "-" not in node.style:
            self.pieces.put(node.start, node.start + len(node.style), node.style.replace("+", "") + "-")

    def _remove(self, node: Node) -> None:
        stays = {id(child) for child in node.children}
        grows = any(child.node is None for child in node.children)
        first = node.entries[0]
        is_at_top = first.start == first.column
        after_dash = bool(self.pieces.line_start(first.start, first.column).strip())
        above: Entry | None = None
        for entry in node.entries:
            if id(entry) in stays:
                above = entry
            elif entry is first and after_dash:
                self._remove_after_dash(entry, node.entries[1], stays=id(node.entries[1]) in stays)
            else:
                start, stop = entry.start - entry.column, line_end(self.text, entry.end)
                if above is None and is_at_top:
                    stop = line_after(self.text, stop)
                elif stop < len(self.text):
                    start = before_break(self.text, start)
                style = _last_style(above, grows=grows) if above else ""
                self.pieces.put(start, *self.pieces.lines_below(style, entry.column, stop))

    def _remove_after_dash(self, entry: Entry, following: Entry, *, stays: bool) -> None:
        """Remove the first key of a mapping on the line of its dash, and let the next one take its place."""
        stop = line_end(self.text, entry.end)
        if stays and "#" not in self.text[stop : following.start]:
            self.pieces.put(entry.start, following.start, "")
        else:
            line = self.pieces.line_start(entry.start, entry.column)
            self.pieces.put(entry.start - len(line) + len(line.rstrip()), stop, "")


def _last_leaf(entry: Entry) -> Entry:
    """Return the last entry inside an entry, after the changes."""
    while entry.node is not None and entry.value is KEPT and entry.node.is_block and entry.node.children:
        entry = entry.node.children[-1]
    return entry


def _last_style(entry: Entry, *, grows: bool) -> str:
    """Return the style of the last scalar in an entry: that of a block scalar if a new one may be the last."""
    leaf = _last_leaf(entry)
    style = leaf.node.style if leaf.node is not None else ""
    may_be_block = grows or leaf.node is None or leaf.value is not KEPT
    return "|" if may_be_block and style[:1] not in {"|", ">"} else style
