"""`rustool collect`."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from rustool.cli.settings import FOUND, today_or

Files = Annotated[
    list[Path], typer.Argument(help="What the parties sent: the form as .md, .txt or .docx, or a table as .csv.")
]
Received = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="The day it came in; default today.", show_default=False),
]


def collect(
    ctx: typer.Context,
    files: Files,
    write: Annotated[bool, typer.Option("--write", help="Add them to data/response.yaml.")] = False,
    received: Received = None,
) -> None:
    """Take the parties' returned views into the answer: print them as entries, or add them with --write."""
    from rustool.documents.draft import render_markdown
    from rustool.findings import Finding, Severity
    from rustool.formats.findings import text
    from rustool.formats.intake import text as summary
    from rustool.intake.entries import entries, save
    from rustool.intake.places import Places
    from rustool.intake.reading import views

    workspace = ctx.obj.workspace()
    day = today_or(received, workspace)
    printed = render_markdown(workspace, "svarsformular", day).markdown
    places = Places(workspace.strategy.value)
    read = [item for file in files for item in views(file, str(file), places, printed)]
    findings = [item for item in read if isinstance(item, Finding)]
    comments = [item for item in read if not isinstance(item, Finding)]
    t, terminal = ctx.obj.translator(workspace.language), ctx.obj.terminal(sys.stderr)
    file = None
    if write:
        new, file = save(workspace, comments, day)
    else:
        new = entries(comments, workspace.response.value, day)
        typer.echo(new.yaml(), nl=False)
    if findings:
        text.write(findings, len(files), t, terminal)
    summary.write(new, file, t, terminal)
    if any(finding.severity is not Severity.INFO for finding in findings):
        raise typer.Exit(FOUND)
