"""Dates in running text: days with and without a year, in the languages that documents come in."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from rustool.drafting.lexicon import MONTHS

_MONTH_OF: dict[str, int] = {}
_PREFIXES: list[tuple[str, int]] = []
for _number, _names in enumerate(MONTHS, 1):
    for _name in _names.split():
        if _name.endswith("*"):
            _PREFIXES.append((_name[:-1], _number))
        else:
            _MONTH_OF[_name] = _number
_MONTH = "|".join([*sorted(_MONTH_OF, key=len, reverse=True), *(rf"{prefix}\w*" for prefix, _ in _PREFIXES)])
_YEAR = r"(?P<{0}>(?:19|20)\d\d)"
_DATE = re.compile(
    rf"(?<![\d.,/§:-])(?:"
    rf"(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?!\d)"
    rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th|:e|:a|\.)?\s+(?:of\s+)?(?P<m1>{_MONTH})\b\.?(?:,?\s+(?P<y1>(?:19|20)\d\d)\b)?"
    rf"|(?P<m2>{_MONTH})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?P<y2>(?:19|20)\d\d)\b)?"
    rf"|(?P<d3>\d{{1,2}})[./](?P<m3>\d{{1,2}})[./-]?\s?(?P<y3>(?:19|20)\d\d)\b"
    rf"|(?P<d4>\d{{1,2}})/(?P<m4>\d{{1,2}})(?![\d/])"
    rf")",
    re.IGNORECASE,
)
_LONE_YEAR = re.compile(r"(?<![\d–-])(20\d\d)(?![\d–-]|\s*[–-]\s*\d)")


class Found(NamedTuple):
    """A day in a text; `year` is None where it is not stated beside it."""

    year: int | None
    month: int
    day: int
    start: int
    end: int

    @property
    def full(self) -> date | None:
        """The date, where the year is stated."""
        return date(self.year, self.month, self.day) if self.year else None


def month_number(name: str) -> int | None:
    """Return the number of a month by its name in lower case."""
    if name in _MONTH_OF:
        return _MONTH_OF[name]
    return next((number for prefix, number in _PREFIXES if name.startswith(prefix)), None)


def find_dates(text: str) -> Iterator[Found]:
    """Yield the days that the text names, in order; one without a year takes that of the next in the same sentence."""
    found = [each for match in _DATE.finditer(text) if (each := _read(match)) is not None]
    for n, each in enumerate(found):
        if each.year is None:
            yield _with_year_of_next(text, each, found[n + 1 :])
        else:
            yield each


def _with_year_of_next(text: str, found: Found, later: list[Found]) -> Found:
    following = next((each for each in later if each.year), None)
    if following is None or re.search(r"[.!?]\s+[A-ZÅÄÖ]|[:;]\s", text[found.end : following.start]):
        return found
    return found._replace(year=following.year) if _exists(following.year, found.month, found.day) else found


def _read(match: re.Match[str]) -> Found | None:
    if match["iso"]:
        try:
            iso = date.fromisoformat(match["iso"])
        except ValueError:
            return None
        return Found(iso.year, iso.month, iso.day, match.start(), match.end())
    for n in "1234":
        if not match[f"d{n}"]:
            continue
        name = match[f"m{n}"].lower()
        month = int(name) if name.isdigit() else month_number(name)
        written = match[f"y{n}"] if n != "4" else None
        year = int(written) if written else None
        day = int(match[f"d{n}"])
        if month is None or not _exists(year, month, day):
            return None
        return Found(year, month, day, match.start(), match.end())
    return None


def _exists(year: int | None, month: int, day: int) -> bool:
    try:
        date(year or 2024, month, day)
    except ValueError:
        return False
    return True


def lone_year(text: str) -> int | None:
    """Return the one year that a heading such as "Tidplan 2026" names; None where it names none or several."""
    years = {int(match[1]) for match in _LONE_YEAR.finditer(text)}
    return years.pop() if len(years) == 1 else None
