"""The comments of a YAML file: what stands after a `#` that belongs to no value."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, NamedTuple

import yaml

from rustool.findings import Location
from rustool.source.locations import LOADER
from rustool.source.text import SourceText

_HASH = re.compile(r"(?:^|(?<=[ \t]))#")


class Comment(NamedTuple):
    """A comment, and whether it has its line to itself."""

    text: str
    location: Location
    alone: bool


def comments(source: SourceText, marker: str) -> Iterator[Comment]:
    """The comments that hold `marker`, in the file's order, as far as it can be read; cheap where there are none."""
    if marker not in source.text:
        return
    marked = [n for n, line in enumerate(source.lines) if marker in line]
    values = _values(source, marked)
    for n in marked:
        line = source.lines[n]
        # A comment ends with its line, so the first `#` outside every value begins the only one there is.
        hashes = (match.start() for match in _HASH.finditer(line))
        start = next((at for at in hashes if not _inside(n, at, values)), None)
        if start is not None and marker in line[start:]:
            location = source.location(n, start, n, len(line.rstrip()))
            yield Comment(line[start:].rstrip(), location, not line[:start].strip())


_Span = tuple[int, int, int, int]


def _values(source: SourceText, lines: list[int]) -> dict[int, list[_Span]]:
    """The stretches of all values on these lines, by line: (line, column, end line, end column)."""
    spans: dict[int, list[_Span]] = {line: [] for line in lines}
    event: Any
    with suppress(yaml.YAMLError):
        for event in yaml.parse(source.text, Loader=LOADER):
            start, end = event.start_mark, event.end_mark
            touched = lines[bisect_left(lines, start.line) : bisect_right(lines, end.line)]
            if touched and isinstance(event, yaml.ScalarEvent):
                span = _span(source, event)
                for line in touched:
                    if span[0] <= line <= span[2]:
                        spans[line].append(span)
    return spans


def _span(source: SourceText, event: Any) -> _Span:
    start, end = event.start_mark, event.end_mark
    if event.style not in {"|", ">"}:
        return start.line, start.column, end.line, end.column
    if end.line <= start.line + 1 and end.column == 0 and not event.value:
        return end.line, 0, end.line, 0
    # A block scalar begins on the line after its header, where a comment may stand, and ends with its indentation:
    # libyaml's own mark is at the next token, with the comments before it.
    first = last = start.line + 1
    indent: int | None = None
    for n in range(first, len(source.lines)):
        line = source.lines[n]
        if not line.strip():
            continue
        depth = len(line) - len(line.lstrip(" "))
        indent = depth if indent is None else indent
        if depth < indent or depth == 0:
            break
        last = n
    return first, 0, last, len(source.lines[last]) if last < len(source.lines) else 0


def _inside(line: int, column: int, spans: dict[int, list[_Span]]) -> bool:
    """Whether a value stands there; they come in the file's order, and no two overlap."""
    here = spans.get(line, [])
    at = bisect_right(here, (line, column), key=lambda span: span[:2])
    return at > 0 and (line, column) < here[at - 1][2:]
