"""A schedule as a calendar (RFC 5545). The only door to icalendar, which is an optional dependency.

There is no state but the calendar file itself: what was written there last is read back. An event that says the same as
then keeps its SEQUENCE and its stamps, one that changed gets the next SEQUENCE, and one that is no longer in the
schedule is cancelled rather than left out, so that it goes away in calendars that have it already.
"""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain

from rustool.deadlines.entries import ScheduleEntry
from rustool.deadlines.schedule import Schedule
from rustool.findings import RustoolError
from rustool.formats import Terminal
from rustool.formats.deadlines.texts import entry_notes, inferred_note
from rustool.labels import STEP_KINDS
from rustool.messages import Message
from rustool.translator import Translator

try:
    from icalendar import Alarm, Calendar, Event
except ModuleNotFoundError:
    raise RustoolError(
        Message("the calendar format needs the package icalendar (the extra rustool[calendar]): pip install icalendar")
    ) from None

_AT_NINE = timedelta(hours=9)
"""All-day events begin at midnight; nobody wants to be reminded then."""
_REVISION = ("SEQUENCE", "DTSTAMP", "LAST-MODIFIED")


def write(schedule: Schedule, t: Translator, terminal: Terminal) -> None:
    """Write the calendar as if for the first time: every SEQUENCE is 0."""
    terminal.out.write(calendar(schedule, t).decode())


def calendar(schedule: Schedule, t: Translator, previous: bytes = b"", file: str = "") -> bytes:
    """The calendar, going on from what its file held before.

    RustoolError, with the name `file`, where that is no calendar, or one with events that are not this schedule's.
    """
    suffix = f"@{schedule.timeline.id}.rustool"
    before = _events(previous, suffix, file) if previous.strip() else {}
    events = {str(event["UID"]): event for event in _unique(schedule, t, suffix)}
    whole = Calendar()
    whole.add("PRODID", "-//rustool//rustool//SV")
    whole.add("VERSION", "2.0")
    whole.add("METHOD", "PUBLISH")
    whole.add("NAME", schedule.timeline.title)
    whole.add("X-WR-CALNAME", schedule.timeline.title)
    gone = (_cancelled(event) for uid, event in before.items() if uid not in events)
    for event in chain(events.values(), gone):
        _revise(event, before.get(str(event["UID"])), schedule.today)
        whole.add_component(event)
    return bytes(whole.to_ical())


def _unique(schedule: Schedule, t: Translator, suffix: str) -> list[Event]:
    """The events; of several with the same id, which `rustool check` reports, none overwrites another."""
    seen: Counter[str] = Counter()
    events = []
    for entry in schedule.entries:
        seen[entry.id] += 1
        number = f".{seen[entry.id]}" if seen[entry.id] > 1 else ""
        events.append(_event(entry, schedule, t, f"{entry.id}{number}{suffix}"))
    return events


def _event(entry: ScheduleEntry, schedule: Schedule, t: Translator, uid: str) -> Event:
    event = Event()
    title = t(entry.title)
    event.add("UID", uid)
    event.add("SUMMARY", title)
    event.add("DTSTART", entry.date)
    event.add("DTEND", entry.date + timedelta(days=1))
    event.add("TRANSP", "TRANSPARENT")
    event.add("CATEGORIES", [t(STEP_KINDS[entry.kind])])
    # Whose word the date is: an inferred one stands in the calendar as tentative.
    status = "CANCELLED" if entry.state == "cancelled" else "TENTATIVE" if entry.basis == "inferred" else "CONFIRMED"
    event.add("STATUS", status)
    description = [schedule.timeline.title, *map(t, entry_notes(entry))]
    if entry.basis == "inferred":
        description.append(t(inferred_note(schedule)))
    event.add("DESCRIPTION", "\n".join(description))
    if entry.derived or not entry.is_over:
        for days in sorted(set(entry.remind), reverse=True):
            alarm = Alarm()
            alarm.add("ACTION", "DISPLAY")
            alarm.add("DESCRIPTION", title)
            alarm.add("TRIGGER", _AT_NINE - timedelta(days=days))
            event.add_component(alarm)
    return event


def _events(previous: bytes, suffix: str, file: str) -> dict[str, Event]:
    """The events of the calendar that is there already."""
    try:
        found = Calendar.from_ical(previous).walk("VEVENT")
        events = {str(event.get("UID", "")): event for event in found if isinstance(event, Event)}
        for event in events.values():
            int(event.get("SEQUENCE", 0))
    except (ValueError, IndexError, KeyError, TypeError, AttributeError):
        events = {"": Event()}
    if not all(uid.endswith(suffix) for uid in events):
        raise RustoolError(
            Message("{file} holds something else than this schedule's calendar; write to another file", file=file)
        )
    return events


def _cancelled(event: Event) -> Event:
    """What is no longer in the schedule."""
    gone = Event(event)
    for name in ("STATUS", *_REVISION):
        gone.pop(name, None)
    gone.add("STATUS", "CANCELLED")
    return gone


def _revise(event: Event, before: Event | None, today: date) -> None:
    """SEQUENCE and stamps: those from before where the event says what it said then."""
    if before is not None and _content(before) == _content(event):
        for name in _REVISION:
            if name in before:
                event[name] = before[name]
        return
    stamp = datetime.combine(today, time(), UTC)
    event.add("SEQUENCE", int(before.get("SEQUENCE", 0)) + 1 if before is not None else 0)
    event.add("DTSTAMP", stamp)
    event.add("LAST-MODIFIED", stamp)


def _content(event: Event) -> list[bytes]:
    lines = event.to_ical().replace(b"\r\n ", b"").splitlines()
    return sorted(line for line in lines if not line.startswith(tuple(name.encode() for name in _REVISION)))
