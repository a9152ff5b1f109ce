"""A position or a comment on something that the strategy does not have.

It is on no area, no goal and no question, so it stands in no document. After a
new version of the strategy this is how one sees which views have lost what they
were about.

Correct the id in `on`. A comment, but not a position, can also be on a
question, or on the `whole`.
"""

from collections.abc import Iterator

from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.response import Response
from rustool.rules.problem import Problem
from rustool.rules.project import Project
from rustool.suggestions import KnownIds

ID = "unknown-target"
SEVERITY = Severity.ERROR


def check(response: Response, project: Project) -> Iterator[Problem]:
    """Every `on` that names nothing which a position, or a comment, can be on."""
    strategy = project.answered(response.strategy)
    if strategy is None:
        return
    parts = KnownIds(part.id for _, part in strategy.value.parts())
    anything = KnownIds([*parts.ids, *(question.id for question in strategy.value.questions), "whole"])
    for i, position in enumerate(response.positions):
        if position.on not in parts.ids:
            yield Problem(
                ("positions", i, "on"),
                Message("there is no area or goal '{on}'", on=position.on),
                parts.suggestion(position.on),
            )
    for i, comment in enumerate(response.comments):
        if comment.on not in anything.ids:
            yield Problem(
                ("comments", i, "on"),
                Message("there is no area, goal or question '{on}'", on=comment.on),
                anything.suggestion(comment.on),
            )
