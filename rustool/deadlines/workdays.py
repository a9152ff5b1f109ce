"""The Swedish calendar: which days are working days.

Public holidays by lag (1989:253) om allmänna helgdagar, where every Sunday is one too; the eves of midsummer, Christmas
and New Year are no holidays in that law but days off in practice, and lag (1930:173) 2 § treats them as such.
"""

from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

SATURDAY, SUNDAY = 5, 6


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
        date(year, 6, 6): "nationaldagen",
        midsummer - timedelta(days=1): "midsommarafton",
        midsummer: "midsommardagen",
        _saturday_from(date(year, 10, 31)): "alla helgons dag",
        date(year, 12, 24): "julafton",
        date(year, 12, 25): "juldagen",
        date(year, 12, 26): "annandag jul",
        date(year, 12, 31): "nyårsafton",
    }


def is_working_day(day: date) -> bool:
    """False on Saturdays, Sundays, public holidays and the three eves."""
    return day.weekday() < SATURDAY and day not in holidays(day.year)


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
    return sum(is_working_day(start + timedelta(days=n)) for n in range(1, (end - start).days + 1))


def _saturday_from(day: date) -> date:
    return day + timedelta(days=(SATURDAY - day.weekday()) % 7)
