"""The phrases about the timetable; a part of the table."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from rustool.model.timeline import Requirement, StepKind

if TYPE_CHECKING:
    from rustool.deadlines.entries import EntryState


class DeadlineWords(NamedTuple):
    """Every phrase about the timetable, in one language."""

    states: Mapping["EntryState", str]
    kinds: Mapping[StepKind, str]
    requirements: Mapping[Requirement, str]
    today: str
    tomorrow: str
    yesterday: str
    in_days: str
    days_ago: str
    working_day: str
    working_days: str
    today_is: str
    reply_unknown: str
    reply_known: str
    next: str
    nothing_next: str
    overdue_one: str
    overdue_many: str
    date: str
    when: str
    state: str
    what: str
    requires: str
    met: str
    no_draft: str
    answers_one: str
    answers_many: str
    comments: str
    fields_one: str
    fields_many: str
    unjudged: str
    derived: str
    inferred: str
    done_on: str
    no_steps: str
    undated: str
    and_: str
    past: str
    picture: str
    moves: str
    not_moved: str
    collides: str
    collides_not: str
    lines_to_change: str

    def relative(self, days: int) -> str:
        """A day by how far it is from today: in 3 days, tomorrow, 12 days ago."""
        near = {-1: self.yesterday, 0: self.today, 1: self.tomorrow}
        return near.get(days) or (self.in_days if days > 0 else self.days_ago).format(count=abs(days))

    def working(self, days: int) -> str:
        """How many working days, regardless of sign."""
        return self.working_day if abs(days) == 1 else self.working_days.format(count=abs(days))

    def listed(self, items: list[str]) -> str:
        """One, two and three."""
        return f" {self.and_} ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)
