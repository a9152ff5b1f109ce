"""In a few lines for people: what was there already, how much is new, where it went."""

from rustool.formats import Terminal, escape_controls
from rustool.intake.entries import Entries
from rustool.words import Words


def write(new: Entries, file: str | None, words: Words, terminal: Terminal) -> None:
    """A line for every double, and one with the totals; `file` is what was written to, if anything was."""
    for double in new.doubles:
        where = f"{double.view.location.file}:{double.view.location.line}"
        terminal.out.write(escape_controls(words.already_there.format(where=where, id=double.id)) + "\n")
    said = words.collected_to if file else words.collected
    counts = {"new": len(new.comments), "parties": len(new.parties), "old": len(new.doubles)}
    terminal.out.write(escape_controls(said.format(file=file, **counts)) + "\n")
