"""The order in which the things on a page are read: down a column, then the next; what spans all divides them."""

from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Protocol, TypeVar

from rustool.reading.pdf.geometry import Box, bounds
from rustool.reading.pdf.labels import is_label
from rustool.reading.pdf.lines import Line, merge

_LABEL_GAP = 5.0
"""Of the size: how far a text may stand from its label, the widest indent of a list."""
_TAB_GAP = 4.0
"""Of the size: how far two texts on one level may be apart and still be one line with a tabulator."""
_GUTTER = 0.8
"""Of the size: the least distance between two columns."""
_SHARED_HEIGHT = 0.3
"""Of the lower of two columns: how much of their height they have to share to stand beside each other."""
_LEVEL = 3.0
"""Points: how much the upper edges of boxes in a row may differ."""
_DEEP = 24


class Placed(Protocol):
    """Anything with a box on the page."""

    @property
    def box(self) -> Box:
        """The box around it."""


Thing = TypeVar("Thing", bound=Placed)


def with_labels(row: Sequence[Line]) -> list[Line]:
    """Return the lines of a row with labels joined to their texts, and page numbers to their titles."""
    result: list[Line] = []
    for line in row:
        last = result[-1] if result else None
        label = last is not None and is_label(last.text) and line.left - last.right <= _LABEL_GAP * line.size
        if last is not None and (label or (line is row[-1] and len(result) == 1 and _is_page_of(line, last))):
            result[-1] = merge([last, line])
        else:
            result.append(line)
    return result


def _is_page_of(number: Line, title: Line) -> bool:
    """Tell whether a line is a page number in a table of contents, and another the title before it."""
    digits = number.text.isdigit() and len(number.text) < 4  # noqa: PLR2004
    return digits and title.text[-1].isalpha() and title.right < number.left


def with_tabs(things: Sequence[Thing]) -> list[Thing | Line]:
    """Return the things in a column with two texts on one level joined, as a page number to its title."""
    result: list[Thing | Line] = []
    for thing in things:
        last = result[-1] if result else None
        if isinstance(last, Line) and isinstance(thing, Line) and _is_one_row(last, thing):
            result[-1] = merge([last, thing])
        else:
            result.append(thing)
    return result


def _is_one_row(line: Line, other: Line) -> bool:
    """Tell whether two lines on one level are one text with a tabulator in it."""
    gap = (other.left - line.right) / line.size
    level = abs(line.baseline - other.baseline) <= 0.2 * line.size
    page_number = other.text.isdigit() and len(other.text) < 4  # noqa: PLR2004
    return level and gap > 0 and not other.bullet and (page_number or gap <= _TAB_GAP)


def reading_order(things: Sequence[Thing], size: float) -> list[list[Thing]]:
    """Return the things in columns, in the order in which these are read; `size` is that of most of the text."""
    return _ordered(list(things), _GUTTER * size, 0)


def _ordered(things: list[Thing], gutter: float, depth: int) -> list[list[Thing]]:
    """Cut between columns where these reach from top to bottom, otherwise across, and go on with the parts."""
    if len(things) < 2 or depth > _DEEP:  # noqa: PLR2004
        return [sorted(things, key=_from_the_top)] if things else []
    rows = _rows_of_boxes(things)
    if len(rows) > 1:
        return [part for row in rows for part in _ordered(row, gutter, depth + 1)]
    columns = _beside(things, gutter)
    if len(columns) == 2 and _is_row(columns):  # noqa: PLR2004
        columns = [things]
    if len(columns) > 1:
        return [part for column in columns for part in _ordered(column, gutter, depth + 1)]
    groups = _groups(_bands(things), gutter)
    if len(groups) == 1:
        return [sorted(things, key=_from_the_top)]
    result: list[list[Thing]] = []
    alone = False
    for group in groups:
        parts = [group] if len(group) == 1 else _ordered(group, gutter, depth + 1)
        if alone and len(parts) == 1 and _goes_on(result[-1], parts[0]):
            result[-1] += parts[0]
            continue
        alone = len(parts) == 1
        result += parts
    return result


def _rows_of_boxes(things: list[Thing]) -> list[list[Thing]]:
    """Return boxes and tables that stand in rows, as cards do, row by row; everything in one row for other things."""
    if len(things) < 3 or any(isinstance(thing, Line) for thing in things):  # noqa: PLR2004
        return [things]
    bands = _bands(things)
    level = all(max(box.top for box in row) - min(box.top for box in row) <= _LEVEL for row in map(_boxes, bands))
    return bands if level else [things]


