"""Writes a new value in the place of the present one, and keeps the comments."""

import re
from collections.abc import Iterator

from rustool.source import dump
from rustool.source.pieces import Pieces
from rustool.source.tree import Entry, Node, before_break, line_end

_COMMENT = re.compile(r"#[^\r\n]*")


def replace(pieces: Pieces, entry: Entry, node: Node, column: int, comments: list[str], *, is_emptied: bool) -> None:
    """Write the new value of an entry in block style, in the column of its key or dash.

    `comments` are those to keep from inside the present value. `is_emptied`: all its entries were removed, and with
    them the comments on their lines.
    """
    text, value = pieces.text, entry.value
    fills = _fills(value)
    is_empty = node.end <= node.start
    if (node.is_block or fills) and not is_empty and not pieces.line_start(node.start, node.column).strip():
        _replace_lines(pieces, entry, node, column, comments, is_emptied=is_emptied)
        return
    end = node.start + len(node.style) if node.is_block_scalar else max(node.end, entry.after)
    line = line_end(text, end)
    stop = node.end if node.is_block_scalar else line
    at = _column_after(entry) if is_empty else node.column
    style = pieces.style_above(stop, column, _style(pieces, entry))
    written = dump.value(value, column, style, at=at, present=node.style, body=node.body_column)
    below = written.below
    if fills and _holds_lines(entry) and not entry.has_properties:
        first, *below = below
        pieces.put(entry.after, end, " " + first.lstrip(" "))
    elif fills:
        pieces.put(entry.after, end, "")
    elif is_empty:
        pieces.put(entry.after, entry.after, f" {written.inline}")
    else:
        pieces.put(node.start, end, written.inline)
    # A comment in the header of a block scalar stays where it is.
    notes = [] if node.is_block_scalar else comments
    pieces.put_lines(line, stop, [*below, *_indented(notes, column)], value)


def _replace_lines(
    pieces: Pieces, entry: Entry, node: Node, column: int, comments: list[str], *, is_emptied: bool
) -> None:
    """Replace a value that stands on the lines below its key or dash."""
    text = pieces.text
    start, stop = before_break(text, node.start - node.column), line_end(text, node.end)
    comment = text[node.end : stop].strip()
    notes = _indented([*comments, comment] if comment and not is_emptied else comments, column)
    line = line_end(text, entry.after)
    style = pieces.style_above(line, column, pieces.style_above(stop, column, _style(pieces, entry)))
    written = dump.value(entry.value, column, style, at=_column_after(entry))
    if written.inline:
        pieces.put(entry.after, entry.after, f" {written.inline}")
        pieces.put_lines(line, line, written.below)
        pieces.put_lines(start, stop, notes, entry.value)
    else:
        pieces.put_lines(start, stop, written.below + notes, entry.value)


def replace_in_flow(pieces: Pieces, entry: Entry, node: Node, comments: list[str]) -> None:
    """Write the new value of an entry of a flow collection; `comments` as for `replace`."""
    new = dump.inline(entry.value, node.style)
    if node.end > node.start:
        pieces.put(node.start, node.end, new)
    else:
        colon = "" if entry.has_colon or entry.key is None else ":"
        pieces.put(entry.after, entry.after, f"{colon} {new}")
    if comments:
        # A comment ends its line, so the next entry needs a new one, unless it has its own.
        indent = pieces.newline + " " * entry.column
        at = entry.comma + 1 if entry.comma >= 0 else node.end
        ends_line = not pieces.text[at : line_end(pieces.text, at)].strip()
        pieces.put(at, at, " " + indent.join(comments) + ("" if ends_line else indent), last=True)


def replace_root(pieces: Pieces, root: Entry) -> None:
    """Write a new value for the whole file."""
    text, node = pieces.text, root.node
    style = pieces.style_above(line_end(text, root.end), 0)
    lines = dump.block(root.value, 0, style) if _fills(root.value) else [dump.inline(root.value)]
    if node is not None and node.end > node.start:
        stop = line_end(text, node.end)
        comment = text[node.end : stop].strip()
        lines += [*comments_in(text, node), *([comment] if comment else [])]
        pieces.put(node.start, node.start, lines[0])
        pieces.put_lines(node.start, stop, lines[1:], root.value)
    else:
        at = line_end(text, root.after)
        above = pieces.newline if at and text[at - 1] not in "\r\n" else ""
        pieces.put(at, at, above + pieces.newline.join(lines) + pieces.newline)


def comments_in(text: str, node: Node) -> list[str]:
    """Return the comments inside a value."""
    found: list[str] = []
    at = node.start
    for start, end in [*_scalars(text, node), (node.end, node.end)]:
        found += _COMMENT.findall(text[at:start])
        at = max(at, end)
    return found


def comments_between(text: str, node: Node) -> list[str]:
    """Return the comments on lines of their own between the entries of a list or mapping."""
    if not node.entries:
        return comments_in(text, node)
    ends = [line_end(text, entry.end) for entry in node.entries]
    starts = [*(entry.start for entry in node.entries[1:]), node.end]
    return [comment for end, start in zip(ends, starts, strict=True) for comment in _COMMENT.findall(text[end:start])]


def _scalars(text: str, node: Node) -> Iterator[tuple[int, int]]:
    """Yield the start and end of every key and scalar in a value."""
    for entry in node.entries:
        if entry.key is not None:
            yield entry.start, entry.key_end
        if entry.node is not None:
            yield from _scalars(text, entry.node)
    if node.is_block_scalar:
        yield node.start, node.start + len(node.style)
        yield line_end(text, node.start), node.end
    elif node.kind in {"scalar", "alias"}:
        yield node.start, node.end


def _fills(value: object) -> bool:
    """Whether a value takes lines of its own in block style."""
    return isinstance(value, dict | list) and bool(value)


def _holds_lines(entry: Entry) -> bool:
    """Whether a list or mapping can begin on the line of the entry: after a dash, or after a `?` and its colon."""
    return entry.key is None or entry.is_explicit


def _column_after(entry: Entry) -> int:
    """Return the column of a value that is put one space after the colon or dash."""
    return entry.column + entry.after - entry.start + 1


def _style(pieces: Pieces, entry: Entry) -> dump.Style:
    """Return the indentation for an entry's value: after a dash always the width of the dash and a space."""
    return dump.TWO_SPACES if _holds_lines(entry) else pieces.style


def _indented(comments: list[str], column: int) -> list[str]:
    return [" " * column + comment for comment in comments]
