"""Lists of an OpenDocument text, counted as LibreOffice counts them."""

from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from rustool.reading.attributes import whole_number
from rustool.reading.odf_styles import LEVELS, OUTLINE, OdfStyles, label

_LARGEST = 10**6


@dataclass
class Count:
    """How far a list has come, at each level."""

    numbers: list[int | None] = field(default_factory=lambda: [None] * LEVELS)

    def step(self, level: int, start: int, restart: int | None) -> None:
        """Go one item on at a level (from 1); the levels below begin from their start."""
        current = self.numbers[level - 1]
        self.numbers[level - 1] = (
            restart if restart is not None else start if current is None else min(current + 1, _LARGEST)
        )
        self.numbers[level:] = [None] * (LEVELS - level)


class ListPlace(NamedTuple):
    """Where in a list the reading is."""

    style: str
    level: int
    so_far: Count


class Lists:
    """The lists of a document."""

    def __init__(self, styles: OdfStyles) -> None:
        self._styles = styles
        self._by_id: dict[str, Count] = {}
        self._by_style: dict[str, Count] = {}
        self._outline = Count()

    def enter(self, element: Element, around: ListPlace | None) -> ListPlace:
        """Return the place inside a `text:list`."""
        style = element.get("text:style-name") or (around.style if around is not None else "")
        if around is not None:
            return ListPlace(style, min(around.level + 1, LEVELS), around.so_far)
        continued = element.get("text:continue-list")
        if continued in self._by_id:
            count = self._by_id[continued]
        elif element.get("text:continue-numbering") == "true" and style in self._by_style:
            count = self._by_style[style]
        else:
            count = Count()
        self._by_style[style] = count
        name = element.get("xml:id")
        if name:
            self._by_id[name] = count
        return ListPlace(style, 1, count)

    def begin(self, place: ListPlace, start: str | None) -> None:
        """Note where an item begins that holds no text of its own, only items below it."""
        if start is not None:
            place.so_far.numbers[place.level - 1] = whole_number(start, 1)

    def item(self, place: ListPlace, start: str | None) -> tuple[str, bool]:
        """Count one item on, and return its label and whether it is a number."""
        shape = self._styles.list_level(place.style, place.level)
        for above in range(1, place.level):  # a level above without an item counts as begun
            if place.so_far.numbers[above - 1] is None:
                place.so_far.numbers[above - 1] = self._styles.list_level(place.style, above).start
        place.so_far.step(place.level, shape.start, None if start is None else whole_number(start, 1))
        return label(self._styles, place.style, place.level, place.so_far.numbers)

    def heading(self, element: Element, level: int) -> tuple[str, bool]:
        """Count one heading on, and return its number and whether it has one."""
        if self._styles.outline is None or element.get("text:is-list-header") == "true":
            return "", False
        level = min(max(level, 1), LEVELS)
        shape = self._styles.list_level(OUTLINE, level)
        start = element.get("text:start-value")
        restart = shape.start if element.get("text:restart-numbering") == "true" else None
        self._outline.step(level, shape.start, restart if start is None else whole_number(start, 1))
        return label(self._styles, OUTLINE, level, self._outline.numbers) if shape.numbering else ("", False)
