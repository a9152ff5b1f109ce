"""Signs: what speaks for a reading of areas and goals or against it, and how much each weighs."""

from enum import StrEnum
from typing import NamedTuple


class Bearing(StrEnum):
    """What a sign speaks of; signs of different bearing are independent of each other."""

    AREAS = "areas"
    GOALS = "goals"
    SHAPE = "shape"


WEIGHTS: dict[Bearing, dict[str, float]] = {
    Bearing.AREAS: {
        "told-areas": 2.0,
        "one-area": -2.0,
        "many-areas": -1.0,
        "far-too-many-areas": -3.0,
        "area-label": 1.5,
        "common-label": 0.3,
        "goal-label-on-area": -0.8,
        "other-label": -2.0,
        "area-numbers": 0.5,
        "number-left-out": -0.6,
        "section-titles": -4.0,
        "section-titles-with-goals": -1.5,
        "area-column": 1.5,
        "goal-column-on-areas": -1.0,
        "other-column": -2.0,
        "inner-column": -0.6,
        "listed": 1.5,
        "listed-as-areas": 2.0,
        "partly-listed": 0.8,
        "area-count": 1.5,
        "other-area-count": -0.8,
        "some-count": 0.4,
        "titles": 1.0,
        "below-other-headings": -0.8,
    },
    Bearing.GOALS: {
        "told-goals": 2.0,
        "no-goals": -5.0,
        "goal-label": 2.0,
        "goal-heading": 2.0,
        "goal-column": 2.0,
        "goal-row": 2.0,
        "goal-in-heading": 1.2,
        "not-goals": -2.5,
        "perhaps-not-goals": -1.5,
        "other-heading": -1.5,
        "unknown-heading": -0.3,
        "in-sentences": -0.6,
        "goal-sentences": 1.0,
        "goal-wording": 0.6,
        "wording": 0.8,
        "lists-below": -0.8,
        "plain-text": -1.2,
        "plain-text-with-lead": -0.4,
        "goal-count": 1.5,
        "other-goal-count": -0.8,
        "nested-numbers": 1.0,
        "goal-numbers": 0.3,
        "many-goals": -1.0,
        "hardly-any-goals": -0.5,
    },
    Bearing.SHAPE: {
        "every-area-has-goals": 1.0,
        "areas-without-goals": -4.0,
        "like-counts": 0.5,
        "like-form": 0.4,
        "gaps": -1.2,
        "in-a-row": 0.4,
        "parallel": 0.5,
        "coverage": 0.8,
    },
}
"""What each sign weighs where it holds fully. A reading needs about 3; one sign alone never makes it certain."""


class Sign(NamedTuple):
    """One thing that speaks for a reading, or against it."""

    name: str
    bearing: Bearing
    weight: float
    detail: str = ""
    """The document's words that it rests on."""


def area_sign(name: str, degree: float = 1.0, detail: str = "") -> Sign:
    """Return a sign about the areas, holding to a degree."""
    return _sign(Bearing.AREAS, name, degree, detail)


def goal_sign(name: str, degree: float = 1.0, detail: str = "") -> Sign:
    """Return a sign about the goals, holding to a degree."""
    return _sign(Bearing.GOALS, name, degree, detail)


def shape_sign(name: str, degree: float = 1.0, detail: str = "") -> Sign:
    """Return a sign about the shape of the whole, holding to a degree."""
    return _sign(Bearing.SHAPE, name, degree, detail)


def _sign(bearing: Bearing, name: str, degree: float, detail: str) -> Sign:
    return Sign(name, bearing, WEIGHTS[bearing][name] * degree, detail)
