"""A follow-up level that reports to nobody.

Follow-up that nobody receives is not done. The municipality's answer can ask
for it, but only if somebody sees it.

Write who is told in `recipients`. Where the document itself names nobody, say
so with an ignoring comment.
"""

from collections.abc import Iterator

from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.strategy import Strategy
from rustool.rules.problem import Problem
from rustool.rules.project import Project

ID = "follow-up-without-recipient"
SEVERITY = Severity.WARNING


def check(strategy: Strategy, _: Project) -> Iterator[Problem]:
    """The levels with no recipients."""
    for i, level in enumerate(strategy.follow_up):
        if not level.recipients:
            yield Problem(
                ("follow_up", i, "id"),
                Message("nobody receives the follow-up '{id}'", id=level.id),
                Message("write who is told in 'recipients'"),
            )
