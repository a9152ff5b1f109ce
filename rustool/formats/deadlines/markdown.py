"""The timetable as Markdown, for a case file."""

import re

from rustool.deadlines.entries import ScheduleEntry
from rustool.deadlines.schedule import Schedule
from rustool.formats import Terminal
from rustool.formats.deadlines.texts import entry_notes, footnotes, short_date, state_text, summary_lines
from rustool.words import Words

_MARKUP = re.compile(r"[\\`*_\[\]<>|~#]|&(?=#?\w+;)")


def write(timetable: Schedule, words: Words, terminal: Terminal) -> None:
    """A heading, what matters first, and a table with one row an entry."""
    names = words.deadlines
    out = terminal.out
    out.write(f"# {_escape(timetable.timeline.title)}\n")
    out.writelines(f"\n{_escape(sentence)}\n" for sentence in summary_lines(timetable, words))
    if timetable.entries:
        out.write(f"\n| {names.date} | {names.when} | {names.state} | {names.what} |\n|---|---|---|---|\n")
        out.writelines(_row(entry, words) for entry in timetable.entries)
    out.writelines(f"\n{_escape(sentence)}\n" for sentence in footnotes(timetable, words))


def _row(entry: ScheduleEntry, words: Words) -> str:
    names = words.deadlines
    day = short_date(entry.date, words) + ("*" if entry.basis == "inferred" else "")
    # A cell is one line, and not every reader passes on raw HTML such as <br>: sentences, one after another.
    what = ". ".join([entry.title.text(words.language), *(remark.rstrip(".") for remark in entry_notes(entry, words))])
    cells = (day, names.relative(entry.days_left), state_text(entry, words), what)
    return f"| {' | '.join(map(_escape, cells))} |\n"


def _escape(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", text)
