"""The last day to answer is not known.

Everything else in a timeline is counted against the day the answer must be
with the recipient. As long as it is unknown, a late decision cannot be seen.

Ask the recipient, and write the day in `reply_by`.
"""

from collections.abc import Iterator

from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.timeline import Timeline
from rustool.rules.problem import Problem
from rustool.rules.project import Project

ID = "unknown-reply-date"
SEVERITY = Severity.WARNING


def check(timeline: Timeline, _: Project) -> Iterator[Problem]:
    """One problem where `reply_by` is `unknown`."""
    if timeline.reply_by is None:
        yield Problem(
            ("reply_by",),
            Message("the last day to answer is not known"),
            Message("ask the recipient, and write the day here"),
        )