def _boxes(things: Sequence[Placed]) -> list[Box]:
    """Return the boxes of things."""
    return [thing.box for thing in things]


def _is_row(columns: list[list[Thing]]) -> bool:
    """Tell whether what stands on the right is a single line that goes with one on the left."""
    right = columns[1][0]
    return (
        len(columns[1]) == 1
        and isinstance(right, Line)
        and any(isinstance(left, Line) and _is_one_row(left, right) for left in columns[0])
    )


def _from_the_top(thing: Placed) -> tuple[float, float]:
    """Return what to sort by to read from top to bottom."""
    return round(thing.box.bottom), thing.box.left


def _goes_on(column: list[Thing], part: list[Thing]) -> bool:
    """Tell whether a part stands below a column and not beside it."""
    above, below = bounds([thing.box for thing in column]), bounds([thing.box for thing in part])
    return below.top >= above.bottom - 0.5 * (part[0].box.height) and above.overlaps_across(below)


def _bands(things: list[Thing]) -> list[list[Thing]]:
    """Return the things in bands from top to bottom, with nothing between two of these."""
    bands: list[list[Thing]] = []
    bottom = float("-inf")
    for thing in sorted(things, key=lambda thing: thing.box.top):
        slack = 0.15 * min(thing.box.height, 20)
        if bands and thing.box.top < bottom - slack:
            bands[-1].append(thing)
        else:
            bands.append([thing])
        bottom = max(bottom, thing.box.bottom)
    return bands


def _groups(bands: list[list[Thing]], gutter: float) -> list[list[Thing]]:
    """Join the bands that have a gutter in common, so that columns are not cut where both pause."""
    groups: list[list[Thing]] = []
    open_gutters: list[tuple[float, float]] = []
    for band in bands:
        here = _gutters(band, gutter)
        if open_gutters:
            left, right = min(thing.box.left for thing in band), max(thing.box.right for thing in band)
            common = _shared(open_gutters, here, left, right, gutter)
            if common and (here or _is_close(groups[-1], band)):
                groups[-1] += band
                open_gutters = common
                continue
        groups.append(list(band))
        open_gutters = here
        while len(groups) > 1 and here and _leads(groups[-2], band, here):
            groups[-2:] = [groups[-2] + groups[-1]]
    return groups


def _leads(group: list[Thing], band: list[Thing], gutters: list[tuple[float, float]]) -> bool:
    """Tell whether what stands above columns is the beginning of one on the right."""
    return min(thing.box.left for thing in group) >= gutters[0][1] and _is_close(group, band)


def _is_close(group: list[Thing], band: list[Thing]) -> bool:
    """Tell whether a band on one side only is near enough to be the end of the longer column."""
    bottom = max(thing.box.bottom for thing in group)
    return min(thing.box.top for thing in band) - bottom <= max(thing.box.height for thing in band)


def _gutters(things: list[Thing], least: float) -> list[tuple[float, float]]:
    """Return the stretches of x between things that nothing covers."""
    boxes = sorted((thing.box for thing in things), key=attrgetter("left"))
    gutters = []
    right = boxes[0].right
    for box in boxes[1:]:
        if box.left - right >= least:
            gutters.append((right, box.left))
        right = max(right, box.right)
    return gutters


def _shared(
    open_gutters: list[tuple[float, float]], here: list[tuple[float, float]], left: float, right: float, least: float
) -> list[tuple[float, float]]:
    """Return what is left of the gutters beside a further band with text from `left` to `right`."""
    free = [(float("-inf"), left), *here, (right, float("inf"))]
    common = [(max(a, c), min(b, d)) for a, b in open_gutters for c, d in free]
    return [(a, b) for a, b in common if b - a >= least]


def _beside(things: list[Thing], gutter: float) -> list[list[Thing]]:
    """Return the columns that stand beside each other from top to bottom; only one where nothing parts them."""
    columns: list[list[Thing]] = []
    right = float("-inf")
    for thing in sorted(things, key=lambda thing: thing.box.left):
        if columns and thing.box.left - right < gutter:
            columns[-1].append(thing)
        else:
            columns.append([thing])
        right = max(right, thing.box.right)
    if len(columns) < 2:  # noqa: PLR2004
        return columns
    boxes = [bounds([thing.box for thing in column]) for column in columns]
    beside = all(
        min(a.bottom, b.bottom) - max(a.top, b.top) >= _SHARED_HEIGHT * min(a.height, b.height)
        for a, b in pairwise(boxes)
    )
    return columns if beside else [things]
