"""Another number of areas, or of goals in an area, than the strategy promises in `expect`.

"Five areas with five goals each" is a promise that the strategy itself makes.
Held to it, the file cannot lose a goal when somebody moves one, or gain one by
a copy that was left behind.

Put back what is missing, remove what is too much, or, if the strategy has
changed its mind, change `expect`.
"""

from collections.abc import Iterator

from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.strategy import Strategy
from rustool.rules.problem import Problem, RelatedPath
from rustool.rules.project import Project

ID = "count-mismatch"
SEVERITY = Severity.ERROR


def check(strategy: Strategy, _: Project) -> Iterator[Problem]:
    """The number of areas, and each area's number of goals (those right below it), where they are not as promised."""
    areas, goals = strategy.expect.areas, strategy.expect.goals_per_area
    promised = Message("promised here")
    if areas is not None and len(strategy.areas) != areas:
        yield Problem(
            ("areas",),
            Message("{areas} areas are promised, and there are {count}", areas=areas, count=len(strategy.areas)),
            related=(RelatedPath(promised, ("expect", "areas")),),
        )
    for i, area in enumerate(strategy.areas):
        if goals is not None and len(area.goals) != goals:
            yield Problem(
                ("areas", i, "id"),
                Message(
                    "{goals} goals in each area are promised, and '{id}' has {count}",
                    goals=goals,
                    id=area.id,
                    count=len(area.goals),
                ),
                related=(RelatedPath(promised, ("expect", "goals_per_area")),),
            )
