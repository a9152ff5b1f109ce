"""What matters among the entries of a schedule: what is next, what is overdue, the next meeting, the deciding one.

Commands, documents and calendars ask here, so that they all name the same step.
"""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from rustool.deadlines.entries import ScheduleEntry

Stage = Literal["dispatch", "proposal", "decision"]
"""What a meeting is to decide: to send a draft out, to propose the response to another body, or the response."""


class Meeting(NamedTuple):
    """The next meeting, and what is to be decided there."""

    entry: ScheduleEntry
    stage: Stage
    comments_due: ScheduleEntry | None
    """The deadline for comments after the meeting, where there is one."""


def next_entry(entries: Sequence[ScheduleEntry]) -> ScheduleEntry | None:
    """Return the first entry that is still to be done, today or later; what is overdue is not next."""
    return next((entry for entry in entries if entry.is_coming), None)


def overdue_entries(entries: Sequence[ScheduleEntry]) -> tuple[ScheduleEntry, ...]:
    """Return the entries whose day has passed without anybody marking them as done."""
    return tuple(entry for entry in entries if entry.state == "overdue")


def remaining_steps(entries: Sequence[ScheduleEntry]) -> tuple[ScheduleEntry, ...]:
    """Return the timeline's own steps, done or not, without those that are cancelled."""
    return tuple(entry for entry in entries if entry.origin == "step" and not entry.is_cancelled)


def next_meeting(entries: Sequence[ScheduleEntry]) -> Meeting | None:
    """Return the next step at which a body meets or decides."""
    steps = remaining_steps(entries)
    entry = next((step for step in steps if step.kind in {"meeting", "decision"} and step.is_coming), None)
    if entry is None:
        return None
    stage: Stage = "proposal"
    if any(requirement.what == "draft" for requirement in entry.requires):
        stage = "dispatch"
    elif entry.kind == "decision":
        stage = "decision"
    return Meeting(entry, stage, _first_comment_deadline(entries, entry.date))


def comments_due(entries: Sequence[ScheduleEntry], today: date) -> ScheduleEntry | None:
    """Return the next deadline for comments or, once they all have passed, the last."""
    deadlines = [entry for entry in entries if entry.is_comment_deadline]
    return _first_comment_deadline(entries, today) or next(reversed(deadlines), None)


def deciding_step(entries: Sequence[ScheduleEntry]) -> ScheduleEntry | None:
    """Return the decision that is still to be made or, once they all have been made, the last."""
    decisions = [step for step in remaining_steps(entries) if step.kind == "decision"]
    return next((step for step in decisions if not step.is_over), None) or next(reversed(decisions), None)


def _first_comment_deadline(entries: Sequence[ScheduleEntry], day: date) -> ScheduleEntry | None:
    return next((entry for entry in entries if entry.is_comment_deadline and entry.date >= day), None)
