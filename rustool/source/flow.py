"""Adds items to a list or mapping in brackets and removes them, with the commas that this takes."""

import re
from collections.abc import Iterator

from rustool.source import dump
from rustool.source.tree import Entry, Node, before_break, line_end

Piece = tuple[int, int, str]
"""New text in the place of a stretch of the old: its start, its end, the text."""

_SPACE = {" ", "\t"}
_LINE_END = re.compile(r"[ \t]*(?:[#\r\n]|\Z)")


def changes(text: str, node: Node, newline: str) -> Iterator[Piece]:
    """Yield the pieces that make the entries in the file into the wanted ones, of which at least one is in the file.

    Where an entry has a line of its own, those added next to it get one too.
    """
    stays = {id(child) for child in node.children}
    final = [child for child in node.children if child.node][-1]
    for entry in node.entries:
        if id(entry) not in stays:
            yield _removed(text, entry, is_after_all=entry.start > final.start)
    last: Entry | None = None
    has_comma_at_end = node.entries[-1].comma >= 0
    new: list[str] = []
    for child in node.children:
        if child.node is None:
            new.append(dump.inline(child.value) if child.key is None else dump.pair(child.key, child.value))
            continue
        if new:
            yield _added_before(text, child, new, newline) if last is None else _added(text, last, new, newline)
        last, new = child, []
    lines = bool(new) and not node.is_pair and _has_own_line(text, final)
    if lines:
        yield from _added_at_end(text, final, new, newline, has_comma_at_end=has_comma_at_end)
    elif new:
        yield final.end, final.end, "".join(f", {one}" for one in new)
    if not lines and not has_comma_at_end and final.comma >= 0:
        yield final.comma, final.comma + 1, ""


def _has_own_line(text: str, entry: Entry) -> bool:
    """Whether nothing but a comment shares the entry's lines."""
    start = entry.start
    while start > 0 and text[start - 1] in _SPACE:
        start -= 1
    return start <= entry.start - entry.column and _LINE_END.match(text, _stop(entry)) is not None


def _stop(entry: Entry) -> int:
    """Return the end of an entry with its comma."""
    return max(entry.end, entry.comma + 1)


def _removed(text: str, entry: Entry, *, is_after_all: bool) -> Piece:
    """Remove an entry with the space after it; with that before it if it comes after all that stay."""
    start, stop = entry.start, _stop(entry)
    if _has_own_line(text, entry):
        return before_break(text, start - entry.column), line_end(text, stop), ""
    if is_after_all:
        while text[start - 1] in _SPACE:
            start -= 1
        return start, stop, ""
    after = stop
    while text[after : after + 1] in _SPACE:
        after += 1
    return start, stop if text[after : after + 1] in {"#", "\r", "\n"} else after, ""


def _added_before(text: str, following: Entry, new: list[str], newline: str) -> Piece:
    separator = f",{newline}{' ' * following.column}" if _has_own_line(text, following) else ", "
    return following.start, following.start, "".join(one + separator for one in new)


def _added(text: str, last: Entry, new: list[str], newline: str) -> Piece:
    """Add entries after one that stays and that another one follows."""
    if last.comma >= 0 and _has_own_line(text, last):
        at = line_end(text, last.comma)
        return at, at, "".join(f"{newline}{' ' * last.column}{one}," for one in new)
    return last.end, last.end, "".join(f", {one}" for one in new)


def _added_at_end(text: str, last: Entry, new: list[str], newline: str, *, has_comma_at_end: bool) -> Iterator[Piece]:
    """Add entries on lines of their own after the last one that stays."""
    if last.comma < 0:
        yield last.end, last.end, ","
    at = line_end(text, _stop(last))
    indent = newline + " " * last.column
    yield at, at, indent + f",{indent}".join(new) + ("," if has_comma_at_end else "")
