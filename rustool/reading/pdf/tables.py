"""Tables and columns of a page: what paragraphs are put into."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rustool.reading.pdf.geometry import Box
from rustool.reading.pdf.lines import Line
from rustool.reading.pdf.paragraphs import Paragraph
from rustool.reading.pdf.tags import Path

_WIDEST_PADDING = 12.0


@dataclass(slots=True)
class TableCell:
    """A cell; rows and columns count from 0."""

    row: int
    column: int
    rows: int
    columns: int
    paragraphs: list[Paragraph] = field(default_factory=list)
    heading: bool = False
    path: Path = ()
    """Its place in the tags, if it has one, and that of its row."""
    line: Path = ()
    page: int | None = None
    """The page on which it begins, from 0."""


@dataclass(slots=True)
class Table:
    """A table, as far as it stands on one page, or several pages' parts put together."""

    box: Box
    cells: list[TableCell]
    edges: tuple[float, ...]
    """The x where its columns begin, and where the last one ends."""
    path: Path = ()
    """Its place in the tags, if it has one."""
    pages: int = 1
    """How many pages its parts have been put together from."""

    @property
    def height(self) -> int:
        """How many rows it has."""
        return max((cell.row + cell.rows for cell in self.cells), default=0)

    def row(self, number: int) -> list[TableCell]:
        """Return the cells that begin in a row, from left to right."""
        return sorted((cell for cell in self.cells if cell.row == number), key=lambda cell: cell.column)


@dataclass(slots=True)
class Column:
    """Paragraphs and tables that stand below each other."""

    items: list[Paragraph | Table]
    page: int
    box: Box | None = None
    """The box that it is the text of, where it stands in one."""


def cell_limit(cell: Box, lines: Sequence[Line]) -> float:
    """Return where the lines in a cell have to end: as far from its right edge as they begin from its left."""
    padding = min(line.left for line in lines) - cell.left
    return cell.right - max(0.0, min(padding, _WIDEST_PADDING))


def flat(item: Paragraph | Table) -> list[Paragraph]:
    """Return the paragraphs of an item; those of a table row by row."""
    if isinstance(item, Paragraph):
        return [item]
    return [paragraph for cell in item.cells for paragraph in cell.paragraphs]


def without_empty(cells: list[TableCell]) -> list[TableCell]:
    """Return the cells numbered without the rows and columns in which none begins that has text."""
    filled = [cell for cell in cells if cell.paragraphs]
    rows = {row: number for number, row in enumerate(sorted({cell.row for cell in filled}))}
    columns = {column: number for number, column in enumerate(sorted({cell.column for cell in filled}))}
    result = []
    for cell in filled:
        height = sum(cell.row <= row < cell.row + cell.rows for row in rows)
        width = sum(cell.column <= column < cell.column + cell.columns for column in columns)
        result.append(replace(cell, row=rows[cell.row], column=columns[cell.column], rows=height, columns=width))
    return result
