"""The dates of letter and timetable: when what happens, and by when the answer must be in."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from rustool.drafting.dates import Found, find_dates, lone_year
from rustool.drafting.deadlines import LAST_DAY, REPLY, is_last_day
from rustool.drafting.elements import Element
from rustool.drafting.lexicon import CONSULTATION, DEADLINE, EVENT, Role, announced, has, mentions
from rustool.drafting.outline import Outline
from rustool.drafting.sections import Section, Sections
from rustool.drafting.sentences import sentences
from rustool.drafting.tables import CellContext

_PAST = re.compile(
    r"\b(?:uppdatera\w*|antog\w*|beslutades|fastställdes|trädde|publicera\w*|hölls|genomfördes|adopted|updated|published|"
    r"vedtatt|vedtaget|var|were|was)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:väntas|planeras|ska|skall|kommer|expected|will|behandlas|beslutar|beslutas|skal|wird)\b", re.IGNORECASE
)
_LONE_DATE = 3
"""Words of a heading that is a date alone."""
_BEGINS = re.compile(r"^\W*(?:(?:den|the|senast|by|kl\.?)\s+)?$", re.IGNORECASE)


class Entry(NamedTuple):
    """A date and what happens then."""

    full: date | None
    month: int
    day: int
    text: str
    what: str
    """What happens, as it stands there, without the date where that stands before or after it."""
    position: int
    is_reply: bool
    """True where it is the last day to answer."""
    positions: tuple[int, ...] = ()
    """All positions that the entry takes its text from."""


def entries(
    outline: Outline,
    found: Sections,
    contexts: dict[int, CellContext],
    inside: set[int],
    told: set[int] | None = None,
) -> list[Entry]:
    """Return the dates that belong to the consultation, in order; those in `told` if a person has said so."""
    elements = outline.elements
    result: list[Entry] = []
    done: set[int] = set()
    for i, element in enumerate(elements):
        if i in done or not any(True for _ in find_dates(element.text)):
            continue
        if told is not None:
            if i in told:
                result += _entries(element.text, i, None, (i,))
            continue
        section = found.at(i, Role.TIMELINE)
        context = contexts.get(element.index)
        if context and not (section is None and i in inside):
            row = _row(elements, contexts, i)
            text = " – ".join(elements[n].text for n in row)
            year = _year(outline, section) or lone_year(context.column_title)
            title = announced(context.column_title)
            if section or (title and title.role is Role.TIMELINE) or _concerns(text):
                what = max((elements[n].text for n in row if n != i), key=len, default=text)
                result += _entries(text, i, year, tuple(row), what)
                done.update(row)
            continue
        if section:
            if outline.ranks[i] is None or element.words > _LONE_DATE:
                result += _entries(element.text, i, _year(outline, section), (i,))
            continue
        reply = found.at(i, Role.REPLY, Role.QUESTIONS) is not None or _asks_for_replies(outline, i)
        for sentence in sentences(element.text):
            if i in inside and not REPLY.search(sentence):
                continue
            if _concerns(sentence, reply=reply):
                result += _entries(sentence, i, None, (i,))
    return result


def _asks_for_replies(outline: Outline, i: int) -> bool:
    heading = outline.parent(i)
    return heading is not None and bool(REPLY.search(outline.elements[heading].text))


def _row(elements: Sequence[Element], contexts: dict[int, CellContext], i: int) -> list[int]:
    own = contexts[elements[i].index]
    return [
        n
        for n in range(max(0, i - 40), min(len(elements), i + 40))
        if (there := contexts.get(elements[n].index)) and there.table == own.table and there.row == own.row
    ]


def _year(outline: Outline, section: Section | None) -> int | None:
    return lone_year(outline.elements[section.heading].text) if section else None


def _concerns(sentence: str, *, reply: bool = False) -> bool:
    """Whether a sentence says when to answer, or when something is decided."""
    if _PAST.search(sentence):
        return False
    days = list(find_dates(sentence))
    if not days:
        return False
    last_day = bool(LAST_DAY.search(sentence))
    if last_day and (REPLY.search(sentence) or reply or has(CONSULTATION, sentence)):
        return True
    begins = bool(_BEGINS.match(sentence[: days[0].start]))
    rest = sentence[days[0].end :].strip(" .:–—-,")
    if begins and len(rest.split()) > 1 and (has(EVENT, rest) or has(DEADLINE, rest) or REPLY.search(rest)):
        return True
    return (has(EVENT, sentence) and mentions(Role.DECISION, sentence)) or (
        has(EVENT, sentence)
        and bool(
            re.search(
                r"\b(?:väntas|planeras|ska|skall|kommer|expected|will|behandlas|beslutar|beslutas|skal|wird)\b",
                sentence,
                re.IGNORECASE,
            )
        )
    )


def _entries(
    text: str, position: int, year: int | None, positions: tuple[int, ...], what: str | None = None
) -> Iterator[Entry]:
    for found in find_dates(text):
        day = found._replace(year=found.year or year)
        happens = what or _without_date(text, found)
        yield Entry(_full(day), found.month, found.day, text, happens, position, is_last_day(text), positions)


def _without_date(text: str, found: Found) -> str:
    """The text without the date, where that stands before all of it or after all of it."""
    before, after = text[: found.start].strip(" \t:–—-,"), text[found.end :].strip(" \t:–—-,")
    if not before and after:
        return after
    if before and not after.strip(".") and text[: found.start].rstrip().endswith((":", "–", "—", "-")):
        return before
    return text


def _full(found: Found) -> date | None:
    try:
        return found.full
    except ValueError:
        return None
