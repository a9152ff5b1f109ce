"""Automatic numbers and bullets of a Word document, counted as Word counts them."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from rustool.reading.attributes import is_on, value, whole_number
from rustool.reading.numbers import written
from rustool.reading.symbols import bullet

LEVELS = 9
_MAX_LABEL = 60
_NUMBER = re.compile(r"%([1-9])")


class Label(NamedTuple):
    """What stands before a paragraph of a list."""

    text: str
    numbered: bool
    level: int
    """The depth in the list, from 1."""


class _Level(NamedTuple):
    start: int
    numbering: str
    text: str
    figures_only: bool
    restart: int | None
    """The level (from 1) whose step restarts this one; 0 for never, None for any level above."""


_FALLBACK = _Level(1, "decimal", "%1.", figures_only=False, restart=None)


@dataclass
class _Count:
    """How far an abstract list has come."""

    numbers: list[int | None] = field(default_factory=lambda: [None] * LEVELS)
    restarted: set[tuple[str, int]] = field(default_factory=set)
    """The lists whose own start, at a level, has been used."""


class Numbering:
    """The lists of a document, from its `numbering.xml`, and how far each has come."""

    def __init__(self, root: Element | None) -> None:
        """Take the root of the part, None where the document has none."""
        self._abstract: dict[str, Element] = {}
        self._lists: dict[str, Element] = {}
        self._style_lists: dict[str, str] = {}
        self._levels: dict[tuple[str, int], _Level] = {}
        self._overrides: dict[tuple[str, str], Element] = {}
        self._counts: dict[str, _Count] = {}
        for element in root if root is not None else ():
            if element.tag == "w:abstractNum":
                self._abstract.setdefault(element.get("w:abstractNumId", ""), element)
                if style := value(element, "w:styleLink"):
                    self._style_lists.setdefault(style, element.get("w:abstractNumId", ""))
            elif element.tag == "w:num":
                list_id = element.get("w:numId", "")
                self._lists.setdefault(list_id, element)
                for override in element.findall("w:lvlOverride"):
                    self._overrides.setdefault((list_id, override.get("w:ilvl", "")), override)
        self._level_of_style = {
            (abstract_id, style): whole_number(level.get("w:ilvl"), 0)
            for abstract_id, abstract in self._abstract.items()
            for level in abstract.iter("w:lvl")
            if (style := value(level, "w:pStyle"))
        }

    def next(self, list_id: str, level: int | None, style_id: str) -> Label | None:
        """Count one paragraph of a list on, and return its label; None where the list does not exist.

        Without a `level`, it is the one that the list links to the paragraph's style, or the first.
        """
        abstract_id = self._abstract_id(list_id)
        if abstract_id is None:
            return None
        if level is None:
            level = self._level_of_style.get((abstract_id, style_id), 0)
        level = min(max(level, 0), LEVELS - 1)
        count = self._counts.setdefault(abstract_id, _Count())
        shape = self._level(list_id, abstract_id, level)
        self._step(count, list_id, abstract_id, level, shape)
        if shape.numbering == "bullet":
            return Label(shape.text, numbered=False, level=level + 1)
        text = _NUMBER.sub(
            lambda match: self._number(count, list_id, abstract_id, int(match[1]) - 1, shape), shape.text
        )
        return Label(text.strip(), numbered=shape.numbering != "none", level=level + 1)

    def _step(self, count: _Count, list_id: str, abstract_id: str, level: int, shape: _Level) -> None:
        own_start = self._own_start(list_id, level)
        numbers = count.numbers
        for above in range(level):  # a level above without a paragraph counts as begun, as LibreOffice counts it
            if numbers[above] is None:
                numbers[above] = self._level(list_id, abstract_id, above).start
        if own_start is not None and (list_id, level) not in count.restarted:
            count.restarted.add((list_id, level))
            numbers[level] = own_start
        else:
            current = numbers[level]
            numbers[level] = shape.start if current is None else min(current + 1, 10**9)
        for deeper in range(level + 1, LEVELS):
            restart = self._level(list_id, abstract_id, deeper).restart
            if restart is None or (restart > 0 and level < restart):
                numbers[deeper] = None

    def _number(self, count: _Count, list_id: str, abstract_id: str, level: int, shown: _Level) -> str:
        """The number of one level in the label."""
        shape = self._level(list_id, abstract_id, level)
        number = count.numbers[level]
        if number is None:
            number = shape.start
        return written(number, "decimal" if shown.figures_only and shape.numbering != "none" else shape.numbering)

    def _abstract_id(self, list_id: str) -> str | None:
        abstract_id = value(self._lists.get(list_id), "w:abstractNumId")
        linked = value(self._abstract.get(abstract_id or ""), "w:numStyleLink")
        if linked and linked in self._style_lists:
            return self._style_lists[linked]
        return abstract_id if abstract_id in self._abstract else None

    def _own_start(self, list_id: str, level: int) -> int | None:
        start = value(self._overrides.get((list_id, str(level))), "w:startOverride")
        return None if start is None else whole_number(start, 1)

    def _element(self, list_id: str, abstract_id: str, level: int) -> Element | None:
        override = self._overrides.get((list_id, str(level)))
        own = override.find("w:lvl") if override is not None else None
        if own is not None:
            return own
        levels = self._abstract[abstract_id].iter("w:lvl")
        return next((each for each in levels if each.get("w:ilvl") == str(level)), None)

    def _level(self, list_id: str, abstract_id: str, level: int) -> _Level:
        key = (list_id, level)
        if key not in self._levels:
            element = self._element(list_id, abstract_id, level)
            self._levels[key] = _FALLBACK if element is None else _level(element)
        return self._levels[key]


def _level(element: Element) -> _Level:
    restart = value(element, "w:lvlRestart")
    numbering = value(element, "w:numFmt") or "decimal"
    text = (value(element, "w:lvlText") or "")[:_MAX_LABEL]
    if numbering == "bullet":
        text = bullet(text, value(element, "w:rPr", "w:rFonts", attribute="w:ascii") or "")
    return _Level(
        whole_number(value(element, "w:start"), 0),
        numbering,
        text,
        bool(is_on(element.find("w:isLgl"))),
        None if restart is None else whole_number(restart, 0),
    )
