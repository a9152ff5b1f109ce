"""What a rule is, and what it says."""

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from typing import NamedTuple, Protocol, TypeVar

from rustool.findings import Message, Path, Related, Severity
from rustool.rules.project import Project
from rustool.source import Source

S = TypeVar("S", contravariant=True)  # noqa: PLC0105 - one letter, as for every type variable here

_FEW = 8
"""So many ids can be listed in a sentence."""
_NEARLY = 0.6
"""How much two words must have in common for one to be the other, misspelt (difflib's ratio)."""


class Elsewhere(NamedTuple):
    """A second place that a problem speaks of: a path, in another file where `source` is given."""

    message: Message
    path: Path
    source: Source | None = None


class Problem(NamedTuple):
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
    near = _near(word, ids)
    if near:
        return Message(en=f"did you mean '{near}'?", sv=f"menade du ”{near}”?")
    if 0 < len(ids) <= _FEW:
        return Message(en="there are: " + ", ".join(ids), sv="det finns: " + ", ".join(ids))
    return None


def meant(used: Iterable[str], known: Collection[str]) -> set[str]:
    """The known ids that unknown ones are most like: a misspelt reference is one mistake, not also a missing one."""
    unknown = {word for word in used if word not in known}
    return {near for word in unknown if (near := _near(word, known))}


def _near(word: str, known: Iterable[str]) -> str | None:
    # Hardly anybody misspells both ends of a word, and comparing with every id takes its time in a large file.
    likely = [one for one in known if one[:2] == word[:2] or one[-2:] == word[-2:]]
    return next(iter(get_close_matches(word, likely, n=1, cutoff=_NEARLY)), None)
