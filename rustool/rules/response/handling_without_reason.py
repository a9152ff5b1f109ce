"""A view that is declined or partly accepted, without a reason.

Whoever was asked for a view has a right to know why it was not followed; in the
account of what was said and done, the reason is what people read.

Write the `reason`.
"""

from collections.abc import Iterator

from rustool.findings import Message, Severity
from rustool.model.response import Response
from rustool.rules.problem import Problem
from rustool.rules.project import Project

ID = "handling-without-reason"
SEVERITY = Severity.WARNING


def check(response: Response, _: Project) -> Iterator[Problem]:
    """Every comment that is declined or partly accepted and has no reason."""
    for i, comment in enumerate(response.comments):
        how = _HANDLED.get(comment.handling)
        if how and comment.reason is None:
            yield Problem(
                ("comments", i, "handling"),
                Message(
                    en=f"the comment '{comment.id}' is {how.en} without a reason",
                    sv=f"synpunkten ”{comment.id}” {how.sv}, utan att det sägs varför",
                ),
                Message(en="add a line 'reason: …'", sv="lägg till en rad ”reason: …”"),
            )


_HANDLED = {
    "declined": Message(en="declined", sv="beaktas inte"),
    "partly": Message(en="accepted in part", sv="beaktas delvis"),
}
