"""Areas and goals of the superseded version that nothing says what became of.

Who follows the strategy over the years asks where each area went. Where no
succession says it and no id is the same, `rustool diff` can only guess from the
words. The same id in both versions is an answer. Where an area is lost, the
goals below it are not told too.

Add an entry to `successions` for each: `from` the old id, `to` the new ones, or
`to: []` where it is gone.
"""

from collections.abc import Iterator

from rustool.findings import Path, Severity
from rustool.messages import Message
from rustool.model.strategy import Strategy
from rustool.rules.problem import Problem, RelatedPath
from rustool.rules.project import Project
from rustool.suggestions import intended_ids

ID = "missing-succession"
SEVERITY = Severity.INFO

_SHOWN = 6
"""So many ids are named; the rest are counted."""


def check(strategy: Strategy, project: Project) -> Iterator[Problem]:
    """One problem with all the ids, at `successions` or, where there are none, at `supersedes`."""
    superseded = project.superseded(strategy)
    if superseded is None:
        return
    before = [part.id for _, part in superseded.value.parts()]
    named = {name for succession in strategy.successions for name in succession.from_}
    told = {part.id for _, part in strategy.parts()} | named | intended_ids(named, before)
    lost: list[tuple[Path, str]] = []
    for path, part in superseded.value.parts():
        above = any(path[: len(other)] == other for other, _ in lost[-1:])
        if part.id not in told and not above:
            lost.append((path, part.id))
    if not lost:
        return
    names = ", ".join(name for _, name in lost[:_SHOWN]) + (", …" if len(lost) > _SHOWN else "")
    version = superseded.value.version
    yield Problem(
        ("successions",) if strategy.successions else ("supersedes",),
        Message(
            "nothing says what became of {count} parts of {version}: {names}",
            count=len(lost),
            version=version,
            names=names,
        ),
        Message("add 'from', 'to' and 'basis' for each to 'successions'"),
        (RelatedPath(Message("the first of them"), (*lost[0][0], "id"), superseded.source),),
    )
