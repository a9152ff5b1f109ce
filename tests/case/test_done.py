"""Whether a step is done: one judgement, and everything that asks for it gives the same result."""

import json
from datetime import date
from pathlib import Path

import pytest
from support import Run

from rustool.case.done import effective_date, is_contradictory, step_state
from rustool.documents.draft import render_markdown
from rustool.model.timeline import Step
from rustool.workspace import Workspace

TODAY = "2025-08-20"


def step(**fields: object) -> Step:
    return Step.model_validate({"id": "ks", "title": "KS", "kind": "decision", "date": "2025-10-21", **fields})


@pytest.mark.parametrize(
    ("fields", "state", "contradictory"),
    [
        ({}, "open", False),
        ({"state": "open"}, "open", False),
        ({"state": "done"}, "done", False),
        ({"state": "cancelled"}, "cancelled", False),
        ({"done_on": "2025-10-22"}, "done", False),
        ({"state": "done", "done_on": "2025-10-22"}, "done", False),
        ({"state": "open", "done_on": "2025-10-22"}, "done", True),
        ({"state": "cancelled", "done_on": "2025-10-22"}, "cancelled", True),
    ],
)
def test_a_step_with_the_day_that_it_was_done_is_done(
    fields: dict[str, str], state: str, *, contradictory: bool
) -> None:
    assert step_state(step(**fields)) == state
    assert is_contradictory(step(**fields)) is contradictory


def test_the_day_that_counts_is_the_one_that_it_was_done_on() -> None:
    assert effective_date(step(), date(2025, 10, 21)) == date(2025, 10, 21)
    assert effective_date(step(done_on="2025-10-28"), date(2025, 10, 21)) == date(2025, 10, 28)


@pytest.fixture
def dispatched(project: Path) -> Path:
    """The bundled project, with its first meeting held before it was planned to be, and no `state`."""
    timeline = project / "data/timeline.yaml"
    text = timeline.read_text(encoding="utf-8")
    timeline.write_text(
        text.replace("    date: 2025-08-26\n", "    date: 2025-08-26\n    done_on: 2025-08-19\n"), encoding="utf-8"
    )
    return project


def test_every_command_says_of_a_step_with_only_done_on_that_it_is_done(run: Run, dispatched: Path) -> None:
    seen = json.loads(run("deadlines", "--format", "json", "--today", TODAY, cwd=dispatched).stdout)
    assert {entry["id"]: entry["state"] for entry in seen["steps"]}["ks-utskick"] == "done"
    assert seen["next"] == "partiernas-synpunkter"
    status = json.loads(run("status", "--format", "json", "--today", TODAY, cwd=dispatched).stdout)
    assert (status["next"]["id"], status["overdue"]) == ("partiernas-synpunkter", [])
    assert run("check", "--select", "contradictory-state", cwd=dispatched).returncode == 0


def test_the_official_report_is_for_the_meeting_that_has_not_been_held(dispatched: Path) -> None:
    workspace = Workspace(dispatched, dispatched)
    text = render_markdown(workspace, "tjansteskrivelse", date.fromisoformat(TODAY)).markdown
    assert "| Sammanträde | tisdag 7 oktober 2025 |\n" in text
    assert "föreslår kommunstyrelsen besluta" in text
    assert "skickas till partierna" not in text
