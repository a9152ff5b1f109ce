"""Steps on their days, their states, and what they require."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustool.deadlines.dates import UnresolvableDate, dated_steps, resolve_dates
from rustool.deadlines.entries import ScheduleEntry
from rustool.deadlines.schedule import Schedule, build_schedule
from rustool.findings import InvalidSource
from rustool.model.timeline import Timeline
from rustool.source import read
from rustool.validation import validate
from rustool.workspace import Workspace

HEAD = """\
format: rustool.timeline/1
id: svar
title: Tidsplan
respondent: Kommunen
strategy: {id: rus-jonkopings-lan, version: remiss-2025}
year_basis: stated
decision_rules: swedish-local-government
"""


def timeline(*steps: str, reply_by: str = "unknown") -> str:
    listed = "\n".join(f"  - {{{step}}}" for step in steps)
    return f"{HEAD}reply_by: {reply_by}\nsteps:\n{listed}\n" if steps else f"{HEAD}reply_by: {reply_by}\nsteps: []\n"


def step(id_: str, when: str, more: str = "", kind: str = "meeting") -> str:
    return f"id: {id_}, title: {id_.upper()}, kind: {kind}, date: {when}{', ' + more if more else ''}"


def model(text: str) -> Timeline:
    return validate(read("timeline.yaml", text.encode()), Timeline)


Seen = Callable[..., Schedule]
"""The schedule of a timeline's text, as seen on a day."""


@pytest.fixture
def seen(project: Path) -> Seen:
    def seen(text: str, today: str, within: int = 7) -> Schedule:
        (project / "data/timeline.yaml").write_text(text, encoding="utf-8")
        return build_schedule(Workspace(project, project), date.fromisoformat(today), within)

    return seen


def days(found: Schedule) -> list[tuple[str, str]]:
    return [(entry.id, entry.date.isoformat()) for entry in found.entries]


def entry(found: Schedule, id_: str) -> ScheduleEntry:
    return next(one for one in found.entries if one.id == id_)


@pytest.mark.parametrize(
    ("relation", "day"),
    [
        ("{after: a, days: 10}", "2024-03-10"),
        ("{before: a, days: 1}", "2024-02-28"),
        ("{after: a, weeks: 1}", "2024-03-07"),
        ("{before: a, weeks: 3}", "2024-02-08"),
        ("{after: a, months: 12}", "2025-02-28"),
        ("{before: a, months: 1}", "2024-01-29"),
        ("{after: a, working_days: 1}", "2024-03-01"),
        ("{before: a, working_days: 5}", "2024-02-22"),
        ("{after: a, days: 0}", "2024-02-29"),
    ],
)
def test_a_relative_date_is_counted_from_leap_day(relation: str, day: str) -> None:
    found = resolve_dates(model(timeline(step("a", "2024-02-29"), step("b", relation))))
    assert found["b"] == date.fromisoformat(day)


def test_relations_are_followed_in_any_order_of_the_file() -> None:
    text = timeline(step("c", "{after: b, days: 1}"), step("b", "{after: a, days: 1}"), step("a", "2025-12-30"))
    assert [(d.step.id, d.date.isoformat()) for d in dated_steps(model(text))] == [
        ("a", "2025-12-30"),
        ("b", "2025-12-31"),
        ("c", "2026-01-01"),
    ]


@pytest.mark.parametrize(
    ("steps", "why", "place"),
    [
        ([step("a", "{after: b, days: 1}"), step("b", "{after: a, days: 1}")], "circular", 1),
        ([step("a", "{after: a, days: 1}")], "circular", 0),
        ([step("a", "{after: nope, days: 1}")], "unknown", 0),
        ([step("a", "2199-12-31"), step("b", "{after: a, days: 1}")], "range", 1),
    ],
)
def test_a_relation_that_leads_nowhere_is_an_error_with_its_line(
    seen: Seen, steps: list[str], why: str, place: int
) -> None:
    with pytest.raises(UnresolvableDate) as caught:
        resolve_dates(model(timeline(*steps)))
    assert (caught.value.why, caught.value.path) == (why, ("steps", place, "date"))
    with pytest.raises(InvalidSource) as refused:
        seen(timeline(*steps), "2025-01-01")
    assert [finding.location.line for finding in refused.value.findings] == [10 + place]


def test_a_day_that_does_not_exist_is_an_error_with_its_line(seen: Seen) -> None:
    with pytest.raises(InvalidSource) as refused:
        seen(timeline(step("a", "2025-02-28"), step("b", "2025-02-31")), "2025-01-01")
    (finding,) = refused.value.findings
    assert (finding.location.line, finding.message.text("en")) == (11, "there is no day 2025-02-31")


