"""What happens when a step is moved to another day: what follows it, what collides, and which lines to change."""

import datetime
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import NamedTuple

from rustool.case.done import is_cancelled
from rustool.deadlines.dates import DatedStep, UnresolvableDate, check_year, dated_steps, unresolvable_finding
from rustool.deadlines.entries import ScheduleEntry, schedule_entries
from rustool.deadlines.schedule import Schedule
from rustool.deadlines.workdays import day_off, working_days_between
from rustool.findings import InvalidSource, RustoolError
from rustool.messages import Message
from rustool.model.timeline import Timeline, weekday_of
from rustool.source import Source
from rustool.source.edit import Set, edit
from rustool.source.lines import LineChange, changed_lines
from rustool.suggestions import did_you_mean
from rustool.workspace import Document


class MovedStep(NamedTuple):
    """A step on another day, and all that it means."""

    step: ScheduleEntry
    moved: tuple[tuple[ScheduleEntry, ScheduleEntry], ...]
    """Every entry that gets another day, before and after; the step itself first."""
    collisions: tuple[Message, ...]
    lines: tuple[LineChange, ...]
    """The lines to change in the timeline's file."""
    edited: Source
    """The timeline's file with these lines changed."""


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
    edited = _edited(document.source, new, place)
    return MovedStep(
        after[step],
        tuple(moved),
        tuple(_collisions(changed, old, new, moved, today)),
        tuple(changed_lines(document.source, edited)),
        edited,
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


def _edited(source: Source, new: list[DatedStep], place: int) -> Source:
    """Return the file with the step's date, and the weekday of every step that is no longer on it."""
    weekdays = [
        Set((*dated.path, "weekday"), weekday_of(dated.date))
        for dated in new
        if dated.step.weekday not in {None, weekday_of(dated.date)}
    ]
    day = next(dated.date for dated in new if dated.path == ("steps", place))
    return edit(source, Set(("steps", place, "date"), day), *weekdays)
