"""The timeline's year is a reader's conclusion, not the source's word.

Every date of the timeline hangs on it. It is marked in what is rendered, and
should be confirmed with somebody who knows before anything is booked.

When somebody has confirmed the year, write `year_basis: confirmed` and who it
was in `year_note`.
"""

from collections.abc import Iterator

from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.timeline import Timeline
from rustool.rules.problem import Problem
from rustool.rules.project import Project

ID = "inferred-year"
SEVERITY = Severity.INFO


def check(timeline: Timeline, _: Project) -> Iterator[Problem]:
    """One problem where `year_basis` is `inferred`."""
    if timeline.year_basis == "inferred":
        yield Problem(
            ("year_basis",),
            Message("the year is inferred, and nobody has confirmed it"),
            Message("when somebody has, write 'confirmed' and who in 'year_note'"),
        )
