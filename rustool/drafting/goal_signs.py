"""What speaks for the goals of a reading: what announces them, their labels, numbers and wording, a stated count."""

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import fmean

from rustool.drafting.counting import Count
from rustool.drafting.elements import Kind
from rustool.drafting.hypotheses import Hypothesis
from rustool.drafting.labels import ascending
from rustool.drafting.lexicon import Role
from rustool.drafting.likeness import goal_likeness
from rustool.drafting.outline import Outline
from rustool.drafting.signs import Sign, goal_sign
from rustool.drafting.units import GOAL_PATTERNS, Unit, slot_role

_AWAY = {Role.ACTION, Role.INDICATOR}
_NEUTRAL = {Role.AREA, Role.TIMELINE}
_SURENESS = (1.5, 1.0, 0.7, 0.7)
"""How much a sentence of each pattern counts, from the surest on."""
_SURE_PATTERNS = 2
_MOST, _FEWEST = 12, 1.4
"""Goals in an area, on average."""
_LISTED = 0.7
_FOLLOWING = 0.9
_SMALLEST_TOTAL = 3


def goal_signs(hypothesis: Hypothesis, counts: Sequence[Count]) -> Iterator[Sign]:
    """Yield the signs about the goals."""
    groups = [units for _, units in hypothesis.areas]
    units = [unit for group in groups for unit in group]
    if not units:
        yield goal_sign("no-goals")
        return
    if hypothesis.key[0] == "told":
        yield goal_sign("told-goals")
    yield from naming_signs(units)
    yield from _form(hypothesis.outline, units)
    yield from _counted(groups, counts)
    yield from _wording(units)
    yield from _numbers(groups)
    mean = len(units) / len(groups)
    if mean > _MOST:
        yield goal_sign("many-goals")
    elif mean < _FEWEST:
        yield goal_sign("hardly-any-goals")


def naming_signs(units: Sequence[Unit]) -> Iterator[Sign]:
    """Yield what the headings, columns, rows and labels of the goals say that they are."""
    best: Sign | None = None
    worst: Sign | None = None
    for name, texts in (
        ("goal-label", {unit.word for unit in units}),
        ("goal-heading", {unit.slot for unit in units if not unit.nested}),
        ("goal-column", {unit.column for unit in units if not unit.column.startswith("#")}),
        ("goal-row", {unit.row for unit in units}),
    ):
        sign = _naming(name, texts, units)
        if sign is None:
            continue
        if sign.weight > 0:
            best = sign if best is None or sign.weight > best.weight else best
        else:
            worst = sign if worst is None or sign.name != "other-heading" else worst
    if best:
        yield best
    if worst:
        yield worst
    if not best and not worst and any(unit.slot and not unit.nested for unit in units):
        yield goal_sign("unknown-heading")


def _naming(name: str, texts: set[str], units: Sequence[Unit]) -> Sign | None:
    roles = [slot_role(text) for text in texts]
    found = [role for role in roles if role]
    if not texts or len(found) < len(roles):
        if any(role.role in _AWAY and role.is_telling for role in found):
            return goal_sign("perhaps-not-goals", detail=next(iter(texts)))
        return None
    detail = min((unit.announcement for unit in units), key=len) if name == "goal-heading" else min(texts, key=len)
    if all(role.role is Role.GOAL for role in found):
        telling = all(role.is_telling for role in found)
        return goal_sign(name if telling else "goal-in-heading", detail=detail)
    if any(role.role in _AWAY for role in found):
        return goal_sign("not-goals", detail=detail)
    if all(role.is_telling and role.role not in _NEUTRAL for role in found):
        return goal_sign("other-heading", detail=detail)
    return None


def _form(outline: Outline, units: Sequence[Unit]) -> Iterator[Sign]:
    form = units[0].form
    if form == "sentence":
        yield goal_sign("in-sentences")
        yield goal_sign("goal-sentences", fmean(_SURENESS[unit.level] for unit in units))
    elif form == "heading" and not any(unit.word for unit in units):
        if sum(_has_list_below(outline, unit.position) for unit in units) > _LISTED * len(units):
            yield goal_sign("lists-below")
    elif form == "text" and not any(unit.word or (unit.slot and not unit.nested) for unit in units):
        yield goal_sign("plain-text-with-lead" if all(unit.depth for unit in units) else "plain-text")


def _has_list_below(outline: Outline, position: int) -> bool:
    following = outline.elements[position + 1 : position + 3]
    return any(element.kind is Kind.ITEM for element in following)


def _counted(groups: Sequence[Sequence[Unit]], counts: Sequence[Count]) -> Iterator[Sign]:
    sizes = [len(group) for group in groups]
    parts = Counter((n, unit.slot) for n, group in enumerate(groups) for unit in group if unit.nested)
    each = [count for count in counts if count.role is Role.GOAL and count.each]
    whole = [count for count in counts if count.role is Role.GOAL and not count.each]
    kept = [c for c in each if all(map(c.holds, sizes)) or (parts and all(map(c.holds, parts.values())))]
    kept += [c for c in whole if c.holds(sum(sizes)) and c.low >= _SMALLEST_TOTAL]
    if kept:
        yield goal_sign("goal-count", detail=kept[0].text)
    elif each:
        yield goal_sign("other-goal-count", detail=each[0].text)


def _wording(units: Sequence[Unit]) -> Iterator[Sign]:
    yield goal_sign("wording", fmean(goal_likeness(unit.text) for unit in units))
    patterns = GOAL_PATTERNS[:_SURE_PATTERNS]
    setting = sum(any(pattern.search(unit.text) for pattern in patterns) for unit in units)
    if setting and units[0].form != "sentence":
        yield goal_sign("goal-wording", setting / len(units))


def _numbers(groups: Sequence[Sequence[Unit]]) -> Iterator[Sign]:
    numbers = [[unit.number for unit in group] for group in groups if group]
    if not numbers or not all(number for group in numbers for number in group):
        return
    prefixes = [{number[:-1] for number in group} for group in numbers]
    own = all(len(each) == 1 and () not in each for each in prefixes)
    if own and len(set.union(*prefixes)) == len(numbers):
        yield goal_sign("nested-numbers")
        return
    steps = [ascending(group) for group in numbers if len(group) > 1]
    if steps and fmean(steps) >= _FOLLOWING:
        yield goal_sign("goal-numbers")
