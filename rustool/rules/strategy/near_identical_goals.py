"""Two goals that say nearly the same thing.

Two goals that differ by a word or a full stop are most often one goal that was
copied, moved or revised without the old one being taken away. An answer to one
of them is then an answer to half of it.

Remove one, or word them so that a reader sees the difference.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise

from rustool.findings import Message, Path, Severity
from rustool.model.strategy import Strategy
from rustool.rules.problem import Elsewhere, Problem
from rustool.rules.project import Project
from rustool.versions.words import tokens

ID = "near-identical-goals"
SEVERITY = Severity.WARNING

_ALIKE = 0.88
_RARE, _COMPARED, _TWINS = 8, 50, 8
"""Of the goals that share a goal's rarest pairs of words, those that share most of them are compared with it.

So many pairs, looked for among so many goals for each, and so many goals compared: the work grows with the number of
goals, not with its square.
"""


def check(strategy: Strategy, _: Project) -> Iterator[Problem]:
    """Every goal that is nearly one before it, with that one; each goal at most once."""
    goals = [(path, goal.id, tokens(goal.text) or (goal.text,)) for path, goal in strategy.goals()]
    how_common = Counter(chain.from_iterable(_pairs(words) for _, _, words in goals))
    exact: dict[tuple[str, ...], tuple[Path, str]] = {}
    by_pair: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at, (path, name, words) in enumerate(goals):
        twin = exact.get(words)
        if twin is None:
            pairs = sorted(_pairs(words), key=lambda pair: (how_common[pair], pair))
            shared = Counter(chain.from_iterable([by_pair[pair] for pair in pairs[:_RARE]]))
            twins = (other for other, _ in shared.most_common(_TWINS) if _alike(words, goals[other][2]))
            near = next(twins, None)
            if near is None:
                exact[words] = (path, name)
                for pair in pairs:
                    if len(by_pair[pair]) < _COMPARED:
                        by_pair[pair].append(at)
                continue
            twin = goals[near][:2]
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


def _pairs(words: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(("", *words, "")))


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two texts share so many of their runs of three letters (Dice); told from their numbers alone, mostly."""
    ours, theirs = _runs(one), _runs(other)
    wanted = _ALIKE * (len(ours) + len(theirs)) / 2
    return min(len(ours), len(theirs)) >= wanted and len(ours & theirs) >= wanted


@lru_cache(maxsize=1 << 14)
def _runs(words: tuple[str, ...]) -> frozenset[str]:
    """A text's runs of three letters."""
    text = f" {' '.join(words)} "
    return frozenset(map("".join, zip(text, text[1:], text[2:], strict=False)))
