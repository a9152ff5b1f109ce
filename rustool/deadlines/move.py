"""What happens when a step is moved to another day: what follows it, what collides, and which lines to change."""

import datetime
import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import NamedTuple

from rustool.case.done import is_cancelled
from rustool.deadlines.dates import DatedStep, UnresolvableDate, check_year, dated_steps, unresolvable_finding
from rustool.deadlines.entries import ScheduleEntry, schedule_entries
from rustool.deadlines.schedule import Schedule
from rustool.deadlines.workdays import day_off, working_days_between
from rustool.findings import InvalidSource, Location, Path, RustoolError
from rustool.messages import Message
from rustool.model.timeline import Timeline, weekday_of
from rustool.source import Source
from rustool.suggestions import did_you_mean
from rustool.workspace import Document

_FLOW = re.compile(r"\s*:\s*\{[^}]*\}")


class Edit(NamedTuple):
    """A line of the timetable's file, as it is and as it should be."""

    line: int
    old: str
    new: str | None
    """None: the line goes."""


class MovedStep(NamedTuple):
    """A step on another day, and all that it means."""

    step: ScheduleEntry
    moved: tuple[tuple[ScheduleEntry, ScheduleEntry], ...]
    """Every entry that gets another day, before and after; the step itself first."""
    collisions: tuple[Message, ...]
    edits: tuple[Edit, ...]
    file: str


def move_step(before: Schedule, document: Document[Timeline], step: str, to: datetime.date) -> MovedStep:
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
        old, new = dated_steps(timeline), dated_steps(changed)
    except UnresolvableDate as error:
        raise InvalidSource([unresolvable_finding(error, document.source)], document.source.language) from None
    judge, today = before.judge, before.today
    after = {entry.id: entry for entry in schedule_entries(changed, new, judge, today, before.within)}
    pairs = [(entry, after[entry.id]) for entry in before.entries if entry.id in after]
    moved = [(was, is_) for was, is_ in pairs if was.date != is_.date]
    moved.sort(key=lambda pair: pair[0].id != step)
    return MovedStep(
        after[step],
        tuple(moved),
        tuple(_collisions(changed, old, new, moved, today)),
        tuple(_edits(document.source, timeline, new, place)),
        document.source.file,
    )


def _no_such_step(before: Schedule, step: str, *, found: int) -> RustoolError:
    if found:
        return RustoolError(Message("{found} steps have the id '{step}'", found=found, step=step))
    if any(entry.id == step for entry in before.entries):
        return RustoolError(
            Message(
                "'{step}' is derived; move what it follows from, or add a step with that id to {file}",
                step=step,
                file=before.file,
            )
        )
    advice = did_you_mean(step, [one.id for one in before.timeline.steps])
    return RustoolError(Message("there is no step '{step}'; {advice}", step=step, advice=advice))


def _collisions(
    timeline: Timeline,
    old: list[DatedStep],
    new: list[DatedStep],
    moved: list[tuple[ScheduleEntry, ScheduleEntry]],
    today: datetime.date,
) -> Iterator[Message]:
    for was, entry in moved:
        title = entry.title
        if entry.derived:
            continue
        if entry.is_over:
            if entry.state == "cancelled":
                yield Message("“{title}” is already marked as cancelled.", title=title)
            else:
                yield Message("“{title}” is already marked as done.", title=title)
        if entry.date < today <= was.date:
            yield Message("“{title}”: {date} is past.", title=title, date=entry.date)
        if off := day_off(entry.date):
            yield Message("“{title}”: {date} is no working day ({off}).", title=title, date=entry.date, off=off)
    yield from _order(old, new)
    yield from _shorter(old, new)
    yield from _after_reply(timeline, moved)
    yield from _weekdays(new, {entry.id for _, entry in moved})
    for was, entry in moved:
        for warning in entry.warnings:
            if warning not in was.warnings:
                yield Message("“{title}”: {warning}", title=entry.title, warning=warning)


def _order(old: list[DatedStep], new: list[DatedStep]) -> Iterator[Message]:
    """Steps that came one after the other and no longer do."""
    days = {dated.path: dated.date for dated in new}
    live = [dated for dated in old if not is_cancelled(dated.step)]
    for first, second in combinations(live, 2):
        if first.date < second.date and days[first.path] >= days[second.path]:
            titles = {"first": first.step.title, "second": second.step.title}
            if days[first.path] == days[second.path]:
                yield Message("“{first}” is no longer before “{second}”: both are on the same day.", **titles)
            else:
                yield Message("“{first}” is no longer before “{second}”.", **titles)


