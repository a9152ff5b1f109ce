"""A schedule as Markdown, for a case file."""

from rustool.days import short_date
from rustool.deadlines.entries import ScheduleEntry
from rustool.deadlines.schedule import Schedule
from rustool.formats import Terminal
from rustool.formats.deadlines.texts import DATE, STATE, WHAT, WHEN, entry_notes, footnotes, summary_lines
from rustool.labels import relative_day, state_label
from rustool.markdown import escape
from rustool.translator import Translator


def write(schedule: Schedule, t: Translator, terminal: Terminal) -> None:
    """Write a heading, what matters first, and a table with a row for each entry."""
    out = terminal.out
    out.write(f"# {escape(schedule.timeline.title)}\n")
    out.writelines(f"\n{escape(t(sentence))}\n" for sentence in summary_lines(schedule))
    if schedule.entries:
        out.write(f"\n| {' | '.join(map(t, (DATE, WHEN, STATE, WHAT)))} |\n|---|---|---|---|\n")
        out.writelines(_row(entry, t) for entry in schedule.entries)
    out.writelines(f"\n{escape(t(sentence))}\n" for sentence in footnotes(schedule))


def _row(entry: ScheduleEntry, t: Translator) -> str:
    day = t(short_date(entry.date)) + ("*" if entry.basis == "inferred" else "")
    # A cell is one line, and not every reader passes on raw HTML such as <br>: sentences, one after another.
    what = ". ".join([t(entry.title), *(t(note).rstrip(".") for note in entry_notes(entry))])
    cells = (day, t(relative_day(entry.days_left)), t(state_label(entry)), what)
    return f"| {' | '.join(map(escape, cells))} |\n"
