"""Days in words: the names of weekdays and months, and dates as people write them."""

from datetime import date

from rustool.messages import Message, contextual

WEEKDAYS = (
    Message("Monday"),
    Message("Tuesday"),
    Message("Wednesday"),
    Message("Thursday"),
    Message("Friday"),
    Message("Saturday"),
    Message("Sunday"),
)
"""The weekdays in the order of `date.weekday()`."""

_SHORT_WEEKDAYS = (
    contextual("weekday", "Mon"),
    contextual("weekday", "Tue"),
    contextual("weekday", "Wed"),
    contextual("weekday", "Thu"),
    contextual("weekday", "Fri"),
    contextual("weekday", "Sat"),
    contextual("weekday", "Sun"),
)

_MONTHS = (
    contextual("month of a date", "January"),
    contextual("month of a date", "February"),
    contextual("month of a date", "March"),
    contextual("month of a date", "April"),
    contextual("month of a date", "May"),
    contextual("month of a date", "June"),
    contextual("month of a date", "July"),
    contextual("month of a date", "August"),
    contextual("month of a date", "September"),
    contextual("month of a date", "October"),
    contextual("month of a date", "November"),
    contextual("month of a date", "December"),
)


def weekday(day: date) -> Message:
    """Return the name of a day's weekday: Tuesday."""
    return WEEKDAYS[day.weekday()]


def short_weekday(day: date) -> Message:
    """Return the name of a day's weekday in short: Tue."""
    return _SHORT_WEEKDAYS[day.weekday()]


def long_date(day: date) -> Message:
    """Return a date in words: 26 August 2025."""
    return contextual("date", "{day} {month} {year}", day=day.day, month=_MONTHS[day.month - 1], year=day.year)


def full_date(day: date) -> Message:
    """Return a date in words with its weekday: Tuesday 26 August 2025."""
    return contextual("date", "{weekday} {date}", weekday=weekday(day), date=long_date(day))


def short_date(day: date) -> Message:
    """Return a date for a table: Tue 2025-08-26."""
    return contextual("date", "{weekday} {date}", weekday=short_weekday(day), date=day.isoformat())