def _shorter(old: list[DatedStep], new: list[DatedStep]) -> Iterator[Message]:
    """Those who must answer by a deadline, such as the parties, and now have less time from the step before it."""
    days = {dated.path: dated.date for dated in new}
    live = [dated for dated in old if not is_cancelled(dated.step)]
    for first, second in pairwise(live):
        was = (second.date - first.date).days
        left = (days[second.path] - days[first.path]).days
        if second.step.kind == "deadline" and 0 < left < was:
            working = working_days_between(days[first.path], days[second.path])
            before = working_days_between(first.date, second.date)
            yield Message(
                "Less time for “{title}”: {left} days from “{title_2}” instead of {was} ({working} "
                "working days instead of {before}).",
                title=second.step.title,
                left=left,
                title_2=first.step.title,
                was=was,
                working=working,
                before=before,
            )


def _after_reply(timeline: Timeline, moved: list[tuple[ScheduleEntry, ScheduleEntry]]) -> Iterator[Message]:
    reply = timeline.reply_by
    for was, entry in moved:
        # A decision says so itself, in its warnings.
        if reply and not entry.derived and entry.kind != "decision" and was.date <= reply < entry.date:
            yield Message("“{title}” comes after the last day to answer, {reply}.", title=entry.title, reply=reply)


def _weekdays(new: list[DatedStep], moved: set[str]) -> Iterator[Message]:
    """Steps that follow along to another weekday than the one that the file says they are on."""
    for dated in new:
        step = dated.step
        relative = not isinstance(step.date, datetime.date)
        if step.id in moved and relative and step.weekday not in {None, weekday_of(dated.date)}:
            yield Message(
                "“{title}” falls on another weekday than its `weekday: {weekday}`.",
                title=step.title,
                weekday=step.weekday,
            )


def _edits(source: Source, timeline: Timeline, new: list[DatedStep], place: int) -> Iterator[Edit]:
    """The lines to change: the step's date, and the weekday of every step that is no longer on it."""
    date: Path = ("steps", place, "date")
    weekdays = {
        (*dated.path, "weekday"): weekday_of(dated.date)
        for dated in new
        if dated.step.weekday not in {None, weekday_of(dated.date)}
    }
    relation = [(*date, name) for name in ("before", "after", "days", "working_days", "weeks", "months")]
    found = source.locate([date, *weekdays, *relation])
    written = next(dated.date for dated in new if dated.path == date[:2]).isoformat()
    rewrite = _Rewrite(source)
    if isinstance(timeline.steps[place].date, datetime.date):
        rewrite.value(found[date].value, written)
    else:
        rewrite.mapping(found[date].key, written, [found[path].key.line for path in relation])
    for path, weekday in weekdays.items():
        rewrite.value(found[path].value, weekday)
    yield from rewrite.edits()


class _Rewrite:
    """Replacements in a file's lines, several on a line if need be, and lines that go."""

    def __init__(self, source: Source) -> None:
        self.lines = source.lines
        self.replacements: list[tuple[int, int, int, str]] = []
        self.gone: set[int] = set()

    def value(self, at: Location, text: str) -> None:
        """Put `text` in the place of the value at a location."""
        self.replacements.append((at.line, at.column, at.end_column, text))

    def mapping(self, key: Location, text: str, members: list[int]) -> None:
        """Put `text` in the place of the mapping after a key: in braces, or in the lines of its members below."""
        rest = self.lines[key.line - 1][key.end_column - 1 :]
        flow = _FLOW.match("\n".join([rest, *self.lines[key.line : max(members) + 1]]))
        if flow is None:
            self.replacements.append((key.line, key.end_column, key.end_column + len(rest), f": {text}"))
            self.gone |= {line for line in members if line > key.line}
            return
        last = key.line + flow[0].count("\n")
        end = len(flow[0]) - flow[0].rfind("\n") - 1 if last > key.line else key.end_column - 1 + flow.end()
        if last == key.line:
            self.replacements.append((key.line, key.end_column, end + 1, f": {text}"))
        else:
            tail = self.lines[last - 1][end:]
            self.replacements.append((key.line, key.end_column, key.end_column + len(rest), f": {text}{tail}"))
            self.gone |= set(range(key.line + 1, last + 1))

    def edits(self) -> Iterator[Edit]:
        """The lines that change, in the file's order."""
        new: dict[int, str | None] = dict.fromkeys(self.gone)
        for line, start, end, text in sorted(self.replacements, reverse=True):
            current = new.get(line) or self.lines[line - 1]
            new[line] = current[: start - 1] + text + current[end - 1 :]
        for line, text_or_gone in sorted(new.items()):
            if text_or_gone != self.lines[line - 1]:
                yield Edit(line, self.lines[line - 1], text_or_gone)
