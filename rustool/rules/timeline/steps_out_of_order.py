"""A step with a date that is earlier than that of a step before it.

A timeline is read from top to bottom, and its steps build on each other: a
board cannot decide on what its committee has not yet proposed. A date out of
order is most often the wrong month. Dates that are counted from other steps may
stand anywhere.

Correct the date, or move the step to its place.
"""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date

from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.timeline import Step, Timeline
from rustool.rules.problem import Problem, RelatedPath
from rustool.rules.project import Project

ID = "steps-out-of-order"
SEVERITY = Severity.WARNING


def check(timeline: Timeline, _: Project) -> Iterator[Problem]:
    """The fewest steps that would have to move for all fixed dates to be in order."""
    fixed = [(i, step, step.date) for i, step in enumerate(timeline.steps) if isinstance(step.date, date)]
    in_order = _longest_run([day for _, _, day in fixed])
    run = sorted(in_order)
    for n, (i, step, day) in enumerate(fixed):
        if n in in_order:
            continue
        other, neighbour = _neighbour(fixed, n, run)
        yield Problem(
            ("steps", i, "date"),
            Message("'{id}' stands after a step with a later date", id=step.id)
            if day < neighbour
            else Message("'{id}' stands before a step with an earlier date", id=step.id),
            Message("correct the date, or move the step"),
            (RelatedPath(Message("that step"), ("steps", other, "date")),),
        )


def _neighbour(fixed: list[tuple[int, Step, date]], n: int, run: list[int]) -> tuple[int, date]:
    """The first step in its place, of those at `run`, that this one is on the wrong side of."""
    day = fixed[n][2]
    later = bisect_right(run, day, key=lambda m: fixed[m][2])  # days never fall along the run
    m = run[later] if later < len(run) and run[later] < n else run[bisect_right(run, n)]
    return fixed[m][0], fixed[m][2]


def _longest_run(values: list[date]) -> set[int]:
    """The indices of a longest stretch of values that never fall, others between them left out."""
    ends: list[date] = []
    places: list[int] = []
    before: list[int | None] = []
    for i, value in enumerate(values):
        at = bisect_right(ends, value)
        before.append(places[at - 1] if at else None)
        ends[at:] = [*([value] if at == len(ends) else [value, *ends[at + 1 :]])]
        places[at:] = [*([i] if at == len(places) else [i, *places[at + 1 :]])]
    run: set[int] = set()
    step = places[-1] if places else None
    while step is not None:
        run.add(step)
        step = before[step]
    return run
