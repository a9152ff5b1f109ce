"""The command `rustool`: options in, one call, what came out of it presented, an exit code."""

import gc
import io
import os
import re
import shutil
import signal
import sys
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NoReturn
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer
from typer.core import TyperGroup

from rustool import __version__
from rustool.documents import DocumentFormat
from rustool.files import cannot
from rustool.findings import InvalidSource, Message, RustoolError, Severity
from rustool.formats import Color, FindingsFormat

if TYPE_CHECKING:
    from rustool.formats.terminal import Terminal
    from rustool.words import Words
    from rustool.workspace import Workspace

FOUND, FAILED = 1, 2
"""The exit codes besides 0: found what you asked to be told about; could not do the job."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of every command, and what the process is given from outside."""

    directory: Path | None = None
    lang: Literal["sv", "en"] | None = None
    color: Color = Color.AUTO

    def words(self, data_language: str | None = None) -> "Words":
        """The phrases to print with: as asked for, as the environment says, as the data is, or English."""
        from rustool.words import words

        return words(self.lang or _environment_language() or data_language or "en")

    def workspace(self) -> "Workspace":
        """The project folder, with a line on stderr where it is the bundled one."""
        from rustool.workspace import Workspace

        workspace = Workspace.find(self.directory, Path.cwd())
        if workspace.is_bundled:
            print(self.words().bundled_used, file=sys.stderr)  # noqa: T201 - the edge prints
        return workspace

    def terminal(self, out: Any) -> "Terminal":
        """A stream to write to, as wide and as colourful as it is."""
        from rustool.formats.terminal import Terminal

        auto = out.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        width = shutil.get_terminal_size((80, 24)).columns
        return Terminal(out, max(20, width), self.color is Color.ALWAYS or (self.color is Color.AUTO and auto))


class _Commands(TyperGroup):
    """The group of commands, which turns every RustoolError into words and exit code 2."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except RustoolError as error:
            _explain(error, ctx.obj if isinstance(ctx.obj, Settings) else Settings())
            raise typer.Exit(FAILED) from None


app = typer.Typer(
    cls=_Commands, add_completion=False, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False
)


def main() -> NoReturn:
    """Run the command and leave with its exit code."""
    if sys.stdout is None:  # closed by the caller
        print("rustool: cannot write: stdout is closed", file=sys.stderr)  # noqa: T201 - the edge prints
        sys.exit(FAILED)
    gc.disable()  # large files are read three to six times faster, and a command is soon over
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # end as `cat` does when the reader of a pipe has gone
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    code: str | int | None = None
    try:
        try:
            app()
        except SystemExit as end:
            code = end.code
        sys.stdout.flush()
    except OSError as error:  # a full disk, a device that is gone: files of ours are handled where they are opened
        _explain(cannot("write", "skriva", "stdout", error), Settings())
        os._exit(FAILED)
    sys.exit(code)


Document = Annotated[str, typer.Argument(help="Which document; --list names them.")]
Files = Annotated[
    list[Path] | None, typer.Argument(help="Files to check; - is stdin. Without: the whole project folder.")
]
Today = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Another day than today.", show_default=False)
]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"rustool {__version__}")
        raise typer.Exit


@app.callback()
def options(
    ctx: typer.Context,
    directory: Annotated[
        Path | None, typer.Option("-C", "--directory", help="The project folder.", show_default=False)
    ] = None,
    lang: Annotated[str | None, typer.Option(help="Language of what is printed: sv or en.", show_default=False)] = None,
    color: Annotated[Color, typer.Option(help="When to use colours.")] = Color.AUTO,
    _: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")] = False,
) -> None:
    """A strategy on consultation, its timetable and the answer to it, kept as validated YAML."""
    if lang not in {None, "sv", "en"}:
        raise typer.BadParameter("use sv or en", param_hint="--lang")
    ctx.obj = Settings(directory, "sv" if lang == "sv" else "en" if lang else None, color)


@app.command()
def init(ctx: typer.Context, directory: Annotated[Path, typer.Argument(help="The folder to write.")] = Path()) -> None:
    """Write a project folder: data, templates and schemas to work on. Overwrites nothing."""
    from rustool.workspace import initialise

    for path in initialise(directory, str(directory)):
        typer.echo(ctx.obj.words().written.format(file=path), err=True)


@app.command()
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


@app.command()
def render(
    ctx: typer.Context,
    document: Document = "remissvar",
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
    content = publish(workspace, draft(workspace, document, _today(today, workspace)), chosen)
    if file is None:
        typer.echo(content, nl=False)
    else:
        save(file, content.encode(), force=force)


@app.command()
def schema(
    kind: Annotated[
        str | None, typer.Argument(help="strategy, timeline or response; without: any of them.", show_default=False)
    ] = None,
) -> None:
    """Print the JSON Schema (2020-12) of a file, for editors."""
    import json

    from rustool.model.schema import json_schema

    if kind not in {None, "strategy", "timeline", "response"}:
        raise typer.BadParameter("use strategy, timeline or response", param_hint="KIND")
    typer.echo(json.dumps(json_schema(kind), ensure_ascii=False, indent=2))  # type: ignore[arg-type]  # just tested


def _environment_language() -> str | None:
    """Swedish or English where the environment asks for one of them; POSIX's order of its variables."""
    chosen = os.environ.get("RUSTOOL_LANG")
    system = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    for value in (chosen, system):
        match = re.match(r"(sv|en)(?![a-z])", value or "", re.IGNORECASE)
        if match:
            return match[1].lower()
    return None


def _today(given: datetime | None, workspace: "Workspace") -> date:
    """The day asked for, or today where the timetable is; RustoolError for an unknown time zone."""
    if given is not None:
        return given.date()
    name = workspace.timeline.value.timezone
    try:
        return datetime.now(ZoneInfo(name)).date()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise RustoolError(
            Message(en=f"there is no time zone '{name}'", sv=f"det finns ingen tidszon ”{name}”")
        ) from None


def _explain(error: RustoolError, settings: Settings) -> None:
    """Say on stderr why the job could not be done."""
    if isinstance(error, InvalidSource):
        from rustool.formats.findings import text

        files = len({finding.location.file for finding in error.findings})
        text.write(error.findings, files, settings.words(error.language), settings.terminal(sys.stderr))
    else:
        from rustool.formats.terminal import visible

        print("rustool:", visible(error.message.text(settings.words().language)), file=sys.stderr)  # noqa: T201 - the edge prints
