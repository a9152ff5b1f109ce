"""A question without an answer.

The consultee is asked these questions and no others; leaving one out is a
choice that should be made by somebody, not by oversight. While the answer is
being written the rule is a list of what is left.

Write the answer's `text`; that you have no view on it is an answer too.
"""

from collections.abc import Iterator

from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.response import Response
from rustool.rules.problem import Problem, RelatedPath, intended_ids
from rustool.rules.project import Project

ID = "unanswered-question"
SEVERITY = Severity.INFO


def check(response: Response, project: Project) -> Iterator[Problem]:
    """Every question of the strategy that has no answer, or an empty one."""
    strategy = project.answered(response.strategy)
    if strategy is None:
        return
    places = {answer.question: i for i, answer in reversed(list(enumerate(response.answers)))}
    misspelt = intended_ids(places, [question.id for question in strategy.value.questions])
    for n, question in enumerate(strategy.value.questions):
        place = places.get(question.id)
        if question.id in misspelt or (place is not None and response.answers[place].text is not None):
            continue
        yield Problem(
            ("answers",) if place is None else ("answers", place, "question"),
            Message("the question '{id}' has no answer", id=question.id),
            related=(RelatedPath(Message("the question"), ("questions", n, "text"), strategy.source),),
        )
