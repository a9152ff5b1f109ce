"""A proposed wording that is the present one.

It asks for nothing. Most often the present text was copied to be changed, and
then left; or the new version of the strategy has already taken it up.

Write the wording that you want, or remove `proposed_text`.
"""

from collections.abc import Iterator, Sequence

from rustool.findings import Path, Severity
from rustool.messages import Message
from rustool.model.response import Comment, Position, Response
from rustool.rules.problem import Problem, RelatedPath
from rustool.rules.project import Project
from rustool.text import normalize

ID = "unchanged-wording"
SEVERITY = Severity.WARNING


def check(response: Response, project: Project) -> Iterator[Problem]:
    """Every proposed wording, ours or a party's, that the area or goal has already."""
    strategy = project.answered(response.strategy)
    if strategy is None:
        return
    present: dict[tuple[str, str], Path] = {}
    for path, part in strategy.value.parts():
        for field, text in (("title", part.title), ("text", part.text)):
            if text is not None:
                present[part.id, normalize(text)] = (*path, field)
    proposed: dict[str, Sequence[Position | Comment]] = {
        "positions": response.positions,
        "comments": response.comments,
    }
    for name, proposals in proposed.items():
        for i, proposal in enumerate(proposals):
            where = present.get((proposal.on, normalize(proposal.proposed_text))) if proposal.proposed_text else None
            if where:
                yield Problem(
                    (name, i, "proposed_text"),
                    Message("this is what '{on}' says already", on=proposal.on),
                    Message("write the wording you want, or remove it"),
                    (RelatedPath(Message("the present wording"), where, strategy.source),),
                )
