"""A follow-up level that reports to somebody, without a statute that asks for it.

What a statute asks for is done whatever the strategy says; what none asks for
stands and falls with the strategy. A reader wants to know which is which. A
level with no recipients has a rule of its own.

Write the statute's id in the level's `legal_basis`, if there is one.
"""

from collections.abc import Iterator

from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.strategy import Strategy
from rustool.rules.problem import Problem
from rustool.rules.project import Project

ID = "follow-up-without-legal-basis"
SEVERITY = Severity.INFO


def check(strategy: Strategy, _: Project) -> Iterator[Problem]:
    """The levels with recipients and no legal basis."""
    for i, level in enumerate(strategy.follow_up):
        if level.recipients and not level.legal_basis:
            yield Problem(
                ("follow_up", i, "id"),
                Message("no statute is named for the follow-up '{id}'", id=level.id),
                Message("write its id in 'legal_basis', if there is one"),
            )
