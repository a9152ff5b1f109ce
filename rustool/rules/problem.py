"""What a rule is, and what it says."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol, TypeVar

from rustool.findings import Path, Related, Severity
from rustool.messages import Message
from rustool.rules.project import Project
from rustool.source import Source

S = TypeVar("S", contravariant=True)  # noqa: PLC0105 - one letter, as for every type variable here


class RelatedPath(NamedTuple):
    """A second place that a problem speaks of: a path, in another file where `source` is given."""

    message: Message
    path: Path
    source: Source | None = None


class Problem(NamedTuple):
    """What a rule found at a path of its file; the engine adds rule, severity, file, line and column."""

    path: Path
    message: Message
    help: Message | None = None
    related: tuple[RelatedPath | Related, ...] = ()


class Rule(Protocol[S]):
    """A module with one rule for files that are read as an `S`; its docstring is the rule's manual page."""

    ID: str
    SEVERITY: Severity
    __doc__: str | None

    def check(self, subject: S, project: Project, /) -> Iterator[Problem]:
        """Everything in the file that breaks the rule. What other files say about it is in `project`."""
