"""What a rule is, and what it says."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cached_property
from typing import NamedTuple, Protocol, TypeVar

from rustool.findings import Path, Related, Severity
from rustool.messages import Message
from rustool.rules.project import Project
from rustool.source import Source

S = TypeVar("S", contravariant=True)  # noqa: PLC0105 - one letter, as for every type variable here

_FEW = 8
"""So many ids can be listed in a sentence."""
_NEARLY = 0.6
"""How much two words must have in common for one to be the other, misspelt (difflib's ratio)."""
_COMPARISONS = 10_000
"""So many pairs of words are compared before it is enough: a second's work or two."""


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


class KnownIds:
    """Ids that can be meant, for words that mean none of them.

    Which id a word is most like takes its time to find out, for each of them. Where there are thousands of both, that
    stops after so much of it: spelling is not what is wrong with such a file.
    """

    def __init__(self, ids: Iterable[str]) -> None:
        self.ids = dict.fromkeys(ids)
        self._left = _COMPARISONS
        self._closest: dict[str, str | None] = {}

    def suggestion(self, word: str) -> Message | None:
        """Advice for an id that leads nowhere: the one most like it, or all of them where they are few."""
        near = self.closest(word)
        if near:
            return Message("did you mean '{near}'?", near=near)
        if 0 < len(self.ids) <= _FEW:
            return Message("there are: {list}", list=", ".join(self.ids))
        return None

    def closest(self, word: str) -> str | None:
        """The one id that is most like the word; None where none is, and after too many questions."""
        if word not in self._closest:
            # Hardly anybody misspells both ends of a word, and comparing with every id takes its time in a large file.
            likely = dict.fromkeys(self._ends.get(word[:2], []) + self._ends.get("\0" + word[-2:], []))
            enough = self._left <= 0
            self._left -= len(likely)
            near = [] if enough else get_close_matches(word, likely, n=1, cutoff=_NEARLY)
            self._closest[word] = next(iter(near), None)
        return self._closest[word]

    @cached_property
    def _ends(self) -> dict[str, list[str]]:
        """The ids by their first two letters, and by their last two after a NUL, which no id has."""
        ends: defaultdict[str, list[str]] = defaultdict(list)
        for one in self.ids:
            ends[one[:2]].append(one)
            ends["\0" + one[-2:]].append(one)
        return ends


def intended_ids(used: Iterable[str], ids: Iterable[str]) -> set[str]:
    """The known ids that unknown ones are most like: a misspelt reference is one mistake, not also a missing one."""
    known = KnownIds(ids)
    unknown = {word: None for word in used if word not in known.ids}
    return {near for word in unknown if (near := known.closest(word))}
