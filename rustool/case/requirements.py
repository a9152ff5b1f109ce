"""What a step requires of the answer, and whether the answer has it."""

from typing import NamedTuple

from rustool.case.gaps import Gap, unmet
from rustool.messages import Message
from rustool.model.response import Response
from rustool.model.strategy import Strategy
from rustool.model.timeline import Requirement


class RequirementStatus(NamedTuple):
    """One thing that a step requires."""

    what: Requirement
    met: bool | None
    """None where it cannot be judged."""
    gaps: tuple[Gap, ...] = ()
    comments: int = 0
    """How many views there are in all, handled or not."""
    reason: Message | None = None
    """Why it cannot be judged."""


class RequirementJudge(NamedTuple):
    """What there is to judge by: strategy and answer, or the reason why there is no answer."""

    strategy: Strategy
    response: Response | Message

    def judge(self, what: Requirement) -> RequirementStatus:
        """The requirement, held to the answer."""
        if isinstance(self.response, Message):
            return RequirementStatus(what, None, reason=self.response)
        gaps = tuple(unmet(what, self.strategy, self.response))
        return RequirementStatus(what, not gaps, gaps, len(self.response.comments))
