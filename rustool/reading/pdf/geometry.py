"""Boxes on a page: points from the top left corner as the page is shown, y growing downwards."""

from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle on a page, in points."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre, as x and y."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def contains(self, x: float, y: float, slack: float = 0.0) -> bool:
        """Tell whether a point is inside, or at most `slack` outside."""
        return self.left - slack <= x <= self.right + slack and self.top - slack <= y <= self.bottom + slack

    def holds(self, other: "Box", slack: float = 1.0) -> bool:
        """Tell whether another box is wholly inside."""
        return (
            self.left - slack <= other.left
            and other.right <= self.right + slack
            and self.top - slack <= other.top
            and other.bottom <= self.bottom + slack
        )

    def overlaps_across(self, other: "Box", slack: float = 0.0) -> bool:
        """Tell whether the two share some x by more than `slack`."""
        return min(self.right, other.right) - max(self.left, other.left) > slack

    def overlaps_down(self, other: "Box", slack: float = 0.0) -> bool:
        """Tell whether the two share some y by more than `slack`."""
        return min(self.bottom, other.bottom) - max(self.top, other.top) > slack


def bounds(boxes: list[Box]) -> Box:
    """Return the smallest box around all of them; there has to be one."""
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )
