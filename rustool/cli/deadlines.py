"""`rustool deadlines`."""

import re
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rustool.cli.settings import FOUND, Today, today_or
from rustool.formats import DeadlinesFormat, Terminal

if TYPE_CHECKING:
    from rustool.deadlines.schedule import Schedule
    from rustool.translator import Translator
    from rustool.workspace import Workspace


def deadlines(
    ctx: typer.Context,
    output: Annotated[
        DeadlinesFormat | None,
        typer.Option("--format", help="Default: text, or ics for a file of that name.", show_default=False),
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help="The calendar file to write or bring up to date.", show_default=False
        ),
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
    from rustool.deadlines.schedule import build_schedule
    from rustool.formats.deadlines import writer

    by_name = DeadlinesFormat.ICS if file and file.suffix.lower() == ".ics" else DeadlinesFormat.TEXT
    chosen = output or by_name
    if file is not None and chosen is not DeadlinesFormat.ICS:
        raise typer.BadParameter("is for a calendar: --format ics", param_hint="-o")
    if check and chosen is DeadlinesFormat.ICS:
        raise typer.BadParameter("a calendar has all dates: leave --check out", param_hint="--check")
    if move is not None and (check or chosen is not DeadlinesFormat.TEXT):
        raise typer.BadParameter("is shown as text, and without --check", param_hint="--move")
    wanted = None if move is None else _step_and_day(move)
    workspace = ctx.obj.workspace()
    found = build_schedule(workspace, today_or(today, workspace), within)
    t, terminal = ctx.obj.translator(workspace.language), ctx.obj.terminal(sys.stdout)
    if wanted is not None:
        tell = _move(found, workspace, *wanted, t, terminal)
    elif file is not None:
        tell = _keep_calendar(file, found, workspace, t)
    else:
        shown = found.urgent() if check else found
        tell = check and bool(shown.entries)
        if tell or not check:
            writer(chosen).write(shown, t, terminal)
    if tell:
        raise typer.Exit(FOUND)


def _move(found: "Schedule", workspace: "Workspace", step: str, to: date, t: "Translator", terminal: Terminal) -> bool:
    """Show what moving a step means; True where something collides."""
    from rustool.deadlines.move import move_step
    from rustool.formats.deadlines.move import write

    moved = move_step(found, workspace.timeline, step, to)
    write(moved, t, terminal)
    return bool(moved.collisions)


def _keep_calendar(file: Path, found: "Schedule", workspace: "Workspace", t: "Translator") -> bool:
    """Write the calendar, or bring it up to date; never anything to tell."""
    from rustool.files import boundary, display_name, update_file
    from rustool.formats.deadlines.ics import calendar

    shown = display_name(file)
    update_file(file, lambda before: calendar(found, t, before, shown), shown, within=boundary(file, workspace.root))
    return False


def _step_and_day(text: str) -> tuple[str, date]:
    """What `--move` was given: `ks-beslut=2025-10-28`."""
    match = re.fullmatch(r"([a-z0-9-]+)=(\d{4}-\d\d-\d\d)", text, re.ASCII)
    with suppress(ValueError):
        if match:
            return match[1], date.fromisoformat(match[2])
    raise typer.BadParameter(f"'{text}' is not STEP=YYYY-MM-DD, such as ks-beslut=2025-10-28", param_hint="--move")
