"""A reminder that falls before the step its own step is counted from.

A step that comes seven days after a meeting cannot be prepared fourteen days
before: the meeting has not been held, and whoever is reminded learns only to
overlook reminders.

Shorten the reminder, or remove it.
"""

from collections.abc import Iterator
from datetime import date

from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.timeline import Timeline
from rustool.rules.problem import Problem, RelatedPath
from rustool.rules.project import Project, known_dates

ID = "reminder-before-start"
SEVERITY = Severity.WARNING


def check(timeline: Timeline, _: Project) -> Iterator[Problem]:
    """Every reminder of a step with `date: {after: …}` that comes before the step after `after`."""
    known = known_dates(timeline)
    for i, step in enumerate(timeline.steps):
        if isinstance(step.date, date) or step.date.after not in known or step.id not in known:
            continue
        room = (known[step.id] - known[step.date.after]).days
        for j, before in enumerate(step.remind):
            if before > room:
                yield Problem(
                    ("steps", i, "remind", j),
                    Message(
                        "reminds {before} days before, but the step it is counted from is {room} days before",
                        before=before,
                        room=room,
                    ),
                    Message("use {room} days at the most", room=room),
                    (RelatedPath(Message("counted from there"), ("steps", i, "date")),),
                )
