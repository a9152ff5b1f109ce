"""Ruled tables and boxes: the cells that the lines and rectangles of a page enclose."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from rustool.reading.pdf.drawings import Drawings, Rule
from rustool.reading.pdf.geometry import Box

_SNAP = 3.0
"""Points: lines that are closer are one, as the two strokes of a double line."""
_REACH = 4.0
"""Points: how far two lines may miss each other and still meet."""
_COVERED = 0.6
"""Of a cell's side: how much of it has to be drawn."""
_MANY = 1500
"""Lines of one table: more are a picture."""


class GridCell(NamedTuple):
    """A cell of a ruled table; rows and columns count from 0."""

    box: Box
    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table, or a box where it has a single cell."""

    box: Box
    cells: tuple[GridCell, ...]
    edges: tuple[float, ...]
    """The x of its vertical lines, from left to right."""


def find_grids(drawings: Drawings) -> list[Grid]:
    """Return the tables and boxes of a page, the largest first."""
    if len(drawings.across) + len(drawings.down) > _MANY:
        return []
    across, down = _snapped(drawings.across), _snapped(drawings.down)
    grids = [_grid(*group) for group in _groups(across, down)]
    return sorted((grid for grid in grids if grid is not None), key=lambda grid: -grid.box.width * grid.box.height)


def rows_of_rules(drawings: Drawings, grids: Sequence[Grid]) -> list[tuple[Box, list[float]]]:
    """Return stacks of horizontal lines of one width that stand in no grid: tables without vertical lines, perhaps.

    Each with the box from its first line to its last, and the y of all.
    """
    if len(drawings.across) > _MANY:
        return []
    stacks: list[list[Rule]] = []
    for rule in sorted(_snapped(drawings.across), key=lambda rule: (round(rule.start / _REACH), rule.at)):
        if any(grid.box.contains(rule.start, rule.at, _REACH) for grid in grids):
            continue
        last = stacks[-1][-1] if stacks else None
        if last and abs(last.start - rule.start) <= _REACH and abs(last.end - rule.end) <= _REACH:
            stacks[-1].append(rule)
        else:
            stacks.append([rule])
    return [
        (Box(stack[0].start, stack[0].at, stack[0].end, stack[-1].at), [rule.at for rule in stack])
        for stack in stacks
        if len(stack) > 2  # noqa: PLR2004 - above and below the heading and at the end
    ]


def _snapped(rules: Iterable[Rule]) -> list[Rule]:
    """Return the lines with those on one level joined where they touch."""
    levels: list[list[Rule]] = []
    for rule in sorted(rules):
        if levels and rule.at - levels[-1][0].at <= _SNAP:
            levels[-1].append(rule)
        else:
            levels.append([rule])
    result: list[Rule] = []
    for level in levels:
        at = sum(rule.at for rule in level) / len(level)
        start, end = None, 0.0
        for rule in sorted(level, key=attrgetter("start")):
            if start is not None and rule.start <= end + _SNAP:
                end = max(end, rule.end)
                continue
            if start is not None:
                result.append(Rule(at, start, end))
            start, end = rule.start, rule.end
        if start is not None:
            result.append(Rule(at, start, end))
    return result


def _groups(across: list[Rule], down: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Return the lines that meet, directly or through others."""
    parent = list(range(len(across) + len(down)))
    find = _finder(parent)
    for i, horizontal in enumerate(across):
        for j, vertical in enumerate(down):
            meets = (
                horizontal.start - _REACH <= vertical.at <= horizontal.end + _REACH
                and vertical.start - _REACH <= horizontal.at <= vertical.end + _REACH
            )
            if meets:
                parent[find(i)] = find(len(across) + j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, rule in enumerate(across):
        groups.setdefault(find(i), ([], []))[0].append(rule)
    for j, rule in enumerate(down):
        groups.setdefault(find(len(across) + j), ([], []))[1].append(rule)
    return [group for group in groups.values() if len(group[0]) > 1 and group[1]]


def _finder(parent: list[int]) -> Callable[[int], int]:
    """Return the function that finds the representative of a set, with the path to it made shorter."""

    def find(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    return find


def _grid(across: list[Rule], down: list[Rule]) -> Grid | None:
    """Return the grid that lines form, with cells that no line divides taken together."""
    xs = _levels([rule.at for rule in down] + [edge for rule in across for edge in (rule.start, rule.end)])
    ys = _levels([rule.at for rule in across] + [edge for rule in down for edge in (rule.start, rule.end)])
    width, height = len(xs) - 1, len(ys) - 1
    if width < 1 or height < 1 or width * height > _MANY:
        return None
    right_walls = _walls(down, xs, ys)
    lower_walls = _walls(across, ys, xs)
    parent = list(range(width * height))
    find = _finder(parent)
    for row in range(height):
        for column in range(width):
            here = row * width + column
            if column + 1 < width and (column + 1, row) not in right_walls:
                parent[find(here)] = find(here + 1)
            if row + 1 < height and (row + 1, column) not in lower_walls:
                parent[find(here)] = find(here + width)
    members: dict[int, list[tuple[int, int]]] = {}
    for row in range(height):
        for column in range(width):
            members.setdefault(find(row * width + column), []).append((row, column))
    cells = []
    for parts in members.values():
        rows, columns = [row for row, _ in parts], [column for _, column in parts]
        top, bottom, left, right = min(rows), max(rows), min(columns), max(columns)
        box = Box(xs[left], ys[top], xs[right + 1], ys[bottom + 1])
        cells.append(GridCell(box, top, left, bottom - top + 1, right - left + 1))
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return Grid(Box(xs[0], ys[0], xs[-1], ys[-1]), tuple(cells), tuple(xs))


def _levels(values: list[float]) -> list[float]:
    """Return the distinct values, those that are close taken as one."""
    levels: list[list[float]] = []
    for value in sorted(values):
        if levels and value - levels[-1][-1] <= _SNAP:
            levels[-1].append(value)
        else:
            levels.append([value])
    return [sum(level) / len(level) for level in levels]


def _walls(rules: list[Rule], levels: list[float], steps: list[float]) -> set[tuple[int, int]]:
    """Return which sides of cells are drawn, as (level, step)."""
    walls = set()
    for level, at in enumerate(levels):
        here = [rule for rule in rules if abs(rule.at - at) <= _SNAP]
        if not here:
            continue
        for step, (start, end) in enumerate(pairwise(steps)):
            covered = sum(max(0.0, min(rule.end, end) - max(rule.start, start)) for rule in here)
            if covered >= _COVERED * (end - start):
                walls.add((level, step))
    return walls
