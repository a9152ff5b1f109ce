"""The whole schedule as seen on a day, from the project's files: what is in it, and what of it is next."""

import datetime
import os.path
from typing import NamedTuple

from rustool.case.requirements import RequirementJudge
from rustool.deadlines.dates import UnresolvableDate, check_year, dated_steps, unresolvable_finding
from rustool.deadlines.entries import EntryState, ScheduleEntry, schedule_entries
from rustool.deadlines.milestones import next_entry, overdue_entries
from rustool.findings import InvalidSource
from rustool.messages import Message
from rustool.model.timeline import Timeline
from rustool.workspace import RESPONSE, Workspace, read_all

URGENT_STATES: frozenset[EntryState] = frozenset({"overdue", "today", "due"})
"""The states that somebody must be told about."""


class Schedule(NamedTuple):
    """Everything there is to know about the schedule on the day `today`."""

    timeline: Timeline
    file: str
    """The schedule's file, as people see its name."""
    today: datetime.date
    entries: tuple[ScheduleEntry, ...]
    judge: RequirementJudge
    """What requirements are judged by."""
    within: int
    undated: tuple[str, ...] = ()
    """The strategy's yearly follow-up, which has no date in the data."""

    @property
    def next(self) -> ScheduleEntry | None:
        """The first entry that is still to be done, today or later."""
        return next_entry(self.entries)

    @property
    def overdue(self) -> tuple[ScheduleEntry, ...]:
        """The entries whose day has passed without anybody marking them as done."""
        return overdue_entries(self.entries)

    def urgent(self) -> "Schedule":
        """Only what is due or overdue."""
        return self._replace(entries=tuple(entry for entry in self.entries if entry.state in URGENT_STATES), undated=())


def build_schedule(workspace: Workspace, today: datetime.date, within: int) -> Schedule:
    """The project's schedule; `due` is what comes within that many days.

    InvalidSource where a file is wrong or a date cannot be worked out. Where there is no answer yet, what the steps
    require of it cannot be judged, and says so.
    """
    check_year(today)
    has_response = os.path.lexists(workspace.root / RESPONSE)
    files = [
        lambda: workspace.strategy,
        lambda: workspace.timeline,
        *([lambda: workspace.response] if has_response else []),
    ]
    read_all(*files)
    missing = workspace.display_path(workspace.root / RESPONSE)
    response = workspace.response.value if has_response else Message("{missing} is missing", missing=missing)
    strategy = workspace.strategy.value
    document = workspace.timeline
    try:
        dated = dated_steps(document.value)
    except UnresolvableDate as error:
        raise InvalidSource([unresolvable_finding(error, document.source)], document.source.language) from None
    judge = RequirementJudge(strategy, response)
    found = schedule_entries(document.value, dated, judge, today, within)
    yearly = tuple(level.title for level in strategy.follow_up if level.frequency == "yearly")
    return Schedule(document.value, document.source.file, today, found, judge, within, yearly)
