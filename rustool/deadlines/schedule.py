"""The whole timetable as seen on a day, from the project's files: what is in it, and what of it is next."""

import datetime
import os.path
from typing import NamedTuple

from rustool.case.requirements import RequirementJudge
from rustool.deadlines.dates import UnresolvableDate, check_year, dated_steps, unresolvable_finding
from rustool.deadlines.entries import EntryState, ScheduleEntry, schedule_entries
from rustool.findings import InvalidSource
from rustool.messages import Message
from rustool.model.timeline import Timeline
from rustool.workspace import RESPONSE, Workspace, read_all

URGENT_STATES: frozenset[EntryState] = frozenset({"overdue", "today", "due"})
"""The states that somebody must be told about."""


class Schedule(NamedTuple):
    """Everything there is to know about the timetable on the day `today`."""

    timeline: Timeline
    file: str
    """The timetable's file, as people see its name."""
    today: datetime.date
    entries: tuple[ScheduleEntry, ...]
    answer: RequirementJudge
    """What requirements are judged by."""
    within: int
    undated: tuple[str, ...] = ()
    """The strategy's yearly follow-up, which has no date in the data."""

    @property
    def next(self) -> ScheduleEntry | None:
        """The next thing that is not done; what is overdue comes before it and is no longer next."""
        return next((entry for entry in self.entries if entry.days_left >= 0 and not entry.is_over), None)

    def urgent(self) -> "Schedule":
        """Only what is due or overdue."""
        return self._replace(entries=tuple(entry for entry in self.entries if entry.state in URGENT_STATES), undated=())


def build_schedule(workspace: Workspace, today: datetime.date, within: int) -> Schedule:
    """The project's timetable; `due` is what comes within that many days.

    InvalidSource where a file is wrong or a date cannot be worked out. Where there is no answer yet, what the steps
    require of it cannot be judged, and says so.
    """
    check_year(today)
    answers = os.path.lexists(workspace.root / RESPONSE)
    read_all(lambda: workspace.strategy, lambda: workspace.timeline, *([lambda: workspace.response] if answers else []))
    missing = workspace.display_path(workspace.root / RESPONSE)
    response = workspace.response.value if answers else Message("{missing} is missing", missing=missing)
    strategy = workspace.strategy.value
    document = workspace.timeline
    try:
        dated = dated_steps(document.value)
    except UnresolvableDate as error:
        raise InvalidSource([unresolvable_finding(error, document.source)], document.source.language) from None
    answer = RequirementJudge(strategy, response)
    found = schedule_entries(document.value, dated, answer, today, within)
    yearly = tuple(level.title for level in strategy.follow_up if level.frequency == "yearly")
    return Schedule(document.value, document.source.file, today, found, answer, within, yearly)
