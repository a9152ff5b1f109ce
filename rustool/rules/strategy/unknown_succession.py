"""A succession from something that the superseded version does not have, or to something that this one does not.

`successions` is a person's word for what became of each area and goal, and wins
over every guess that `rustool diff` makes. One that leads nowhere is lost, and
the guess stands.

Correct the id; `from` takes ids of the version that `supersedes` names, `to`
ids of this file.
"""

from collections.abc import Iterator

from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.strategy import Strategy
from rustool.rules.problem import Problem
from rustool.rules.project import Project
from rustool.suggestions import KnownIds

ID = "unknown-succession"
SEVERITY = Severity.ERROR


def check(strategy: Strategy, project: Project) -> Iterator[Problem]:
    """The ids in `successions` that lead nowhere, and the entries that say nothing."""
    here = KnownIds(part.id for _, part in strategy.parts())
    superseded = project.superseded(strategy)
    before = KnownIds(part.id for _, part in superseded.value.parts()) if superseded else None
    if strategy.supersedes is None and strategy.successions:
        yield Problem(
            ("successions",),
            Message("successions, but no version that this one supersedes"),
            Message("add a line 'supersedes: …' with its label"),
        )
    for i, succession in enumerate(strategy.successions):
        if not succession.from_ and not succession.to:
            yield Problem(
                ("successions", i),
                Message("a succession from nothing to nothing"),
                Message("remove it"),
            )
        for side, ids, known, label in (
            ("from", succession.from_, before, strategy.supersedes or ""),
            ("to", succession.to, here, strategy.version),
        ):
            for j, name in enumerate(ids):
                if known is not None and name not in known.ids:
                    yield Problem(
                        ("successions", i, side, j),
                        Message("there is no area or goal '{name}' in {label}", name=name, label=label),
                        known.suggestion(name),
                    )
