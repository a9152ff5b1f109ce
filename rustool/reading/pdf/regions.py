"""A page as a tree of regions, each read by itself: the page, the boxes on it, the cells of its tables."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rustool.reading.pdf.geometry import Box
from rustool.reading.pdf.grids import Grid, GridCell
from rustool.reading.pdf.lines import Line

if TYPE_CHECKING:
    from rustool.reading.pdf.alignment import Aligned


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
