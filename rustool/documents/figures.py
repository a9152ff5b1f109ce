"""Pictures for the documents, as inline SVG that follows the page's colours, light or dark, on screen and paper.

No style attributes, which the page's policy forbids: shapes have presentation attributes, and classes that
`templates/style.css` knows. What a shape or a colour says stands in words beside it.
"""

import datetime
import textwrap
from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from rustool.days import full_date
from rustool.deadlines.entries import ScheduleEntry
from rustool.labels import state_label
from rustool.messages import Message, contextual
from rustool.translator import Translator

_WIDTH, _AXIS, _TEXT = 420, 16, 40
_LINE, _GAP, _FAR = 20, 14, 34
"""Between lines of text, between entries, and between entries that are far apart, in the picture's units."""
_CHARACTERS = 44
"""How many fit on a line: the picture is narrow, so that its text is readable on a phone."""

_TITLE = Message("The timeline as a picture")


class _Row(NamedTuple):
    """One entry, or today: where it is on the axis, and the lines beside it."""

    entry: ScheduleEntry | None
    y: int
    head: str
    lines: tuple[str, ...] = ()


def schedule_svg(entries: Sequence[ScheduleEntry], today: datetime.date, t: Translator) -> str:
    """The schedule from top to bottom as one `<svg>`, with a line for today; empty where there are no entries.

    Titled and described for those who do not see it; each entry's state stands in words, so that nothing is said by
    colour or shape alone.
    """
    if not entries:
        return ""
    rows = list(_rows(entries, today, t))
    height = rows[-1].y + _LINE * len(rows[-1].lines) + _GAP
    drawn = "".join(_drawn(row) for row in rows)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="timeline" role="img" aria-labelledby="timeline-title '
        f'timeline-desc" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" font-size="15" '
        f'fill="currentColor">'
        f'<title id="timeline-title">{escape(t(_TITLE))}</title>'
        f'<desc id="timeline-desc">{escape(_described(rows))}</desc>'
        f'<line class="axis" x1="{_AXIS}" y1="{rows[0].y}" x2="{_AXIS}" y2="{rows[-1].y}" stroke="currentColor" '
        f'stroke-width="2"/>{drawn}</svg>'
    )


def _rows(entries: Sequence[ScheduleEntry], today: datetime.date, t: Translator) -> Iterator[_Row]:
    """Entries in date order, with today before the first that is not past."""
    y = _LINE
    before: datetime.date | None = None
    place = sum(entry.date < today for entry in entries)
    items: list[ScheduleEntry | None] = [*entries[:place], None, *entries[place:]]
    for entry in items:
        day = entry.date if entry else today
        lines: tuple[str, ...] = ()
        if before is not None:
            y += _FAR if (day - before).days > 7 else _GAP  # noqa: PLR2004 - more than a week is far apart
        if entry is None:
            head = t(Message("Today: {day}", day=full_date(day)))
        else:
            inferred = "*" if entry.basis == "inferred" else ""
            state = contextual("state", "by law") if entry.derived else state_label(entry)
            head = f"{t(full_date(day))}{inferred} · {t(state)}"
            lines = tuple(textwrap.wrap(t(entry.title), _CHARACTERS))
        yield _Row(entry, y, head, lines)
        y += _LINE * (len(lines) + 1)
        before = day


def _drawn(row: _Row) -> str:
    middle = row.y - 5
    if row.entry is None:
        return (
            f'<line class="now" x1="0" y1="{middle}" x2="{_TEXT - 6}" y2="{middle}" stroke="currentColor" '
            f'stroke-width="3"/><text class="now" x="{_TEXT}" y="{row.y}" font-weight="700">{escape(row.head)}</text>'
            f'<line class="now" x1="{_TEXT}" y1="{row.y + 6}" x2="{_WIDTH}" y2="{row.y + 6}" stroke="currentColor" '
            f'stroke-dasharray="6 4"/>'
        )
    struck = ' text-decoration="line-through"' if row.entry.state == "cancelled" else ""
    text = "".join(
        f'<text x="{_TEXT}" y="{row.y + _LINE * (n + 1)}"{struck}>{escape(line)}</text>'
        for n, line in enumerate(row.lines)
    )
    head = f'<text class="soft" x="{_TEXT}" y="{row.y}" font-size="13">{escape(row.head)}</text>'
    return _mark(row.entry, middle) + head + text


def _mark(entry: ScheduleEntry, y: int) -> str:
    """Filled when over, open when to come, a cross when cancelled, a diamond when derived."""
    if entry.state == "cancelled":
        return f'<path d="M{_AXIS - 5} {y - 5}l10 10m0 -10l-10 10" stroke="currentColor" stroke-width="2" fill="none"/>'
    hollow = "" if entry.state in {"done", "overdue"} else ' class="hollow" fill="none"'
    if entry.derived:
        return f'<path{hollow} d="M{_AXIS} {y - 7}l7 7l-7 7l-7 -7z" stroke="currentColor" stroke-width="2"/>'
    return f'<circle{hollow} cx="{_AXIS}" cy="{y}" r="6" stroke="currentColor" stroke-width="2"/>'


def _described(rows: Sequence[_Row]) -> str:
    return " ".join(f"{row.head}{': ' if row.lines else ''}{' '.join(row.lines)}." for row in rows)
