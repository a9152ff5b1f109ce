"""A question without an answer.

The consultee is asked these questions and no others; leaving one out is a
choice that should be made by somebody, not by oversight. While the answer is
being written the rule is a list of what is left.

Write the answer's `text`; that you have no view on it is an answer too.
"""

from collections.abc import Iterator

from rustool.case.gaps import unanswered
from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.response import Response
from rustool.rules.problem import Problem, RelatedPath
from rustool.rules.project import Project
from rustool.suggestions import intended_ids

ID = "unanswered-question"
SEVERITY = Severity.INFO


def check(response: Response, project: Project) -> Iterator[Problem]:
    """Every question of the strategy that has no answer, or an empty one."""
    strategy = project.answered(response.strategy)
    if strategy is None:
        return
    answered = [answer.question for answer in response.answers]
    misspelt = intended_ids(answered, [question.id for question in strategy.value.questions])
    for gap in unanswered(strategy.value, response):
        if gap.subject not in misspelt:
            yield Problem(
                (*gap.path[:2], "question") if len(gap.path) > 1 else gap.path,
                Message("the question '{id}' has no answer", id=gap.subject),
                related=(RelatedPath(_QUESTION, ("questions", gap.number - 1, "text"), strategy.source),),
            )


_QUESTION = Message("the question")
