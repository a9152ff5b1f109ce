"""A step with the day that it was done, and a `state` that says that it was not done.

A step with `done_on` is done, also without `state: done`. Where `state` says
`open`, one of the two is left over from an edit, and nobody can know which. A
step with `state: cancelled` was not done on any day.

Remove the one that is wrong.
"""

from collections.abc import Iterator

from rustool.case.done import is_contradictory
from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.timeline import Timeline
from rustool.rules.problem import Problem, RelatedPath
from rustool.rules.project import Project

ID = "contradictory-state"
SEVERITY = Severity.ERROR


def check(timeline: Timeline, _: Project) -> Iterator[Problem]:
    """Yield every step whose `state` and `done_on` cannot both be right."""
    for i, step in enumerate(timeline.steps):
        if is_contradictory(step):
            yield Problem(
                ("steps", i, "state"),
                Message(
                    "'{id}' was done on {day}, but its state is '{state}'",
                    id=step.id,
                    day=step.done_on,
                    state=step.state,
                ),
                Message("remove one of the two"),
                (RelatedPath(Message("the day that it was done"), ("steps", i, "done_on")),),
            )
