"""The project folder: where it is, what is in it, and each file read once, when it is asked for."""

import os
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from rustool.files import display_name, read_file, write_file
from rustool.findings import InvalidSource, RustoolError
from rustool.messages import Message
from rustool.model import response, strategy, timeline
from rustool.model.fields import Model
from rustool.model.response import Response
from rustool.model.strategy import Strategy
from rustool.model.timeline import Timeline
from rustool.source import Source, read
from rustool.validation import validate

M = TypeVar("M", bound=Model)

MODELS: dict[str, type[Model]] = {strategy.FORMAT: Strategy, timeline.FORMAT: Timeline, response.FORMAT: Response}
"""Which model a file's `format` asks for."""

STRATEGY = Path("data/strategy.yaml")
TIMELINE = Path("data/timeline.yaml")
RESPONSE = Path("data/response.yaml")
VERSIONS = Path("data/versions")
SOURCES = Path("data/sources")
TEMPLATES = Path("templates")
PARTS = ("data", "templates", "schemas")
"""The folders that make up a project."""
OVERRIDABLE = (".md.j2", ".css", ".docx")
"""What of the templates a project may have of its own. The others are programs, or pages that a browser runs: those of
a project are used only where the user trusts it, so `rustool init` writes none."""


class Document(NamedTuple, Generic[M]):
    """A file that has been read: what it says, and where it says it."""

    source: Source
    value: M


def bundled() -> Path:
    """The project folder that comes with rustool: inside the installed package, or the checkout that it runs from."""
    package = Path(__file__).parent
    installed = package / "bundled"
    return installed if installed.is_dir() else package.parent


