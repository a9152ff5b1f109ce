"""Two goals that say nearly the same thing.

Two goals that differ by a word or a full stop are most often one goal that was
copied, moved or revised without the old one being taken away. An answer to one
of them is then an answer to half of it.

Goals are held to be nearly the same where they differ in one word at the most,
inflection, order and words such as "och" aside, and that word is short beside
the rest.

Remove one, or word them so that a reader sees the difference.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from rustool.findings import Path, Severity
from rustool.messages import Message
from rustool.model.strategy import Strategy
from rustool.rules.problem import Problem, RelatedPath
from rustool.rules.project import Project
from rustool.versions.words import FUNCTION_WEIGHT, prior_weight, stem, tokens

ID = "near-identical-goals"
SEVERITY = Severity.WARNING

_APART = 0.15
"""So much of the letters of two goals' telling words may be of words that only one of them has."""

_COMPARED = 50
"""So many goals that have all words but one in common are kept in mind, however many there are."""


class _Kept(NamedTuple):
    """A goal that is like none before it."""

    path: Path
    id: str
    stems: frozenset[str]
    letters: int


def check(strategy: Strategy, _: Project) -> Iterator[Problem]:
    """Every goal that is nearly one before it, with the first such one; each goal at most once."""
    kept: list[_Kept] = []
    without: defaultdict[int, list[int]] = defaultdict(list)
    for path, goal in strategy.goals():
        words = tokens(goal.text)
        stems = [stem(word) for word in words if prior_weight(word) > FUNCTION_WEIGHT] or [*words] or [goal.text]
        this = _Kept(path, goal.id, frozenset(stems), sum(map(len, set(stems))))
        keys = _without_a_word(stems)
        candidates = sorted(set(chain.from_iterable([without[key] for key in keys if key in without])))
        twin = next((kept[at] for at in candidates if _alike(this, kept[at])), None)
        if twin is None:
            for key in keys:
                if len(without[key]) < _COMPARED:
                    without[key].append(len(kept))
            kept.append(this)
        elif twin.id != goal.id:  # the same goal twice is a duplicate id
            yield Problem(
                (*path, "text"),
                Message("the goal '{id}' is nearly the same as '{id_2}'", id=goal.id, id_2=twin.id),
                Message("remove one, or make the difference plain"),
                (RelatedPath(Message("the other one"), (*twin.path, "text")),),
            )


def _without_a_word(stems: list[str]) -> set[int]:
    """A number for the words, and one for what is left without each of them in turn.

    Two texts that differ in one word, exchanged, added or dropped, have one of these in common. Sums of hashes are
    worked out in a time that grows with the text, not with its square; the order of the words does not count.
    """
    hashes = list(map(hash, stems))
    whole = sum(hashes)
    return {whole, *map(whole.__sub__, hashes)}


def _alike(one: _Kept, other: _Kept) -> bool:
    """Whether few of the letters of both are of words that they do not share."""
    return sum(map(len, one.stems ^ other.stems)) <= _APART * (one.letters + other.letters)