def test_each_of_two_steps_with_the_same_id_has_its_own_date(seen: Seen) -> None:
    text = timeline(step("a", "2025-01-07"), step("a", "2025-01-14"), step("b", "{after: a, days: 1}"))
    assert days(seen(text, "2025-01-01")) == [("a", "2025-01-07"), ("b", "2025-01-08"), ("a", "2025-01-14")]


def test_two_decisions_with_the_same_id_both_have_their_legal_dates(seen: Seen) -> None:
    text = timeline(step("a", "2025-01-07", kind="decision"), step("a", "2025-02-04", kind="decision"))
    approved = [day for id_, day in days(seen(text, "2025-01-01")) if id_ == "a-approval"]
    assert approved == ["2025-01-21", "2025-02-18"]


@pytest.mark.parametrize(
    ("when", "more", "state"),
    [
        ("2025-10-13", "", "overdue"),
        ("2025-10-14", "", "today"),
        ("2025-10-15", "", "due"),
        ("2025-10-21", "", "due"),
        ("2025-10-22", "", "upcoming"),
        ("2025-10-13", "state: done", "done"),
        ("2025-10-22", "state: done", "done"),
        ("2025-10-13", "done_on: 2025-10-13", "done"),
        ("2025-10-13", "state: cancelled", "cancelled"),
    ],
)
def test_the_states(seen: Seen, when: str, more: str, state: str) -> None:
    assert entry(seen(timeline(step("a", when, more)), "2025-10-14"), "a").state == state


def test_a_past_legal_date_is_done_and_one_to_come_is_next(seen: Seen) -> None:
    text = timeline(step("ks", "2025-10-21", "state: done", kind="decision"))
    found = seen(text, "2025-11-05")
    assert [(one.id, one.state) for one in found.entries if one.derived] == [
        ("ks-approval", "done"),
        ("ks-posting", "due"),
        ("ks-appeal", "upcoming"),
    ]
    assert found.next == entry(found, "ks-posting")


def test_legal_dates_count_from_the_day_the_decision_was_made(seen: Seen) -> None:
    found = seen(timeline(step("ks", "2025-10-21", "state: done, done_on: 2025-10-28", kind="decision")), "2025-10-29")
    assert entry(found, "ks-approval").date == date(2025, 11, 11)
    assert entry(found, "ks-approval").basis == "confirmed"


def test_nothing_follows_a_cancelled_decision_a_meeting_or_other_rules(seen: Seen) -> None:
    decision = step("ks", "2025-10-21", kind="decision")
    assert len(days(seen(timeline(decision), "2025-01-01"))) == 4
    cancelled = timeline(step("ks", "2025-10-21", "state: cancelled", kind="decision"))
    assert days(seen(cancelled, "2025-01-01")) == [("ks", "2025-10-21")]
    assert days(seen(timeline(step("ks", "2025-10-21")), "2025-01-01")) == [("ks", "2025-10-21")]
    other = timeline(decision).replace("swedish-local-government", "none")
    assert days(seen(other, "2025-01-01")) == [("ks", "2025-10-21")]


def test_a_step_with_a_legal_date_s_id_takes_its_place(seen: Seen) -> None:
    text = timeline(
        step("ks", "2025-10-21", "state: done", kind="decision"),
        step("ks-posting", "2025-10-24", "state: done", kind="other"),
    )
    found = seen(text, "2025-10-25")
    assert days(found) == [
        ("ks", "2025-10-21"),
        ("ks-posting", "2025-10-24"),
        ("ks-approval", "2025-11-04"),
        ("ks-appeal", "2025-11-14"),
    ]
    posted = entry(found, "ks-posting")
    assert (posted.derived, posted.state) == (False, "done")
    assert posted.legal_basis is not None
    assert posted.legal_basis.text("sv") == "8 kap. 12 § kommunallagen (2017:725)"
    late = text.replace("2025-10-24", "2025-11-10")
    assert [note.text("sv") for note in entry(seen(late, "2025-10-25"), "ks-posting").warnings] == [
        "Senare än lagen tillåter: 2025-11-06."
    ]
    ended = text.replace("2025-10-24, state: done", "2025-10-24, state: cancelled")
    assert [id_ for id_, _ in days(seen(ended, "2025-10-25"))] == ["ks", "ks-posting", "ks-approval"]


@pytest.mark.parametrize(
    ("reply_by", "approval", "decision"),
    [
        ("2025-11-04", "", ""),
        ("2025-11-03", "justeras före dess", "justeras omedelbart"),
        ("2025-10-21", "justeras före dess", "justeras omedelbart"),
        ("2025-10-20", "", "be om anstånd"),
        ("unknown", "", ""),
    ],
)
def test_what_the_legal_dates_mean_for_the_reply(seen: Seen, reply_by: str, approval: str, decision: str) -> None:
    found = seen(timeline(step("ks", "2025-10-21", kind="decision"), reply_by=reply_by), "2025-10-01")
    for id_, words in (("ks-approval", approval), ("ks", decision)):
        notes = " ".join(note.text("sv") for note in entry(found, id_).warnings)
        assert words in notes
        assert bool(words) is bool(notes)


