"""An area without goals, where other areas have them.

A strategy may declare all its areas before any goal is written. But where some
areas have goals, one without is most often a goal list that was lost or put
under the wrong area.

Write the area's goals. Where `expect` promises a number of goals, that rule
speaks instead.
"""

from collections.abc import Iterator

from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.strategy import Strategy
from rustool.rules.problem import Problem
from rustool.rules.project import Project

ID = "area-without-goals"
SEVERITY = Severity.WARNING


def check(strategy: Strategy, _: Project) -> Iterator[Problem]:
    """The areas without goals, where not all are."""
    if strategy.expect.goals_per_area is not None or not any(area.goals for area in strategy.areas):
        return
    for i, area in enumerate(strategy.areas):
        if not area.goals:
            yield Problem(
                ("areas", i, "id"),
                Message("the area '{id}' has no goals, but others have", id=area.id),
                Message("write its goals under 'goals'"),
            )
