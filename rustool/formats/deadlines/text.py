"""The timetable for people at a terminal: what matters first, then a table that fits the screen."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rustool.deadlines.entries import Entry, State
from rustool.deadlines.timetable import Timetable
from rustool.formats import Terminal, visible
from rustool.formats.console import console as console_on
from rustool.formats.deadlines.phrases import bottom, remarks, short, state, top
from rustool.words import Words

_STYLES: dict[State, str] = {
    "done": "dim",
    "cancelled": "dim",
    "overdue": "bold red",
    "today": "bold yellow",
    "due": "yellow",
    "upcoming": "",
}
_NARROW = 66
"""Below this many columns there is no room for a table."""


def write(timetable: Timetable, words: Words, terminal: Terminal) -> None:
    """The reply date, what is next, then every entry, as a table or, on a narrow screen, one below the other."""
    console = console_on(terminal)

    def show(*renderables: RenderableType) -> None:
        with console.capture() as capture:
            for renderable in renderables:
                console.print(renderable, soft_wrap=False)
        terminal.out.writelines(f"{line.rstrip()}\n" for line in capture.get().splitlines())

    show(Text(visible(timetable.timeline.title), "bold"))
    show(*(Text(visible(sentence)) for sentence in top(timetable, words)))
    if timetable.entries:
        stacked = terminal.width < _NARROW
        show("", *(_stack(timetable, words) if stacked else [_table(timetable, words)]))
    for sentence in bottom(timetable, words):
        show("", Text(visible(sentence), "dim"))


def _table(timetable: Timetable, words: Words) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold", expand=False)
    names = words.deadlines
    for heading in (names.date, names.when, names.state):
        table.add_column(heading, no_wrap=True)
    table.add_column(names.what, overflow="fold", ratio=1)
    for entry in timetable.entries:
        style = _STYLES[entry.state]
        when = Text(names.relative(entry.days_left))
        if abs(entry.days_left) > 1:
            when.append(f"\n{names.working(entry.working_days_left)}", "dim")
        table.add_row(Text(_date(entry, words)), when, Text(state(entry, words), style), _what(entry, words, style))
    return table


def _stack(timetable: Timetable, words: Words) -> Iterator[RenderableType]:
    names = words.deadlines
    for entry in timetable.entries:
        style = _STYLES[entry.state]
        head = f"{_date(entry, words)}, {names.relative(entry.days_left)} ({state(entry, words)})"
        yield Text(head, style)
        yield Padding(_what(entry, words, ""), (0, 0, 0, 2))


def _date(entry: Entry, words: Words) -> str:
    return short(entry.date, words) + ("*" if entry.basis == "inferred" else "")


def _what(entry: Entry, words: Words, style: str) -> Text:
    what = Text(visible(entry.title.text(words.language)), style)
    for remark in remarks(entry, words):
        what.append(f"\n{visible(remark)}", "dim")
    return what
