"""The timeline's steps on their days: relative dates worked out, in date order."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal, NamedTuple

from dateutil.relativedelta import relativedelta

from rustool.deadlines.workdays import add_working_days
from rustool.findings import Finding, Path, RustoolError, Severity
from rustool.messages import Message
from rustool.model.fields import YEARS
from rustool.model.timeline import Relation, Step, Timeline
from rustool.source import Source

_ANY_DAY = date(2000, 1, 3)
_NAMED = 12
"""So many steps of a circle are named."""


class DatedStep(NamedTuple):
    """A step, where it stands in the file, and its day."""

    step: Step
    path: Path
    date: date


class UnresolvableDate(Exception):  # noqa: N818 - says what is the matter with the relation at `path`
    """A relative date that leads nowhere: to no step, round in a circle, or out of the calendar's range."""

    def __init__(self, path: Path, trail: tuple[str, ...], why: Literal["unknown", "circular", "range"]) -> None:
        super().__init__(" → ".join(trail))
        self.path = path
        self.trail = trail
        self.why = why


def resolve_dates(timeline: Timeline) -> dict[str, date]:
    """The day of each step by its id; raises NoDate for the first relation that cannot be worked out.

    Of several steps with the same id, which `rustool check` reports, the first is meant.
    """
    days = _days(timeline)
    return {step.id: day for step, day in reversed(list(zip(timeline.steps, days, strict=True)))}


def dated_steps(timeline: Timeline) -> list[DatedStep]:
    """Every step with its own day, in date order; raises NoDate as `dates` does."""
    placed = [
        DatedStep(step, ("steps", i), day)
        for i, (step, day) in enumerate(zip(timeline.steps, _days(timeline), strict=True))
    ]
    return sorted(placed, key=lambda dated: dated.date)


def check_year(day: date) -> None:
    """RustoolError for a day outside the years that the files may hold."""
    if not YEARS[0] <= day.year <= YEARS[1]:
        raise RustoolError(
            Message("{day} is not between the years {years} and {years_2}", day=day, years=YEARS[0], years_2=YEARS[1])
        )


def unresolvable_finding(error: UnresolvableDate, source: Source) -> Finding:
    """The mistake as a finding, with the line of the relation that leads nowhere."""
    trail = " → ".join(error.trail)
    why = {
        "unknown": Message("there is no step '{trail}' to count from", trail=error.trail[-1]),
        "circular": Message("the dates go round in a circle: {trail}", trail=trail),
        "range": Message("the date is not between the years {years} and {years_2}", years=YEARS[0], years_2=YEARS[1]),
    }[error.why]
    advice = Message("write a date, or the id of another step")
    place = source.locate([error.path])[error.path]
    return Finding("unresolvable-date", Severity.ERROR, why, place.value, error.path, advice)


def unresolvable_dates(timeline: Timeline) -> Iterator[UnresolvableDate]:
    """Each relation that must be mended, once; a step that only counts from it is not to blame."""
    return _resolve(timeline, {})


def _days(timeline: Timeline) -> list[date]:
    """The day of each step, in the file's order; raises NoDate for the first relation that leads nowhere."""
    known: dict[int, date] = {}
    for error in _resolve(timeline, known):
        raise error
    return [known[i] for i in range(len(timeline.steps))]


def _resolve(timeline: Timeline, known: dict[int, date]) -> Iterator[UnresolvableDate]:
    """Put the day of each step into `known`; where a relation leads nowhere, say so and go on with any day."""
    steps = timeline.steps
    places: dict[str, int] = {}
    for i, step in enumerate(steps):
        places.setdefault(step.id, i)
    known |= {i: step.date for i, step in enumerate(steps) if isinstance(step.date, date)}
    for start in range(len(steps)):
        trail = {start: None}  # in order, and quick to ask, for chains of thousands
        here = start
        while here not in known:
            other = anchor_id(steps[here].date)
            there = places.get(other)
            if there is None or there in trail:
                circle = list(trail)[list(trail).index(there) :] if there in trail else [here]
                why: Literal["unknown", "circular"] = "unknown" if there is None else "circular"
                yield UnresolvableDate(("steps", here, "date"), _shorten([*(steps[i].id for i in circle), other]), why)
                known[here] = _ANY_DAY
                break
            here = there
            trail[here] = None
        for counted_from, i in pairwise(reversed(trail)):
            known[i] = _add_relation(known[counted_from], steps[i].date)
            if not YEARS[0] <= known[i].year <= YEARS[1]:
                yield UnresolvableDate(("steps", i, "date"), (steps[i].id,), "range")
                known[i] = _ANY_DAY


def _shorten(trail: list[str]) -> tuple[str, ...]:
    """The trail, without the middle of one that is too long for a sentence."""
    half = _NAMED // 2
    return tuple(trail if len(trail) <= _NAMED else [*trail[:half], "…", *trail[-half:]])


def anchor_id(when: date | Relation) -> str:
    """The id of the step that a relative date counts from; empty for a fixed one."""
    return "" if isinstance(when, date) else when.before or when.after or ""


def _add_relation(day: date, when: date | Relation) -> date:
    if isinstance(when, date):
        return when
    sign = -1 if when.before is not None else 1
    if when.working_days is not None:
        return add_working_days(day, sign * when.working_days)
    if when.months is not None:
        return day + relativedelta(months=sign * when.months)
    return day + timedelta(days=sign * ((when.days or 0) + 7 * (when.weeks or 0)))
