"""The legal dates that follow from a decision in a Swedish municipality, by kommunallagen (2017:725).

* The minutes are approved within 14 days of the meeting: 5 kap. 69 §, which 6 kap. 35 § applies to boards.
* The approval is announced on the notice board by the second day after it: 8 kap. 12 §.
* An appeal must have come in within three weeks of the day of that announcement: 13 kap. 5 §.

Lag (1930:173) om beräkning av lagstadgad tid: weeks end on the day of the week that they began on (1 §), and what a
statute wants done by a Saturday, Sunday, public holiday, midsommarafton, julafton or nyårsafton may be done on the next
working day (2 §).

* The appeal is such a thing beyond doubt, so the end of its time moves. The decision has no legal force before that.
* Approval and posting are the municipality's own duties. The words of 2 § ("en åtgärd") cover them, and the
  exceptions in its second paragraph, some of which are courts' and prosecutors' own times, would not be needed if the
  rule were for private parties alone. But we know of no case on these two times, and nothing is lost by doing it
  earlier. So the day shown is the statute's own, without the extension, and a note names the working day before it.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from rustool.deadlines.workdays import add_working_days, day_off, is_working_day, working_day_from
from rustool.messages import Message

APPROVAL_PERIOD = timedelta(days=14)
POSTING_PERIOD = timedelta(days=2)
APPEAL_PERIOD = timedelta(weeks=3)

APPROVAL_SUFFIX, POSTING_SUFFIX, APPEAL_SUFFIX = "-approval", "-posting", "-appeal"
"""What the ids of the legal dates end with, after that of the decision."""

_APPROVAL_BASIS = Message("chapter 5, section 69 and chapter 6, section 35 of the Local Government Act (2017:725)")
_POSTING_BASIS = Message("chapter 8, section 12 of the Local Government Act (2017:725)")
_APPEAL_BASIS = Message(
    "chapter 13, section 5 of the Local Government Act (2017:725); sections 1 and 2 of the Act on the Calculation of "
    "Statutory Time (1930:173)"
)


class LegalDate(NamedTuple):
    """One legal date after a decision."""

    id: str
    """The decision's id with `-approval`, `-posting` or `-appeal` after it."""
    title: Message
    latest: date
    """The last day that the law allows, counted from the day of what comes before it."""
    date: date
    """The day that counts: the one in the timeline where it has a step with this id, else `latest`."""
    legal_basis: Message
    warnings: tuple[Message, ...] = ()
    """What to act on."""
    notes: tuple[Message, ...] = ()
    """How it was counted."""


def approval_date(decision: str, day: date, own: Mapping[str, date]) -> date:
    """Return the day that the minutes of a decision, made on `day`, are or must be approved."""
    return own.get(decision + APPROVAL_SUFFIX, day + APPROVAL_PERIOD)


def is_approved_late(made: date, approval: date, reply_by: date | None) -> bool:
    """Whether a decision comes in time for the reply, but the approval of its minutes may not."""
    return reply_by is not None and made <= reply_by < approval


def legal_dates(decision: str, day: date, own: Mapping[str, date], done: Collection[str] = ()) -> Iterator[LegalDate]:
    """The legal dates after the decision with the id `decision`, made on `day`.

    A step in the timeline with the id of a legal date is the thing itself, with the day it happens or happened on; the
    dates after it are counted from there. `own` has the days of those steps, `done` the ids of those that are done.
    """
    approved = decision + APPROVAL_SUFFIX
    latest = day + APPROVAL_PERIOD
    approval = approval_date(decision, day, own)
    yield LegalDate(
        approved,
        Message("Last day to approve the minutes"),
        latest,
        approval,
        _APPROVAL_BASIS,
        () if approved in own else _day_off_warning(latest),
    )
    posted = decision + POSTING_SUFFIX
    latest = approval + POSTING_PERIOD
    posting = own.get(posted, latest)
    yield LegalDate(
        posted,
        Message("Last day to announce the approval on the notice board"),
        latest,
        posting,
        _POSTING_BASIS,
        () if posted in own else _day_off_warning(latest),
        () if {approved, posted} & set(done) else _earlier_approval_note(approval),
    )
    appeal = decision + APPEAL_SUFFIX
    statutory = posting + APPEAL_PERIOD
    latest = working_day_from(statutory)
    yield LegalDate(
        appeal,
        Message("Time for appeal ends"),
        latest,
        own.get(appeal, latest),
        _APPEAL_BASIS,
        notes=_appeal(statutory, latest, None if posted in done else posting),
    )


def _day_off_warning(latest: date) -> tuple[Message, ...]:
    """What to know where a duty of the municipality's own falls on a day off."""
    off = day_off(latest)
    if off is None:
        return ()
    before, following = add_working_days(latest, -1), working_day_from(latest)
    return (
        Message(
            "The day is no working day ({off}): do it by {before}. That {following} is soon "
            "enough (lag 1930:173, 2 §) is not certain.",
            off=off,
            before=before,
            following=following,
        ),
    )


def _earlier_approval_note(expected: date) -> tuple[Message, ...]:
    """That the posting is due earlier after an earlier approval than the one expected."""
    return (
        Message(
            "Counted from an approval on {expected}; approved earlier, it is due by the second day after.",
            expected=expected,
        ),
    )


def _appeal(statutory: date, latest: date, expected: date | None) -> tuple[Message, ...]:
    """How the time was counted; `expected` is the day of a posting that nobody has said is done."""
    notes: list[Message] = []
    if not is_working_day(statutory):
        off = day_off(statutory)
        notes.append(
            Message(
                "Three weeks end on {statutory} ({off}); an appeal may come in on {latest} (lag 1930:173, 2 §).",
                statutory=statutory,
                off=off,
                latest=latest,
            )
        )
    if expected is not None:
        notes.append(
            Message(
                "Counted from a posting on {expected}; posted on another day, count from that one.", expected=expected
            )
        )
    return tuple(notes)
