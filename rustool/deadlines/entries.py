"""Steps, the reply date and the legal dates as seen on a day: how far off, in what state, requiring what."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, NamedTuple

from rustool.case.comment_deadlines import comment_deadlines
from rustool.case.done import effective_date, is_cancelled, is_done, is_open, step_state
from rustool.case.requirements import RequirementJudge, RequirementStatus
from rustool.deadlines.dates import DatedStep
from rustool.deadlines.law import APPROVAL_SUFFIX, LegalDate, is_approved_late, legal_dates
from rustool.deadlines.workdays import add_working_days, day_off, working_days_between
from rustool.messages import Message, Verbatim
from rustool.model.fields import Basis
from rustool.model.timeline import Body, StepKind, Timeline

EntryState = Literal["done", "cancelled", "overdue", "today", "due", "upcoming"]
Origin = Literal["step", "reply", "law"]
"""Where an entry comes from: a step of the timeline, its reply date, or a statute."""

REPLY_ID = "reply-by"
"""The id of the reply date among the entries."""

REPLY_REMINDERS = (14, 7, 1)
"""When a calendar reminds of the reply date, in days before it: the timeline has no field for that."""


class Slack(NamedTuple):
    """How long it is to the next entry."""

    days: int
    working_days: int


@dataclass(frozen=True, slots=True)
class ScheduleEntry:
    """A step, the reply date, or a legal date, as seen on a day."""

    id: str
    title: Message
    kind: StepKind
    body: Body | None
    date: datetime.date
    days_left: int
    """Negative where it is past."""
    working_days_left: int
    state: EntryState
    basis: Basis
    origin: Origin = "step"
    done_on: datetime.date | None = None
    requires: tuple[RequirementStatus, ...] = ()
    legal_basis: Message | None = None
    warnings: tuple[Message, ...] = ()
    """What to act on: a day off, a date after the reply date."""
    notes: tuple[Message, ...] = ()
    """How its date was counted."""
    remind: tuple[int, ...] = ()
    outcomes: tuple[str, ...] = ()
    is_comment_deadline: bool = False
    """True where others must have sent their comments by it."""
    slack: Slack | None = None

    @property
    def derived(self) -> bool:
        """True for a legal date that is worked out, not written."""
        return self.origin == "law"

    @property
    def unmet(self) -> tuple[RequirementStatus, ...]:
        """What it requires and does not have, or may not have."""
        return tuple(need for need in self.requires if not need.met)

    @property
    def is_over(self) -> bool:
        """True where nothing more is to be done about it."""
        return self.state in {"done", "cancelled"}

    @property
    def is_cancelled(self) -> bool:
        """True where it will not be done."""
        return self.state == "cancelled"

    @property
    def is_coming(self) -> bool:
        """True where it is still to be done, today or later."""
        return self.state in {"today", "due", "upcoming"}


def schedule_entries(
    timeline: Timeline, dated: list[DatedStep], judge: RequirementJudge, today: datetime.date, within: int
) -> tuple[ScheduleEntry, ...]:
    """Steps, reply date and legal dates in date order."""
    view = _EntryBuilder(timeline, dated, judge, today, within)
    return tuple(_with_slack(sorted(view.all(), key=lambda entry: entry.date)))


class _EntryBuilder:
    """What the entries are made from."""

    def __init__(
        self, timeline: Timeline, dated: list[DatedStep], judge: RequirementJudge, today: datetime.date, within: int
    ) -> None:
        self.timeline = timeline
        self.dated = dated
        self.requirement = cache(judge.judge)
        self.today = today
        self.within = within
        self.bodies = {body.id: body for body in timeline.bodies}
        self.own = {one.step.id: effective_date(one.step, one.date) for one in dated}
        self.done = {one.step.id for one in dated if is_done(one.step)}
        self.for_comments = {("steps", i) for i, _ in comment_deadlines(timeline)}
        self.cancelled = {one.step.id for one in dated if is_cancelled(one.step)}

    def all(self) -> Iterator[ScheduleEntry]:
        legal = [(decision, law) for decision in self.dated for law in self.after(decision)]
        own = {law.id: law for _, law in legal}
        for dated in self.dated:
            yield self.step(dated, own.get(dated.step.id))
        for decision, law in legal:
            if law.id not in self.own:
                yield self.legal(decision, law)
        if self.timeline.reply_by is not None and REPLY_ID not in self.own:
            yield self.reply(self.timeline.reply_by)

    def after(self, decision: DatedStep) -> Iterator[LegalDate]:
        """The legal dates after a step; none after what is no decision, and none after one that is cancelled."""
        step = decision.step
        rules = self.timeline.decision_rules == "swedish-local-government"
        if not rules or step.kind != "decision" or is_cancelled(step):
            return
        for law in legal_dates(step.id, effective_date(step, decision.date), self.own, self.done):
            if law.id in self.cancelled:
                return
            yield law

    def step(self, dated: DatedStep, law: LegalDate | None) -> ScheduleEntry:
        step = dated.step
        judged = step_state(step)
        return ScheduleEntry(
            id=step.id,
            title=Verbatim(step.title),
            kind=step.kind,
            body=self.bodies.get(step.body, Body(id=step.body, abbreviation=step.body)) if step.body else None,
            date=dated.date,
            days_left=(dated.date - self.today).days,
            working_days_left=working_days_between(self.today, dated.date),
            state=self.state(dated.date, "overdue") if judged == "open" else judged,
            basis=step.basis or self.timeline.year_basis,
            done_on=step.done_on,
            requires=tuple(self.requirement(what) for what in step.requires),
            legal_basis=law.legal_basis if law else None,
            warnings=(*self._too_late(law), *self._about_reply(dated)),
            notes=law.notes if law else (),
            remind=step.remind,
            outcomes=step.outcomes,
            is_comment_deadline=dated.path in self.for_comments,
        )

    def legal(self, decision: DatedStep, law: LegalDate) -> ScheduleEntry:
        made = effective_date(decision.step, decision.date)
        return ScheduleEntry(
            id=law.id,
            title=law.title,
            kind="deadline",
            body=self.bodies.get(decision.step.body or ""),
            date=law.date,
            days_left=(law.date - self.today).days,
            working_days_left=working_days_between(self.today, law.date),
            state=self.state(law.date, "done"),
            basis="confirmed" if decision.step.done_on else decision.step.basis or self.timeline.year_basis,
            origin="law",
            legal_basis=law.legal_basis,
            warnings=(*law.warnings, *self._approve_sooner(decision, law)),
            notes=law.notes,
            remind=tuple(days for days in decision.step.remind if days < (law.date - made).days),
        )

    def reply(self, day: datetime.date) -> ScheduleEntry:
        over = not any(is_open(one.step) for one in self.dated)
        return ScheduleEntry(
            id=REPLY_ID,
            title=Message("The answer must be in"),
            kind="deadline",
            body=None,
            date=day,
            days_left=(day - self.today).days,
            working_days_left=working_days_between(self.today, day),
            state=self.state(day, "done" if over else "overdue"),
            basis="stated",
            origin="reply",
            requires=(self.requirement("final"),),
            warnings=tuple(self._reply_off(day)),
            remind=REPLY_REMINDERS,
        )

    def state(self, day: datetime.date, past: EntryState) -> EntryState:
        left = (day - self.today).days
        if left < 0:
            return past
        return "today" if left == 0 else "due" if left <= self.within else "upcoming"

    def _too_late(self, law: LegalDate | None) -> Iterable[Message]:
        if law and law.date > law.latest:
            yield Message("Later than the law allows: {latest}.", latest=law.latest)

    def _about_reply(self, dated: DatedStep) -> Iterable[Message]:
        reply = self.timeline.reply_by
        day = effective_date(dated.step, dated.date)
        if reply and dated.step.kind == "decision" and day > reply and not is_cancelled(dated.step):
            yield Message("After the last day to answer, {reply}: ask for more time, or decide earlier.", reply=reply)
        for law in self.after(dated):
            if self._is_after_reply(dated, law):
                yield Message(
                    "The minutes need not be approved until after the last day to answer, {reply}: have "
                    "the paragraph approved immediately, at the meeting.",
                    reply=reply,
                )

    def _reply_off(self, day: datetime.date) -> Iterable[Message]:
        if off := day_off(day):
            before = add_working_days(day, -1)
            yield Message(
                "The day is no working day ({off}): send the answer by {before}. Lag (1930:173) "
                "prolongs what a statute sets, not a day that the region has chosen.",
                off=off,
                before=before,
            )

    def _approve_sooner(self, decision: DatedStep, law: LegalDate) -> Iterable[Message]:
        reply = self.timeline.reply_by
        if self._is_after_reply(decision, law):
            yield Message(
                "Later than the last day to answer, {reply}: have the paragraph approved before then.", reply=reply
            )

    def _is_after_reply(self, decision: DatedStep, law: LegalDate) -> bool:
        """Whether a decision comes in time for the reply, but the approval of its minutes may not."""
        made = effective_date(decision.step, decision.date)
        return law.id == decision.step.id + APPROVAL_SUFFIX and is_approved_late(made, law.date, self.timeline.reply_by)


def _with_slack(found: list[ScheduleEntry]) -> Iterator[ScheduleEntry]:
    """Yield each entry with the time to the next one that is not cancelled."""
    following: datetime.date | None = None
    slack: list[Slack | None] = []
    for entry in reversed(found):
        if following is None or entry.is_cancelled:
            slack.append(None)
        else:
            slack.append(Slack((following - entry.date).days, working_days_between(entry.date, following)))
        following = following if entry.is_cancelled else entry.date
    for entry, time_left in zip(found, reversed(slack), strict=True):
        yield replace(entry, slack=time_left)
