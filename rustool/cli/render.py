"""`rustool render`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rustool.cli.settings import FOUND, Today, today_or
from rustool.documents import DocumentFormat
from rustool.formats import escape_controls

if TYPE_CHECKING:
    from rustool.workspace import Workspace


def render(
    ctx: typer.Context,
    document: Annotated[str, typer.Argument(help="Which document; --list names them.")] = "remissvar",
    output: Annotated[
        DocumentFormat | None,
        typer.Option("--format", help="Default: md, or as the file's name ends.", show_default=False),
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="The file to write, with --all the folder; else stdout.",
            show_default=False,
        ),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every document, into the folder of -o.")] = False,
    listing: Annotated[bool, typer.Option("--list", help="List the documents.")] = False,
    final: Annotated[
        bool, typer.Option("--final", help="Without draft marks; refuses while anything is missing.")
    ] = False,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit 1 if a file is out of date.")] = False,
    merge: Annotated[bool, typer.Option("--merge", help="Take the new text into an edited file.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite an edited file.")] = False,
    today: Today = None,
) -> None:
    """Write a document from the data: by default the draft answer, as Markdown."""
    from rustool.documents import output as files
    from rustool.documents.draft import render_markdown
    from rustool.documents.publish import publish
    from rustool.documents.selection import list_documents, purpose
    from rustool.files import boundary

    workspace = ctx.obj.workspace()
    if listing:
        for template in list_documents(workspace):
            typer.echo(escape_controls(f"{template.name:<18}{purpose(workspace, template)}"))
        return
    chosen = output or DocumentFormat.of(None if everything else file)
    if file is None and (everything or check or merge or not chosen.is_text):
        raise typer.BadParameter("say where to with -o", param_hint="-o")
    if final:
        _refuse_unfinished(ctx, workspace)
    day, found = today_or(today, workspace), False
    for name in [template.name for template in list_documents(workspace)] if everything else [document]:
        content = publish(workspace, render_markdown(workspace, name, day, final=final), chosen)
        path = file / f"{name}.{chosen}" if file and everything else file
        within = boundary(path, workspace.root) if path else workspace.root
        if path is None:
            typer.echo(content.decode(), nl=False)
        elif check:
            difference = files.rendering_diff(path, content, within=within)
            found |= bool(difference)
            typer.echo(escape_controls(difference), nl=False)
        elif merge:
            found |= files.merge_rendering(path, content, within=within, t=ctx.obj.translator(workspace.language))
        else:
            files.save_rendering(path, content, within=within, force=force)
    if found:
        raise typer.Exit(FOUND)


def _refuse_unfinished(ctx: typer.Context, workspace: "Workspace") -> None:
    """End with exit code 1, and say what is missing, unless the answer lacks nothing."""
    from rustool.case.gaps import gaps
    from rustool.labels import gap_label
    from rustool.messages import Message

    workspace.read_response_files()
    t = ctx.obj.translator(workspace.language)
    missing = gaps(workspace.strategy.value, workspace.response.value)
    if missing:
        unfinished = t(Message("The response is not finished. Missing:"))
        typer.echo(escape_controls("\n".join([unfinished, *(f"- {t(gap_label(gap))}" for gap in missing)])), err=True)
        raise typer.Exit(FOUND)
