"""What happens when a step is moved to another day: what follows it, what collides, and which lines to change."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from rustool.deadlines.schedule import Dated, NoDate, check_year, schedule, undated
from rustool.deadlines.timetable import Entry, Timetable, entries
from rustool.deadlines.workdays import day_off, working_days_between
from rustool.findings import InvalidSource, Location, Message, Path, RustoolError
from rustool.model.timeline import Timeline
from rustool.source import Source
from rustool.validation import did_you_mean
from rustool.workspace import Document

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_RELATION = re.compile(r"date:(\s*\{[^}]*\})?")


@dataclass(frozen=True, slots=True)
class Edit:
    """A line of the timetable's file, as it is and as it should be."""

    line: int
    old: str
    new: str | None
    """None: the line goes."""


@dataclass(frozen=True, slots=True)
class Move:
    """A step on another day, and all that it means."""

    step: Entry
    moved: tuple[tuple[Entry, Entry], ...]
    """Every entry that gets another day, before and after; the step itself first."""
    collisions: tuple[Message, ...]
    edits: tuple[Edit, ...]
    file: str


def move(before: Timetable, document: Document[Timeline], step: str, to: datetime.date) -> Move:
    """The step with that id on the day `to`; RustoolError where there is no such step, or more than one."""
    check_year(to)
    timeline = document.value
    places = [i for i, one in enumerate(timeline.steps) if one.id == step]
    if len(places) != 1:
        raise _no_such_step(before, step, found=len(places))
    place = places[0]
    steps = list(timeline.steps)
    steps[place] = steps[place].model_copy(update={"date": to})
    changed = timeline.model_copy(update={"steps": tuple(steps)})
    try:
        old, new = schedule(timeline), schedule(changed)
    except NoDate as error:
        raise InvalidSource([undated(error, document.source)], document.source.language) from None
    answer, today = before.answer, before.today
    after = {entry.id: entry for entry in entries(changed, new, answer, today, before.within)}
    pairs = [(entry, after[entry.id]) for entry in before.entries if entry.id in after]
    moved = [(was, is_) for was, is_ in pairs if was.date != is_.date]
    moved.sort(key=lambda pair: pair[0].id != step)
    return Move(
        after[step],
        tuple(moved),
        tuple(_collisions(changed, old, new, moved, today)),
        tuple(_edits(document.source, timeline, new, place)),
        document.source.file,
    )


def _no_such_step(before: Timetable, step: str, *, found: int) -> RustoolError:
    if found:
        return RustoolError(
            Message(en=f"{found} steps have the id '{step}'", sv=f"{found} steg har samma id, ”{step}”")
        )
    if any(entry.id == step for entry in before.entries):
        return RustoolError(
            Message(
                en=f"'{step}' is derived; move what it follows from, or add a step with that id to {before.file}",
                sv=f"”{step}” är härlett; flytta det som det följer av, eller lägg till ett steg med det id:t i "
                f"{before.file}",
            )
        )
    advice = did_you_mean(step, [one.id for one in before.timeline.steps])
    return RustoolError(
        Message(en=f"there is no step '{step}'; {advice.en}", sv=f"det finns inget steg ”{step}”; {advice.sv}")
    )


def _collisions(
    timeline: Timeline, old: list[Dated], new: list[Dated], moved: list[tuple[Entry, Entry]], today: datetime.date
) -> Iterator[Message]:
    for was, entry in moved:
        title = entry.title
        if entry.derived:
            continue
        if entry.is_over:
            yield Message(
                en=f"“{title.en}” is marked as {entry.state} already.",
                sv=f"”{title.sv}” är redan markerat som {'inställt' if entry.state == 'cancelled' else 'klart'}.",
            )
        if entry.date < today <= was.date:
            yield Message(en=f"“{title.en}”: {entry.date} is past.", sv=f"”{title.sv}”: {entry.date} har varit.")
        if off := day_off(entry.date):
            yield Message(
                en=f"“{title.en}”: {entry.date} is no working day ({off}).",
                sv=f"”{title.sv}”: {entry.date} är ingen arbetsdag ({off}).",
            )
    yield from _order(old, new)
    yield from _shorter(old, new)
    yield from _after_reply(timeline, moved)
    yield from _weekdays(new, {entry.id for _, entry in moved})
    for was, entry in moved:
        for note in entry.notes:
            if note not in was.notes:
                yield Message(en=f"“{entry.title.en}”: {note.en}", sv=f"”{entry.title.sv}”: {note.sv}")


