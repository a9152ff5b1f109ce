"""What moving a step means, for people: which dates move, conflicts, and the lines to change."""

from collections.abc import Iterator

from rustool.days import short_date
from rustool.deadlines.move import MovedStep
from rustool.formats import Terminal, escape_controls
from rustool.messages import Message
from rustool.source.lines import LineChange
from rustool.translator import Translator


def write(move: MovedStep, t: Translator, terminal: Terminal) -> None:
    """Write plain lines, so that those of the file can be copied."""
    terminal.out.writelines(f"{escape_controls(line)}\n" for line in _lines(move, t))


def _lines(move: MovedStep, t: Translator) -> Iterator[str]:
    if not move.moved:
        yield t(Message("{title} is on {day} already.", title=move.step.title, day=short_date(move.step.date)))
        return
    yield t(Message("Dates that move:"))
    for was, entry in move.moved:
        yield f"  {t(short_date(was.date))} → {t(short_date(entry.date))}  {t(entry.title)}"
    yield ""
    if move.collisions:
        yield t(Message("Conflicts:"))
        yield from (f"  - {t(collision)}" for collision in move.collisions)
    else:
        yield t(Message("No conflicts."))
    yield ""
    yield t(Message("Nothing is written. Lines to change:"))
    yield from (line for change in move.lines for line in _change(change, move.edited.file))


def _change(change: LineChange, file: str) -> Iterator[str]:
    yield f"  {file}:{change.line}"
    if change.old is not None:
        yield f"  - {change.old}"
    if change.new is not None:
        yield f"  + {change.new}"
