"""What moving a step means, for people: what else moves, what collides, which lines to change."""

from collections.abc import Iterator

from rustool.deadlines.entries import Entry
from rustool.deadlines.move import Edit, Move
from rustool.formats import Terminal, visible
from rustool.formats.deadlines.phrases import short
from rustool.words import Words


def write(move: Move, words: Words, terminal: Terminal) -> None:
    """Plain lines, so that those of the file can be copied."""
    terminal.out.writelines(f"{visible(line)}\n" for line in _lines(move, words))


def _lines(move: Move, words: Words) -> Iterator[str]:
    names = words.deadlines
    if not move.moved:
        yield names.not_moved.format(title=move.step.title.text(words.language), day=short(move.step.date, words))
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
    yield from (line for edit in move.edits for line in _edit(edit, move.file))


def _moved(was: Entry, entry: Entry, words: Words) -> str:
    return f"{short(was.date, words)} → {short(entry.date, words)}  {entry.title.text(words.language)}"


def _edit(edit: Edit, file: str) -> Iterator[str]:
    yield f"  {file}:{edit.line}"
    yield f"  - {edit.old}"
    if edit.new is not None:
        yield f"  + {edit.new}"
