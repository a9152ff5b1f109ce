"""The timetable as Markdown, for a case file."""

import re

from rustool.deadlines.entries import Entry
from rustool.deadlines.timetable import Timetable
from rustool.formats import Terminal
from rustool.formats.deadlines.phrases import bottom, remarks, short, state, top
from rustool.words import Words

_MARKUP = re.compile(r"[\\`*_\[\]<>|~#]|&(?=#?\w+;)")


def write(timetable: Timetable, words: Words, terminal: Terminal) -> None:
    """A heading, what matters first, and a table with one row an entry."""
    names = words.deadlines
    out = terminal.out
    out.write(f"# {_escape(timetable.timeline.title)}\n")
    out.writelines(f"\n{_escape(sentence)}\n" for sentence in top(timetable, words))
    if timetable.entries:
        out.write(f"\n| {names.date} | {names.when} | {names.state} | {names.what} |\n|---|---|---|---|\n")
        out.writelines(_row(entry, words) for entry in timetable.entries)
    out.writelines(f"\n{_escape(sentence)}\n" for sentence in bottom(timetable, words))


def _row(entry: Entry, words: Words) -> str:
    names = words.deadlines
    day = short(entry.date, words) + ("*" if entry.basis == "inferred" else "")
    # A cell is one line, and not every reader passes on raw HTML such as <br>: sentences, one after another.
    what = ". ".join([entry.title.text(words.language), *(remark.rstrip(".") for remark in remarks(entry, words))])
    cells = (day, names.relative(entry.days_left), state(entry, words), what)
    return f"| {' | '.join(map(_escape, cells))} |\n"


def _escape(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", text)
