"""The Swedish calendar, held to the `holidays` package."""

from datetime import date, timedelta

import pytest
from holidays.countries.sweden import Sweden

from rustool.deadlines.workdays import (
    CHRISTMAS_EVE,
    MIDSUMMER_DAY,
    MIDSUMMER_EVE,
    NEW_YEARS_EVE,
    add_working_days,
    day_off,
    holidays,
    is_working_day,
    working_day_from,
    working_days_between,
)

EVES = {MIDSUMMER_EVE, CHRISTMAS_EVE, NEW_YEARS_EVE}


@pytest.mark.parametrize("year", range(2000, 2101))
def test_the_public_holidays_of_every_year_are_those_of_the_holidays_package(year: int) -> None:
    ours = {day for day, name in holidays(year).items() if name not in EVES}
    assert ours == set(Sweden(years=year, include_sundays=False))


@pytest.mark.parametrize("year", range(2000, 2101))
def test_midsummer_eve_is_the_day_before_midsummer_day_and_the_other_eves_are_fixed(year: int) -> None:
    names = {name: day for day, name in holidays(year).items()}
    assert names[MIDSUMMER_DAY] - names[MIDSUMMER_EVE] == timedelta(days=1)
    assert names[MIDSUMMER_EVE].weekday() == 4
    assert (names[CHRISTMAS_EVE], names[NEW_YEARS_EVE]) == (date(year, 12, 24), date(year, 12, 31))


@pytest.mark.parametrize(
    ("day", "off"),
    [
        ("2025-01-01", "nyårsdagen"),
        ("2025-01-03", None),
        ("2024-01-05", None),  # trettondagsafton is an ordinary day: RÅ 2004 not 40
        ("2025-04-17", None),  # skärtorsdagen
        ("2025-04-18", "långfredagen"),
        ("2025-04-19", "lördag"),
        ("2025-04-20", "påskdagen"),
        ("2025-04-21", "annandag påsk"),
        ("2025-04-22", None),
        ("2025-05-29", "Kristi himmelsfärdsdag"),
        ("2025-05-30", None),
        ("2025-06-06", "nationaldagen"),
        ("2025-06-08", "pingstdagen"),
        ("2025-06-09", None),
        ("2004-05-31", "annandag pingst"),
        ("2004-06-07", None),
        ("2025-06-20", "midsommarafton"),
        ("2025-06-21", "midsommardagen"),
        ("2025-11-01", "alla helgons dag"),
        ("2025-12-23", None),
        ("2025-12-24", "julafton"),
        ("2025-12-26", "annandag jul"),
        ("2025-12-28", "söndag"),
        ("2025-12-29", None),
        ("2025-12-31", "nyårsafton"),
        ("2024-02-29", None),
    ],
)
def test_why_a_day_is_off(day: str, off: str | None) -> None:
    found = day_off(date.fromisoformat(day))
    assert (found and found.text("sv")) == off
    assert is_working_day(date.fromisoformat(day)) is (off is None)


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        ("2025-10-17", 1, "2025-10-20"),
        ("2025-10-20", -1, "2025-10-17"),
        ("2025-10-18", 1, "2025-10-20"),
        ("2025-12-23", 1, "2025-12-29"),
        ("2025-12-30", 1, "2026-01-02"),
        ("2026-01-02", 1, "2026-01-05"),
        ("2025-06-19", 1, "2025-06-23"),
        ("2025-04-17", 1, "2025-04-22"),
        ("2024-02-28", 1, "2024-02-29"),
        ("2024-02-28", 2, "2024-03-01"),
        ("2023-02-28", 1, "2023-03-01"),
        ("2025-10-24", 1, "2025-10-27"),  # summer time ends in between
        ("2025-03-28", 1, "2025-03-31"),  # and begins
        ("2025-10-21", 0, "2025-10-21"),
    ],
)
def test_working_days_are_counted_over_days_off(start: str, count: int, end: str) -> None:
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    assert add_working_days(first, count) == last
    if is_working_day(first):
        assert working_days_between(first, last) == count
        assert working_days_between(last, first) == -count


def test_the_working_day_from_a_day_is_that_day_or_the_next() -> None:
    assert working_day_from(date(2025, 12, 23)) == date(2025, 12, 23)
    assert working_day_from(date(2025, 12, 24)) == date(2025, 12, 29)
