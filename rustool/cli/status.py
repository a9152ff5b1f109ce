"""`rustool status`."""

import sys
from typing import Annotated

import typer

from rustool.cli.settings import FOUND, Today, today_or
from rustool.formats import StatusFormat


def status(
    ctx: typer.Context,
    output: Annotated[StatusFormat, typer.Option("--format", help="How to write it.")] = StatusFormat.TEXT,
    today: Today = None,
) -> None:
    """Show what is answered, what is missing, which views are open, what is next. Exit 1 until nothing is missing."""
    from rustool.formats.status import writer
    from rustool.status import read_status as state

    workspace = ctx.obj.workspace()
    now = state(workspace, today_or(today, workspace))
    writer(output).write(now, ctx.obj.translator(workspace.language), ctx.obj.terminal(sys.stdout))
    if not now.is_finished:
        raise typer.Exit(FOUND)
