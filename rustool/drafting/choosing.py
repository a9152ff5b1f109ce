"""Choose the hypothesis that most speaks for, and say what of it is certain."""

from collections.abc import Sequence
from typing import NamedTuple

from rustool.drafting.counting import counts, overviews
from rustool.drafting.elements import Element, Kind
from rustool.drafting.hints import NO_HINTS, Hints
from rustool.drafting.hypotheses import hypotheses
from rustool.drafting.lexicon import CONSULTATION, FOREIGN, STRATEGY, Role, has, mentions
from rustool.drafting.outline import Outline, outline
from rustool.drafting.tables import areas_first, by_columns, cell_contexts
from rustool.drafting.weighing import Weighed, weigh

LEAST = 3.2
"""The sum of signs that a reading needs."""
LEAST_UNNAMED = 3.7
"""The same where nothing but the document's title says that it has areas and goals."""
STRATEGY_IN_TITLE = 0.7
"""What it counts that a title calls the document a strategy."""
LONGEST_TITLE = 14
"""Words of a title."""
WITHOUT_RIVAL = 5.0
"""The margin where nothing else can be read."""
NEAR = 0.8
NAMING = frozenset(
    {"goal-label", "goal-heading", "goal-column", "goal-row", "goal-in-heading", "goal-count", "goal-sentences"}
    | {"area-label", "area-column", "area-count"}
)
"""Signs that say that something is an area or a goal."""
LABELLED = frozenset({"common-label", "nested-numbers"})
"""Signs that together say the same in a language whose words are not known."""
TOO_LONG = "too-long"
MOST_ELEMENTS = 30_000
"""More paragraphs than any strategy has; a longer document is not searched."""
MOST_READINGS = 20


class Choice(NamedTuple):
    """The best reading, and how far it is ahead of the next that reads other goals."""

    best: Weighed | None
    outline: Outline
    margin: float = 0.0
    near: int = 0
    """How many other readings came near."""
    reason: str = ""
    """Why nothing was read, as a stable word: `too-long`, `other-document`, `no-structure`, `nothing-names-goals`."""
    all: tuple[Weighed, ...] = ()
    """The best readings."""


def choose(elements: Sequence[Element], hints: Hints = NO_HINTS) -> Choice:
    """Return the best reading of the elements; none where nothing speaks enough for one."""
    if len(elements) > MOST_ELEMENTS:
        return Choice(None, outline(()), reason=TOO_LONG)
    rows = outline(elements)
    contexts = cell_contexts(elements)
    stated = counts(elements)
    lists = overviews(elements)
    total = sum(element.letters for element in elements)
    weighed = [weigh(h, stated, total) for h in hypotheses(rows, contexts, lists, hints)]
    for order, columns in ((by_columns(elements, contexts), True), (areas_first(elements, contexts), False)):
        if order:
            turned = outline([elements[i] for i in order])
            weighed += [weigh(h, stated, total) for h in hypotheses(turned, contexts, lists, hints, columns=columns)]
    weighed.sort(key=lambda each: -each.score)
    about = about_strategy(elements)
    names_goals = about > 0 and bool(elements) and mentions(Role.GOAL, elements[0].text)
    told = hints.areas is not None or hints.goals is not None
    candidates = weighed if told else [each for each in weighed if _meant(each, about, title_names_goals=names_goals)]
    if not candidates:
        reason = "other-document" if about < 0 else "nothing-names-goals" if weighed else "no-structure"
        return Choice(None, rows, reason=reason, all=tuple(weighed[:MOST_READINGS]))
    best = candidates[0]
    others = [each for each in weighed if _differs(best, each)]
    margin = best.score - others[0].score if others else WITHOUT_RIVAL
    near = sum(best.score - each.score < NEAR for each in others)
    return Choice(best, rows, margin, near, all=tuple(weighed[:MOST_READINGS]))


def about_strategy(elements: Sequence[Element]) -> float:
    """Return how much the document as a whole speaks of itself as a strategy, from -3 to 1.5."""
    title = [
        e.text for i, e in enumerate(elements[:6]) if i == 0 or (e.words <= LONGEST_TITLE and e.kind is not Kind.ITEM)
    ]
    score = 0.0
    if any(has(STRATEGY, text) for text in title):
        score += STRATEGY_IN_TITLE
    elif any(has(STRATEGY, element.text) for element in elements if element.kind is not Kind.ITEM):
        score += 0.3
    if any(mentions(Role.GOAL, text) for text in title):
        score += 0.7
    elif any(mentions(Role.GOAL, element.text) for element in elements):
        score += 0.4
    if any(has(CONSULTATION, element.text) for element in elements):
        score += 0.4
    first = elements[0].text if elements else ""
    if has(FOREIGN, first):
        score -= 3.0
    elif any(has(FOREIGN, element.text) for element in elements[:4]):
        score -= 1.0
    return score


def _meant(weighed: Weighed, about: float, *, title_names_goals: bool) -> bool:
    """Whether enough says that these are areas and goals, and not the parts of some other document."""
    if weighed.score + about < LEAST:
        return False
    if {sign.name for sign in weighed.signs} >= LABELLED and about >= 0:
        return True
    if title_names_goals or any(sign.name in NAMING and sign.weight > 0 for sign in weighed.signs):
        return True
    return about >= STRATEGY_IN_TITLE and weighed.score >= LEAST_UNNAMED


def _differs(best: Weighed, other: Weighed) -> bool:
    """Whether the other reading reads other goals or other areas, in more than a tenth."""
    own, theirs = _reading(best), _reading(other)
    return len(own ^ theirs) > 0.1 * len(own | theirs)


def _reading(weighed: Weighed) -> set[tuple[str, str]]:
    return {(member.title, unit.text) for member, units in weighed.hypothesis.areas for unit in units}
