"""A file's text, and locations in it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rustool.findings import Location

EXCERPT_LINES = 4
"""Enough to see what stands there; the whole of a long text would hide the finding."""


@dataclass(frozen=True)
class SourceText:
    """What a file holds, under the name that people see it by."""

    file: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The text's lines, without their ends."""
        return self.text.splitlines()

    def location(self, line: int, column: int, end_line: int, end_column: int) -> Location:
        """A location from marks that count from 0; its excerpt is the lines it is on, the first few of them."""
        last = end_line if end_column else max(line, end_line - 1)
        excerpt = "\n".join(self.lines[line : min(last + 1, line + EXCERPT_LINES)])
        return Location(self.file, line + 1, column + 1, end_line + 1, end_column + 1, excerpt)

    def span(self, event: Any) -> Location:
        """A scalar's stretch; libyaml ends a block scalar at the next token, we at the end of its own last line."""
        start, end_line, end_column = event.start_mark, event.end_mark.line, event.end_mark.column
        if end_line > start.line and end_column == 0:
            end_line -= 1
            while end_line > start.line and not self.lines[end_line].strip():
                end_line -= 1
            end_column = len(self.lines[end_line])
        return self.location(start.line, start.column, end_line, end_column)
