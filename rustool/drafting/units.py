"""The texts under an area that may be goals, and what each has in common with others."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from rustool.drafting.deadlines import is_deadline
from rustool.drafting.elements import Kind
from rustool.drafting.lexicon import GOAL_SENTENCE, Announced, Role, announced
from rustool.drafting.outline import Outline
from rustool.drafting.sentences import key, sentences
from rustool.drafting.tables import CellContext

GOAL_PATTERNS = [re.compile(pattern, re.IGNORECASE) for pattern in GOAL_SENTENCE]
_DIGITS = re.compile(r"\d+")
_CACHED = 1 << 16
_LONGEST_PARAGRAPH = 400
"""Words of a paragraph in which sentences are looked at."""

GoalKey = tuple[object, ...]
"""What the goals of a hypothesis have in common: their form, what announces them, their label."""


class Unit(NamedTuple):
    """A text under an area that may be a goal."""

    position: int
    text: str
    form: str
    """`item`, `text`, `heading`, `cell` or `sentence`."""
    depth: int
    slot: str = ""
    """The heading, lead-in, column or row title that announces it, without figures."""
    nested: bool = False
    """True where the slot is a heading of its own and not one that comes back under each area."""
    word: str = ""
    number: tuple[str, ...] = ()
    column: str = ""
    row: str = ""
    level: int = 0
    """For a sentence: how surely it sets a goal, 0 for the surest."""
    follows: int | None = None
    """The position of a label that stands alone before it."""
    style: str = ""
    mark: str = ""
    announcement: str = ""
    """The slot as it is written."""


def units_under(outline: Outline, contexts: dict[int, CellContext], start: int, end: int, form: str) -> Iterator[Unit]:
    """Yield the texts under an area that may be goals, with what announces each.

    Args:
        outline: The elements with their headings.
        contexts: Where elements stand in tables, by the element's index.
        start: The first position under the area's title.
        end: The position after the last.
        form: The form of the area.
    """
    above = _Above(outline)
    table = _Table(outline, contexts, start, form)
    pending: tuple[str, tuple[str, ...], int] | None = None
    for i in range(start, end):
        element, rank = outline.elements[i], outline.ranks[i]
        if above.announces(i):
            continue
        if not element.body:  # a label alone: it belongs to the text below it
            pending = element.word, element.number, i
            above.close(rank)
            continue
        word, number, follows = element.word, element.number, None
        if pending and not word:
            word, number, follows = pending
        pending = None
        context = contexts.get(element.index)
        if table.skips(context) or is_deadline(element.body):
            continue
        slot, nested = above.slot(i, rank)
        row = without_figures(context.row_title) if context else ""
        unit = Unit(
            position=i,
            text=element.body,
            form="cell" if context else "item" if element.kind is Kind.ITEM else "text",
            depth=element.depth or int(bool(element.lead)),
            slot=without_figures(slot),
            nested=nested,
            word=word or row,
            number=number,
            column=(context.column_title or f"#{context.column}") if context else "",
            row=row,
            follows=follows,
            style=element.block.style,
            mark=element.mark,
            announcement=slot,
        )
        if rank is not None:
            if i not in outline.recurring or word:
                yield unit._replace(form="heading", depth=int(rank * 2), word=word)
            above.open(i, rank)
            continue
        yield unit
        if element.kind is Kind.PARAGRAPH and element.words <= _LONGEST_PARAGRAPH:
            for sentence, level in _goal_sentences(element.text):
                yield unit._replace(text=sentence, form="sentence", depth=0, word="", level=level)


class _Above:
    """The headings and lead-ins that stand above a text within an area."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._headings: list[tuple[float, int]] = []
        self._announcement = ""
        self._announced_until = -1

    def announces(self, i: int) -> bool:
        """Whether an element is a lead-in, which is then what announces the texts after it."""
        end = self._outline.introducers.get(i)
        if end is None:
            return False
        self._announced_until, self._announcement = end, self._outline.elements[i].text
        return True

    def slot(self, i: int, rank: float | None) -> tuple[str, bool]:
        """What announces an element, and whether that is a heading of its own that does not come back elsewhere."""
        if rank is None and i < self._announced_until:
            return self._announcement, False
        self.close(rank)
        if not self._headings:
            return "", False
        heading = self._headings[-1][1]
        element = self._outline.elements[heading]
        named = element.body if element.word and not element.number and element.body else element.text
        return named, heading not in self._outline.recurring

    def open(self, i: int, rank: float) -> None:
        """Note a heading."""
        self._headings.append((rank, i))

    def close(self, rank: float | None) -> None:
        """End the headings that stand no higher than one that begins."""
        if rank is not None:
            self._headings = [each for each in self._headings if each[0] < rank]


