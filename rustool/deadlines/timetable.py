"""The whole timetable as seen on a day, from the project's files: what is in it, and what of it is next."""

import datetime
import os.path
from typing import NamedTuple

from rustool.deadlines.entries import Entry, State, entries
from rustool.deadlines.needs import Answer
from rustool.deadlines.schedule import NoDate, check_year, schedule, undated
from rustool.findings import InvalidSource, Message
from rustool.model.timeline import Timeline
from rustool.workspace import RESPONSE, Workspace, each

PRESSING: frozenset[State] = frozenset({"overdue", "today", "due"})
"""The states that somebody must be told about."""


class Timetable(NamedTuple):
    """Everything there is to know about the timetable on the day `today`."""

    timeline: Timeline
    file: str
    """The timetable's file, as people see its name."""
    today: datetime.date
    entries: tuple[Entry, ...]
    answer: Answer
    """What requirements are judged by."""
    within: int
    undated: tuple[str, ...] = ()
    """The strategy's yearly follow-up, which has no date in the data."""

    @property
    def next(self) -> Entry | None:
        """The next thing that is not done; what is overdue comes before it and is no longer next."""
        return next((entry for entry in self.entries if entry.days_left >= 0 and not entry.is_over), None)

    def pressing(self) -> "Timetable":
        """Only what is due or overdue."""
        return self._replace(entries=tuple(entry for entry in self.entries if entry.state in PRESSING), undated=())


def timetable(workspace: Workspace, today: datetime.date, within: int) -> Timetable:
    """The project's timetable; `due` is what comes within that many days.

    InvalidSource where a file is wrong or a date cannot be worked out. Where there is no answer yet, what the steps
    require of it cannot be judged, and says so.
    """
    check_year(today)
    answers = os.path.lexists(workspace.root / RESPONSE)
    each(lambda: workspace.strategy, lambda: workspace.timeline, *([lambda: workspace.response] if answers else []))
    missing = workspace.shown(workspace.root / RESPONSE)
    response = workspace.response.value if answers else Message(en=f"{missing} is missing", sv=f"{missing} saknas")
    strategy = workspace.strategy.value
    document = workspace.timeline
    try:
        dated = schedule(document.value)
    except NoDate as error:
        raise InvalidSource([undated(error, document.source)], document.source.language) from None
    answer = Answer(strategy, response)
    found = entries(document.value, dated, answer, today, within)
    yearly = tuple(level.title for level in strategy.follow_up if level.frequency == "yearly")
    return Timetable(document.value, document.source.file, today, found, answer, within, yearly)
