"""Fewer than fourteen days for those who are asked for views.

A party has to call its own people to a meeting before it can answer. Two weeks
is what that takes at the least; with less, the views that come in are those of
whoever happened to be at home.

Move the deadline, or send out the draft earlier. The days count from the
dispatch before the deadline, or, where none is in the timeline, from the
meeting or decision before it; the deadline is a step of kind `deadline` whose
`body` has no meetings and decisions of its own.
"""

from collections.abc import Iterator

from rustool.case.comment_deadlines import comment_deadlines
from rustool.case.done import effective_date, is_cancelled, is_open
from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.timeline import Timeline
from rustool.rules.problem import Problem, RelatedPath
from rustool.rules.project import Project, known_dates

ID = "short-notice"
SEVERITY = Severity.WARNING

DAYS = 14


def check(timeline: Timeline, _: Project) -> Iterator[Problem]:
    """Every deadline for views that comes too soon after the draft was sent out."""
    known = known_dates(timeline)
    sent = [
        [
            (effective_date(step, known[step.id]), i)
            for i, step in enumerate(timeline.steps)
            if step.kind in kinds and step.id in known and not is_cancelled(step)
        ]
        for kinds in (("dispatch",), ("meeting", "decision"))
    ]
    for i, step in comment_deadlines(timeline):
        if not is_open(step) or step.id not in known:
            continue
        before = [[when for when in whens if when[0] <= known[step.id]] for whens in sent]
        start = next((max(whens) for whens in before if whens), None)
        if start is None:
            continue
        left = (known[step.id] - start[0]).days
        if left < DAYS:
            yield Problem(
                ("steps", i, "date"),
                Message("only {left} days to answer", left=left),
                Message("give them at least {days} days", days=DAYS),
                (RelatedPath(Message("sent out here"), ("steps", start[1], "date")),),
            )
