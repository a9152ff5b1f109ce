"""Which steps of a timeline are the deadlines for the comments of others."""

from collections.abc import Iterator

from rustool.case.done import is_cancelled
from rustool.model.timeline import Step, Timeline


def comment_deadlines(timeline: Timeline) -> Iterator[tuple[int, Step]]:
    """Yield the deadlines of those who are asked, with their positions in `steps`.

    They are the steps of kind `deadline` whose body neither meets nor decides, except the cancelled ones.
    """
    deciding = {step.body for step in timeline.steps if step.kind in {"meeting", "decision"}}
    for i, step in enumerate(timeline.steps):
        if step.kind == "deadline" and step.body is not None and step.body not in deciding and not is_cancelled(step):
            yield i, step
