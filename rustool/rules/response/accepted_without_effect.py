"""An accepted comment whose proposed wording is nowhere in the answer.

Accepting a wording means that the answer asks for it. Where it stands neither
in a position's `proposed_text` nor in any text of the answer, the party has
been promised something that does not go out.

Write the wording in the position on the same area or goal, or change the
`handling`.
"""

from collections.abc import Iterator

from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.response import Response
from rustool.rules.problem import Problem
from rustool.rules.project import Project
from rustool.text import SearchableText

ID = "accepted-without-effect"
SEVERITY = Severity.WARNING


def check(response: Response, _: Project) -> Iterator[Problem]:
    """Every accepted comment with a proposed wording that no text of the answer has."""
    texts = [response.summary.text, *(answer.text for answer in response.answers)]
    texts += [text for position in response.positions for text in (position.proposed_text, position.text)]
    answer = SearchableText("\n\n".join(filter(None, texts)))
    for i, comment in enumerate(response.comments):
        if comment.handling == "accepted" and comment.proposed_text and comment.proposed_text not in answer:
            yield Problem(
                ("comments", i, "proposed_text"),
                Message("the wording of '{id}' is accepted, but the answer does not have it", id=comment.id),
                Message("write it as 'proposed_text' in the position on '{on}'", on=comment.on),
            )
