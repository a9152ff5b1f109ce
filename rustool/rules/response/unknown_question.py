"""An answer to a question that the strategy does not ask.

The draft goes through the strategy's questions and takes the answer to each. An
answer under any other id is in no document, however well it is written.

Correct the id in `question`.
"""

from collections.abc import Iterator

from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.response import Response
from rustool.rules.problem import Problem
from rustool.rules.project import Project
from rustool.suggestions import KnownIds

ID = "unknown-question"
SEVERITY = Severity.ERROR


def check(response: Response, project: Project) -> Iterator[Problem]:
    """Every answer whose question is not among the strategy's."""
    strategy = project.answered(response.strategy)
    if strategy is None:
        return
    questions = KnownIds(question.id for question in strategy.value.questions)
    for i, answer in enumerate(response.answers):
        if answer.question not in questions.ids:
            yield Problem(
                ("answers", i, "question"),
                Message("there is no question '{question}'", question=answer.question),
                questions.suggestion(answer.question),
            )
