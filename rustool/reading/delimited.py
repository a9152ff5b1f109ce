"""Tables as text (.csv), as Excel and others write them."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from rustool.messages import Message
from rustool.reading.assembly import Assembly, Where
from rustool.reading.blocks import BlockKind, Cell, DocumentText, Span
from rustool.reading.encodings import decode
from rustool.reading.incoming import Incoming
from rustool.reading.limits import Budget
from rustool.reading.text import MAX_TEXT_FILE, TOO_LONG

TYPES: tuple[str, ...] = ()
ENDINGS: tuple[str, ...] = (".csv", ".tsv")

_SEPARATORS = ";\t,|"
"""In the order of preference where several fit as well: a comma may be a decimal comma, a semicolon hardly."""
_SAMPLE = 500
_STATED = re.compile(r"sep=(.)(?:\r\n|\r|\n|\Z)", re.IGNORECASE)
_LINE = re.compile(r"\r\n|\r|\n")


class TextCell(NamedTuple):
    """A cell of a table in a text file."""

    row: int
    column: int
    line: int
    text: str


class UnclosedQuote(Exception):  # noqa: N818 - what is wrong, and not how
    """A quotation mark at the beginning of a cell that is never closed."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def read(incoming: Incoming) -> DocumentText:
    """Read a table, each cell with text as a block; rows of any length are read.

    UnreadableDocument where the encoding is not certain, or where a quotation mark is never closed.
    """
    if len(incoming.content) > MAX_TEXT_FILE:
        raise incoming.refuse(TOO_LONG)
    text, encoding = decode(incoming.content, incoming.name, incoming.encoding)
    assembly = Assembly(Budget(incoming.name))
    stated = _STATED.match(text)
    if stated is not None:
        assembly.leave_out(stated[0], "separator", Where(line=1))
    separator = stated[1] if stated is not None else _separator(text, incoming.name)
    try:
        for cell in cells(text, separator, start=stated.end() if stated else 0, line=2 if stated else 1):
            where = Where(line=cell.line, cell=Cell(1, cell.row, cell.column))
            assembly.add(BlockKind.CELL, [Span(cell.text)], where)
    except UnclosedQuote as error:
        line = error.line
        message = Message('line {line} has a quotation mark (") that is never closed; close it or delete it', line=line)
        raise incoming.refuse(message) from None
    return DocumentText("csv", tuple(assembly.blocks), tuple(assembly.left_out), encoding=encoding)


def cells(text: str, separator: str, *, start: int = 0, line: int = 1) -> Iterator[TextCell]:
    """Yield all cells, the empty ones too; UnclosedQuote where a quotation mark at the beginning of a cell stays open.

    A row is a record, which may go over several lines; an empty line is a row with one empty cell.
    """
    ends = re.compile(rf"{re.escape(separator)}|\r\n|\r|\n")
    position, row, column = start, 1, 1
    while position < len(text) or column > 1:
        first_line = line
        content, position = _content(text, position, ends, line)
        line += len(_LINE.findall(content))
        yield TextCell(row, column, first_line, content)
        match = ends.match(text, position)
        if match is None:
            return
        position = match.end()
        if match[0] == separator:
            column += 1
        else:
            row, column, line = row + 1, 1, line + 1


def _content(text: str, position: int, ends: re.Pattern[str], line: int) -> tuple[str, int]:
    """The text of the cell that begins at a position, and where it ends."""
    quoted = ""
    if text.startswith('"', position):
        parts = []
        position += 1
        while True:
            closing = text.find('"', position)
            if closing < 0:
                raise UnclosedQuote(line)
            parts.append(text[position:closing])
            position = closing + 1
            if not text.startswith('"', position):
                break
            parts.append('"')
            position += 1
        quoted = "".join(parts)
    match = ends.search(text, position)
    end = match.start() if match else len(text)
    return quoted + text[position:end], end


def _separator(text: str, name: str) -> str:
    """The separator that gives most rows the same number of cells."""
    if name.lower().endswith(".tsv"):
        return "\t"
    best, most = ";", 0
    for candidate in _SEPARATORS:
        widths: Counter[int] = Counter()
        row = width = 0
        try:
            for cell in islice(cells(text, candidate), _SAMPLE * 10):
                if cell.row != row:
                    widths[width] += 1
                    row, width = cell.row, 0
                width += 1
        except UnclosedQuote:
            pass
        widths[width] += 1
        rows = max((count for width, count in widths.items() if width > 1), default=0)
        if rows > most:
            best, most = candidate, rows
    return best
