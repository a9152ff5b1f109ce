"""A view that is declined or partly accepted, without a reason.

Whoever was asked for a view has a right to know why it was not followed; in the
account of what was said and done, the reason is what people read.

Write the `reason`.
"""

from collections.abc import Iterator

from rustool.case.gaps import comment_gap
from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.response import Response
from rustool.rules.problem import Problem
from rustool.rules.project import Project

ID = "handling-without-reason"
SEVERITY = Severity.WARNING


def check(response: Response, _: Project) -> Iterator[Problem]:
    """Every comment that is declined or partly accepted and has no reason."""
    for i, comment in enumerate(response.comments):
        if comment_gap(comment) == "reason":
            how = _HANDLED[comment.handling]
            yield Problem(
                ("comments", i, "handling"),
                Message("the comment '{id}' is {how} without a reason", id=comment.id, how=how),
                Message("add a line 'reason: …'"),
            )


_HANDLED = {
    "declined": Message("declined"),
    "partly": Message("accepted in part"),
}
