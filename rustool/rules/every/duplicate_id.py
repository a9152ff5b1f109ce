"""An id, or an answer or a position, that is there twice where it can only be there once.

Ids identify: an answer, a succession or a relative date that names one must not
be able to mean two things. Areas and goals share one namespace. A question can
have one answer, and an area or a goal one position.

Give one of them another id, or remove one. An id that has been sent out, or
that other files refer to, should stay.
"""

from collections.abc import Iterator

from rustool.findings import Path, Severity
from rustool.messages import Message
from rustool.model.response import Response
from rustool.model.strategy import Strategy
from rustool.model.timeline import Timeline
from rustool.rules.problem import Problem, RelatedPath
from rustool.rules.project import Project

ID = "duplicate-id"
SEVERITY = Severity.ERROR

_LISTS = {
    Strategy: ("sources", "legal_basis", "principles", "process", "changes", "perspectives", "follow_up", "questions",
               "glossary"),
    Timeline: ("bodies", "steps"),
    Response: ("parties", "comments"),
}  # fmt: skip


def check(subject: Strategy | Timeline | Response, _: Project) -> Iterator[Problem]:
    """Every id that its namespace has already, with the first place it is at."""
    for ids in _namespaces(subject):
        first: dict[str, Path] = {}
        for path, name in ids:
            if name in first:
                yield Problem(
                    path,
                    Message("'{name}' is here twice", name=name),
                    Message("give one of them another id, or remove one")
                    if path[-1] == "id"
                    else Message("keep one of them"),
                    (RelatedPath(Message("first here"), first[name]),),
                )
            else:
                first[name] = path


def _namespaces(subject: Strategy | Timeline | Response) -> Iterator[Iterator[tuple[Path, str]]]:
    for name in _LISTS[type(subject)]:
        yield (((name, i, "id"), item.id) for i, item in enumerate(getattr(subject, name)))
    match subject:
        case Strategy():
            yield (((*path, "id"), part.id) for path, part in subject.parts())
            yield (
                ((*path, "indicators", i, "id"), indicator.id)
                for path, goal in subject.goals()
                for i, indicator in enumerate(goal.indicators)
            )
        case Response():
            yield ((("answers", i, "question"), answer.question) for i, answer in enumerate(subject.answers))
            yield ((("positions", i, "on"), position.on) for i, position in enumerate(subject.positions))
        case Timeline():
            pass
