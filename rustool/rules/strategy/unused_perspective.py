"""A perspective that no area and no goal refers to.

A perspective is meant to cut across the areas. One that none of them refers to
is a promise without a place where it is kept, which is worth saying in an
answer.

Write its id in `perspectives` of the areas or goals that serve it, where the
document says which they are.
"""

from collections.abc import Iterator

from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.strategy import Strategy
from rustool.rules.problem import Problem
from rustool.rules.project import Project
from rustool.suggestions import intended_ids

ID = "unused-perspective"
SEVERITY = Severity.INFO


def check(strategy: Strategy, _: Project) -> Iterator[Problem]:
    """The perspectives that nothing names."""
    used = {name for _, part in strategy.parts() for name in part.perspectives}
    used |= intended_ids(used, [perspective.id for perspective in strategy.perspectives])
    for i, perspective in enumerate(strategy.perspectives):
        if perspective.id not in used:
            yield Problem(
                ("perspectives", i, "id"),
                Message("no area or goal refers to the perspective '{id}'", id=perspective.id),
            )
