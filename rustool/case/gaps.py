"""What the response still lacks: the one judgement that drafts, deadlines, status, rules and `--final` share."""

from typing import Literal, NamedTuple

from rustool.case.identity import version_mismatch
from rustool.findings import Path
from rustool.model.response import Answer, Comment, Response
from rustool.model.strategy import Strategy
from rustool.model.timeline import Requirement

REQUIRED = ("respondent", "recipient", "case_number", "decided_by", "date")
"""The fields of the head that a response cannot go out without; the others may stay unknown."""

GapKind = Literal["version", "field", "stance", "summary", "answer", "comment", "reason"]


class Gap(NamedTuple):
    """One thing that the response lacks; `path` is where in the response it belongs."""

    what: GapKind
    subject: str
    """The field's name, the id of the question or the comment, the version that the response is about, or empty."""
    path: Path
    number: int = 0
    """The question's number, from 1, in the strategy's order."""
    respondent: str = ""
    """Who sent the comment."""
    text: str = ""
    """What the comment says."""


def gaps(strategy: Strategy, response: Response) -> list[Gap]:
    """Return everything that keeps the response from being final, in the order that an officer meets it."""
    found: list[Gap] = []
    mismatch = version_mismatch(response.strategy, strategy)
    if mismatch is not None:
        found.append(Gap("version", mismatch.stated, ("strategy", mismatch.field)))
    found += [Gap("field", name, (name,)) for name in REQUIRED if getattr(response, name) is None]
    if response.summary.stance is None:
        found.append(Gap("stance", "", ("summary", "stance")))
    if response.summary.text is None:
        found.append(Gap("summary", "", ("summary", "text")))
    found += unanswered(strategy, response)
    names = {party.id: party.name for party in response.parties}
    for i, comment in enumerate(response.comments):
        lacks = comment_gap(comment)
        if lacks is not None:
            path = ("comments", i, "handling" if lacks == "comment" else "reason")
            name = names.get(comment.from_, comment.from_)
            found.append(Gap(lacks, comment.id, path, respondent=name, text=comment.text))
    return found


def unanswered(strategy: Strategy, response: Response) -> list[Gap]:
    """Return the strategy's questions that have no answer, or an empty one."""
    places = answer_places(response)
    found: list[Gap] = []
    for number, question in enumerate(strategy.questions, start=1):
        place, answer = places.get(question.id, (None, None))
        if place is None:
            found.append(Gap("answer", question.id, ("answers",), number))
        elif answer is None or answer.text is None:
            found.append(Gap("answer", question.id, ("answers", place, "text"), number))
    return found


def answer_places(response: Response) -> dict[str, tuple[int, Answer]]:
    """Return the answer to each question by the question's id, with its position in `answers`.

    Of several answers to one question, which `rustool check` reports, the first counts.
    """
    places: dict[str, tuple[int, Answer]] = {}
    for i, answer in enumerate(response.answers):
        places.setdefault(answer.question, (i, answer))
    return places


def is_handled(comment: Comment) -> bool:
    """Whether somebody has decided what to do about a comment."""
    return comment.handling != "open"


def comment_gap(comment: Comment) -> Literal["comment", "reason"] | None:
    """Return what a comment lacks: its handling, or the reason for not following it; None where it lacks nothing."""
    if not is_handled(comment):
        return "comment"
    return "reason" if comment.handling in {"declined", "partly"} and comment.reason is None else None


def unmet(requirement: Requirement, strategy: Strategy, response: Response) -> list[Gap]:
    """Return the gaps that keep a step from what it requires.

    `draft` wants something to send out: a summary or any one answer. `answers` wants every question answered,
    `comments-handled` every comment handled, `final` everything.
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
