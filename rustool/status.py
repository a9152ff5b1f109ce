"""How far the answer has come: what is written, what is missing, which views are open, what is next."""

from datetime import date
from typing import NamedTuple

from rustool.case.done import is_open
from rustool.case.gaps import Gap, gaps, unmet
from rustool.deadlines.dates import DatedStep, UnresolvableDate, dated_steps
from rustool.findings import RustoolError
from rustool.messages import Message
from rustool.model.response import Comment, Response
from rustool.model.strategy import Strategy
from rustool.model.timeline import Requirement
from rustool.workspace import Workspace


class StepRequirement(NamedTuple):
    """Something that a step requires, and what keeps it from being met."""

    what: Requirement
    gaps: tuple[Gap, ...]


class Status(NamedTuple):
    """The state of an answer on a day."""

    today: date
    strategy: Strategy
    response: Response
    missing: tuple[Gap, ...]
    """All that the answer lacks, open views among it."""
    reply_by: date | None
    overdue: tuple[DatedStep, ...]
    """Steps whose day has passed and that nobody has marked as done, in date order."""
    next: DatedStep | None
    """The first step that is not done and whose day is today or later."""
    requirements: tuple[StepRequirement, ...]
    """What the next step requires."""

    @property
    def is_finished(self) -> bool:
        """True where the answer lacks nothing."""
        return not self.missing

    @property
    def answered_count(self) -> int:
        """How many of the strategy's questions have an answer."""
        return len(self.strategy.questions) - sum(gap.what == "answer" for gap in self.missing)

    @property
    def open_comments(self) -> tuple[Comment, ...]:
        """The views that nobody has handled."""
        return tuple(comment for comment in self.response.comments if comment.handling == "open")


def read_status(workspace: Workspace, today: date) -> Status:
    """The state of the workspace's answer; RustoolError where its files are wrong or a date cannot be worked out."""
    workspace.read_response_files()
    strategy, timeline, response = workspace.strategy.value, workspace.timeline.value, workspace.response.value
    try:
        steps = [dated for dated in dated_steps(timeline) if is_open(dated.step)]
    except UnresolvableDate as error:
        trail = " → ".join(error.trail)
        raise RustoolError(Message("no date can be worked out for {trail}", trail=trail)) from None
    following = next((dated for dated in steps if dated.date >= today), None)
    requires = following.step.requires if following else ()
    return Status(
        today,
        strategy,
        response,
        tuple(gaps(strategy, response)),
        timeline.reply_by,
        tuple(dated for dated in steps if dated.date < today),
        following,
        tuple(StepRequirement(what, tuple(unmet(what, strategy, response))) for what in requires),
    )
