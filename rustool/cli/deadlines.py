"""`rustool deadlines`."""

import re
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from rustool.cli.settings import FOUND, Today, today_or
from rustool.formats import DeadlinesFormat


def deadlines(
    ctx: typer.Context,
    output: Annotated[
        DeadlinesFormat, typer.Option("--format", help="How to write the timetable.")
    ] = DeadlinesFormat.TEXT,
    file: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="The calendar file to write or bring up to date.", show_default=False),
    ] = None,
    within: Annotated[int, typer.Option(min=0, max=3650, metavar="DAYS", help="How near is due.")] = 7,
    check: Annotated[
        bool, typer.Option("--check", help="Only what is due or overdue; silent where nothing is. For cron.")
    ] = False,
    move: Annotated[
        str | None,
        typer.Option(
            metavar="STEP=DATE", help="Show what it means to move a step; writes nothing.", show_default=False
        ),
    ] = None,
    today: Today = None,
) -> None:
    """Show what is due, what it still needs, and the legal dates after each decision."""
    from rustool.deadlines.timetable import timetable
    from rustool.formats.deadlines import writer

    if file is not None and output is not DeadlinesFormat.ICS:
        raise typer.BadParameter("is for --format ics", param_hint="-o")
    if check and output is DeadlinesFormat.ICS:
        raise typer.BadParameter("a calendar has all dates: leave --check out", param_hint="--check")
    if move is not None and (check or output is not DeadlinesFormat.TEXT):
        raise typer.BadParameter("is shown as text, and without --check", param_hint="--move")
    step, to = _step_and_day(move) if move is not None else (None, None)
    workspace = ctx.obj.workspace()
    found = timetable(workspace, today_or(today, workspace), within)
    words = ctx.obj.words(workspace.language)
    if step is not None and to is not None:
        from rustool.deadlines.move import move as moving
        from rustool.formats.deadlines import move as moved

        result = moving(found, workspace.timeline, step, to)
        moved.write(result, words, ctx.obj.terminal(sys.stdout))
        if result.collisions:
            raise typer.Exit(FOUND)
        return
    if file is not None:
        from rustool.files import write
        from rustool.formats.deadlines.ics import calendar
        from rustool.workspace import read_bytes

        before = read_bytes(file, str(file)) if file.exists() else b""
        write(file, calendar(found, words, before, str(file)), str(file))
        return
    if check:
        found = found.pressing()
        if not found.entries:
            return
    writer(output).write(found, words, ctx.obj.terminal(sys.stdout))
    if check:
        raise typer.Exit(FOUND)


def _step_and_day(text: str) -> tuple[str, date]:
    """What `--move` was given: `ks-beslut=2025-10-28`."""
    match = re.fullmatch(r"([a-z0-9-]+)=(\d{4}-\d\d-\d\d)", text, re.ASCII)
    with suppress(ValueError):
        if match:
            return match[1], date.fromisoformat(match[2])
    raise typer.BadParameter(f"'{text}' is not STEP=YYYY-MM-DD, such as ks-beslut=2025-10-28", param_hint="--move")
