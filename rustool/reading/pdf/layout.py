"""A page's lines to paragraphs and tables in reading order, from where they stand alone."""

from collections import Counter
from collections.abc import Sequence

from rustool.reading.pdf.alignment import Aligned, Edges, find_tables
from rustool.reading.pdf.columns import reading_order, with_labels, with_tabs
from rustool.reading.pdf.drawings import Rule
from rustool.reading.pdf.geometry import Box, bounds
from rustool.reading.pdf.lines import Line
from rustool.reading.pdf.paragraphs import Leading, Paragraph, Splitter
from rustool.reading.pdf.regions import Region
from rustool.reading.pdf.rows import join_lines
from rustool.reading.pdf.tables import Column, Table, TableCell, cell_limit, flat

_Read = tuple[list[Paragraph | Table], Box | None]


class PageLayout:
    """Works out one page: first the lines in all regions, then, when all pages' lines are known, the paragraphs."""

    def __init__(
        self,
        root: Region,
        walls: Sequence[Rule] = (),
        stacks: Sequence[tuple[Box, list[float]]] = (),
        known: Sequence[Edges] = (),
    ) -> None:
        """Join the lines and put everything in order.

        Args:
            root: The page with its boxes and tables.
            walls: Vertical lines, over which no line of text goes.
            stacks: Horizontal lines that may mark a table.
            known: The edges of tables elsewhere in the document.
        """
        self._known = known
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
        tables = find_tables(rows, self._stacks if region.cell is None else (), self._known)
        taken = {id(line) for table in tables for line in table.lines}
        lines = [line for row in rows for line in with_labels([line for line in row if id(line) not in taken])]
        things: list[Line | Region | Aligned] = [*lines, *region.inner, *tables]
        region.order = [with_tabs(column) for column in reading_order(things, region.size)]

    def edges(self) -> list[Edges]:
        """Return the edges of the tables on the page that alignment alone tells."""
        return [thing.edges for column in self._root.order for thing in column if isinstance(thing, Aligned)]

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
        return [Column(items, page, box) for items, box in self._read(self._root, leading, right)]

    def _read(self, region: Region, leading: Leading, right: float) -> list[_Read]:
        """Return the paragraphs and tables of a region, by columns, each with the box that it stands in."""
        limit = right
        if region.cell is not None and region.parts:
            limit = cell_limit(region.box, region.parts)
        columns: list[_Read] = []
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
                columns.append((items, region.box if region.cell else None))
        return columns

    def _enter(
        self,
        region: Region,
        columns: list[_Read],
        items: list[Paragraph | Table],
        leading: Leading,
        right: float,
    ) -> tuple[list[_Read], list[Paragraph | Table]]:
        """Read a table or a box that stands in a column; the text in a box is a column of its own."""
        if len(region.inner) == 1:
            inner = self._read(region.inner[0], leading, right)
            return [*columns, *([(items, None)] if items else []), *inner], []
        return columns, [*items, self._table(region, leading, right)]

    def _table(self, region: Region, leading: Leading, right: float) -> Table:
        """Return a ruled table, its empty rows and columns left out."""
        cells: list[TableCell] = []
        for inner in region.inner:
            place = inner.cell
            if place is None:
                continue
            items = [item for column, _ in self._read(inner, leading, right) for item in column]
            paragraphs = [paragraph for item in items for paragraph in flat(item)]
            for paragraph in paragraphs:
                paragraph.limit = cell_limit(inner.box, paragraph.lines)
            cells.append(TableCell(place.row, place.column, place.rows, place.columns, paragraphs))
        edges = region.grid.edges if region.grid else ()
        return Table(region.box, cells, edges)


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
