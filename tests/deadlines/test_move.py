"""A step on another day: what follows, what collides, and whether the lines shown do what they say."""

import re
from datetime import date
from pathlib import Path

import pytest

from rustool.deadlines.move import MovedStep, move_step
from rustool.deadlines.schedule import build_schedule
from rustool.findings import RustoolError
from rustool.workspace import Workspace

TODAY = date(2025, 8, 1)


def moving(project: Path, step: str, to: str) -> MovedStep:
    workspace = Workspace(project, project)
    return move_step(build_schedule(workspace, TODAY, 7), workspace.timeline, step, date.fromisoformat(to))


def edit(project: Path, *changes: tuple[str, str]) -> None:
    path = project / "data/timeline.yaml"
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def follow(project: Path, advice: MovedStep) -> None:
    """Change the lines as told: the file is then the edited one, and has all the comments that it had."""
    path = project / "data/timeline.yaml"
    lines: list[str | None] = list(path.read_text(encoding="utf-8").splitlines())
    for change in advice.lines:
        assert lines[change.line - 1] == change.old
        lines[change.line - 1] = change.new
    text = "".join(f"{line}\n" for line in lines if line is not None)
    assert text == advice.edited.text
    assert re.findall("# .*", text) == re.findall("# .*", path.read_text(encoding="utf-8"))
    path.write_text(text, encoding="utf-8")


def said(advice: MovedStep) -> str:
    return "\n".join(collision.text("en") for collision in advice.collisions)


def test_what_is_derived_from_the_step_moves_along(project: Path) -> None:
    advice = moving(project, "ks-beslut", "2025-10-28")
    assert [(was.id, is_.date.isoformat()) for was, is_ in advice.moved] == [
        ("ks-beslut", "2025-10-28"),
        ("ks-beslut-approval", "2025-11-11"),
        ("ks-beslut-posting", "2025-11-13"),
        ("ks-beslut-appeal", "2025-12-04"),
    ]
    assert advice.collisions == ()


@pytest.mark.parametrize(
    ("step", "to", "says"),
    [
        ("ks-beslut", "2025-10-07", "both are on the same day"),
        ("ks-beslut", "2025-10-06", "is no longer before “KS beslutar om remissvar”."),
        ("ks-beslut", "2025-12-24", "2025-12-24 is no working day (Christmas Eve)"),
        ("ks-beslut", "2025-10-25", "2025-10-25 is no working day (Saturday)"),
        ("ks-beslut", "2025-10-17", "no working day (Sunday): do it by 2025-10-31"),
        ("partiernas-synpunkter", "2025-09-09", "14 days from"),
        ("partiernas-synpunkter", "2025-09-09", "instead of 28 (10 working days instead of 20)"),
        ("ks-utskick", "2025-09-09", "14 days from"),
        ("ks-utskick", "2025-07-01", "2025-07-01 is past"),
    ],
)
def test_collisions(project: Path, step: str, to: str, says: str) -> None:
    assert says in said(moving(project, step, to))


@pytest.mark.parametrize(
    ("step", "to", "says"),
    [
        ("ks-beslut", "2025-11-04", "ask for more time"),
        ("ks-beslut", "2025-10-28", ""),
        ("ksau-forslag", "2025-11-03", "comes after the last day to answer, 2025-10-31"),
    ],
)
def test_collisions_with_the_reply_date(project: Path, step: str, to: str, says: str) -> None:
    edit(project, ("reply_by: unknown", "reply_by: 2025-10-31"))
    advice = said(moving(project, step, to))
    assert says in advice
    assert bool(says) is bool(advice)


def test_a_decision_moved_so_that_its_minutes_come_too_late_says_so(project: Path) -> None:
    edit(project, ("reply_by: unknown", "reply_by: 2025-11-05"))
    assert "have the paragraph approved immediately, at the meeting" in said(moving(project, "ks-beslut", "2025-10-28"))


def test_a_step_that_is_over_says_so(project: Path) -> None:
    edit(project, ("    remind: [14, 7, 1]\n", "    remind: [14, 7, 1]\n    state: done\n"))
    assert "is already marked as done" in said(moving(project, "ks-utskick", "2025-08-27"))


