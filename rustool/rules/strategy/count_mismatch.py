"""Another number of areas, or of goals in an area, than the strategy promises in `expect`.

"Five areas with five goals each" is a promise that the strategy itself makes.
Held to it, the file cannot lose a goal when somebody moves one, or gain one by
a copy that was left behind.

Put back what is missing, remove what is too much, or, if the strategy has
changed its mind, change `expect`.
"""

from collections.abc import Iterator

from rustool.findings import Message, Severity
from rustool.model.strategy import Strategy
from rustool.rules.problem import Problem, RelatedPath
from rustool.rules.project import Project

ID = "count-mismatch"
SEVERITY = Severity.ERROR


def check(strategy: Strategy, _: Project) -> Iterator[Problem]:
    """The number of areas, and each area's number of goals (those right below it), where they are not as promised."""
    areas, goals = strategy.expect.areas, strategy.expect.goals_per_area
    promised = Message(en="promised here", sv="utlovat här")
    if areas is not None and len(strategy.areas) != areas:
        yield Problem(
            ("areas",),
            Message(
                en=f"{areas} areas are promised, and there are {len(strategy.areas)}",
                sv=f"{areas} områden är utlovade, och det finns {len(strategy.areas)}",
            ),
            related=(RelatedPath(promised, ("expect", "areas")),),
        )
    for i, area in enumerate(strategy.areas):
        if goals is not None and len(area.goals) != goals:
            yield Problem(
                ("areas", i, "id"),
                Message(
                    en=f"{goals} goals in each area are promised, and '{area.id}' has {len(area.goals)}",
                    sv=f"{goals} mål i varje område är utlovade, och ”{area.id}” har {len(area.goals)}",
                ),
                related=(RelatedPath(promised, ("expect", "goals_per_area")),),
            )
