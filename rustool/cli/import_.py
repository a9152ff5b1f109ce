"""`rustool import`."""

import re
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rustool.cli.settings import FOUND
from rustool.formats import ImportFormat, escape_controls
from rustool.messages import Message

if TYPE_CHECKING:
    from rustool.drafting.draft import Draft
    from rustool.drafting.original import Original
    from rustool.formats.drafting import Outlined

_ADDRESS = re.compile(r"(?:https?|ftp|file)://", re.IGNORECASE)

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE…", help="The documents of one case: the strategy, and its covering letter or timetable."
    ),
]
AreasAt = Annotated[
    str | None,
    typer.Option(
        metavar="PLACES|LEVEL",
        help="Where the areas are: 'slide 6-10', 'page 4,8', 'paragraph 12', h1, h2 …",
        show_default=False,
    ),
]
GoalsAt = Annotated[
    str | None,
    typer.Option(
        metavar="LEVEL|HEADING|col:NAME",
        help="Where the goals are: h3, list, the heading or label above them, or a table's column.",
        show_default=False,
    ),
]
QuestionsAt = Annotated[
    str | None, typer.Option(metavar="PLACES|HEADING", help="Where the questions are.", show_default=False)
]
DatesAt = Annotated[str | None, typer.Option(metavar="PLACES|HEADING", help="Where the dates are.", show_default=False)]


def import_(
    ctx: typer.Context,
    files: Files,
    areas_at: AreasAt = None,
    goals_at: GoalsAt = None,
    questions_at: QuestionsAt = None,
    dates_at: DatesAt = None,
    year: Annotated[
        int | None, typer.Option(min=1900, max=2199, help="The year of dates without one.", show_default=False)
    ] = None,
    interactive: Annotated[bool, typer.Option("--interactive", help="Ask where what is uncertain is.")] = False,
    write: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write a project folder; overwrites nothing.", show_default=False)
    ] = None,
    version: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="VERSION",
            help="The label of this version; without --write, it becomes the strategy of the project at hand.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[ImportFormat, typer.Option("--format", help="Output format.")] = ImportFormat.TEXT,
) -> None:
    """Read the region's own document into a strategy and a timeline: print an outline, or write them with --write."""
    from rustool.drafting.assemble import draft
    from rustool.drafting.hints import parse_hints
    from rustool.formats.drafting import writer

    originals = [_read(file) for file in files]
    documents = [original.text for original in originals]
    told = {"--areas-at": areas_at, "--goals-at": goals_at, "--questions-at": questions_at, "--dates-at": dates_at}
    read = draft(documents, parse_hints(told))
    t = ctx.obj.translator(read.facts.language)
    if interactive:
        from rustool.cli.import_dialogue import ask

        read, told = ask(originals, read, told, t, ctx.obj.terminal(sys.stderr))
    outlined = _outlined(originals, read, told)
    if write is None and version is None:
        writer(output).write(outlined, t, ctx.obj.terminal(sys.stdout))
    else:
        from rustool.drafting.project_data import Given
        from rustool.drafting.writing import write_project, write_version

        given = Given(version, None, year)
        if write is not None:
            made = write_project(Path.cwd() / write, read, originals, given, t.language)
        else:
            made = write_version(ctx.obj.workspace(), read, originals, given, t.language)
        for path in made:
            typer.echo(escape_controls(t(Message("wrote {file}", file=path))), err=True)
    if not read.is_certain:
        raise typer.Exit(FOUND)


def _read(file: str) -> "Original":
    """A file as it was given; RustoolError where it is an address or cannot be read."""
    from rustool.drafting.original import Original
    from rustool.files import display_name, read_file
    from rustool.findings import RustoolError
    from rustool.reading import read_document

    if _ADDRESS.match(file):
        raise RustoolError(
            Message(
                "{file} is an address; save the page or the document from the browser, and import that file", file=file
            )
        )
    shown = display_name(file)
    content = read_file(Path(file), shown)
    return Original(file, content, read_document(content, shown))


def _outlined(originals: "list[Original]", read: "Draft", told: dict[str, str | None]) -> "Outlined":
    """The draft with the command that reads it so again."""
    from rustool.drafting.reproduce import reproducing
    from rustool.formats.drafting import Outlined, ReadFile

    options = {name: value for name, value in told.items() if value is not None}
    if not {"--areas-at", "--goals-at"} <= set(options):
        options |= reproducing([original.text for original in originals], read)
    words = ["rustool", "import", *(original.name for original in originals)]
    words += [word for name, value in options.items() for word in (name, value)]
    files = tuple(ReadFile(each.name, each.sha256, each.text.reader, each.text.pages) for each in originals)
    return Outlined(read, files, shlex.join(words))
