"""The questions of `rustool import --interactive`, which the options of the command answer too."""

from typing import TYPE_CHECKING

import typer

from rustool.drafting.assemble import draft
from rustool.drafting.draft import Draft
from rustool.drafting.hints import parse_hints
from rustool.findings import RustoolError, escape_controls
from rustool.formats import Terminal
from rustool.formats.drafting import Outlined, ReadFile
from rustool.formats.drafting.text import write
from rustool.messages import Message
from rustool.translator import Translator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rustool.drafting.original import Original

_ASKED = {
    "--areas-at": Message(
        "Are these the areas? Enter if so; else their places or level, as 'slide 6-10', 'paragraph 12,20' or 'h2'"
    ),
    "--goals-at": Message("Are these the goals? Enter if so; else 'list', 'h3', the heading above them, or 'col:NAME'"),
    "--questions-at": Message("Are these the questions? Enter if so; else their places or the heading above them"),
    "--dates-at": Message("Are these the dates? Enter if so; else their places or the heading above them"),
}


def ask(
    originals: "Sequence[Original]", read: Draft, told: dict[str, str | None], t: Translator, terminal: Terminal
) -> tuple[Draft, dict[str, str | None]]:
    """Show the outline, ask where each part is, and show it again after each answer; return what came of it."""
    documents = [original.text for original in originals]
    files = tuple(ReadFile(o.name, o.sha256, o.text.reader, o.text.pages) for o in originals)
    told = dict(told)
    write(Outlined(read, files, ""), t, terminal)
    for option, question in _ASKED.items():
        while True:
            answer = typer.prompt(t(question), default="", show_default=False, err=True).strip()
            if not answer:
                break
            try:
                hints = parse_hints({**told, option: answer})
            except RustoolError as error:
                typer.echo(escape_controls(t(error.message)), err=True)
                continue
            told[option] = answer
            read = draft(documents, hints)
            write(Outlined(read, files, ""), t, terminal)
    return read, told