@pytest.mark.parametrize("to", ["2025-10-28", "2025-10-23", "2025-10-21"])
@pytest.mark.parametrize(
    "written",
    [
        ("date: 2025-10-21", "date: 2025-10-21"),
        ("date: 2025-10-21", 'date: "2025-10-21"  # ett datum'),
        ("date: 2025-10-21", "date: {after: ksau-forslag, weeks: 2} # två veckor"),
        ("date: 2025-10-21", "date:\n      after: ksau-forslag\n      # som vanligt\n      weeks: 2"),
        (
            "    date: 2025-10-21\n    weekday: tuesday\n",
            "    weekday: tuesday\n    date: {weeks: 2,\n      after: ksau-forslag\n      } # två veckor\n",
        ),
        ("date: 2025-10-21", "date: {after: ksau-forslag, # två veckor\n      weeks: 2}"),
        ("date: 2025-10-21", "date: {after: ksau-forslag, weeks: 2} # } eller {"),
        ("date: 2025-10-21", "date: # två veckor\n     'after': ksau-forslag  # KSAU\n\n     weeks: 2"),
        ("date: 2025-10-21", "date:\n      2025-10-21  # ett datum"),
    ],
)
def test_the_lines_to_change_do_what_was_asked(project: Path, written: tuple[str, str], to: str) -> None:
    edit(project, written)
    advice = moving(project, "ks-beslut", to)
    follow(project, advice)
    after = Workspace(project, project).timeline.value.steps[3]
    assert after.date == date.fromisoformat(to) or not advice.moved
    names = {"2025-10-28": "tuesday", "2025-10-23": "thursday", "2025-10-21": "tuesday"}
    assert after.weekday == names[to]


def test_a_date_that_other_steps_share_is_left_to_a_person(project: Path) -> None:
    edit(project, ("date: 2025-10-07", "date: &day 2025-10-07"), ("date: 2025-10-21", "date: *day"))
    with pytest.raises(RustoolError, match=r"edit .*timeline\.yaml by hand at line 59"):
        moving(project, "ksau-forslag", "2025-10-14")
    assert [(change.old, change.new) for change in moving(project, "ks-beslut", "2025-10-28").lines] == [
        ("    date: *day", "    date: 2025-10-28")
    ]


def test_a_step_on_one_line_is_changed_in_both_places(project: Path) -> None:
    path = project / "data/timeline.yaml"
    text = path.read_text(encoding="utf-8")
    steps = (
        "steps:\n"
        "  - {id: a, weekday: tuesday, title: A, kind: meeting, date: 2025-10-21, remind: [7]} # a\n"
        "  - {id: b, title: B, kind: meeting, date: {after: a, days: 1}, weekday: wednesday}\n"
    )
    path.write_text(re.sub(r"steps:\n.*", steps, text, flags=re.DOTALL), encoding="utf-8")
    advice = moving(project, "a", "2025-10-23")
    assert [change.new for change in advice.lines] == [
        "  - {id: a, weekday: thursday, title: A, kind: meeting, date: 2025-10-23, remind: [7]} # a",
        "  - {id: b, title: B, kind: meeting, date: {after: a, days: 1}, weekday: friday}",
    ]
    assert "another weekday" in said(advice)
    follow(project, advice)
    assert [step.weekday for step in Workspace(project, project).timeline.value.steps] == ["thursday", "friday"]


@pytest.mark.parametrize(
    ("step", "says"), [("ks-beslt", "did you mean 'ks-beslut'?"), ("ks-beslut-appeal", "is derived"), ("x", "one of")]
)
def test_only_a_step_of_the_file_can_be_moved(project: Path, step: str, says: str) -> None:
    with pytest.raises(RustoolError) as refused:
        moving(project, step, "2025-10-28")
    assert says in refused.value.message.text("en")


def test_a_move_that_makes_a_circle_impossible_date_or_double_id_is_refused(project: Path) -> None:
    edit(project, ("id: ksau-forslag", "id: ks-utskick"))
    with pytest.raises(RustoolError, match="2 steps"):
        moving(project, "ks-utskick", "2025-08-27")
    with pytest.raises(RustoolError, match="9999"):
        moving(project, "ks-beslut", "9999-12-31")
