"""Whether a step is done, cancelled or still open, and on which day it counts: the one judgement of it.

A step with `done_on` is done, with or without `state: done`: whoever writes the day says that it happened. A step that
is marked as cancelled is cancelled, whatever else is written about it. `rustool check` reports a step that says two
things at once.
"""

from datetime import date
from typing import Literal

from rustool.model.timeline import Step

StepState = Literal["open", "done", "cancelled"]


def step_state(step: Step) -> StepState:
    """Return how far a step has come."""
    if step.state == "open" and step.done_on is not None:
        return "done"
    return step.state


def is_open(step: Step) -> bool:
    """Whether a step is still to be done."""
    return step_state(step) == "open"


def is_done(step: Step) -> bool:
    """Whether a step has been done."""
    return step_state(step) == "done"


def is_cancelled(step: Step) -> bool:
    """Whether a step will not be done; what is counted from a decision is not counted from a cancelled one."""
    return step_state(step) == "cancelled"


def effective_date(step: Step, planned: date) -> date:
    """Return the day that a step was done on where that is known, or the day that it is planned for."""
    return planned if step.done_on is None else step.done_on


def is_contradictory(step: Step) -> bool:
    """Whether a step says that it was done on a day, and in words that it was not done."""
    return step.done_on is not None and "state" in step.model_fields_set and step.state != "done"