class _Table:
    """Which cells after an area that stands in a table are not under it."""

    def __init__(self, outline: Outline, contexts: dict[int, CellContext], start: int, form: str) -> None:
        element = outline.elements[start - 1] if start else None
        own = contexts.get(element.index) if element else None
        cell = element.cell if element else None
        self._form = form
        self._column = own.column if own else 0
        self._last_row = own.row + cell.rows - 1 if own and cell else 0

    def skips(self, context: CellContext | None) -> bool:
        """Whether a cell is a title, or stands before the area's column in a later row."""
        if context is None:
            return False
        if context.is_title and self._form != "column-head":
            return True
        return self._form == "column" and context.column <= self._column and context.row > self._last_row


@lru_cache(maxsize=_CACHED)
def _goal_sentences(text: str) -> tuple[tuple[str, int], ...]:
    """The sentences that set a goal, each with how surely it does."""
    found = []
    for sentence in sentences(text):
        level = next((level for level, pattern in enumerate(GOAL_PATTERNS) if pattern.search(sentence)), None)
        if level is not None:
            found.append((sentence, level))
    return tuple(found)


@lru_cache(maxsize=_CACHED)
def without_figures(text: str) -> str:
    """Return a title as it is compared with others: `mål` for "Mål 1"."""
    return " ".join(_DIGITS.sub(" ", key(text)).split())


def shared_slots(members: Iterable[Iterable[Unit]]) -> set[str]:
    """Return the slots that come back under several members, or that say what they hold."""
    counted: dict[str, set[int]] = defaultdict(set)
    for n, units in enumerate(members):
        for unit in units:
            for slot in (unit.slot, unit.column, unit.row):
                counted[slot].add(n)
    return {slot for slot, found in counted.items() if slot and (len(found) > 1 or _telling(slot))}


def _telling(slot: str) -> bool:
    role = announced(slot)
    return role is not None and role.is_telling


def slot_role(slot: str) -> Announced | None:
    """Return what a slot announces."""
    return announced(slot) if slot else None


def goal_keys(unit: Unit, shared: set[str]) -> Iterator[GoalKey]:
    """Yield everything that the unit may have in common with the other goals."""
    form, depth, word = unit.form, unit.depth, unit.word
    if form == "sentence":
        for level in range(unit.level, len(GOAL_PATTERNS)):
            yield ("sentence", level)
        return
    slot = unit.slot if unit.slot in shared and not unit.nested else ("~" if unit.slot else "")
    yield (form, depth, slot, word)
    if unit.mark and form != "cell":
        yield (form, "mark", unit.mark, "" if slot in {"", "~"} else slot)
    if form == "text" and unit.style:
        yield (form, depth, slot, word, unit.style)
    if slot in {"", "~"}:
        yield (form, depth, "~*", word)
    elif slot and (role := announced(slot)) and role.role is Role.GOAL and role.is_telling:
        yield (form, depth, "<goal>", word)
        yield ("under", "<goal>")
    if word:
        yield (form, "*", "*", word)
    if form == "cell":
        if unit.column:
            yield ("cell", "column", unit.column, word)
        if unit.row:
            yield ("cell", "row", unit.row)
        yield ("cell", "all")
        if (role := announced(unit.column)) and role.role is Role.GOAL and role.is_telling:
            yield ("cell", "column", "<goal>")
