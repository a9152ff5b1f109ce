"""Two goals that say nearly the same thing.

Two goals that differ by a word or a full stop are most often one goal that was
copied, moved or revised without the old one being taken away. An answer to one
of them is then an answer to half of it.

Remove one, or word them so that a reader sees the difference.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from rustool.findings import Message, Path, Severity
from rustool.model.strategy import Strategy
from rustool.rules.problem import Elsewhere, Problem
from rustool.rules.project import Project

ID = "near-identical-goals"
SEVERITY = Severity.WARNING

_ALIKE = 0.88
_RARE = 4
"""A goal is compared with those that share one of its rarest pairs of words, so many of them …"""
_COMPARED = 20
"""… and at the most with so many goals for each: the work grows with the number of goals, not with its square."""


def check(strategy: Strategy, _: Project) -> Iterator[Problem]:
    """Every goal that is nearly one before it, with that one; each goal at most once."""
    goals = [(path, goal.id, _words(goal.text)) for path, goal in strategy.goals()]
    pairs_of = {words: _pairs(words) for _, _, words in goals}
    how_common = Counter(pair for _, _, words in goals for pair in pairs_of[words])
    exact: dict[tuple[str, ...], tuple[Path, str]] = {}
    by_pair: defaultdict[tuple[str, str], list[tuple[Path, str, tuple[str, ...]]]] = defaultdict(list)
    for path, name, words in goals:
        twin = exact.get(words)
        pairs = pairs_of[words]
        rarest = sorted(pairs, key=lambda pair: (how_common[pair], pair))[:_RARE]
        if twin is None:
            earlier = {goal[0]: goal for pair in rarest for goal in by_pair[pair][:_COMPARED]}.values()
            # Texts so alike have most of their words side by side as they stand in the other: cheap to see first.
            near = (other for other in earlier if 2 * len(pairs & pairs_of[other[2]]) >= len(pairs))
            twin = next((other[:2] for other in near if _alike(words, other[2]) >= _ALIKE), None)
        if twin is None:
            exact[words] = (path, name)
            for pair in pairs:
                by_pair[pair].append((path, name, words))
            continue
        if twin[1] == name:
            continue  # the same goal twice is a duplicate id
        yield Problem(
            (*path, "text"),
            Message(
                en=f"the goal '{name}' is nearly the same as '{twin[1]}'",
                sv=f"målet ”{name}” är nästan detsamma som ”{twin[1]}”",
            ),
            Message(en="remove one, or make the difference plain", sv="ta bort ett, eller gör skillnaden tydlig"),
            (Elsewhere(Message(en="the other one", sv="det andra"), (*twin[0], "text")),),
        )


def _words(text: str) -> tuple[str, ...]:
    letters = "".join(letter if letter.isalnum() else " " for letter in text.casefold())
    return tuple(letters.split()) or (text,)


def _pairs(words: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(("", *words, "")))


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How much of two texts' runs of three letters they share (dice), 0 to 1."""
    a, b = _runs(one), _runs(other)
    return 2 * len(a & b) / (len(a) + len(b))


@lru_cache(maxsize=1 << 12)
def _runs(words: tuple[str, ...]) -> frozenset[str]:
    """A text's runs of three letters; one that comes again is numbered, so that each counts as often as it stands."""
    text = " ".join(words)
    often: Counter[str] = Counter()
    found = []
    for i in range(max(1, len(text) - 2)):
        run = text[i : i + 3]
        found.append(f"{run}{often[run]}" if often[run] else run)
        often[run] += 1
    return frozenset(found)
