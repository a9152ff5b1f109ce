"""The Swedish calendar: which days are working days.

Public holidays by lag (1989:253) om allmänna helgdagar, where every Sunday is one too; the eves of midsummer, Christmas
and New Year are no holidays in that law but days off in practice, and lag (1930:173) 2 § treats them as such.
"""

from bisect import bisect_right
from calendar import isleap
from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

from rustool.days import weekday
from rustool.messages import Message

SATURDAY = 5
NATIONAL_DAY = 2005
"""The first year that 6 June was a public holiday, in the place of Whit Monday: lag (2004:1320)."""


NEW_YEARS_DAY = Message("New Year's Day")
EPIPHANY = Message("Epiphany")
GOOD_FRIDAY = Message("Good Friday")
EASTER_SUNDAY = Message("Easter Sunday")
EASTER_MONDAY = Message("Easter Monday")
MAY_DAY = Message("May Day")
ASCENSION_DAY = Message("Ascension Day")
WHIT_SUNDAY = Message("Whit Sunday")
WHIT_MONDAY = Message("Whit Monday")
SWEDENS_NATIONAL_DAY = Message("Sweden's National Day")
MIDSUMMER_EVE = Message("Midsummer Eve")
MIDSUMMER_DAY = Message("Midsummer Day")
ALL_SAINTS_DAY = Message("All Saints' Day")
CHRISTMAS_EVE = Message("Christmas Eve")
CHRISTMAS_DAY = Message("Christmas Day")
BOXING_DAY = Message("Boxing Day")
NEW_YEARS_EVE = Message("New Year's Eve")


@lru_cache(maxsize=512)
def holidays(year: int) -> dict[date, Message]:
    """Return the public holidays of a year, and the three eves, with their names; other Sundays are not listed."""
    sunday = easter(year)
    midsummer = _saturday_from(date(year, 6, 20))
    return {
        date(year, 1, 1): NEW_YEARS_DAY,
        date(year, 1, 6): EPIPHANY,
        sunday - timedelta(days=2): GOOD_FRIDAY,
        sunday: EASTER_SUNDAY,
        sunday + timedelta(days=1): EASTER_MONDAY,
        date(year, 5, 1): MAY_DAY,
        sunday + timedelta(days=39): ASCENSION_DAY,
        sunday + timedelta(days=49): WHIT_SUNDAY,
        _whit_monday_or_national_day(year, sunday): SWEDENS_NATIONAL_DAY if year >= NATIONAL_DAY else WHIT_MONDAY,
        midsummer - timedelta(days=1): MIDSUMMER_EVE,
        midsummer: MIDSUMMER_DAY,
        _saturday_from(date(year, 10, 31)): ALL_SAINTS_DAY,
        date(year, 12, 24): CHRISTMAS_EVE,
        date(year, 12, 25): CHRISTMAS_DAY,
        date(year, 12, 26): BOXING_DAY,
        date(year, 12, 31): NEW_YEARS_EVE,
    }


def day_off(day: date) -> Message | None:
    """Return why a day is not a working day: its holiday or its weekday. None for a working day."""
    return None if is_working_day(day) else holidays(day.year).get(day, weekday(day))


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
