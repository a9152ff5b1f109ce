"""What every command is given from outside: options, environment, terminal, clock, and how it says that it failed."""

import os
import shutil
import sys
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple, TextIO

import typer

from rustool.findings import InvalidSource, RustoolError
from rustool.formats import Color, Terminal, escape_controls
from rustool.messages import SOURCE_LANGUAGE, Message, find_language

if TYPE_CHECKING:
    from rustool.rules.project import Project
    from rustool.source import Source
    from rustool.translator import Translator
    from rustool.workspace import Workspace

FOUND, FAILED = 1, 2
"""The exit codes besides 0: found what you asked to be told about; could not do the job."""


class Settings(NamedTuple):
    """The options of every command, and what the process is given from outside."""

    directory: Path | None = None
    lang: str | None = None
    """One of `available_languages()`."""
    color: Color = Color.AUTO
    trust: bool = False

    def translator(self, data_language: str | None = None) -> "Translator":
        """Return what to translate with: into the language asked for, that of the environment or that of the data."""
        from rustool.translator import Translator

        language = self.lang or _environment_language() or find_language(data_language or SOURCE_LANGUAGE)
        return Translator(language or SOURCE_LANGUAGE)

    def workspace(self, *, silent: bool = False) -> "Workspace":
        """The project folder, with a line on stderr where it is the bundled one, unless `silent`."""
        from rustool.workspace import Workspace

        workspace = Workspace.find(self.directory, Path.cwd())
        workspace.is_trusted = self.trust
        if workspace.is_bundled and not silent:
            notice = Message(
                "rustool: no project folder here; using the bundled one. 'rustool init DIR' writes your own."
            )
            print(self.translator()(notice), file=sys.stderr)  # noqa: T201 - the edge prints
        return workspace

    def subjects(self, files: "list[Path] | None") -> "list[tuple[Source, Project]]":
        """The files to check, each with the project it belongs to: -C's, else the nearest above it, else none.

        Stdin belongs to the project of the working directory. Without files it is all those of the workspace, the
        bundled one too.
        """
        from rustool.files import MAX_BYTES
        from rustool.rules.project import Project
        from rustool.source import read
        from rustool.workspace import Workspace

        if not files:
            workspace = self.workspace()
            project = Project(workspace)
            return [(workspace.read(path), project) for path in workspace.files() if path.is_file()]
        here = Path.cwd()
        projects: dict[Path, tuple[Workspace, Project]] = {}
        subjects = []
        for path in dict.fromkeys(files):
            stdin = path == Path("-")
            start = here if stdin else Path(os.path.normpath(here / path)).parent
            found = Workspace.find(self.directory, here) if self.directory else Workspace.nearest(start, here)
            workspace = found or Workspace(here, here)
            workspace, project = projects.setdefault(
                workspace.root if found else Path(), (workspace, Project(workspace if found else None))
            )
            source = read("-", sys.stdin.buffer.read(MAX_BYTES + 1)) if stdin else workspace.read(here / path)
            subjects.append((source, project))
        return subjects

    def terminal(self, out: TextIO) -> Terminal:
        """A stream to write to, as wide and as colourful as it is."""
        auto = out.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        width = shutil.get_terminal_size((80, 24)).columns
        return Terminal(out, max(20, width), self.color is Color.ALWAYS or (self.color is Color.AUTO and auto))


Today = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Another day than today.", show_default=False),
]


def today_or(given: datetime | None, workspace: "Workspace") -> date:
    """The day asked for, or today where the timeline is; RustoolError for an unknown time zone."""
    if given is not None:
        return given.date()
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    name = workspace.timeline.value.timezone
    try:
        return datetime.now(ZoneInfo(name)).date()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise RustoolError(Message("there is no time zone '{name}'", name=name)) from None


def print_error(error: RustoolError, settings: Settings) -> None:
    """Say on stderr why the job could not be done."""
    if isinstance(error, InvalidSource):
        from rustool.formats.findings import text

        files = len({finding.location.file for finding in error.findings})
        text.write(error.findings, files, settings.translator(error.language), settings.terminal(sys.stderr))
    else:
        t = settings.translator(_data_language(settings))
        print("rustool:", escape_controls(t(error.message)), file=sys.stderr)  # noqa: T201 - the edge prints


def _data_language(settings: Settings) -> str | None:
    """The language of the data at hand; None where there is none that can be read."""
    from rustool.workspace import Workspace

    with suppress(RustoolError, OSError):
        workspace = Workspace.find(settings.directory, Path.cwd())
        return None if workspace.is_bundled else workspace.language
    return None


def _environment_language() -> str | None:
    """Return the available language that the environment asks for; POSIX's order of its variables."""
    chosen = os.environ.get("RUSTOOL_LANG", "")
    system = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    return find_language(chosen) or find_language(system)
