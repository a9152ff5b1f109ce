"""`rustool render`."""

from pathlib import Path
from typing import Annotated

import typer

from rustool.cli.settings import Today, today_or
from rustool.documents import DocumentFormat


def render(
    ctx: typer.Context,
    document: Annotated[str, typer.Argument(help="Which document; --list names them.")] = "remissvar",
    output: Annotated[
        DocumentFormat | None,
        typer.Option("--format", help="Default: md, or as the file's name ends.", show_default=False),
    ] = None,
    file: Annotated[
        Path | None, typer.Option("-o", "--output", help="The file to write; else stdout.", show_default=False)
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite a file with other content.")] = False,
    listing: Annotated[bool, typer.Option("--list", help="List the documents.")] = False,
    today: Today = None,
) -> None:
    """Write a document from the data: by default the draft answer, as Markdown."""
    from rustool.documents.draft import available, draft
    from rustool.documents.publish import publish, save

    workspace = ctx.obj.workspace()
    if listing:
        for name, about in available(workspace):
            typer.echo(f"{name:<16}{about}")
        return
    chosen = output or DocumentFormat.of(file)
    content = publish(workspace, draft(workspace, document, today_or(today, workspace)), chosen)
    if file is None:
        typer.echo(content, nl=False)
    else:
        save(file, content.encode(), force=force)
