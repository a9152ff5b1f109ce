"""What was collected, in a few lines for people: duplicates, how much is new, and where it was written."""

from rustool.formats import Terminal, escape_controls
from rustool.intake.entries import Entries
from rustool.messages import Message
from rustool.translator import Translator


def write(new: Entries, file: str | None, t: Translator, terminal: Terminal) -> None:
    """Write a line for every duplicate, and one with the totals; `file` is what was written to, if anything was."""
    for double in new.doubles:
        where = f"{double.view.location.file}:{double.view.location.line}"
        terminal.out.write(
            escape_controls(t(Message("{where}: already there as {id}", where=where, id=double.id))) + "\n"
        )
    counts = {"new": len(new.comments), "old": len(new.doubles), "respondents": len(new.parties)}
    if file:
        total = Message(
            "{file}: comments added: {new}; already there: {old}; respondents added: {respondents}",
            file=file,
            **counts,
        )
    else:
        total = Message("new comments: {new}; already there: {old}; new respondents: {respondents}", **counts)
    terminal.out.write(escape_controls(t(total)) + "\n")
