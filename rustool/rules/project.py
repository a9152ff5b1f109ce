"""What a rule may know of the folder that a file belongs to."""

from collections.abc import Callable
from datetime import date
from functools import cache, cached_property, partial
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from rustool.case.identity import is_about, superseded_document
from rustool.deadlines.dates import UnresolvableDate, resolve_dates
from rustool.files import read_file
from rustool.findings import RustoolError
from rustool.model.fields import Model, Reference
from rustool.model.response import Response
from rustool.model.strategy import Strategy
from rustool.model.timeline import Timeline
from rustool.rules.passages import Passages
from rustool.source.text import SourceText
from rustool.workspace import SOURCES, Document, Workspace

M = TypeVar("M", bound=Model)


class Project:
    """The documents of a project folder, each None where it is missing or not valid; of no folder: none at all."""

    def __init__(self, workspace: Workspace | None) -> None:
        """Nothing is read before a rule asks for it."""
        self._workspace = workspace
        self.passages = cache(self._passages)

    @cached_property
    def strategy(self) -> Document[Strategy] | None:
        """The strategy being answered."""
        return self._valid(lambda workspace: workspace.strategy)

    @cached_property
    def timeline(self) -> Document[Timeline] | None:
        """The timeline of the answer."""
        return self._valid(lambda workspace: workspace.timeline)

    @cached_property
    def response(self) -> Document[Response] | None:
        """The answer."""
        return self._valid(lambda workspace: workspace.response)

    @cached_property
    def versions(self) -> tuple[Document[Strategy], ...]:
        """The valid ones of the other versions."""
        files = self._workspace.version_files() if self._workspace else []
        opened = [self._valid(partial(_version, path)) for path in files]
        return tuple(document for document in opened if document is not None)

    @property
    def is_whole(self) -> bool:
        """True where every file of a project is there and valid, so that no rule is silent for want of one."""
        if self._workspace is None or not (self.strategy and self.timeline and self.response):
            return False
        return len(self.versions) == len(self._workspace.version_files())

    @property
    def strategies(self) -> tuple[Document[Strategy], ...]:
        """The strategy being answered and the other versions."""
        return (*([self.strategy] if self.strategy else []), *self.versions)

    def answered(self, reference: Reference) -> Document[Strategy] | None:
        """Return the strategy, in the very version, that a timeline or a response says it is about."""
        return next((found for found in self.strategies if is_about(reference, found.value)), None)

    def superseded(self, strategy: Strategy) -> Document[Strategy] | None:
        """Return the version that a strategy replaces."""
        return superseded_document(strategy, self.strategies)

    @property
    def has_folder(self) -> bool:
        """False for a file that belongs to no project folder."""
        return self._workspace is not None

    def digest(self, file: str) -> str | None:
        """Return the SHA-256 of a file in the project folder, in hexadecimal; None where there is none."""
        if self._workspace is None:
            return None
        root = self._workspace.root
        try:
            return sha256(read_file(root / file, file, within=root)).hexdigest()
        except RustoolError:
            return None

    def _passages(self, source: str) -> Passages | None:
        """The text of the source with that id, made ready to look for quotations in; cached as `passages`."""
        workspace = self._workspace
        text = workspace.source_text(source) if workspace else None
        if workspace is None or text is None:
            return None
        return Passages(SourceText(workspace.display_path(workspace.root / SOURCES / f"{source}.txt"), text))

    def _valid(self, read: Callable[[Workspace], Document[M]]) -> Document[M] | None:
        try:
            return read(self._workspace) if self._workspace else None
        except RustoolError:  # the file's own findings say what is wrong with it
            return None


def _version(path: Path, workspace: Workspace) -> Document[Strategy]:
    return workspace.load(path, Strategy)


def known_dates(timeline: Timeline) -> dict[str, date]:
    """The day of each step that has one: only the fixed ones, where some relative date leads nowhere."""
    try:
        return resolve_dates(timeline)
    except UnresolvableDate:
        return {step.id: step.date for step in timeline.steps if isinstance(step.date, date)}
