"""The order in which people read boxes that stand freely on a slide or a page."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

T = TypeVar("T")

_MAX_CUT = 400
"""More boxes than this are sorted by their place alone, as cutting takes time with the square of their number."""
_TOLERANCE = 0.2
"""How much of the smaller of two neighbours may overlap at a cut."""
_ROWS_FIRST = 0.6
"""A gap between columns decides over one between rows only where it is clearly wider."""


class Rectangle(NamedTuple):
    """Where a box is, in any unit; y grows downwards."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.top + self.height


def in_reading_order(items: Sequence[T], place: Callable[[T], Rectangle | None]) -> list[T]:
    """Return items from top to bottom and left to right, column by column where a wide gap parts columns.

    Items without a place come first, in the order they have.
    """
    loose = [item for item in items if place(item) is None]
    boxes = [(rectangle, index) for index, item in enumerate(items) if (rectangle := place(item)) is not None]
    ordered = _cut(boxes) if len(boxes) <= _MAX_CUT else sorted(boxes, key=_by_row)
    return loose + [items[index] for _, index in ordered]


def _cut(boxes: list[tuple[Rectangle, int]]) -> list[tuple[Rectangle, int]]:
    """Cut the boxes apart at the widest gap, between rows or between columns, until none is left."""
    if len(boxes) <= 1:
        return boxes
    rows = sorted(boxes, key=_by_row)
    columns = sorted(boxes, key=lambda box: (box[0].left, box[0].top, box[1]))
    across = _widest([(box[0].top, box[0].bottom) for box in rows])
    down = _widest([(box[0].left, box[0].right) for box in columns])
    if across is None and down is None:
        return rows
    if down is None or (across is not None and across[0] >= down[0] * _ROWS_FIRST):
        at, ordered = across[1] if across else 0, rows
    else:
        at, ordered = down[1], columns
    return _cut(ordered[:at]) + _cut(ordered[at:])


def _by_row(box: tuple[Rectangle, int]) -> tuple[float, float, int]:
    return box[0].top, box[0].left, box[1]


def _widest(extents: list[tuple[float, float]]) -> tuple[float, int] | None:
    """The widest gap between neighbours, and before which of them it is; a small overlap counts as a gap of 0."""
    widest: tuple[float, int] | None = None
    reach, size = extents[0][1], extents[0][1] - extents[0][0]
    for index, (start, end) in enumerate(extents[1:], 1):
        overlap = reach - start
        if overlap <= _TOLERANCE * min(size, end - start) and (widest is None or max(-overlap, 0) > widest[0]):
            widest = max(-overlap, 0), index
        if end > reach:
            reach, size = end, end - start
    return widest
