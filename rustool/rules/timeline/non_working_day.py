"""A step, or the reply date, on a day that is not a working day in the country's calendar.

Nobody is there to receive, approve or post anything on a Saturday, a Sunday, a
public holiday or one of the eves of midsummer, Christmas and New Year. Such a
date is most often a slip, or counted without thought of the calendar.

Move it to a working day, or count it in `working_days`.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rustool.case.done import is_open
from rustool.deadlines.workdays import add_working_days, day_off
from rustool.findings import Path, Severity
from rustool.messages import Message
from rustool.model.timeline import Timeline
from rustool.rules.problem import Problem
from rustool.rules.project import Project, known_dates

if TYPE_CHECKING:
    from datetime import date

ID = "non-working-day"
SEVERITY = Severity.WARNING


def check(timeline: Timeline, _: Project) -> Iterator[Problem]:
    """Every day of a step that is still open, and the reply date, where it is not a working day."""
    known = known_dates(timeline)
    dated: list[tuple[Path, date]] = [
        (("steps", i, "date"), known[step.id])
        for i, step in enumerate(timeline.steps)
        if is_open(step) and step.id in known
    ]
    if timeline.reply_by is not None:
        dated.append((("reply_by",), timeline.reply_by))
    for path, day in dated:
        if off := day_off(day):
            before = add_working_days(day, -1)
            after = add_working_days(day, 1)
            yield Problem(
                path,
                Message("{day} is not a working day ({off})", day=day, off=off),
                Message("the nearest working days are {before} and {after}", before=before, after=after),
            )
