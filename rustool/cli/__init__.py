"""The command `rustool`: options in, one call, what came out of it presented, an exit code."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from rustool import __version__
from rustool.cli.check import check
from rustool.cli.check import explain as explain_rule
from rustool.cli.collect import collect
from rustool.cli.deadlines import deadlines
from rustool.cli.diff import diff
from rustool.cli.errors import reported
from rustool.cli.import_ import import_
from rustool.cli.preview import preview
from rustool.cli.project import init, schema
from rustool.cli.render import render
from rustool.cli.settings import Settings
from rustool.cli.status import status
from rustool.formats import Color
from rustool.messages import available_languages, find_language

COMMANDS = (init, check, collect, deadlines, diff, explain_rule, import_, preview, render, schema, status)


class _Commands(TyperGroup):
    """The group of commands: whatever fails in one of them ends in a sentence and an exit code."""

    def make_context(self, *args: Any, **kwargs: Any) -> Any:
        with reported(Settings):
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: Any) -> Any:
        with reported(lambda: ctx.obj if isinstance(ctx.obj, Settings) else Settings()):
            return super().invoke(ctx)


app = typer.Typer(
    cls=_Commands, add_completion=False, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command with these arguments, by default those of the process, and return its exit code.

    Leaves the process as it was: signals, streams, environment and garbage collection are for `rustool.__main__`.
    OutputError where stdout cannot be written.
    """
    try:
        with reported(Settings):
            get_command(app)(argv, prog_name="rustool")
    except typer.Exit as end:  # of what failed outside a command
        return end.exit_code
    except SystemExit as end:
        if not isinstance(end.code, int):  # not typer's
            raise
        return end.code
    return 0


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"rustool {__version__}")
        raise typer.Exit


@app.callback()
def options(
    ctx: typer.Context,
    directory: Annotated[
        Path | None, typer.Option("-C", "--directory", metavar="DIR", help="The project folder.", show_default=False)
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(metavar="LANGUAGE", help="Language of the output, such as sv or en.", show_default=False),
    ] = None,
    color: Annotated[Color, typer.Option(help="When to use colours.")] = Color.AUTO,
    trust: Annotated[
        bool, typer.Option("--trust", help="Use the project's own page templates and programs, which can run code.")
    ] = False,
    _: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")] = False,
) -> None:
    """A strategy on consultation, its timeline and the answer to it, kept as validated YAML."""
    language = None if lang is None else find_language(lang)
    if lang is not None and language is None:
        raise typer.BadParameter(f"use one of: {', '.join(available_languages())}", param_hint="--lang")
    ctx.obj = Settings(directory, language, color, trust)


for _command in COMMANDS:
    app.command(_command.__name__.removesuffix("_"))(_command)
