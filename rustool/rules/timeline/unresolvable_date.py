"""A relative date that leads nowhere: to no step, round in a circle, or out of the calendar.

A relative date is counted from another step's. Where that step does not exist,
or is itself counted from this one, there is no date at all, and neither the
draft nor the deadlines can be written.

Correct the id in `before` or `after`, or give one of the steps in the circle a
date of its own.
"""

from collections.abc import Iterator
from datetime import date

from rustool.deadlines.dates import UnresolvableDate, unresolvable_dates
from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.timeline import Timeline
from rustool.rules.problem import Problem
from rustool.rules.project import Project
from rustool.suggestions import KnownIds

ID = "unresolvable-date"
SEVERITY = Severity.ERROR


def check(timeline: Timeline, _: Project) -> Iterator[Problem]:
    """One problem for each relation that must be mended; a step that only counts from it is not to blame."""
    steps = KnownIds(step.id for step in timeline.steps)
    for error in unresolvable_dates(timeline):
        yield _problem(error, timeline, steps)


def _problem(error: UnresolvableDate, timeline: Timeline, steps: KnownIds) -> Problem:
    trail = " → ".join(error.trail)
    match error.why:
        case "unknown":
            wanted = error.trail[-1]
            message = Message("there is no step '{wanted}' to count from", wanted=wanted)
            when = timeline.steps[int(error.path[1])].date
            side = "before" if not isinstance(when, date) and when.before else "after"
            return Problem((*error.path, side), message, steps.suggestion(wanted))
        case "circular":
            circle = trail
            return Problem(
                error.path,
                Message("the dates go in a circle: {circle}", circle=circle),
                Message("give one of the steps a date of its own"),
            )
        case "range":
            return Problem(
                error.path,
                Message("the date of {trail} is out of the calendar", trail=trail),
                Message("check the number"),
            )