def _order(old: list[Dated], new: list[Dated]) -> Iterator[Message]:
    """Steps that came one after the other and no longer do."""
    days = {dated.path: dated.date for dated in new}
    live = [dated for dated in old if dated.step.state != "cancelled"]
    for first, second in combinations(live, 2):
        if first.date < second.date and days[first.path] >= days[second.path]:
            same = days[first.path] == days[second.path]
            yield Message(
                en=f"“{first.step.title}” is no longer before “{second.step.title}”"
                + (": both are on the same day." if same else "."),
                sv=f"”{first.step.title}” kommer inte längre före ”{second.step.title}”"
                + (": båda är samma dag." if same else "."),
            )


def _shorter(old: list[Dated], new: list[Dated]) -> Iterator[Message]:
    """Those who must answer by a deadline, such as the parties, and now have less time from the step before it."""
    days = {dated.path: dated.date for dated in new}
    live = [dated for dated in old if dated.step.state != "cancelled"]
    for first, second in pairwise(live):
        was = (second.date - first.date).days
        left = (days[second.path] - days[first.path]).days
        if second.step.kind == "deadline" and 0 < left < was:
            working = working_days_between(days[first.path], days[second.path])
            before = working_days_between(first.date, second.date)
            yield Message(
                en=f"Less time for “{second.step.title}”: {left} days from “{first.step.title}” instead of {was} "
                f"({working} working days instead of {before}).",
                sv=f"Kortare tid till ”{second.step.title}”: {left} dagar från ”{first.step.title}” i stället för "
                f"{was} ({working} arbetsdagar i stället för {before}).",
            )


def _after_reply(timeline: Timeline, moved: list[tuple[Entry, Entry]]) -> Iterator[Message]:
    reply = timeline.reply_by
    for was, entry in moved:
        # A decision says so itself, in its notes.
        if reply and not entry.derived and entry.kind != "decision" and was.date <= reply < entry.date:
            yield Message(
                en=f"“{entry.title.en}” comes after the last day to answer, {reply}.",
                sv=f"”{entry.title.sv}” kommer efter sista svarsdag, {reply}.",
            )


def _weekdays(new: list[Dated], moved: set[str]) -> Iterator[Message]:
    """Steps that follow along to another weekday than the one that the file says they are on."""
    for dated in new:
        step = dated.step
        relative = not isinstance(step.date, datetime.date)
        if step.id in moved and relative and step.weekday not in {None, _WEEKDAYS[dated.date.weekday()]}:
            yield Message(
                en=f"“{step.title}” falls on another weekday than its `weekday: {step.weekday}`.",
                sv=f"”{step.title}” hamnar på en annan veckodag än dess `weekday: {step.weekday}`.",
            )


def _edits(source: Source, timeline: Timeline, new: list[Dated], place: int) -> Iterator[Edit]:
    """The lines to change: the step's date, and the weekday of every step that is no longer on it."""
    date: Path = ("steps", place, "date")
    weekdays = {
        (*dated.path, "weekday"): _WEEKDAYS[dated.date.weekday()]
        for dated in new
        if dated.step.weekday not in {None, _WEEKDAYS[dated.date.weekday()]}
    }
    relation = [(*date, name) for name in ("before", "after", "days", "working_days", "weeks", "months")]
    found = source.locate([date, *weekdays, *relation])
    written = next(dated.date for dated in new if dated.path == date[:2]).isoformat()
    lines: dict[int, str | None] = {}
    if isinstance(timeline.steps[place].date, datetime.date):
        _replace(source, lines, found[date].value, written)
    else:
        first = found[date].key.line
        lines[first] = _RELATION.sub(f"date: {written}", source.lines[first - 1])
        lines |= {at.line: None for path in relation if (at := found[path].key).line > first}
    for path, weekday in weekdays.items():
        _replace(source, lines, found[path].value, weekday)
    for number, line in sorted(lines.items()):
        yield Edit(number, source.lines[number - 1], line)


def _replace(source: Source, lines: dict[int, str | None], at: Location, text: str) -> None:
    """Put `text` where the value at a location is; on a line changed already, to the right of that change."""
    original = source.lines[at.line - 1]
    current = lines.get(at.line) or original
    tail = original[at.end_column - 1 :]
    shift = len(current) - len(original)
    lines[at.line] = current[: at.column - 1 + shift] + text + tail
