"""How far the answer has come: what is written, what is missing, which views are open, what is next."""

from datetime import date
from typing import NamedTuple

from rustool.deadlines.schedule import Dated, NoDate, schedule
from rustool.findings import Message, RustoolError
from rustool.gaps import Gap, gaps, unmet
from rustool.model.response import Comment, Response
from rustool.model.strategy import Strategy
from rustool.model.timeline import Requirement
from rustool.workspace import Workspace


class Need(NamedTuple):
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
    overdue: tuple[Dated, ...]
    """Steps whose day has passed and that nobody has marked as done, in date order."""
    next: Dated | None
    """The first step that is not done and whose day is today or later."""
    needs: tuple[Need, ...]
    """What the next step requires."""

    @property
    def finished(self) -> bool:
        """True where the answer lacks nothing."""
        return not self.missing

    @property
    def answered(self) -> int:
        """How many of the strategy's questions have an answer."""
        return len(self.strategy.questions) - sum(gap.what == "answer" for gap in self.missing)

    @property
    def open_comments(self) -> tuple[Comment, ...]:
        """The views that nobody has handled."""
        return tuple(comment for comment in self.response.comments if comment.handling == "open")


def status(workspace: Workspace, today: date) -> Status:
    """The state of the workspace's answer; RustoolError where its files are wrong or a date cannot be worked out."""
    workspace.read_answer()
    strategy, timeline, response = workspace.strategy.value, workspace.timeline.value, workspace.response.value
    try:
        steps = [dated for dated in schedule(timeline) if dated.step.state == "open"]
    except NoDate as error:
        trail = " → ".join(error.trail)
        raise RustoolError(
            Message(en=f"no date can be worked out for {trail}", sv=f"det går inte att räkna ut ett datum för {trail}")
        ) from None
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
        tuple(Need(what, tuple(unmet(what, strategy, response))) for what in requires),
    )
