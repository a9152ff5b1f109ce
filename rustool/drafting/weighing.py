"""How much speaks for a hypothesis: the sum of its signs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import fmean, pstdev
from typing import NamedTuple

from rustool.drafting.area_signs import area_signs
from rustool.drafting.counting import Count
from rustool.drafting.goal_signs import goal_signs
from rustool.drafting.hypotheses import Hypothesis
from rustool.drafting.signs import Sign, shape_sign


class Weighed(NamedTuple):
    """A hypothesis and what speaks for and against it."""

    hypothesis: Hypothesis
    signs: tuple[Sign, ...]
    score: float


def weigh(hypothesis: Hypothesis, counts: Sequence[Count], total_letters: int) -> Weighed:
    """Return the hypothesis with its signs and their sum."""
    signs = (
        *area_signs(hypothesis, counts),
        *goal_signs(hypothesis, counts),
        *_shape_signs(hypothesis, total_letters),
    )
    return Weighed(hypothesis, signs, sum(sign.weight for sign in signs))


def _shape_signs(hypothesis: Hypothesis, total_letters: int) -> Iterator[Sign]:
    """What speaks for the shape of the whole: that the areas are alike and cover the document."""
    groups = [units for _, units in hypothesis.areas]
    members = [member for member, _ in hypothesis.areas]
    several = len(groups) > 1
    empty = sum(not group for group in groups)
    if several and not empty:
        yield shape_sign("every-area-has-goals")
    elif empty:
        yield shape_sign("areas-without-goals", empty / len(groups))
    sizes = [len(group) for group in groups]
    if several and any(sizes):
        yield shape_sign("like-counts", 1 - min(1.0, pstdev(sizes) / fmean(sizes)))
    forms = Counter((unit.style, unit.depth, unit.word, unit.text[-1:] in ".!") for group in groups for unit in group)
    if forms:
        yield shape_sign("like-form", forms.most_common(1)[0][1] / sum(sizes))
    chosen = {member.position for member in members}
    first, last = members[0].position, members[-1].position
    between = sum(first < m.position < last and m.position not in chosen for m in hypothesis.family.members)
    if between:
        yield shape_sign("gaps", between / (between + len(members)))
    elif several:
        yield shape_sign("in-a-row")
    patterns = [
        frozenset((unit.form, "~" if unit.nested else unit.slot) for unit in member.units) for member in members
    ]
    common, every = frozenset.intersection(*patterns), frozenset.union(*patterns)
    if several and every:
        yield shape_sign("parallel", len(common) / len(every))
    before = hypothesis.outline.letters_before
    inside = sum(before[member.end] - before[member.position] for member in members)
    yield shape_sign("coverage", inside / max(1, total_letters))
