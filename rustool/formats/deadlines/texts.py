"""Sentences about a schedule that several of its formats show."""

from collections.abc import Collection, Iterator

from rustool.case.requirements import RequirementStatus
from rustool.days import full_date, long_date
from rustool.deadlines.entries import ScheduleEntry
from rustool.deadlines.schedule import Schedule
from rustool.labels import REQUIREMENTS, gap_labels, listed, relative_day
from rustool.messages import Joined, Message, Verbatim, plural

INFERRED = Message("This date is inferred from the source.")
DATE, WHEN, STATE, WHAT = Message("Date"), Message("When"), Message("State"), Message("What")
"""The headings of a table."""


def missing_text(need: RequirementStatus) -> Message | None:
    """Return what a requirement still lacks, or why it cannot be judged; None where it is met."""
    return _unmet(need.reason, _missing(need))


def unmet_text(entry: ScheduleEntry) -> Message | None:
    """Return what all requirements of an entry still lack, each thing once; None where they are met."""
    return _unmet(_unjudged(entry), dict.fromkeys(part for need in entry.unmet for part in _missing(need)))


def summary_lines(schedule: Schedule) -> Iterator[Message]:
    """Yield the sentences above the table: today, the reply date, what is next and still missing, what is overdue."""
    yield Message("Today is {day}.", day=full_date(schedule.today))
    reply = schedule.timeline.reply_by
    if reply is None:
        yield Message(
            "The reply date is unknown: ask the recipient, and enter it as reply_by in {file}.", file=schedule.file
        )
    else:
        left = (reply - schedule.today).days
        yield Message("The response is due on {date}, {when}.", date=long_date(reply), when=relative_day(left))
    upcoming = schedule.next
    if upcoming is not None:
        sentence = Message("Next, {when}: {title}.", when=relative_day(upcoming.days_left), title=upcoming.title)
        unmet = _unmet_sentence(upcoming)
        yield Joined(" ", [sentence, unmet]) if unmet else sentence
    overdue = len(schedule.overdue)
    if overdue:
        yield plural(
            "{count} step has passed without being marked as done.",
            "{count} steps have passed without being marked as done.",
            overdue,
        )
    elif upcoming is None:
        yield Message("No steps remain.") if schedule.entries else Message("The timeline has no steps.")


def footnotes(schedule: Schedule) -> Iterator[Message]:
    """Yield the sentences below the table: about inferred dates, and follow-up without a date."""
    if any(entry.basis == "inferred" for entry in schedule.entries):
        yield inferred_note(schedule, "* ")
    if schedule.undated:
        yield Message("Yearly follow-up without a date in the data: {titles}.", titles=", ".join(schedule.undated))


def inferred_note(schedule: Schedule, mark: str = "") -> Message:
    """Return that a date is inferred, after `mark`, and why."""
    note = schedule.timeline.year_note
    sentences = [INFERRED, *([Verbatim(note)] if note else [])]
    return Joined("", [Verbatim(mark), Joined(" ", sentences)])


def entry_notes(entry: ScheduleEntry) -> Iterator[Message]:
    """Yield what there is to say about an entry below its title."""
    if entry.done_on is not None:
        yield Message("Done on {date}.", date=entry.done_on.isoformat())
    if entry.requires and not entry.is_over:
        what = listed([REQUIREMENTS[need.what] for need in entry.requires])
        unmet = _unmet_sentence(entry)
        if unmet:
            yield Joined(" ", [Message("Requires {what}.", what=what), unmet])
        else:
            yield Message("Requires {what}: met.", what=what)
    if entry.legal_basis:
        yield Message("By law: {legal_basis}.", legal_basis=entry.legal_basis)
    yield from (*entry.warnings, *entry.notes)


def _unmet_sentence(entry: ScheduleEntry) -> Message | None:
    reason = _unjudged(entry)
    if reason is not None:
        return Message("Cannot be judged: {reason}.", reason=reason)
    missing = unmet_text(entry)
    return Message("Missing: {missing}.", missing=missing) if missing else None


def _unmet(reason: Message | None, missing: Collection[Message]) -> Message | None:
    if reason is not None:
        return Message("cannot be judged: {reason}", reason=reason)
    return Joined("; ", missing) if missing else None


def _unjudged(entry: ScheduleEntry) -> Message | None:
    """Return why the requirements of an entry cannot be judged; None where they can."""
    return next((need.reason for need in entry.unmet if need.reason is not None), None)


def _missing(need: RequirementStatus) -> list[Message]:
    if need.what == "draft" and need.gaps:
        return [Message("a summary or an answer to at least one question")]
    return list(gap_labels(need.gaps, need.comments))
