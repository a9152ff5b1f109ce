"""The calendar, read by a parser that has nothing in common with the one that wrote it."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject
from support import Run

Events = dict[str, Any]
"""What vobject makes of each event, by UID; it has no types."""
ReadCalendar = Callable[..., Events]


@pytest.fixture
def calendar(run: Run, project: Path) -> ReadCalendar:
    """Write the calendar on a day, and return what it holds by UID."""

    def calendar(today: str = "2025-08-01") -> Events:
        result = run("--lang", "sv", "deadlines", "--today", today, "-o", "svar.ics", cwd=project)
        assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
        return parsed(project / "svar.ics")

    return calendar


def parsed(path: Path) -> Events:
    whole = vobject.readOne(path.read_bytes().decode())
    whole.validate()
    events = whole.vevent_list
    found = {event.uid.value: event for event in events}
    assert len(found) == len(events)
    return found


def edit(project: Path, *changes: tuple[str, str], name: str = "timeline") -> None:
    path = project / f"data/{name}.yaml"
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def sequences(events: Events) -> dict[str, int]:
    return {uid.partition("@")[0]: int(event.sequence.value) for uid, event in events.items()}


def test_every_entry_is_an_all_day_event_that_ends_the_day_after(calendar: ReadCalendar) -> None:
    events = calendar()
    assert {uid: event.dtstart.value.isoformat() for uid, event in events.items()} == {
        "ks-utskick@tranas-rus-remiss-2025.rustool": "2025-08-26",
        "partiernas-synpunkter@tranas-rus-remiss-2025.rustool": "2025-09-23",
        "ksau-forslag@tranas-rus-remiss-2025.rustool": "2025-10-07",
        "ks-beslut@tranas-rus-remiss-2025.rustool": "2025-10-21",
        "ks-beslut-approval@tranas-rus-remiss-2025.rustool": "2025-11-04",
        "ks-beslut-posting@tranas-rus-remiss-2025.rustool": "2025-11-06",
        "ks-beslut-appeal@tranas-rus-remiss-2025.rustool": "2025-11-27",
    }
    for event in events.values():
        assert type(event.dtstart.value) is date
        assert event.dtend.value - event.dtstart.value == timedelta(days=1)


def test_no_title_can_add_a_line_to_the_calendar(calendar: ReadCalendar, project: Path) -> None:
    title = r"Beslut\nEND:VEVENT; x, y:\\n BEGIN:VALARM"
    edit(project, ("title: KS beslutar om remissvar\n", f"title: '{title}'\n"))
    assert calendar()["ks-beslut@tranas-rus-remiss-2025.rustool"].summary.value == title


def test_an_event_says_what_the_step_requires_and_that_its_date_is_inferred(calendar: ReadCalendar) -> None:
    event = calendar()["ksau-forslag@tranas-rus-remiss-2025.rustool"]
    assert (
        "Kräver svar på alla frågor och hantering av alla synpunkter. Saknas: svar på frågorna 1, 2 och 3."
        in event.description.value
    )
    assert "\nDatumet är vår tolkning av underlaget. Bildspelet" in event.description.value
    assert event.status.value == "TENTATIVE"
    assert event.categories.value == ["Sammanträde"]
    assert event.transp.value == "TRANSPARENT"
    derived = calendar()["ks-beslut-appeal@tranas-rus-remiss-2025.rustool"]
    assert "13 kap. 5 § kommunallagen (2017:725)" in derived.description.value


def test_alarms_are_those_of_remind_at_nine_in_the_morning(calendar: ReadCalendar, project: Path) -> None:
    alarms = [alarm.trigger.value for alarm in calendar()["ks-beslut@tranas-rus-remiss-2025.rustool"].valarm_list]
    assert [timedelta(hours=9) - alarm for alarm in alarms] == [timedelta(days=n) for n in (14, 7, 1)]
    posting = calendar()["ks-beslut-posting@tranas-rus-remiss-2025.rustool"].valarm_list
    assert len(posting) == 3
    edit(project, ("remind: [14, 7, 1]", "remind: [0]"))
    (alarm,) = calendar()["ks-utskick@tranas-rus-remiss-2025.rustool"].valarm_list
    assert alarm.trigger.value == timedelta(hours=9)


def test_written_again_it_is_the_same_file_whatever_the_day(calendar: ReadCalendar, project: Path) -> None:
    calendar("2025-08-01")
    first = (project / "svar.ics").read_bytes()
    for day in ("2025-08-02", "2025-10-25", "2025-12-31"):
        calendar(day)
        assert (project / "svar.ics").read_bytes() == first


def test_what_changes_gets_the_next_sequence_and_nothing_else_does(calendar: ReadCalendar, project: Path) -> None:
    assert set(sequences(calendar("2025-08-01")).values()) == {0}
    edit(project, ("date: 2025-10-21", "date: 2025-10-28"))
    changed = calendar("2025-08-02")
    assert sequences(changed) == {
        "ks-utskick": 0,
        "partiernas-synpunkter": 0,
        "ksau-forslag": 0,
        "ks-beslut": 1,
        "ks-beslut-approval": 1,
        "ks-beslut-posting": 1,
        "ks-beslut-appeal": 1,
    }
    stamps = {uid.partition("@")[0]: event.dtstamp.value.date() for uid, event in changed.items()}
    assert (stamps["ks-utskick"], stamps["ks-beslut"]) == (date(2025, 8, 1), date(2025, 8, 2))
    edit(project, ("date: 2025-10-28", "date: 2025-10-29"))
    assert sequences(calendar("2025-08-03"))["ks-beslut"] == 2


def test_an_answer_that_is_written_changes_the_event_that_asked_for_it(calendar: ReadCalendar, project: Path) -> None:
    calendar("2025-08-01")
    edit(project, ("  text: null\n", "  text: Vi tillstyrker.\n"), name="response")
    assert sequences(calendar("2025-08-02")) == {
        "ks-utskick": 1,
        "partiernas-synpunkter": 0,
        "ksau-forslag": 0,
        "ks-beslut": 1,
        "ks-beslut-approval": 0,
        "ks-beslut-posting": 0,
        "ks-beslut-appeal": 0,
    }


def test_what_is_cancelled_or_gone_is_cancelled_in_the_calendar(calendar: ReadCalendar, project: Path) -> None:
    calendar("2025-08-01")
    edit(project, ("    date: 2025-10-21", "    state: cancelled\n    date: 2025-10-21"))
    events = calendar("2025-08-02")
    decided = {uid.partition("@")[0]: event for uid, event in events.items() if uid.startswith("ks-beslut")}
    assert len(decided) == 4
    assert {event.status.value for event in decided.values()} == {"CANCELLED"}
    assert {int(event.sequence.value) for event in decided.values()} == {1}
    assert not any("valarm" in event.contents for event in decided.values())
    before = (project / "svar.ics").read_bytes()
    calendar("2025-08-03")
    assert (project / "svar.ics").read_bytes() == before
    edit(project, ("    state: cancelled\n", ""))
    back = calendar("2025-08-04")
    assert {event.status.value for event in back.values()} == {"TENTATIVE"}
    assert sequences(back)["ks-beslut-appeal"] == 2


def test_imported_twice_it_doubles_nothing(calendar: ReadCalendar, project: Path) -> None:
    """A calendar program as RFC 5546 has it: an event is its UID, and the higher SEQUENCE wins."""
    shown: dict[str, vobject.base.Component] = {}

    def import_(events: dict[str, vobject.base.Component]) -> None:
        for uid, event in events.items():
            if uid not in shown or int(event.sequence.value) >= int(shown[uid].sequence.value):
                shown[uid] = event

    import_(calendar("2025-08-01"))
    import_(parsed(project / "svar.ics"))
    assert len(shown) == 7
    edit(project, ("date: 2025-10-21", "date: 2025-10-28"))
    import_(calendar("2025-08-02"))
    assert len(shown) == 7
    assert shown["ks-beslut@tranas-rus-remiss-2025.rustool"].dtstart.value == date(2025, 10, 28)


def test_two_steps_with_one_id_are_two_events(calendar: ReadCalendar, project: Path) -> None:
    edit(project, ("- id: ksau-forslag", "- id: ks-utskick"))
    assert {"ks-utskick@tranas-rus-remiss-2025.rustool", "ks-utskick.2@tranas-rus-remiss-2025.rustool"} <= set(
        calendar()
    )


@pytest.mark.parametrize(
    "there",
    [
        "mitt\n",
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:privat@example.org\nEND:VEVENT\nEND:VCALENDAR\n",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSEQUENCE:x\nEND:VCALENDAR\n",
        "\x00\xff",
    ],
)
def test_a_file_that_is_something_else_is_not_touched(run: Run, project: Path, there: str) -> None:
    mine = project / "svar.ics"
    mine.write_text(there, encoding="latin-1")
    result = run("deadlines", "--format", "ics", "-o", "svar.ics", cwd=project)
    assert (result.returncode, result.stdout) == (2, "")
    assert "svar.ics" in result.stderr
    assert "Traceback" not in result.stderr
    assert mine.read_text(encoding="latin-1") == there


def test_a_broken_sequence_is_not_guessed(run: Run, calendar: ReadCalendar, project: Path) -> None:
    calendar("2025-08-01")
    path = project / "svar.ics"
    path.write_bytes(path.read_bytes().replace(b"SEQUENCE:0", b"SEQUENCE:x", 1))
    assert run("deadlines", "--format", "ics", "-o", "svar.ics", cwd=project).returncode == 2


def test_to_stdout_it_is_the_same_calendar(run: Run, project: Path, calendar: ReadCalendar) -> None:
    shown = run("--lang", "sv", "deadlines", "--today", "2025-08-01", "--format", "ics", cwd=project).stdout
    calendar("2025-08-01")
    assert shown == (project / "svar.ics").read_bytes().decode().replace("\r\n", "\n")
    assert all(len(line.encode()) <= 75 for line in (project / "svar.ics").read_bytes().decode().split("\r\n"))
    assert shown.count("BEGIN:VEVENT\n") == 7