class Workspace:
    """A project folder. Files are read when they are first asked for; a bad one raises InvalidSource."""

    def __init__(self, root: Path, seen_from: Path, *, is_bundled: bool = False, is_trusted: bool = False) -> None:
        """`root` is the project folder; file names are shown as they look from the folder `seen_from`.

        `is_bundled` where no project folder was found, and the copy that comes with rustool is used. `is_trusted` where
        the user lets the project's own page templates and programs be used.
        """
        self.root = root
        self.seen_from = seen_from
        self.is_bundled = is_bundled
        self.is_trusted = is_trusted
        self._sources: dict[Path, Source] = {}

    @classmethod
    def find(cls, directory: Path | None, here: Path) -> "Workspace":
        """The folder `directory`, else the nearest from `here` upwards that has a strategy, else the bundled one."""
        if directory is not None:
            root = here / directory
            if not _is_file(root / STRATEGY):
                raise RustoolError(
                    Message(
                        "{directory} has no {strategy}; 'rustool init {directory}' writes one",
                        directory=directory,
                        strategy=STRATEGY,
                    )
                )
            return cls(root, here)
        return cls.nearest(here, here) or cls(bundled(), here, is_bundled=True)

    @classmethod
    def nearest(cls, start: Path, here: Path) -> "Workspace | None":
        """The nearest folder from `start` upwards that has a strategy, if there is one."""
        root = next((folder for folder in (start, *start.parents) if _is_file(folder / STRATEGY)), None)
        return cls(root, here) if root else None

    @property
    def language(self) -> str | None:
        """What the strategy says its language is, however wrong its file may be; None where there is no strategy."""
        path = self.root / STRATEGY
        return self.read(path).language if _is_file(path) else None

    @cached_property
    def strategy(self) -> Document[Strategy]:
        """The strategy being answered."""
        return self.load(self.root / STRATEGY, Strategy)

    @cached_property
    def timeline(self) -> Document[Timeline]:
        """The timeline of the answer."""
        return self.load(self.root / TIMELINE, Timeline)

    @cached_property
    def response(self) -> Document[Response]:
        """The answer."""
        return self.load(self.root / RESPONSE, Response)

    @cached_property
    def versions(self) -> tuple[Document[Strategy], ...]:
        """The other versions of the strategy, in the order of their file names."""
        opened: list[Document[Strategy]] = []

        def reading(path: Path) -> Callable[[], None]:
            return lambda: opened.append(self.load(path, Strategy))

        read_all(*map(reading, self.version_files()))
        return tuple(opened)

    def read_response_files(self) -> None:
        """Read the three files that an answer is made of; a mistake in one does not hide those in the others."""
        read_all(lambda: self.strategy, lambda: self.timeline, lambda: self.response)

    def version_files(self) -> list[Path]:
        """The files of the other versions."""
        return sorted((self.root / VERSIONS).glob("*.yaml"))

    def files(self) -> list[Path]:
        """Every file of the project, whether it is there or not: strategy, timeline, answer, versions."""
        return [self.root / STRATEGY, self.root / TIMELINE, self.root / RESPONSE, *self.version_files()]

    def source_text(self, source: str) -> str | None:
        """The text of the source with that id, where the project has it in `data/sources/`."""
        path = self.root / SOURCES / f"{source}.txt"
        if not path.is_file():
            return None
        return read_file(path, self.display_path(path), within=self.root).decode("utf-8", errors="replace")

    def load(self, path: Path, model: type[M]) -> Document[M]:
        """A file as a `model`; raises InvalidSource with all that is wrong in it, RustoolError if it cannot be read."""
        source = self.read(path)
        return Document(source, validate(source, model))

    def read(self, path: Path) -> Source:
        """A file's data and positions, not yet held to any model."""
        if path not in self._sources:
            shown = self.display_path(path)
            self._sources[path] = read(shown, read_file(path, shown, within=self._boundary(path)))
        return self._sources[path]

    def display_path(self, path: Path) -> str:
        """A path as people see it: from where they stand if it is below there, else whole."""
        absolute = Path(os.path.normpath(self.seen_from / path))
        below = absolute.is_relative_to(self.seen_from)
        return display_name(absolute.relative_to(self.seen_from) if below else absolute)

    def _boundary(self, path: Path) -> Path | None:
        """The folder that a file's links may not leave; None for one that somebody named outside the project."""
        root = os.path.normpath(self.seen_from / self.root)
        return self.root if Path(os.path.normpath(self.seen_from / path)).is_relative_to(root) else None


def _is_file(path: Path) -> bool:
    """Whether a file is there; False, where Path.is_file raises, for what can be none or what we may not look at."""
    return os.path.isfile(path)  # noqa: PTH113 - as it says


def write_project(target: Path, shown: str) -> list[Path]:
    """Copy the bundled project to the folder `target`, and say which files that made.

    Overwrites nothing: where a file is there already with other content, RustoolError names it and nothing is written.
    """
    origin = bundled()
    files = [path for part in PARTS for path in sorted((origin / part).rglob("*")) if path.is_file()]
    files = [path for path in files if path.parent.name != TEMPLATES.name or path.name.endswith(OVERRIDABLE)]
    new = {target / path.relative_to(origin): path.read_bytes() for path in files}
    there = [path for path in new if os.path.lexists(path)]
    changed = [
        path.relative_to(target)
        for path in there
        if not path.is_file() or read_file(path, display_name(path)) != new[path]
    ]
    if changed:
        names = ", ".join(map(str, changed))
        raise RustoolError(Message("nothing written: {shown} already has {names}", shown=shown, names=names))
    made = [path for path in new if path not in there]
    for path in made:
        write_file(path, new[path], display_name(path), within=target)
    return made


def read_all(*reads: Callable[[], object]) -> None:
    """Read several files; where some are bad, InvalidSource has the findings of all of them, not just the first's."""
    bad: list[InvalidSource] = []
    for read_one in reads:
        try:
            read_one()
        except InvalidSource as error:
            bad.append(error)
    if bad:
        raise InvalidSource([finding for error in bad for finding in error.findings], bad[0].language)
