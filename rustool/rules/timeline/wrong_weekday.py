"""A weekday that is not the date's own.

People read the weekday, and computers the date. Where they disagree, some of
those who are called to a meeting come on the wrong day. Most often it is the
year that is wrong.

Correct the date, or the weekday.
"""

from collections.abc import Iterator
from datetime import date

from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.timeline import Timeline, weekday_of
from rustool.rules.problem import Problem, RelatedPath
from rustool.rules.project import Project, known_dates

ID = "wrong-weekday"
SEVERITY = Severity.ERROR


def check(timeline: Timeline, _: Project) -> Iterator[Problem]:
    """Every stated weekday that is another than the date's, also where the date is counted."""
    known = known_dates(timeline)
    for i, step in enumerate(timeline.steps):
        day = known.get(step.id)
        if day is None or step.weekday is None or weekday_of(day) == step.weekday:
            continue
        actual = weekday_of(day)
        counted = () if isinstance(step.date, date) else (RelatedPath(_COUNTED, ("steps", i, "date")),)
        yield Problem(
            ("steps", i, "weekday"),
            Message("{day} is not a {weekday}", day=day, weekday=step.weekday),
            Message("it is a {actual}: correct the weekday or the date", actual=actual),
            counted,
        )


_COUNTED = Message("counted from here")
