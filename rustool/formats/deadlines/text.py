"""A schedule for people at a terminal: what matters first, then a table that fits the screen."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from rustool.days import short_date
from rustool.deadlines.entries import EntryState, ScheduleEntry
from rustool.deadlines.schedule import Schedule
from rustool.formats import Terminal, escape_controls
from rustool.formats.deadlines.texts import DATE, STATE, WHAT, WHEN, entry_notes, footnotes, summary_lines
from rustool.labels import relative_day, state_label, working_days
from rustool.translator import Translator

_STYLES: dict[EntryState, str] = {
    "done": "dim",
    "cancelled": "dim",
    "overdue": "bold red",
    "today": "bold yellow",
    "due": "yellow",
    "upcoming": "",
}
_NARROW = 66
"""Below this many columns there is no room for a table."""


_BETWEEN = 2
"""How many spaces there are between columns."""

_Styled = tuple[str, str]
"""A line of text and the style it is shown in."""


def write(schedule: Schedule, t: Translator, terminal: Terminal) -> None:
    """Write the reply date, what is next, and every entry: in a table or, on a narrow screen, one below the other."""
    terminal.out.writelines(f"{line}\n" for line in _lines(schedule, t, terminal))


def _lines(schedule: Schedule, t: Translator, terminal: Terminal) -> Iterator[str]:
    yield from _paragraph(schedule.timeline.title, "bold", terminal)
    for sentence in summary_lines(schedule):
        yield from _paragraph(t(sentence), "", terminal)
    if schedule.entries:
        yield ""
        yield from (_stack if terminal.width < _NARROW else _table)(schedule, t, terminal)
    for sentence in footnotes(schedule):
        yield ""
        yield from _paragraph(t(sentence), "dim", terminal)


def _paragraph(text: str, style: str, terminal: Terminal, indent: int = 0) -> Iterator[str]:
    for line in _wrapped(text, terminal.width - indent):
        yield " " * indent + terminal.styled(line, style)


def _wrapped(text: str, width: int) -> list[str]:
    """The lines of a text that may come from a file, at least one, none wider than there is room for."""
    return wrap(escape_controls(text), max(1, width), break_on_hyphens=False) or [""]


def _table(schedule: Schedule, t: Translator, terminal: Terminal) -> Iterator[str]:
    headings: Sequence[list[_Styled]] = [[(t(name), "bold")] for name in (DATE, WHEN, STATE)]
    rows = [list(_columns(entry, t)) for entry in schedule.entries]
    widths = [max(len(text) for cell in column for text, _ in cell) for column in zip(headings, *rows, strict=True)]
    room = terminal.width - sum(width + _BETWEEN for width in widths)
    yield from _row([*headings, [(t(WHAT), "bold")]], [*widths, 0], terminal)
    for row, entry in zip(rows, schedule.entries, strict=True):
        what = [(line, style) for text, style in _what(entry, t) for line in _wrapped(text, room)]
        yield from _row([*row, what], [*widths, 0], terminal)


def _columns(entry: ScheduleEntry, t: Translator) -> Iterator[list[_Styled]]:
    """Yield the columns before the last, which are never wrapped: date, days from today, state."""
    yield [(_date(entry, t), "")]
    far = abs(entry.days_left) > 1
    workdays = t(working_days(entry.working_days_left))
    yield [(t(relative_day(entry.days_left)), ""), *([(workdays, "dim")] if far else [])]
    yield [(t(state_label(entry)), _STYLES[entry.state])]


def _row(cells: Sequence[Sequence[_Styled]], widths: Sequence[int], terminal: Terminal) -> Iterator[str]:
    """The lines of a row, without spaces at their ends."""
    line: tuple[_Styled, ...]
    for line in zip_longest(*cells, fillvalue=("", "")):
        shown, gap = "", 0
        for (text, style), width in zip(line, widths, strict=True):
            if text:
                shown += " " * gap + terminal.styled(text, style)
                gap = 0
            gap += width - len(text) + _BETWEEN
        yield shown


def _stack(schedule: Schedule, t: Translator, terminal: Terminal) -> Iterator[str]:
    for entry in schedule.entries:
        head = f"{_date(entry, t)}, {t(relative_day(entry.days_left))} ({t(state_label(entry))})"
        yield from _paragraph(head, _STYLES[entry.state], terminal)
        (title, _), *notes = _what(entry, t)
        for text, style in [(title, ""), *notes]:
            yield from _paragraph(text, style, terminal, indent=2)


def _date(entry: ScheduleEntry, t: Translator) -> str:
    return t(short_date(entry.date)) + ("*" if entry.basis == "inferred" else "")


def _what(entry: ScheduleEntry, t: Translator) -> Iterator[_Styled]:
    """Yield what happens, and the notes about it."""
    yield t(entry.title), _STYLES[entry.state]
    yield from ((t(note), "dim") for note in entry_notes(entry))
