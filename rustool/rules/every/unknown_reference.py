"""A reference to a perspective, statute, source, body, party or version that is not there.

A reference that leads nowhere is dropped without a word by whoever reads the
file: the goal is counted under no perspective, the step belongs to nobody. Most
often it is a misspelt id, or one that was changed in one place only.

Correct the id, or add what it refers to. Answers, positions, comments,
successions and relative dates that lead nowhere have rules of their own.
"""

from collections.abc import Iterator
from itertools import chain

from rustool.findings import Path, Severity
from rustool.messages import Message
from rustool.model.response import Response
from rustool.model.strategy import Area, Goal, Quoted, Strategy
from rustool.model.timeline import Timeline
from rustool.rules.problem import Problem
from rustool.rules.project import Project
from rustool.suggestions import KnownIds

ID = "unknown-reference"
SEVERITY = Severity.ERROR

Reference = tuple[Path, str]
_LISTS = ("legal_basis", "principles", "process", "changes", "perspectives", "follow_up", "questions", "glossary")
_NAMES = {
    "perspective": Message("perspective"),
    "statute": Message("statute"),
    "source": Message("source"),
    "body": Message("body"),
    "party": Message("party"),
}


def check(subject: Strategy | Timeline | Response, project: Project) -> Iterator[Problem]:
    """Every reference whose id is not among those it can refer to; silent about a file that is not there."""
    match subject:
        case Strategy():
            yield from _strategy(subject)
        case Timeline():
            bodies = [body.id for body in subject.bodies]
            named = ((("steps", i, "body"), step.body) for i, step in enumerate(subject.steps) if step.body)
            yield from _unknown("body", named, bodies)
            strategy = project.answered(subject.strategy)
            if strategy:
                sources = [source.id for source in strategy.value.sources]
                steps = ((("steps", i, "source", "id"), step.source) for i, step in enumerate(subject.steps))
                yield from _unknown("source", ((path, quoted.id) for path, quoted in steps if quoted), sources)
        case Response():
            parties = [party.id for party in subject.parties]
            views = ((("comments", i, "from"), comment.from_) for i, comment in enumerate(subject.comments))
            yield from _unknown("party", views, parties)


def _strategy(strategy: Strategy) -> Iterator[Problem]:
    perspectives = [perspective.id for perspective in strategy.perspectives]
    statutes = [statute.id for statute in strategy.legal_basis]
    sources = [source.id for source in strategy.sources]
    parts: list[tuple[Path, Area | Goal]] = list(strategy.parts())
    serving = (((*path, "perspectives", i), name) for path, part in parts for i, name in enumerate(part.perspectives))
    yield from _unknown("perspective", serving, perspectives)
    asked = (
        (("follow_up", i, "legal_basis", j), name)
        for i, level in enumerate(strategy.follow_up)
        for j, name in enumerate(level.legal_basis)
    )
    yield from _unknown("statute", asked, statutes)
    yield from _unknown(
        "source",
        (((*path, "source", "id"), part.source.id) for path, part in quoted_items(strategy) if part.source),
        sources,
    )


def quoted_items(strategy: Strategy) -> Iterator[tuple[Path, Quoted]]:
    """Everything in a strategy that may be quoted from a source, with its path."""
    lists = (((name, i), item) for name in _LISTS for i, item in enumerate(getattr(strategy, name)))
    yield from chain(lists, strategy.parts())


def _unknown(kind: str, references: Iterator[Reference], known: list[str]) -> Iterator[Problem]:
    there = KnownIds(known)
    name = _NAMES[kind]
    for path, wanted in references:
        if wanted not in there.ids:
            yield Problem(
                path,
                Message("there is no {name} '{wanted}'", name=name, wanted=wanted),
                there.suggestion(wanted),
            )
