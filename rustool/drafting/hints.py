"""What a person says about where areas, goals, questions and dates stand: `--areas-at`, `--goals-at` and the like."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rustool.drafting.elements import Element, Kind
from rustool.drafting.outline import Outline
from rustool.drafting.sentences import key
from rustool.drafting.tables import CellContext
from rustool.drafting.units import Unit, without_figures
from rustool.findings import RustoolError
from rustool.messages import Message

_PLACES = re.compile(
    r"(?:(?P<unit>[a-zåäö]+)[ :]?)?(?P<numbers>\d+(?:\s*[-–]\s*\d+)?(?:\s*,\s*\d+(?:\s*[-–]\s*\d+)?)*)", re.IGNORECASE
)
_LEVEL = re.compile(r"h([1-9])", re.IGNORECASE)
_LIST = re.compile(r"list([1-9])?", re.IGNORECASE)
_UNITS = {
    "slide": ("slide", "slides", "s", "bild", "bilder"),
    "page": ("page", "pages", "p", "sida", "sidor"),
    "paragraph": ("paragraph", "paragraphs", "stycke", "stycken", "¶"),
    "line": ("line", "lines", "rad", "rader"),
}
_LARGEST = 100_000


class Places(NamedTuple):
    """Numbers of slides, pages, paragraphs or lines."""

    unit: str | None
    """None where only numbers are given: slides or pages where the document has them, else paragraphs."""
    ranges: tuple[tuple[int, int], ...]

    def has(self, element: Element) -> bool:
        """Return whether the element stands in one of the places."""
        place = element.block.place
        number: int | None
        match self.unit:
            case "slide":
                number = place.slide
            case "page":
                number = place.page
            case "line":
                number = place.line
            case "paragraph":
                number = place.paragraph
            case _:
                number = place.slide or place.page or place.paragraph
        return number is not None and any(low <= number <= high for low, high in self.ranges)

    @property
    def is_wide(self) -> bool:
        """True where a place is a slide or a page, which has more than one text."""
        return self.unit in {None, "slide", "page"}


class Level(NamedTuple):
    """Headings of one level, the highest first."""

    level: int


class Listed(NamedTuple):
    """List items, at a depth or at any (0)."""

    depth: int


class Column(NamedTuple):
    """The column of a table with this title."""

    title: str


class Under(NamedTuple):
    """What stands under headings or lead-ins with this text, or the headings with these texts."""

    texts: tuple[str, ...]


Hint = Places | Level | Listed | Column | Under


@dataclass(frozen=True, slots=True)
class Hints:
    """All that a person has said; None where nothing."""

    areas: Hint | None = None
    goals: Hint | None = None
    questions: Hint | None = None
    dates: Hint | None = None


NO_HINTS = Hints()


def parse_hint(text: str, option: str) -> Hint:
    """Return the hint that an option's value means.

    Raises:
        RustoolError: It is empty.
    """
    stripped = text.strip()
    if not stripped:
        raise RustoolError(Message("{option} is empty", option=option))
    if match := _LEVEL.fullmatch(stripped):
        return Level(int(match[1]))
    if match := _LIST.fullmatch(stripped):
        return Listed(int(match[1] or 0))
    if stripped.lower().startswith("col:"):
        return Column(key(stripped[4:]))
    if match := _PLACES.fullmatch(stripped):
        unit = next((name for name, words in _UNITS.items() if (match["unit"] or "").lower() in words), None)
        if unit or not match["unit"]:
            ranges = []
            for part in re.split(r"\s*,\s*", match["numbers"]):
                low, _, high = re.sub(r"\s*[-–]\s*", "-", part).partition("-")
                ranges.append((min(int(low), _LARGEST), min(int(high or low), _LARGEST)))
            return Places(unit, tuple(ranges))
    return Under(tuple(key(part) for part in stripped.split("|")))


def parse_hints(told: Mapping[str, str | None]) -> Hints:
    """Return the hints that the options `--areas-at`, `--goals-at`, `--questions-at` and `--dates-at` give."""
    read = {name: parse_hint(value, name) for name, value in told.items() if value is not None}
    return Hints(read.get("--areas-at"), read.get("--goals-at"), read.get("--questions-at"), read.get("--dates-at"))


def level_of(outline: Outline, position: int) -> int | None:
    """Return the level of a heading, counted from the highest in use; None for running text."""
    rank = outline.ranks[position]
    if rank is None:
        return None
    ranks = sorted({int(each) for each in outline.ranks if each is not None})
    return ranks.index(int(rank)) + 1


def area_positions(hint: Hint, outline: Outline, contexts: dict[int, CellContext]) -> list[int]:
    """Return the elements that a person means by the areas: on a slide or page its first heading, else all of them."""
    if isinstance(hint, Places):
        return _in_places(hint, outline)
    return [i for i, element in enumerate(outline.elements) if _is_area(hint, outline, contexts, i, element)]


def _in_places(hint: Places, outline: Outline) -> list[int]:
    found: list[int] = []
    seen: set[object] = set()
    for i, element in enumerate(outline.elements):
        if not hint.has(element):
            continue
        place = element.block.place
        wide = place.slide or place.page if hint.is_wide else None
        if wide is not None:
            if outline.ranks[i] is None or (element.document, wide) in seen:
                continue
            seen.add((element.document, wide))
        found.append(i)
    return found


def _is_area(
    hint: Level | Listed | Column | Under, outline: Outline, contexts: dict[int, CellContext], i: int, element: Element
) -> bool:
    match hint:
        case Level(level):
            return level_of(outline, i) == level
        case Listed(depth):
            return element.kind is Kind.ITEM and depth in {0, element.depth}
        case Column(title):
            context = contexts.get(element.index)
            return context is not None and key(context.column_title) == title
        case Under(texts):
            return _is_meant(element, texts)


def _is_meant(element: Element, texts: Sequence[str]) -> bool:
    return key(element.text) in texts or (bool(element.body) and key(element.body) in texts)


def means_goal(hint: Hint, unit: Unit, outline: Outline) -> bool:
    """Return whether a person means this text by the goals."""
    match hint:
        case Places():
            return hint.has(outline.elements[unit.position])
        case Level(level):
            return unit.form == "heading" and level_of(outline, unit.position) == level
        case Listed(depth):
            element = outline.elements[unit.position]
            return unit.form != "sentence" and element.kind is Kind.ITEM and (not depth or element.depth == depth)
        case Column(title):
            return unit.form == "cell" and key(unit.column) == title
        case Under(texts):
            named = {without_figures(text) for text in texts}
            return unit.form != "heading" and bool(named & {unit.slot, unit.word, unit.row})
