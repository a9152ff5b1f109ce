"""What a rule is, and what it says."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Protocol, TypeVar

from rustool.findings import Message, Path, Related, Severity
from rustool.rules.project import Project
from rustool.source import Source

S = TypeVar("S", contravariant=True)  # noqa: PLC0105 - one letter, as for every type variable here

_FEW = 8
"""So many ids can be listed in a sentence."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A second place that a problem speaks of: a path, in another file where `source` is given."""

    message: Message
    path: Path
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule found at a path of its file; the engine adds rule, severity, file, line and column."""

    path: Path
    message: Message
    help: Message | None = None
    related: tuple[Elsewhere | Related, ...] = ()


class Rule(Protocol[S]):
    """A module with one rule for files that are read as an `S`; its docstring is the rule's manual page."""

    ID: str
    SEVERITY: Severity
    __doc__: str | None

    def check(self, subject: S, project: Project, /) -> Iterator[Problem]:
        """Everything in the file that breaks the rule. What other files say about it is in `project`."""


def nearest(word: str, known: Iterable[str]) -> Message | None:
    """Advice for an id that leads nowhere: the one most like it, or all of them where they are few."""
    ids = list(dict.fromkeys(known))
    near = get_close_matches(word, ids, n=1, cutoff=0.6)
    if near:
        return Message(en=f"did you mean '{near[0]}'?", sv=f"menade du ”{near[0]}”?")
    if 0 < len(ids) <= _FEW:
        return Message(en="there are: " + ", ".join(ids), sv="det finns: " + ", ".join(ids))
    return None
