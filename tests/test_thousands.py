"""Thousands of everything, all of it wrong: the time grows with the file, not with its square.

Each of these took minutes, or had no end, before it was seen to.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from rustool.deadlines.dates import UnresolvableDate, resolve_dates
from rustool.deadlines.workdays import is_working_day, working_days_between
from rustool.documents.draft import RenderedDocument
from rustool.documents.page import html
from rustool.findings import Finding, Location, Severity
from rustool.formats.findings.fingerprint import fingerprints
from rustool.intake.places import plain
from rustool.messages import Verbatim
from rustool.model.timeline import Timeline
from rustool.rules import suppression
from rustool.rules.project import Project
from rustool.rules.timeline import steps_out_of_order, unresolvable_date
from rustool.source import read
from rustool.source.comments import comments
from rustool.suggestions import KnownIds, intended_ids
from rustool.workspace import Workspace

MANY = 20_000


@contextmanager
def an_end(seconds: int = 60) -> Iterator[None]:
    """Give up what has none in sight: after so much of the processor's time, where a second is plenty."""

    def give_up(*_: object) -> None:
        raise TimeoutError(f"no end within {seconds} seconds")

    before = signal.signal(signal.SIGPROF, give_up)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def timeline(*dates: object) -> Timeline:
    steps = [{"id": f"s{i}", "title": "S", "kind": "deadline", "date": day} for i, day in enumerate(dates)]
    about = {"format": "rustool.timeline/1", "id": "t", "title": "T", "year_basis": "stated", "reply_by": "unknown"}
    strategy = {"id": "x", "version": "y"}
    return Timeline.model_validate({**about, "respondent": "R", "strategy": strategy, "bodies": [], "steps": steps})


def after(step: int) -> dict[str, object]:
    return {"after": f"s{step}", "days": 0}


def test_a_chain_of_relative_dates_is_as_long_as_anybody_likes() -> None:
    with an_end():
        known = resolve_dates(timeline(*(after(i + 1) for i in range(MANY)), "2025-09-01"))
    assert set(known.values()) == {date(2025, 9, 1)}


def test_a_circle_of_thousands_is_found_and_named_in_a_sentence() -> None:
    circle = timeline(*(after((i + 1) % MANY) for i in range(MANY)))
    with an_end():
        problems = list(unresolvable_date.check(circle, Project(None)))
        with pytest.raises(UnresolvableDate) as error:
            resolve_dates(circle)
    assert len(problems) == 1
    assert len(problems[0].message.text("en")) < 200
    assert error.value.trail[:2] == ("s0", "s1")
    assert error.value.trail[-1] == "s0"


def test_thousands_of_dates_that_lead_nowhere_are_each_found() -> None:
    with an_end():
        problems = list(unresolvable_date.check(timeline(*[{"after": "nope", "days": 1}] * MANY), Project(None)))
    assert len(problems) == MANY


def test_thousands_of_steps_out_of_order_are_each_found() -> None:
    days = [date(2025, 1 + i % 12, 1).isoformat() for i in range(MANY)]
    with an_end():
        problems = list(steps_out_of_order.check(timeline(*days), Project(None)))
    assert len(problems) > MANY / 2


def test_working_days_of_centuries_are_counted_a_thousand_times_over() -> None:
    with an_end():
        for n in range(1, 500):
            working_days_between(date.fromordinal(date(1900, 1, 1).toordinal() + n), date(2199, 12, 31))
    days = [date.fromordinal(day) for day in range(date(2023, 12, 1).toordinal(), date(2025, 2, 1).toordinal())]
    for start in days[20:40:4]:
        for end in days:
            expected = sum(is_working_day(day) for day in days if start < day <= end)
            expected -= sum(is_working_day(day) for day in days if end < day <= start)
            assert working_days_between(start, end) == expected


def test_so_much_is_guessed_of_what_misspelt_words_mean_and_no_more() -> None:
    ids = [f"parti-{i}" for i in range(5000)]
    known = KnownIds(ids)
    assert known.suggestion("partl-7") is not None
    with an_end():
        assert known.suggestion("partl-8") is not None
        advice = [known.suggestion(f"partl-{i}x") for i in range(5000)]
        intended_ids([f"partl-{i}x" for i in range(5000)], ids)
    assert advice[-1] is None


def test_tens_of_thousands_of_comments_that_ignore_something_are_each_judged() -> None:
    source = read("f", b"a: b\n" + b"# rustool: ignore[wrong-weekday] why\n" * 50_000)
    with an_end():
        ignored = suppression.read_suppressions(source)
        found = Finding("wrong-weekday", Severity.ERROR, Verbatim("x"), Location("f", 1, 1, 1, 2))
        left = suppression.apply_suppressions([found] * MANY, ignored, ["wrong-weekday"], ["wrong-weekday"])
    assert len(ignored) == 50_000
    assert len(left) == 50_000 + MANY


def test_a_row_of_comments_speaks_of_the_line_below_it() -> None:
    text = (
        "# rustool: ignore[a] x\n# else\n# rustool: ignore[b] x\nk: v # rustool: ignore[c] x\n# rustool: ignore[d] x\n"
    )
    assert [(ignore.rule, ignore.line) for ignore in suppression.read_suppressions(read("f", text.encode()))] == [
        ("a", 4),
        ("b", 4),
        ("c", 4),
        ("d", 6),
    ]


def test_a_line_of_thousands_of_values_with_number_signs_has_no_comment_in_it() -> None:
    source = read("f", b"a: [" + b'" # rustool: x", ' * MANY * 3 + b"c] # rustool: here\n")
    with an_end():
        found = list(comments(source, "rustool:"))
    assert [comment.text for comment in found] == ["# rustool: here"]


def test_thousands_of_findings_on_a_line_of_a_megabyte_have_fingerprints_of_their_own() -> None:
    place = Location("f", 1, 1, 1, 2, " x" * 500_000)
    found = [Finding("a", Severity.ERROR, Verbatim("x"), place)] * MANY * 5
    with an_end():
        assert len({fingerprint for _, fingerprint in fingerprints(found)}) == MANY * 5


def test_marks_of_changes_that_are_never_closed_are_text(tmp_path: Path) -> None:
    text = "{++" * 50_000 + " {--" * 50_000 + " {++in++} {--out--}"
    with an_end():
        page = html(Workspace(tmp_path, tmp_path), RenderedDocument("d", f"# T\n\n{text}\n", "sv", None, None))
    assert "<ins>in</ins> <del>out</del>" in page


def test_emphasis_that_is_never_closed_is_text() -> None:
    with an_end():
        assert plain("*a " * 50_000 + "*b*").endswith("*a b")
    assert plain("_a_b c_ *d*e* f") == "a_b c d*e f"
