"""The timetable's steps on their days: relative dates worked out, in date order."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from dateutil.relativedelta import relativedelta

from rustool.deadlines.workdays import add_working_days
from rustool.findings import Path
from rustool.model.fields import YEARS
from rustool.model.timeline import Relation, Step, Timeline


@dataclass(frozen=True, slots=True)
class Dated:
    """A step, where it stands in the file, and its day."""

    step: Step
    path: Path
    date: date


class NoDate(Exception):  # noqa: N818 - says what is the matter with the relation at `path`
    """A relative date that leads nowhere: to no step, round in a circle, or out of the calendar's range."""

    def __init__(self, path: Path, trail: tuple[str, ...], why: Literal["unknown", "circular", "range"]) -> None:
        super().__init__(" → ".join(trail))
        self.path = path
        self.trail = trail
        self.why = why


def dates(timeline: Timeline) -> dict[str, date]:
    """The day of each step by its id; raises NoDate for the first relation that cannot be worked out."""
    places = {step.id: i for i, step in enumerate(timeline.steps)}
    known = {step.id: step.date for step in timeline.steps if isinstance(step.date, date)}
    for start in places:
        trail = [start]
        while trail[-1] not in known:
            here = trail[-1]
            path = ("steps", places[here], "date")
            other = anchor(timeline.steps[places[here]].date)
            if other not in places:
                raise NoDate(path, (*trail, other), "unknown")
            if other in trail:
                raise NoDate(path, (*trail, other), "circular")
            trail.append(other)
        for other, here in pairwise(reversed(trail)):
            known[here] = _count_from(known[other], timeline.steps[places[here]].date)
            if not YEARS[0] <= known[here].year <= YEARS[1]:
                raise NoDate(("steps", places[here], "date"), (here,), "range")
    return known


def schedule(timeline: Timeline) -> list[Dated]:
    """Every step with its day, in date order; raises NoDate as `dates` does."""
    days = dates(timeline)
    placed = [Dated(step, ("steps", i), days[step.id]) for i, step in enumerate(timeline.steps)]
    return sorted(placed, key=lambda dated: dated.date)


def anchor(when: date | Relation) -> str:
    """The id of the step that a relative date counts from; empty for a fixed one."""
    return "" if isinstance(when, date) else when.before or when.after or ""


def _count_from(day: date, when: date | Relation) -> date:
    if isinstance(when, date):
        return when
    sign = -1 if when.before is not None else 1
    if when.working_days is not None:
        return add_working_days(day, sign * when.working_days)
    if when.months is not None:
        return day + relativedelta(months=sign * when.months)
    return day + timedelta(days=sign * ((when.days or 0) + 7 * (when.weeks or 0)))
