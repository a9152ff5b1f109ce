"""The Swedish calendar: which days are working days.

Public holidays by lag (1989:253) om allmänna helgdagar, where every Sunday is one too; the eves of midsummer, Christmas
and New Year are no holidays in that law but days off in practice, and lag (1930:173) 2 § treats them as such.
"""

from bisect import bisect_right
from calendar import isleap
from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

SATURDAY, SUNDAY = 5, 6
NATIONAL_DAY = 2005
"""The first year that 6 June was a public holiday, in the place of Whit Monday: lag (2004:1320)."""


@lru_cache(maxsize=512)
def holidays(year: int) -> dict[date, str]:
    """The public holidays of a year, and the three eves, with their Swedish names; other Sundays are not listed."""
    sunday = easter(year)
    midsummer = _saturday_from(date(year, 6, 20))
    return {
        date(year, 1, 1): "nyårsdagen",
        date(year, 1, 6): "trettondedag jul",
        sunday - timedelta(days=2): "långfredagen",
        sunday: "påskdagen",
        sunday + timedelta(days=1): "annandag påsk",
        date(year, 5, 1): "första maj",
        sunday + timedelta(days=39): "Kristi himmelsfärdsdag",
        sunday + timedelta(days=49): "pingstdagen",
        _whit_monday_or_national_day(year, sunday): "nationaldagen" if year >= NATIONAL_DAY else "annandag pingst",
        midsummer - timedelta(days=1): "midsommarafton",
        midsummer: "midsommardagen",
        _saturday_from(date(year, 10, 31)): "alla helgons dag",
        date(year, 12, 24): "julafton",
        date(year, 12, 25): "juldagen",
        date(year, 12, 26): "annandag jul",
        date(year, 12, 31): "nyårsafton",
    }


def day_off(day: date) -> str | None:
    """Why a day is no working day, in Swedish: its holiday, else `lördag` or `söndag`. None for a working day."""
    return holidays(day.year).get(day) or {SATURDAY: "lördag", SUNDAY: "söndag"}.get(day.weekday())


def is_working_day(day: date) -> bool:
    """False on Saturdays, Sundays, public holidays and the three eves."""
    return day.weekday() < SATURDAY and day not in holidays(day.year)


def working_day_from(day: date) -> date:
    """`day` itself if it is a working day, else the next one."""
    return day if is_working_day(day) else add_working_days(day, 1)


def add_working_days(day: date, count: int) -> date:
    """The day `count` working days after `day`, or before it where `count` is negative; `day` itself is not counted."""
    step = timedelta(days=1 if count > 0 else -1)
    left = abs(count)
    while left:
        day += step
        left -= is_working_day(day)
    return day


def working_days_between(start: date, end: date) -> int:
    """How many working days there are after `start` up to and including `end`; negative where `end` comes first."""
    if end < start:
        return -working_days_between(end, start)
    # By whole years, each counted once: a file may have thousands of steps, all of them centuries from today.
    years = sum(len(_working_days(year)) for year in range(start.year, end.year))
    return years + bisect_right(_working_days(end.year), end) - bisect_right(_working_days(start.year), start)


@lru_cache(maxsize=512)
def _working_days(year: int) -> list[date]:
    first = date(year, 1, 1)
    days = (first + timedelta(days=n) for n in range(366 if isleap(year) else 365))
    return [day for day in days if is_working_day(day)]


def _whit_monday_or_national_day(year: int, easter_sunday: date) -> date:
    return date(year, 6, 6) if year >= NATIONAL_DAY else easter_sunday + timedelta(days=50)


def _saturday_from(day: date) -> date:
    return day + timedelta(days=(SATURDAY - day.weekday()) % 7)
