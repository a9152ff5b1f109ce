"""Days in words."""

from datetime import date, timedelta

import pytest
from support import ROOT

from rustool.days import full_date, long_date, short_date, short_weekday, weekday
from rustool.model.timeline import weekday_of


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", ["Tuesday", "Tue", "26 August 2025", "Tuesday 26 August 2025", "Tue 2025-08-26"]),
        ("sv", ["tisdag", "tis", "26 augusti 2025", "tisdag 26 augusti 2025", "tis 2025-08-26"]),
    ],
)
def test_a_day_in_words(language: str, texts: list[str]) -> None:
    day = date(2025, 8, 26)
    assert [text(day).text(language) for text in (weekday, short_weekday, long_date, full_date, short_date)] == texts


@pytest.mark.parametrize("language", ["en", "sv"])
def test_every_weekday_and_month_has_a_name_of_its_own(language: str) -> None:
    days = [date(2025, 1, 1) + timedelta(days=n) for n in range(365)]
    assert len({weekday(day).text(language) for day in days}) == 7
    assert len({short_weekday(day).text(language) for day in days}) == 7
    assert len({long_date(day).text(language) for day in days}) == 365


def test_the_weekday_of_a_file_is_that_of_the_calendar() -> None:
    for n in range(7):
        day = date(2025, 8, 25) + timedelta(days=n)
        assert weekday_of(day) == day.strftime("%A").lower() == weekday(day).text("en").lower()


def test_the_names_of_weekdays_and_months_are_in_one_place() -> None:
    """The values that a timeline's file may have are in its model, their names for people in `days.py`."""
    for name, known in [('"tuesday"', {"model/timeline.py"}), ('"Tuesday"', {"days.py"}), ('"August"', {"days.py"})]:
        package = ROOT / "rustool"
        found = {
            path.relative_to(package).as_posix() for path in package.rglob("*.py") if name in path.read_text("utf-8")
        }
        assert found == known
