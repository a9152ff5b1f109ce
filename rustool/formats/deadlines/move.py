"""What moving a step means, for people: what else moves, what collides, which lines to change."""

from collections.abc import Iterator

from rustool.deadlines.entries import ScheduleEntry
from rustool.deadlines.move import MovedStep
from rustool.formats import Terminal, escape_controls
from rustool.formats.deadlines.texts import short_date
from rustool.source.lines import LineChange
from rustool.words import Words


def write(move: MovedStep, words: Words, terminal: Terminal) -> None:
    """Plain lines, so that those of the file can be copied."""
    terminal.out.writelines(f"{escape_controls(line)}\n" for line in _lines(move, words))


def _lines(move: MovedStep, words: Words) -> Iterator[str]:
    names = words.deadlines
    if not move.moved:
        yield names.not_moved.format(title=move.step.title.text(words.language), day=short_date(move.step.date, words))
        return
    yield names.moves
    for was, entry in move.moved:
        yield f"  {_moved(was, entry, words)}"
    yield ""
    if move.collisions:
        yield names.collides
        yield from (f"  - {collision.text(words.language)}" for collision in move.collisions)
    else:
        yield names.collides_not
    yield ""
    yield names.lines_to_change
    yield from (line for change in move.lines for line in _change(change, move.edited.file))


def _moved(was: ScheduleEntry, entry: ScheduleEntry, words: Words) -> str:
    return f"{short_date(was.date, words)} → {short_date(entry.date, words)}  {entry.title.text(words.language)}"


def _change(change: LineChange, file: str) -> Iterator[str]:
    yield f"  {file}:{change.line}"
    if change.old is not None:
        yield f"  - {change.old}"
    if change.new is not None:
        yield f"  + {change.new}"
