"""Which steps of a timetable gather the views of others."""

from collections.abc import Iterator

from rustool.model.timeline import Step, Timeline


def comment_deadlines(timeline: Timeline) -> Iterator[tuple[int, Step]]:
    """The deadlines of those who are asked: steps of kind `deadline` whose body neither meets nor decides."""
    deciding = {step.body for step in timeline.steps if step.kind in {"meeting", "decision"}}
    for i, step in enumerate(timeline.steps):
        if (
            step.kind == "deadline"
            and step.body is not None
            and step.body not in deciding
            and step.state != "cancelled"
        ):
            yield i, step
