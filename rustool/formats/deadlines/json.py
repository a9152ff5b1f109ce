"""The timetable as JSON, version 1 of a promise: fields are added, never changed or taken away."""

import json
from typing import Any

from rustool.deadlines.entries import ScheduleEntry
from rustool.deadlines.schedule import Schedule
from rustool.formats import Terminal
from rustool.formats.deadlines.texts import missing_text
from rustool.model.timeline import weekday_of
from rustool.words import Words


def write(timetable: Schedule, words: Words, terminal: Terminal) -> None:
    """One object with all entries in date order. Dates are ISO 8601; weekdays are as the timetable's file has them."""
    reply, upcoming = timetable.timeline.reply_by, timetable.next
    document = {
        "version": 1,
        "today": timetable.today.isoformat(),
        "reply_by": reply.isoformat() if reply else None,
        "next": upcoming.id if upcoming else None,
        "steps": [_entry(entry, words) for entry in timetable.entries],
    }
    json.dump(document, terminal.out, ensure_ascii=False, indent=2)
    terminal.out.write("\n")


def _entry(entry: ScheduleEntry, words: Words) -> dict[str, Any]:
    slack = entry.slack
    return {
        "id": entry.id,
        "title": entry.title.text(words.language),
        "kind": entry.kind,
        "body": entry.body.id if entry.body else None,
        "date": entry.date.isoformat(),
        "weekday": weekday_of(entry.date),
        "days_left": entry.days_left,
        "working_days_left": entry.working_days_left,
        "state": entry.state,
        "derived": entry.derived,
        "basis": entry.basis,
        "requires": [
            {"what": need.what, "met": need.met, "lacking": missing_text(need, words) or None}
            for need in entry.requires
        ],
        "legal_basis": entry.legal_basis.text(words.language) if entry.legal_basis else None,
        "done_on": entry.done_on.isoformat() if entry.done_on else None,
        "slack": None if slack is None else {"days": slack.days, "working_days": slack.working_days},
        "warnings": [warning.text(words.language) for warning in entry.warnings],
        "notes": [note.text(words.language) for note in entry.notes],
    }
