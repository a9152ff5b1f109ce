"""What of a reading is certain: only where independent signs agree, and nothing of weight speaks for another."""

from collections import Counter
from dataclasses import dataclass

from rustool.drafting.choosing import Choice
from rustool.drafting.likeness import goal_likeness
from rustool.drafting.signs import Bearing
from rustool.drafting.units import Unit
from rustool.drafting.weighing import Weighed

STRONG = 1.0
"""The weight of a sign that counts by itself."""
AGAINST = -0.8
"""The weight of a sign that makes the whole reading doubtful."""
MARGIN = 0.8
"""How much more must speak for the reading than for the next."""
WIDE_MARGIN = 2.5
"""The same where nothing but the form tells the areas."""
_NEARLY_ALL = 0.8


@dataclass(frozen=True, slots=True)
class Certainty:
    """Which areas and goals of a reading are certain."""

    areas: tuple[bool, ...]
    goals: tuple[tuple[bool, ...], ...]


def certainty(choice: Choice) -> Certainty:
    """Return what of the best reading is certain: an item that differs from the others never is."""
    if choice.best is None:
        return Certainty((), ())
    whole = is_certain(choice.best, choice.margin)
    areas = choice.best.hypothesis.areas
    shared = _shared([unit for _, units in areas for unit in units])
    goals = tuple(
        tuple(whole and goal_likeness(unit.text) > 0 and _properties(unit) >= shared for unit in units)
        for _, units in areas
    )
    return Certainty(tuple(whole and bool(units) for _, units in areas), goals)


def is_certain(best: Weighed, margin: float) -> bool:
    """Return whether signs of every bearing agree on the reading, and none of weight speaks for another."""
    signs = best.signs
    if any(sign.weight <= AGAINST for sign in signs):
        return False
    strong = {bearing: sum(sign.weight >= STRONG for sign in signs if sign.bearing is bearing) for bearing in Bearing}
    if all(strong.values()):
        return margin >= MARGIN
    return bool(strong[Bearing.GOALS] and strong[Bearing.SHAPE]) and margin >= WIDE_MARGIN


def _properties(unit: Unit) -> set[object]:
    return {
        ("form", unit.form, unit.depth),
        ("label", bool(unit.word)),
        ("slot", bool(unit.slot)),
        ("number", len(unit.number)),
        ("ended", unit.text[-1:] in ".!?"),
    }


def _shared(units: list[Unit]) -> set[object]:
    """The properties that nearly all goals share: one that lacks any is doubtful."""
    counted: Counter[object] = Counter(each for unit in units for each in _properties(unit))
    return {each for each, count in counted.items() if count >= _NEARLY_ALL * len(units)}
