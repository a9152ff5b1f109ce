"""What is next, overdue, to be decided: asked once, with one result for commands and documents."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from deadlines.test_timetable import step, timeline

from rustool.deadlines.entries import ScheduleEntry
from rustool.deadlines.milestones import (
    comments_due,
    deciding_step,
    next_entry,
    next_meeting,
    overdue_entries,
    remaining_steps,
)
from rustool.deadlines.schedule import build_schedule
from rustool.workspace import Workspace

Entries = tuple[ScheduleEntry, ...]
CASE = (
    step("ks-utskick", "2025-08-26", "body: ks, requires: [draft]"),
    step("handlingar", "2025-09-02", "body: ks", kind="deadline"),
    step("synpunkter", "2025-09-23", "body: partierna", kind="deadline"),
    step("ksau", "2025-10-07", "body: ksau"),
    step("ks", "2025-10-21", "body: ks", kind="decision"),
)


@pytest.fixture
def seen(project: Path) -> Callable[..., Entries]:
    def seen(today: str, *steps: str, reply_by: str = "unknown") -> Entries:
        (project / "data/timeline.yaml").write_text(timeline(*steps, reply_by=reply_by), encoding="utf-8")
        return build_schedule(Workspace(project, project), date.fromisoformat(today), 7).entries

    return seen


def name(entry: ScheduleEntry | None) -> str | None:
    return entry.id if entry else None


def test_what_is_next_is_still_to_be_done_and_not_past(seen: Callable[..., Entries]) -> None:
    done = step("a", "2025-10-14", "done_on: 2025-10-13")
    entries = seen("2025-10-14", step("b", "2025-10-13"), done, step("c", "2025-10-14", "state: cancelled"))
    assert (name(next_entry(entries)), list(map(name, overdue_entries(entries)))) == (None, ["b"])
    entries = seen("2025-10-14", done, reply_by="2025-10-20")
    assert name(next_entry(entries)) == "reply-by"


def test_steps_are_those_of_the_timeline_that_are_not_cancelled(seen: Callable[..., Entries]) -> None:
    entries = seen("2025-09-01", *CASE, step("x", "2025-10-22", "state: cancelled"), reply_by="2025-11-28")
    assert [entry.id for entry in remaining_steps(entries)] == [
        "ks-utskick",
        "handlingar",
        "synpunkter",
        "ksau",
        "ks",
    ]


@pytest.mark.parametrize(
    ("today", "meeting", "stage", "due"),
    [
        ("2025-08-01", "ks-utskick", "dispatch", "synpunkter"),
        ("2025-08-27", "ksau", "proposal", None),
        ("2025-10-08", "ks", "decision", None),
        ("2025-10-22", None, None, None),
    ],
)
def test_the_next_meeting_has_a_stage_and_the_deadline_for_comments_after_it(
    seen: Callable[..., Entries], today: str, meeting: str | None, stage: str | None, due: str | None
) -> None:
    found = next_meeting(seen(today, *CASE))
    assert name(found.entry if found else None) == meeting
    assert (found.stage if found else None) == stage
    assert name(found.comments_due if found else None) == due


@pytest.mark.parametrize(("today", "due"), [("2025-08-01", "synpunkter"), ("2025-10-01", "synpunkter")])
def test_a_deadline_for_papers_is_none_for_comments(seen: Callable[..., Entries], today: str, due: str) -> None:
    assert name(comments_due(seen(today, *CASE), date.fromisoformat(today))) == due


def test_of_two_deadlines_for_comments_the_next_counts(seen: Callable[..., Entries]) -> None:
    entries = seen("2025-09-24", *CASE, step("igen", "2025-10-14", "body: partierna", kind="deadline"))
    assert name(comments_due(entries, date(2025, 9, 24))) == "igen"
    assert name(comments_due(entries, date(2025, 9, 23))) == "synpunkter"


def test_the_deciding_step_is_the_decision_that_is_left_or_the_last(seen: Callable[..., Entries]) -> None:
    first = step("utskick", "2025-08-26", "done_on: 2025-08-26", kind="decision")
    last = step("beslut", "2025-10-21", kind="decision")
    assert name(deciding_step(seen("2025-09-01", first, last))) == "beslut"
    done = step("beslut", "2025-10-21", "state: done", kind="decision")
    assert name(deciding_step(seen("2025-09-01", first, done))) == "beslut"
    cancelled = step("beslut", "2025-10-21", "state: cancelled", kind="decision")
    assert name(deciding_step(seen("2025-09-01", first, cancelled))) == "utskick"
    assert deciding_step(seen("2025-09-01")) is None