def test_the_reply_date_is_an_entry_and_not_done_by_itself(seen: Seen) -> None:
    open_ = timeline(step("ks", "2025-10-21", kind="decision"), reply_by="2025-10-31")
    assert entry(seen(open_, "2025-11-01"), "reply-by").state == "overdue"
    done = timeline(step("ks", "2025-10-21", "state: done", kind="decision"), reply_by="2025-10-31")
    assert entry(seen(done, "2025-11-01"), "reply-by").state == "done"
    assert entry(seen(done, "2025-10-31"), "reply-by").state == "today"
    own = timeline(step("reply-by", "2025-10-30", kind="dispatch"), reply_by="2025-10-31")
    assert days(seen(own, "2025-10-01")) == [("reply-by", "2025-10-30")]


def test_a_reply_date_on_a_day_off_is_not_prolonged(seen: Seen) -> None:
    text = timeline(step("ks", "2025-10-21", kind="decision"), reply_by="2025-11-01")
    (note,) = entry(seen(text, "2025-10-01"), "reply-by").warnings
    assert "alla helgons dag): skicka svaret senast 2025-10-31" in note.text("sv")
    assert entry(seen(text, "2025-10-01"), "reply-by").date == date(2025, 11, 1)


def test_slack_is_the_time_to_the_next_entry_that_is_not_cancelled(seen: Seen) -> None:
    text = timeline(step("a", "2025-12-19"), step("b", "2025-12-22", "state: cancelled"), step("c", "2025-12-29"))
    found = seen(text, "2025-12-01")
    slack = entry(found, "a").slack
    assert slack is not None
    assert (slack.days, slack.working_days) == (10, 3)
    assert entry(found, "b").slack is None
    assert entry(found, "c").slack is None


def test_what_a_step_requires_is_held_to_the_answer(seen: Seen, project: Path) -> None:
    text = timeline(step("a", "2025-10-07", "requires: [draft, answers, comments-handled]"))
    assert [need.met for need in entry(seen(text, "2025-10-01"), "a").requires] == [False, False, True]
    response = project / "data/response.yaml"
    written = response.read_text(encoding="utf-8")
    written = re.sub(r"(?<=    text: )null", "Ja.", written, count=2)
    view = "{id: v%d, from: p, on: whole, kind: change, text: Mer., handling: %s}"
    comments = ", ".join(view % (n, "open" if n < 2 else "accepted") for n in range(7))
    written = written.replace("parties: []", "parties: [{id: p, name: P}]").replace(
        "comments: []", f"comments: [{comments}]"
    )
    response.write_text(written, encoding="utf-8")
    draft, answers, handled = entry(seen(text, "2025-10-01"), "a").requires
    assert draft.met
    assert [gap.number for gap in answers.gaps] == [3]
    assert (handled.met, len(handled.gaps), handled.comments) == (False, 2, 7)


def test_without_an_answer_requirements_cannot_be_judged_but_dates_can(seen: Seen, project: Path) -> None:
    (project / "data/response.yaml").unlink()
    (need,) = entry(seen(timeline(step("a", "2025-10-07", "requires: [final]")), "2025-10-01"), "a").requires
    assert need.met is None
    assert need.reason is not None
    assert "data/response.yaml" in need.reason.text("sv")


def test_the_yearly_follow_up_is_named_as_undated(seen: Seen) -> None:
    assert seen(timeline(), "2025-10-01").undated == ("Nationell nivå",)


DAYS = st.dates(date(1900, 1, 1), date(2150, 12, 31))


@given(st.lists(DAYS, min_size=1, max_size=6))
def test_the_schedule_is_in_date_order_and_loses_no_step(found: list[date]) -> None:
    text = timeline(*(step(f"s{n}", day.isoformat()) for n, day in enumerate(found)))
    placed = [dated.date for dated in dated_steps(model(text))]
    assert placed == sorted(found)


@given(DAYS, st.integers(0, 1000))
def test_before_undoes_after_for_days_and_weeks(day: date, count: int) -> None:
    text = timeline(
        step("a", day.isoformat()),
        step("b", f"{{after: a, days: {count}}}"),
        step("c", f"{{before: b, days: {count}}}"),
    )
    found = resolve_dates(model(text))
    assert found["c"] == found["a"]
    assert found["b"] - found["a"] == timedelta(days=count)
