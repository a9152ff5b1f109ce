"""`rustool check`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from rustool.cli.settings import FOUND
from rustool.findings import Severity
from rustool.formats import FindingsFormat

Files = Annotated[
    list[Path] | None, typer.Argument(help="Files to check; - is stdin. Without: the whole project folder.")
]


def check(
    ctx: typer.Context,
    files: Files = None,
    output: Annotated[
        FindingsFormat, typer.Option("--format", help="How to write what is found.")
    ] = FindingsFormat.TEXT,
    fail_on: Annotated[Severity, typer.Option(help="The least severity that gives exit code 1.")] = Severity.ERROR,
) -> None:
    """Show every mistake in the files, with its place and what to do about it."""
    from rustool.formats.findings import writer
    from rustool.rules import check as run

    workspace = ctx.obj.workspace()
    paths = files or [path for path in workspace.files() if path.is_file()]
    findings = run(workspace, paths)
    writer(output).write(findings, len(paths), ctx.obj.words(workspace.language), ctx.obj.terminal(sys.stdout))
    severities = list(Severity)
    if any(severities.index(finding.severity) <= severities.index(fail_on) for finding in findings):
        raise typer.Exit(FOUND)
