"""How far the response has come: what is written, what is missing, which comments are open, what is next."""

from dataclasses import dataclass
from datetime import date

from rustool.case.gaps import Gap, gaps, is_handled
from rustool.case.requirements import RequirementStatus
from rustool.deadlines.entries import ScheduleEntry
from rustool.deadlines.schedule import Schedule, build_schedule
from rustool.model.response import Comment, Response
from rustool.model.strategy import Strategy
from rustool.workspace import Workspace

_WITHIN = 7
"""Days ahead that count as due."""


@dataclass(frozen=True, slots=True)
class Status:
    """The state of a response on a day."""

    strategy: Strategy
    response: Response
    missing: tuple[Gap, ...]
    """All that the response lacks, open comments among it."""
    schedule: Schedule

    @property
    def today(self) -> date:
        """The day that the state is of."""
        return self.schedule.today

    @property
    def reply_by(self) -> date | None:
        """The last day to reply; None while nobody knows it."""
        return self.schedule.timeline.reply_by

    @property
    def overdue(self) -> tuple[ScheduleEntry, ...]:
        """What should have been done before today, in date order."""
        return self.schedule.overdue

    @property
    def next(self) -> ScheduleEntry | None:
        """What is to be done next, today or later."""
        return self.schedule.next

    @property
    def requirements(self) -> tuple[RequirementStatus, ...]:
        """What the next step requires."""
        return self.next.requires if self.next else ()

    @property
    def is_finished(self) -> bool:
        """True where the response lacks nothing."""
        return not self.missing

    @property
    def answered_count(self) -> int:
        """How many of the strategy's questions have an answer."""
        return len(self.strategy.questions) - sum(gap.what == "answer" for gap in self.missing)

    @property
    def open_comments(self) -> tuple[Comment, ...]:
        """The comments that nobody has handled."""
        return tuple(comment for comment in self.response.comments if not is_handled(comment))


def read_status(workspace: Workspace, today: date) -> Status:
    """Return the state of the workspace's response; InvalidSource where a file is wrong or a date leads nowhere."""
    workspace.read_response_files()
    strategy, response = workspace.strategy.value, workspace.response.value
    return Status(strategy, response, tuple(gaps(strategy, response)), build_schedule(workspace, today, _WITHIN))
