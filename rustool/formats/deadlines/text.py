"""The timetable for people at a terminal: what matters first, then a table that fits the screen."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from rustool.deadlines.entries import EntryState, ScheduleEntry
from rustool.deadlines.schedule import Schedule
from rustool.formats import Terminal, escape_controls
from rustool.formats.deadlines.texts import entry_notes, footnotes, short_date, state_text, summary_lines
from rustool.words import Words

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


def write(timetable: Schedule, words: Words, terminal: Terminal) -> None:
    """The reply date, what is next, then every entry, as a table or, on a narrow screen, one below the other."""
    terminal.out.writelines(f"{line}\n" for line in _lines(timetable, words, terminal))


def _lines(timetable: Schedule, words: Words, terminal: Terminal) -> Iterator[str]:
    yield from _paragraph(timetable.timeline.title, "bold", terminal)
    for sentence in summary_lines(timetable, words):
        yield from _paragraph(sentence, "", terminal)
    if timetable.entries:
        yield ""
        yield from (_stack if terminal.width < _NARROW else _table)(timetable, words, terminal)
    for sentence in footnotes(timetable, words):
        yield ""
        yield from _paragraph(sentence, "dim", terminal)


def _paragraph(text: str, style: str, terminal: Terminal, indent: int = 0) -> Iterator[str]:
    for line in _wrapped(text, terminal.width - indent):
        yield " " * indent + terminal.styled(line, style)


def _wrapped(text: str, width: int) -> list[str]:
    """The lines of a text that may come from a file, at least one, none wider than there is room for."""
    return wrap(escape_controls(text), max(1, width), break_on_hyphens=False) or [""]


def _table(timetable: Schedule, words: Words, terminal: Terminal) -> Iterator[str]:
    names = words.deadlines
    headings: Sequence[list[_Styled]] = [[(name, "bold")] for name in (names.date, names.when, names.state)]
    rows = [list(_columns(entry, words)) for entry in timetable.entries]
    widths = [max(len(text) for cell in column for text, _ in cell) for column in zip(headings, *rows, strict=True)]
    room = terminal.width - sum(width + _BETWEEN for width in widths)
    yield from _row([*headings, [(names.what, "bold")]], [*widths, 0], terminal)
    for row, entry in zip(rows, timetable.entries, strict=True):
        what = [(line, style) for text, style in _what(entry, words) for line in _wrapped(text, room)]
        yield from _row([*row, what], [*widths, 0], terminal)


def _columns(entry: ScheduleEntry, words: Words) -> Iterator[list[_Styled]]:
    """The columns before the last, which are never broken: the day, how far it is off, its state."""
    names = words.deadlines
    yield [(_date(entry, words), "")]
    far = abs(entry.days_left) > 1
    yield [(names.relative(entry.days_left), ""), *([(names.working(entry.working_days_left), "dim")] if far else [])]
    yield [(state_text(entry, words), _STYLES[entry.state])]


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


def _stack(timetable: Schedule, words: Words, terminal: Terminal) -> Iterator[str]:
    names = words.deadlines
    for entry in timetable.entries:
        head = f"{_date(entry, words)}, {names.relative(entry.days_left)} ({state_text(entry, words)})"
        yield from _paragraph(head, _STYLES[entry.state], terminal)
        (title, _), *said = _what(entry, words)
        for text, style in [(title, ""), *said]:
            yield from _paragraph(text, style, terminal, indent=2)


def _date(entry: ScheduleEntry, words: Words) -> str:
    return short_date(entry.date, words) + ("*" if entry.basis == "inferred" else "")


def _what(entry: ScheduleEntry, words: Words) -> Iterator[_Styled]:
    """What happens, and what is to be said of it."""
    yield entry.title.text(words.language), _STYLES[entry.state]
    yield from ((remark, "dim") for remark in entry_notes(entry, words))
