"""A relative date that leads nowhere: to no step, round in a circle, or out of the calendar.

A relative date is counted from another step's. Where that step does not exist,
or is itself counted from this one, there is no date at all, and neither the
draft nor the deadlines can be written.

Correct the id in `before` or `after`, or give one of the steps in the circle a
date of its own.
"""

from collections.abc import Iterator
from datetime import date

from rustool.deadlines.schedule import NoDate, dates
from rustool.findings import Message, Severity
from rustool.model.timeline import Timeline
from rustool.rules.problem import Problem, nearest
from rustool.rules.project import Project

ID = "unresolvable-date"
SEVERITY = Severity.ERROR

_ANY_DAY = date(2000, 1, 3)


def check(timeline: Timeline, _: Project) -> Iterator[Problem]:
    """One problem for each relation that must be mended; a step that only counts from it is not to blame."""
    steps = list(timeline.steps)
    while True:
        try:
            dates(timeline.model_copy(update={"steps": tuple(steps)}))
        except NoDate as error:
            yield _problem(error, timeline)
            place = next(i for i, step in enumerate(steps) if ("steps", i) == error.path[:2])
            steps[place] = steps[place].model_copy(update={"date": _ANY_DAY})
        else:
            return


def _problem(error: NoDate, timeline: Timeline) -> Problem:
    trail = " → ".join(error.trail)
    match error.why:
        case "unknown":
            wanted = error.trail[-1]
            known = [step.id for step in timeline.steps]
            message = Message(
                en=f"there is no step '{wanted}' to count from", sv=f"det finns inget steg ”{wanted}” att räkna från"
            )
            when = timeline.steps[int(error.path[1])].date
            side = "before" if not isinstance(when, date) and when.before else "after"
            return Problem((*error.path, side), message, nearest(wanted, known))
        case "circular":
            circle = " → ".join(error.trail[error.trail.index(error.trail[-1]) :])
            return Problem(
                error.path,
                Message(en=f"the dates go in a circle: {circle}", sv=f"datumen går i cirkel: {circle}"),
                Message(en="give one of the steps a date of its own", sv="ge ett av stegen ett eget datum"),
            )
        case "range":
            return Problem(
                error.path,
                Message(
                    en=f"the date of {trail} is out of the calendar", sv=f"datumet för {trail} är utanför kalendern"
                ),
                Message(en="check the number", sv="kontrollera talet"),
            )
