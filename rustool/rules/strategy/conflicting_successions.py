"""Successions that cannot all be true: gone and yet continued, new and yet inherited, or said twice.

An area that is gone (`to: []`) has no heirs, and one that is new (`from: []`)
has no forerunner; an id that both versions have is the same area or goal,
neither gone nor new. Where two entries disagree, whoever reads the history has
to guess which one was meant.

Keep the entry that is true. A split is one entry with several ids in `to`, a
merger one with several in `from`.
"""

from collections.abc import Iterator

from rustool.findings import Path, Severity
from rustool.messages import Message
from rustool.model.strategy import Strategy
from rustool.rules.problem import Problem, RelatedPath
from rustool.rules.project import Project

ID = "conflicting-successions"
SEVERITY = Severity.ERROR


def check(strategy: Strategy, project: Project) -> Iterator[Problem]:
    """Every id that is gone or new and yet has another end, and every pair of ids that two entries tie together."""
    superseded = project.superseded(strategy)
    here = {part.id: (*path, "id") for path, part in strategy.parts()}
    before = {part.id: (*path, "id") for path, part in superseded.value.parts()} if superseded else {}
    continued: dict[str, Path] = {}
    inherited: dict[str, Path] = {}
    ties: dict[tuple[str, str], Path] = {}
    for i, succession in enumerate(strategy.successions):
        said_before: Path | None = None
        for j, old in enumerate(succession.from_):
            for k, new in enumerate(succession.to):
                continued.setdefault(old, ("successions", i, "from", j))
                inherited.setdefault(new, ("successions", i, "to", k))
                said_before = said_before or ties.get((old, new))
                ties.setdefault((old, new), ("successions", i, "to", k))
        if said_before:
            yield _contradiction(("successions", i), Message("this is declared twice"), said_before)
    for i, succession in enumerate(strategy.successions):
        if not succession.to:
            for j, old in enumerate(succession.from_):
                where = continued.get(old) or here.get(old)
                if where:
                    message = Message("'{id}' ends here and continues elsewhere", id=old)
                    yield _contradiction(("successions", i, "from", j), message, where)
        if not succession.from_:
            for j, new in enumerate(succession.to):
                message = Message("'{id}' is new here and succeeds something elsewhere", id=new)
                if new in inherited:
                    yield _contradiction(("successions", i, "to", j), message, inherited[new])
                elif new in before and superseded:
                    related = RelatedPath(_THE_OTHER, before[new], superseded.source)
                    yield Problem(("successions", i, "to", j), message, _KEEP, (related,))


def _contradiction(path: Path, message: Message, other: Path) -> Problem:
    return Problem(path, message, _KEEP, (RelatedPath(_THE_OTHER, other),))


_THE_OTHER = Message("there")
_KEEP = Message("keep the one that is true")
