"""What every format says of a timetable in words."""

from collections.abc import Iterator
from datetime import date

from rustool.case.requirements import RequirementStatus
from rustool.deadlines.entries import ScheduleEntry
from rustool.deadlines.schedule import Schedule
from rustool.words import Words


def short_date(day: date, words: Words) -> str:
    """A day as it stands in a table: tis 2025-08-26."""
    return f"{words.weekday(day)[:3]} {day.isoformat()}"


def missing_text(need: RequirementStatus, words: Words) -> str:
    """What keeps a requirement from being met; empty where nothing does."""
    table = words.deadlines
    if need.reason is not None:
        return table.unjudged.format(what=table.requirements[need.what], reason=need.reason.text(words.language))
    if need.what == "draft" and need.gaps:
        return table.no_draft
    return "; ".join(_lacking(need, words))


def state_text(entry: ScheduleEntry, words: Words) -> str:
    """Its state in a word; a legal date that is behind us is past, for nobody has said that it was done in time."""
    table = words.deadlines
    return table.past if entry.derived and entry.state == "done" else table.states[entry.state]


def unmet_text(entry: ScheduleEntry, words: Words) -> str:
    """All that an entry requires and does not have; what two requirements share is said once."""
    table = words.deadlines
    unjudged = [need for need in entry.unmet if need.reason is not None]
    if unjudged and unjudged[0].reason is not None:
        what = table.listed([table.requirements[need.what] for need in unjudged])
        return table.unjudged.format(what=what, reason=unjudged[0].reason.text(words.language))
    parts = [part for need in entry.unmet for part in missing_text(need, words).split("; ")]
    return "; ".join(dict.fromkeys(parts))


def summary_lines(timetable: Schedule, words: Words) -> Iterator[str]:
    """The sentences above the table: the day, the reply date, what is next and lacks what, what was forgotten."""
    table = words.deadlines
    yield table.today_is.format(day=f"{words.weekday(timetable.today)} {words.date(timetable.today)}")
    reply = timetable.timeline.reply_by
    if reply is None:
        yield table.reply_unknown.format(file=timetable.file)
    else:
        left = (reply - timetable.today).days
        yield table.reply_known.format(date=words.date(reply), when=table.relative(left))
    upcoming = timetable.next
    if upcoming is not None:
        title = upcoming.title.text(words.language)
        sentence = table.next.format(when=table.relative(upcoming.days_left), title=title)
        gap = unmet_text(upcoming, words)
        yield (f"{sentence}; {gap}" if gap else sentence) + "."
    overdue = sum(entry.state == "overdue" for entry in timetable.entries)
    if overdue:
        yield table.overdue_one if overdue == 1 else table.overdue_many.format(count=overdue)
    elif upcoming is None:
        yield table.nothing_next if timetable.entries else table.no_steps


def footnotes(timetable: Schedule, words: Words) -> Iterator[str]:
    """The sentences below the table: what is inferred, and what has no date."""
    table = words.deadlines
    if any(entry.basis == "inferred" for entry in timetable.entries):
        yield f"{table.inferred} {timetable.timeline.year_note or ''}".strip()
    if timetable.undated:
        yield table.undated.format(titles=", ".join(timetable.undated))


def entry_notes(entry: ScheduleEntry, words: Words) -> Iterator[str]:
    """What is to be said of an entry under its title."""
    table = words.deadlines
    if entry.done_on is not None:
        yield table.done_on.format(date=entry.done_on.isoformat())
    if entry.requires and not entry.is_over:
        gap = unmet_text(entry, words)
        what = table.listed([table.requirements[need.what] for need in entry.requires])
        yield f"{table.requires} {what}: {gap or table.met}"
    if entry.legal_basis:
        legal_basis = entry.legal_basis.text(words.language)
        yield f"{table.derived}: {legal_basis}" if entry.derived else legal_basis
    yield from (message.text(words.language) for message in (*entry.warnings, *entry.notes))


def _lacking(need: RequirementStatus, words: Words) -> Iterator[str]:
    table = words.deadlines
    fields = [words.fields[gap.subject] for gap in need.gaps if gap.what == "field"]
    if fields:
        yield (table.fields_one if len(fields) == 1 else table.fields_many).format(fields=table.listed(fields))
    yield from (words.gap(gap) for gap in need.gaps if gap.what in {"stance", "summary"})
    numbers = [str(gap.number) for gap in need.gaps if gap.what == "answer"]
    if numbers:
        yield (table.answers_one if len(numbers) == 1 else table.answers_many).format(numbers=table.listed(numbers))
    open_ = sum(gap.what == "comment" for gap in need.gaps)
    if open_:
        yield table.comments.format(open=open_, count=need.comments)
