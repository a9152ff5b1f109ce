"""A schedule as JSON, format version 1: fields are added, never changed or removed."""

import json
from typing import Any

from rustool.deadlines.entries import ScheduleEntry
from rustool.deadlines.schedule import Schedule
from rustool.formats import Terminal
from rustool.formats.deadlines.texts import missing_text
from rustool.messages import Message
from rustool.model.timeline import weekday_of
from rustool.translator import Translator


def write(schedule: Schedule, t: Translator, terminal: Terminal) -> None:
    """Write one object with all entries in date order. Dates are ISO 8601, weekdays as in the timeline's file."""
    reply, upcoming = schedule.timeline.reply_by, schedule.next
    document = {
        "version": 1,
        "today": schedule.today.isoformat(),
        "reply_by": reply.isoformat() if reply else None,
        "next": upcoming.id if upcoming else None,
        "steps": [_entry(entry, t) for entry in schedule.entries],
    }
    json.dump(document, terminal.out, ensure_ascii=False, indent=2)
    terminal.out.write("\n")


def _entry(entry: ScheduleEntry, t: Translator) -> dict[str, Any]:
    slack = entry.slack

    def optional(message: Message | None) -> str | None:
        return t(message) if message else None

    return {
        "id": entry.id,
        "title": t(entry.title),
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
            {"what": need.what, "met": need.met, "lacking": optional(missing_text(need))} for need in entry.requires
        ],
        "legal_basis": optional(entry.legal_basis),
        "done_on": entry.done_on.isoformat() if entry.done_on else None,
        "slack": None if slack is None else {"days": slack.days, "working_days": slack.working_days},
        "warnings": [t(warning) for warning in entry.warnings],
        "notes": [t(note) for note in entry.notes],
    }
