"""What the answer still lacks: the one judgement that drafts, deadlines, status and `--final` share."""

from typing import Literal, NamedTuple

from rustool.findings import Path
from rustool.model.response import Response
from rustool.model.strategy import Strategy
from rustool.model.timeline import Requirement

REQUIRED = ("respondent", "recipient", "case_number", "decided_by", "date")
"""The fields of the head that an answer cannot go out without; the others may stay unknown."""


class Gap(NamedTuple):
    """One thing that the answer lacks; `path` is where in the response it belongs."""

    what: Literal["field", "stance", "summary", "answer", "comment"]
    subject: str
    """The field's name, the question's or the comment's id; empty for the summary and its stance."""
    path: Path
    number: int = 0
    """The question's number, from 1, in the strategy's order."""
    respondent: str = ""
    """Who sent the comment."""
    text: str = ""
    """What the comment says."""


def gaps(strategy: Strategy, response: Response) -> list[Gap]:
    """Everything that stands between the answer and its final form, in the order that an officer meets it."""
    found = [Gap("field", name, (name,)) for name in REQUIRED if getattr(response, name) is None]
    if response.summary.stance is None:
        found.append(Gap("stance", "", ("summary", "stance")))
    if response.summary.text is None:
        found.append(Gap("summary", "", ("summary", "text")))
    places = {answer.question: i for i, answer in enumerate(response.answers)}
    for number, question in enumerate(strategy.questions, start=1):
        place = places.get(question.id)
        if place is None:
            found.append(Gap("answer", question.id, ("answers",), number))
        elif response.answers[place].text is None:
            found.append(Gap("answer", question.id, ("answers", place, "text"), number))
    names = {party.id: party.name for party in response.parties}
    for i, comment in enumerate(response.comments):
        if comment.handling == "open":
            name = names.get(comment.from_, comment.from_)
            found.append(Gap("comment", comment.id, ("comments", i, "handling"), respondent=name, text=comment.text))
    return found


def unmet(requirement: Requirement, strategy: Strategy, response: Response) -> list[Gap]:
    """What of the gaps keeps a step from what it requires.

    `draft` wants something to send out: a summary or any one answer. `answers` wants every question answered,
    `comments-handled` every view handled, `final` everything.
    """
    missing = gaps(strategy, response)
    match requirement:
        case "draft":
            begun = response.summary.text is not None or any(answer.text is not None for answer in response.answers)
            return [] if begun else [gap for gap in missing if gap.what in {"summary", "answer"}]
        case "answers":
            return [gap for gap in missing if gap.what == "answer"]
        case "comments-handled":
            return [gap for gap in missing if gap.what == "comment"]
        case "final":
            return missing
