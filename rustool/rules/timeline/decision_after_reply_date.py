"""A decision, or its approved minutes, after the reply date.

An answer goes out when its paragraph in the minutes is approved. By
kommunallagen (2017:725) 5:69 and 6:35 that may take fourteen days from the
meeting. A decision after the reply date is too late whatever is done; one less
than fourteen days before it is in time only if its paragraph is approved at
once.

Move the decision, ask for more time and correct `reply_by`, or let the board
declare the paragraph immediately approved (omedelbart justerad). The fourteen
days count where `decision_rules` is `swedish-local-government`.
"""

from collections.abc import Iterator

from rustool.case.done import effective_date, is_cancelled, is_open
from rustool.deadlines.law import APPROVAL_SUFFIX, approval_date, is_approved_late
from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.timeline import Timeline
from rustool.rules.problem import Problem, RelatedPath
from rustool.rules.project import Project, known_dates

ID = "decision-after-reply-date"
SEVERITY = Severity.WARNING


def check(timeline: Timeline, _: Project) -> Iterator[Problem]:
    """Every open decision that is not in force, or not even made, on the reply date."""
    if timeline.reply_by is None:
        return
    known = known_dates(timeline)
    own = {step.id: effective_date(step, known[step.id]) for step in timeline.steps if step.id in known}
    cancelled = {step.id for step in timeline.steps if is_cancelled(step)}
    legal = timeline.decision_rules == "swedish-local-government"
    reply = (RelatedPath(Message("the last day to answer"), ("reply_by",)),)
    for i, step in enumerate(timeline.steps):
        if step.kind != "decision" or not is_open(step) or step.id not in known:
            continue
        day = known[step.id]
        if day > timeline.reply_by:
            yield Problem(
                ("steps", i, "date"),
                Message("the decision on {day} comes after the reply date", day=day),
                Message("move it, or ask for more time"),
                reply,
            )
            continue
        approval = approval_date(step.id, day, own)
        has_approval = legal and step.id + APPROVAL_SUFFIX not in cancelled
        if has_approval and is_approved_late(day, approval, timeline.reply_by):
            yield Problem(
                ("steps", i, "date"),
                Message("the minutes need not be approved until {value}, after the reply date", value=approval),
                Message("let the board declare the paragraph immediately approved (omedelbart justerad)"),
                reply,
            )
