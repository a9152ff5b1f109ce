"""The lines that differ between a file and its edited text, to be shown or changed by hand."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import NamedTuple

from rustool.source.text import SourceText


class LineChange(NamedTuple):
    """A line of a file that is changed, added or removed."""

    line: int
    """Its number in the old text; for an added line, that of the line it comes before."""
    old: str | None
    """None for an added line."""
    new: str | None
    """None for a removed line."""


def changed_lines(old: SourceText, new: SourceText) -> Iterator[LineChange]:
    """Yield the lines that differ, in the file's order."""
    for kind, start, end, new_start, new_end in SequenceMatcher(None, old.lines, new.lines).get_opcodes():
        if kind != "equal":
            for n, (before, after) in enumerate(zip_longest(old.lines[start:end], new.lines[new_start:new_end])):
                yield LineChange(min(start + n, end) + 1, before, after)
