"""The legal dates after a decision, and what Saturdays and holidays do to them."""

from datetime import date

import pytest

from rustool.deadlines.law import LegalDate, legal_dates


def legal(day: str, done: tuple[str, ...] = (), **own: str) -> list[LegalDate]:
    steps = {f"ks-{name}": date.fromisoformat(value) for name, value in own.items()}
    return list(legal_dates("ks", date.fromisoformat(day), steps, done))


@pytest.mark.parametrize(
    ("decision", "approved", "posted", "appealed"),
    [
        ("2025-10-21", "2025-11-04", "2025-11-06", "2025-11-27"),
        # On a Friday: the posting is due on a Sunday, and three weeks from a Sunday end on the Monday after one.
        ("2025-10-17", "2025-10-31", "2025-11-02", "2025-11-24"),
        # On a Thursday: the posting is due on a Saturday.
        ("2025-10-16", "2025-10-30", "2025-11-01", "2025-11-24"),
        ("2025-11-21", "2025-12-05", "2025-12-07", "2025-12-29"),
        # The time ends on Christmas Eve, on New Year's Eve, on Good Friday, on Ascension Day and on Midsummer Eve.
        ("2025-11-17", "2025-12-01", "2025-12-03", "2025-12-29"),
        ("2025-11-24", "2025-12-08", "2025-12-10", "2026-01-02"),
        ("2025-03-12", "2025-03-26", "2025-03-28", "2025-04-22"),
        ("2025-04-22", "2025-05-06", "2025-05-08", "2025-05-30"),
        ("2025-05-14", "2025-05-28", "2025-05-30", "2025-06-23"),
        # Trettondagsafton is no holiday.
        ("2025-11-28", "2025-12-12", "2025-12-14", "2026-01-05"),
        # Over leap day, and into a new year.
        ("2024-01-24", "2024-02-07", "2024-02-09", "2024-03-01"),
        ("2024-02-15", "2024-02-29", "2024-03-02", "2024-03-25"),
        ("2023-02-15", "2023-03-01", "2023-03-03", "2023-03-24"),
        ("2025-12-16", "2025-12-30", "2026-01-01", "2026-01-22"),
        # Over the ends and beginnings of summer time.
        ("2025-10-13", "2025-10-27", "2025-10-29", "2025-11-19"),
        ("2025-03-17", "2025-03-31", "2025-04-02", "2025-04-23"),
    ],
)
def test_the_dates_after_a_decision(decision: str, approved: str, posted: str, appealed: str) -> None:
    assert [date_.date.isoformat() for date_ in legal(decision)] == [approved, posted, appealed]


@pytest.mark.parametrize(
    ("posted", "ends"),
    [
        ("1999-03-16", "1999-04-06"),  # RÅ 1999 not 181: three weeks from a Tuesday, over Easter
        ("2003-12-15", "2004-01-05"),  # RÅ 2004 not 40: trettondagsafton is the last day
    ],
)
def test_three_weeks_end_as_the_supreme_administrative_court_counted_them(posted: str, ends: str) -> None:
    assert legal("1999-03-01", posting=posted)[2].date == date.fromisoformat(ends)


def test_only_the_appeal_relies_on_the_extension() -> None:
    approval, posting, appeal = legal("2025-10-17")
    assert approval.warnings == ()
    assert posting.date == date(2025, 11, 2)
    assert "2025-10-31" in posting.warnings[0].text("sv")
    assert "2025-11-03 räcker (lag 1930:173, 2 §) är inte säkert" in posting.warnings[0].text("sv")
    assert "2025-10-31" in posting.warnings[0].text("en")
    assert "2025-11-23 (söndag)" in appeal.notes[0].text("sv")
    assert "1930:173" in appeal.legal_basis.text("sv")
    assert "1930:173" not in approval.legal_basis.text("sv") + posting.legal_basis.text("sv")


def test_what_happened_is_counted_from_instead_of_the_last_day() -> None:
    assert [d.date.isoformat() for d in legal("2025-10-21", approval="2025-10-21")] == [
        "2025-10-21",
        "2025-10-23",
        "2025-11-13",
    ]
    posted = legal("2025-10-21", done=("ks-posting",), posting="2025-10-24")
    assert [d.date.isoformat() for d in posted] == ["2025-11-04", "2025-10-24", "2025-11-14"]
    assert posted[1].latest == date(2025, 11, 6)
    assert posted[2].notes == ()
    assert len(posted[1].notes) == 0
    assert (
        legal("2025-10-21")[1]
        .notes[0]
        .text("en")
        .startswith("Counted from an approval on 2025-11-04; approved earlier")
    )
    approved = legal("2025-10-21", done=("ks-approval",), approval="2025-10-22")
    assert (approved[1].date, approved[1].notes) == (date(2025, 10, 24), ())
    planned = legal("2025-10-21", posting="2025-10-24")
    assert planned[2].date == posted[2].date
    assert planned[2].notes[0].text("en").startswith("Counted from a posting on 2025-10-24;")


def test_each_date_has_its_paragraph() -> None:
    assert [date_.legal_basis.text("sv").split(" kommunallagen")[0] for date_ in legal("2025-10-21")] == [
        "5 kap. 69 § och 6 kap. 35 §",
        "8 kap. 12 §",
        "13 kap. 5 §",
    ]
