"""A view that came in after its deadline.

Somebody has to decide whether it counts, and say so to all parties alike. Or
the date is wrong.

Correct `received`, or decide what to do and say with an ignoring comment who
decided it. The deadline is the last step of kind `deadline` whose `body` has no
meetings and decisions of its own; one whose `body` is the party's own id comes
first.
"""

from collections.abc import Iterator

from rustool.case.comment_deadlines import comment_deadlines
from rustool.case.identity import is_same_version
from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.response import Response
from rustool.rules.problem import Problem, RelatedPath
from rustool.rules.project import Project, known_dates

ID = "late-comment"
SEVERITY = Severity.WARNING


def check(response: Response, project: Project) -> Iterator[Problem]:
    """Every comment received later than the timeline's deadline for views."""
    if project.timeline is None or not is_same_version(project.timeline.value.strategy, response.strategy):
        return
    timeline = project.timeline.value
    known = known_dates(timeline)
    deadlines = [(known[step.id], i, step.body) for i, step in comment_deadlines(timeline) if step.id in known]
    for i, comment in enumerate(response.comments):
        own = [deadline for deadline in deadlines if deadline[2] == comment.from_]
        last = max(own or deadlines, default=None)
        if last is None or comment.received is None or comment.received <= last[0]:
            continue
        yield Problem(
            ("comments", i, "received"),
            Message(
                "the comment '{id}' came in {days} days after the deadline",
                id=comment.id,
                days=(comment.received - last[0]).days,
            ),
            Message("check the date, or decide whether it counts"),
            (RelatedPath(Message("the deadline"), ("steps", last[1], "date"), project.timeline.source),),
        )
