"""Two goals that say nearly the same thing.

Two goals that differ by a word or a full stop are most often one goal that was
copied, moved or revised without the old one being taken away. An answer to one
of them is then an answer to half of it.

Remove one, or word them so that a reader sees the difference.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
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
    pairs_of = {words: frozenset(pairwise(("", *words, ""))) for _, _, words in goals}
    runs_of = {words: _runs(words) for words in pairs_of}
    how_common = Counter(pair for _, _, words in goals for pair in pairs_of[words])
    exact: dict[tuple[str, ...], tuple[Path, str]] = {}
    by_pair: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at, (path, name, words) in enumerate(goals):
        twin = exact.get(words)
        pairs = pairs_of[words]
        if twin is None:
            rarest = sorted(pairs, key=lambda pair: (how_common[pair], pair))[:_RARE]
            shared = Counter(chain.from_iterable([by_pair[pair][:_COMPARED] for pair in rarest]))
            runs = runs_of[words]
            twins = (other for other, _ in shared.most_common(_TWINS) if _alike(runs, runs_of[goals[other][2]]))
            near = next(twins, None)
            twin = None if near is None else goals[near][:2]
        if twin is None:
            exact[words] = (path, name)
            for pair in pairs:
                by_pair[pair].append(at)
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


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two texts share so many of their runs of three letters (Dice); told from their numbers alone, mostly."""
    wanted = _ALIKE * (len(one) + len(other)) / 2
    return min(len(one), len(other)) >= wanted and len(one & other) >= wanted


def _runs(words: tuple[str, ...]) -> frozenset[str]:
    """A text's runs of three letters."""
    text = f" {' '.join(words)} "
    return frozenset(map("".join, zip(text, text[1:], text[2:], strict=False)))
