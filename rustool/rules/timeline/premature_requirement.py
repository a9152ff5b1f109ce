"""A step that requires all views to be handled, before they have come in.

`requires: [comments-handled]` or `[final]` cannot be met on a day when those
who are asked still have time to answer. The step would be held on half of the
views, or be moved at the last moment.

Move the step after the deadline for views, or the deadline before it; or take
the requirement away.
"""

from collections.abc import Iterator

from rustool.case.comment_deadlines import comment_deadlines
from rustool.case.done import is_open
from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.timeline import Timeline
from rustool.rules.problem import Problem, RelatedPath
from rustool.rules.project import Project, known_dates

ID = "premature-requirement"
SEVERITY = Severity.ERROR


def check(timeline: Timeline, _: Project) -> Iterator[Problem]:
    """Every requirement of handled views earlier than the last deadline for views."""
    known = known_dates(timeline)
    deadlines = [(known[step.id], i) for i, step in comment_deadlines(timeline) if is_open(step) and step.id in known]
    if not deadlines:
        return
    last, place = max(deadlines)
    for i, step in enumerate(timeline.steps):
        if not is_open(step) or step.id not in known or known[step.id] >= last:
            continue
        for j, requirement in enumerate(step.requires):
            if requirement in {"comments-handled", "final"}:
                yield Problem(
                    ("steps", i, "requires", j),
                    Message(
                        "'{requirement}' cannot be met on {known}: views may come in until {last}",
                        requirement=requirement,
                        known=known[step.id],
                        last=last,
                    ),
                    Message("move one of the steps, or drop the requirement"),
                    (
                        RelatedPath(
                            Message("the deadline for views"),
                            ("steps", place, "date"),
                        ),
                    ),
                )
