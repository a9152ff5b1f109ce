"""A page's lines to paragraphs and tables in reading order, from where they stand alone."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rustool.reading.pdf.alignment import Aligned, find_tables
from rustool.reading.pdf.columns import reading_order, with_labels, with_tabs
from rustool.reading.pdf.drawings import Rule
from rustool.reading.pdf.geometry import Box, bounds
from rustool.reading.pdf.grids import Grid, GridCell
from rustool.reading.pdf.lines import Line, join_lines
from rustool.reading.pdf.paragraphs import Leading, Paragraph, Splitter
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


@dataclass(slots=True)
class Region:
    """A part of a page that is read by itself: the page, a box on it, a cell of a table."""

    box: Box
    grid: Grid | None = None
    """The table or box that it is, or None for the page."""
    cell: GridCell | None = None
    parts: list[Line] = field(default_factory=list)
    inner: list["Region"] = field(default_factory=list)
    order: list[list["Line | Region | Aligned"]] = field(default_factory=list)
    """What stands in it in reading order, by columns; filled in when the lines are joined."""
    size: float = 10.0


def regions_of(parts: Sequence[Line], grids: Sequence[Grid], page: Box) -> Region:
    """Return the page as a tree of regions, each part of a line in the innermost that holds it."""
    root = Region(page)
    cells: list[Region] = []
    for grid in grids:
        if grid.box.width * grid.box.height > 0.85 * page.width * page.height and len(grid.cells) == 1:
            continue
        home = _innermost(root, grid.box.middle)
        if any(other.grid and _overlap(other.grid.box, grid.box) for other in home.inner):
            continue
        table = Region(grid.box, grid)
        table.inner = [Region(cell.box, None, cell) for cell in grid.cells]
        cells += table.inner
        home.inner.append(table)
    for part in parts:
        _innermost(root, ((part.left + part.right) / 2, part.baseline - 0.3 * part.size)).parts.append(part)
    _prune(root)
    return root


def _overlap(one: Box, other: Box) -> bool:
    """Tell whether two boxes share more than an edge."""
    return one.overlaps_across(other, 2) and one.overlaps_down(other, 2)


def _innermost(region: Region, point: tuple[float, float]) -> Region:
    """Return the smallest region that holds a point and takes text."""
    for inner in region.inner:
        if inner.box.contains(*point):
            found = _innermost(inner, point)
            return found if found.grid is None else region
    return region


def _prune(region: Region) -> None:
    """Drop tables and boxes without text, and open those whose lines only stand for colour behind the text."""
    for inner in list(region.inner):
        _prune(inner)
        if inner.grid is None:
            continue
        filled = [cell for cell in inner.inner if cell.parts or cell.inner]
        if not filled:
            region.inner.remove(inner)
        elif _is_backdrop(inner, filled):
            whole = Region(inner.box, None, GridCell(inner.box, 0, 0, 1, 1))
            whole.parts = [part for cell in filled for part in cell.parts]
            whole.inner = [table for cell in filled for table in cell.inner]
            inner.inner = [whole]


def _is_backdrop(table: Region, filled: list[Region]) -> bool:
    """Tell whether a grid of one column is a box: its cells hold a line each, or only one cell holds text."""
    if len(filled) == 1:
        return True
    single = all(cell.cell is not None and cell.cell.column == 0 for cell in filled) and len(table.box) > 0
    one_line = all(len({round(part.baseline) for part in cell.parts}) <= 1 and not cell.inner for cell in filled)
    return single and one_line


class PageLayout:
    """Works out one page: first the lines in all regions, then, when all pages' lines are known, the paragraphs."""

    def __init__(self, root: Region, walls: Sequence[Rule], stacks: Sequence[tuple[Box, list[float]]]) -> None:
        """Join the lines and put everything in order."""
        self._walls = walls
        self._stacks = stacks
        self._root = root
        self._arrange(root)

    def _arrange(self, region: Region) -> None:
        """Put the lines, tables and boxes of a region in order."""
        rows = join_lines(region.parts, self._walls)
        sizes = Counter(line.size for row in rows for line in row)
        region.size = sizes.most_common(1)[0][0] if sizes else 10.0
        for inner in region.inner:
            for cell in inner.inner:
                self._arrange(cell)
        tables = find_tables(rows, self._stacks if region.cell is None else ())
        taken = {id(line) for table in tables for line in table.lines}
        lines = [line for row in rows for line in with_labels([line for line in row if id(line) not in taken])]
        things: list[Line | Region | Aligned] = [*lines, *region.inner, *tables]
        region.order = [with_tabs(column) for column in reading_order(things, region.size)]

    def learn(self, leading: Leading, region: Region | None = None) -> list[Line]:
        """Let `leading` take note of the lines, and return them all."""
        region = region or self._root
        lines: list[Line] = []
        for column in region.order:
            own = [thing for thing in column if isinstance(thing, Line)]
            leading.learn(own)
            lines += own
            for thing in column:
                if isinstance(thing, Aligned):
                    lines += thing.lines
                    for aligned in (cell for row in thing.rows for cell in row):
                        leading.learn(aligned)
        for inner in region.inner:
            for cell in inner.inner:
                lines += self.learn(leading, cell)
        return lines

    def columns(self, leading: Leading, right: float, page: int) -> list[Column]:
        """Return the paragraphs and tables; `right` is how far to the right text goes in the document."""
        return [Column(items, page) for items in self._read(self._root, leading, right)]

    def _read(self, region: Region, leading: Leading, right: float) -> list[list[Paragraph | Table]]:
        """Return the paragraphs and tables of a region, by columns."""
        limit = right
        if region.cell is not None and region.parts:
            limit = cell_limit(region.box, region.parts)
        columns: list[list[Paragraph | Table]] = []
        for index, column in enumerate(region.order):
            beside = region.order[index + 1 :]
            own_limit = limit if not any(_is_beside(column, other) for other in beside) else None
            items: list[Paragraph | Table] = []
            run: list[Line] = []
            for thing in column:
                if isinstance(thing, Line):
                    run.append(thing)
                    continue
                items += _split(run, leading, own_limit)
                run = []
                if isinstance(thing, Aligned):
                    items.append(_aligned_table(thing, leading))
                else:
                    columns, items = self._enter(thing, columns, items, leading, right)
            items += _split(run, leading, own_limit)
            if items:
                columns.append(items)
        return columns

    def _enter(
        self,
        region: Region,
        columns: list[list[Paragraph | Table]],
        items: list[Paragraph | Table],
        leading: Leading,
        right: float,
    ) -> tuple[list[list[Paragraph | Table]], list[Paragraph | Table]]:
        """Read a table or a box that stands in a column; the text in a box is a column of its own."""
        if len(region.inner) == 1:
            inner = self._read(region.inner[0], leading, right)
            return [*columns, *([items] if items else []), *inner], []
        return columns, [*items, self._table(region, leading, right)]

    def _table(self, region: Region, leading: Leading, right: float) -> Table:
        """Return a ruled table, its empty rows and columns left out."""
        cells: list[TableCell] = []
        for inner in region.inner:
            place = inner.cell
            if place is None:
                continue
            items = [item for column in self._read(inner, leading, right) for item in column]
            paragraphs = [paragraph for item in items for paragraph in flat(item)]
            for paragraph in paragraphs:
                paragraph.limit = cell_limit(inner.box, paragraph.lines)
            cells.append(TableCell(place.row, place.column, place.rows, place.columns, paragraphs))
        edges = region.grid.edges if region.grid else ()
        return Table(region.box, cells, edges)


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


def _aligned_table(table: Aligned, leading: Leading) -> Table:
    """Return a table found by alignment."""
    cells = [
        TableCell(row, column, 1, 1, _split(lines, leading, None))
        for row, columns in enumerate(table.rows)
        for column, lines in enumerate(columns)
        if lines
    ]
    return Table(bounds([line.box for line in table.lines]), cells, table.edges)


def _split(lines: list[Line], leading: Leading, limit: float | None) -> list[Paragraph]:
    """Return the paragraphs of a run of lines."""
    return Splitter(lines, leading, limit).paragraphs() if lines else []


def _is_beside(column: Sequence[Line | Region | Aligned], other: Sequence[Line | Region | Aligned]) -> bool:
    """Tell whether another column stands to the right of one."""
    mine, theirs = bounds([thing.box for thing in column]), bounds([thing.box for thing in other])
    return theirs.left >= mine.right and mine.overlaps_down(theirs)
