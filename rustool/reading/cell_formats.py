"""What a spreadsheet's cell shows: numbers without the noise of binary fractions, dates, shares in per cent."""

import re
from datetime import datetime, timedelta

_DATES = {14, 15, 16, 17, 22, 27, 30, 36, 50, 57}
_TIMES = {18, 19, 20, 21, 45, 46, 47}
_PERCENTS = {9, 10}
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DAY = re.compile(r"[yd]|(?<![hs:])m(?![ms:])", re.IGNORECASE)
_CLOCK = re.compile(r"[hs]", re.IGNORECASE)
_LAST_SERIAL = 2_958_466
_SECONDS = 86_400
_LEAP_BUG = 60
"""Excel takes 1900 for a leap year: serials before this one are a day off."""


class NumberFormat:
    """How the numbers of a cell are shown, as far as it changes what they say."""

    def __init__(self, number: int, code: str | None) -> None:
        """Take the number of a format, and its code where the file defines one."""
        bare = _QUOTED.sub("", code or "").split(";")[0][:200]
        has_clock = number in _TIMES or number == 22 or bool(_CLOCK.search(bare))  # noqa: PLR2004 - date and time
        has_day = number in _DATES or bool(_DAY.search(bare))
        self.has_day = has_day and "general" not in bare.lower()
        self.has_clock = has_clock and "general" not in bare.lower()
        self.is_percent = number in _PERCENTS or "%" in bare

    def shown(self, stored: str, *, epoch_1904: bool) -> str:
        """Return what a stored number says; the text itself where it is no number."""
        try:
            number = float(stored)
        except ValueError:
            return stored
        if (self.has_day or self.has_clock) and 0 <= number < _LAST_SERIAL:
            return self._moment(number, epoch_1904=epoch_1904)
        if self.is_percent:
            return f"{plain(number * 100)} %"
        return plain(number)

    def _moment(self, serial: float, *, epoch_1904: bool) -> str:
        days = int(serial)
        seconds = round((serial - days) * _SECONDS)
        first = (1904, 1, 1) if epoch_1904 else (1899, 12, 31 if days < _LEAP_BUG else 30)
        moment = datetime(*first) + timedelta(days=days, seconds=seconds)  # noqa: DTZ001 - a cell has no time zone
        clock = moment.strftime("%H:%M:%S") if moment.second else moment.strftime("%H:%M")
        if not self.has_day:
            return clock
        return moment.strftime("%Y-%m-%d") + (f" {clock}" if self.has_clock and seconds else "")


def plain(number: float) -> str:
    """Return a number with the fifteen digits that a spreadsheet shows at most."""
    text = f"{number:.15g}"
    return text if "e" not in text else f"{number:.0f}" if abs(number) >= 1 else text
