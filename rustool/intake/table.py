"""Views in a table: CSV with a line of headings in Swedish or English."""

import csv
from collections.abc import Iterator
from datetime import date

from pydantic_core import PydanticCustomError

from rustool.findings import Finding, Location, RustoolError
from rustool.intake import View, kind_of, not_understood, unclear_kind
from rustool.intake.places import Places
from rustool.messages import Message
from rustool.model.fields import parse_date
from rustool.source.text import SourceText
from rustool.text import words_of

COLUMNS = {
    "party": ("parti", "partiet", "från", "from", "party"),
    "on": ("gäller", "på", "avser", "ställe", "fråga eller mål", "on", "place"),
    "kind": ("slag", "typ", "kind"),
    "text": ("synpunkt", "synpunkter", "text", "view", "comment"),
    "proposed_text": ("föreslagen lydelse", "förslag till lydelse", "lydelse", "proposed text", "proposed wording"),
    "received": ("inkommen", "inkom", "datum", "received", "date"),
}
"""The headings that are understood for each column; small and capital letters and hyphens do not matter."""

_NEEDED = ("party", "on", "text")


def rows(source: SourceText, places: Places) -> Iterator[View | Finding]:
    """The views of a table, and the rows that could not be understood; RustoolError where the headings are not ours."""
    lines = source.text.splitlines(keepends=True)
    head = next((line for line in lines if line.strip()), "")
    reader = csv.reader(lines, delimiter=max(";,\t", key=head.count), strict=True)
    columns: dict[int, str] = {}
    ended = 0
    try:
        for row in reader:
            first, ended = ended, reader.line_num
            if not any(cell.strip() for cell in row):
                continue
            width = len(source.lines[first]) if first < len(source.lines) else 0
            location = source.location(first, 0, first, width)
            if not columns:
                columns = _columns(source.file, row)
            elif len(row) > len(columns) and any(cell.strip() for cell in row[max(columns) + 1 :]):
                yield not_understood(location, _TOO_MANY, _QUOTE)
            else:
                yield from _row({name: row[i].strip() for i, name in columns.items() if i < len(row)}, location, places)
    except csv.Error as error:
        raise RustoolError(
            Message("{file}:{line_num}: not a table: {error}", file=source.file, line_num=reader.line_num, error=error)
        ) from None


def _columns(file: str, row: list[str]) -> dict[int, str]:
    known = {words_of(heading): name for name, headings in COLUMNS.items() for heading in headings}
    columns = {i: known.get(words_of(cell.replace("_", " ")), f"? {cell.strip()}") for i, cell in enumerate(row)}
    missing = [COLUMNS[name][0] for name in _NEEDED if name not in columns.values()]
    if missing:
        raise RustoolError(
            Message(
                "{file}: the first line should name the columns; there is none for {list}",
                file=file,
                list=", ".join(missing),
            )
        )
    return columns


def _row(cells: dict[str, str], location: Location, places: Places) -> Iterator[View | Finding]:
    if not words_of(cells.get("text", "") + cells.get("proposed_text", "")):
        filled = [name for name in cells if name not in {"party", "on", "received"} and words_of(cells[name])]
        if filled:
            yield not_understood(location, _NO_TEXT, _FILL)
        return
    on = places.find(cells.get("on", ""))
    received, wrong = _day(cells.get("received", ""))
    kind = kind_of(cells.get("kind", ""))
    proposed = " ".join(cells.get("proposed_text", "").split()) or None
    unknown = [name.removeprefix("? ") for name, cell in cells.items() if name.startswith("? ") and words_of(cell)]
    if not words_of(cells.get("party", "")):
        yield not_understood(location, _NO_PARTY, _FILL)
    elif on is None:
        written = cells.get("on", "")
        message = Message("no question, area or goal is called '{written}'", written=written)
        yield not_understood(location, message, _FILL_PLACE)
    elif wrong:
        yield not_understood(location, wrong, Message("write it as 2025-09-22"))
    elif unknown:
        names = ", ".join(unknown)
        message = Message("nobody knows the column {names}", names=names)
        yield not_understood(location, message, _FILL_COLUMN)
    else:
        if kind is None and (words_of(cells.get("kind", "")) or proposed is None):
            yield unclear_kind(location, cells.get("kind", ""))
        text = cells.get("text") or proposed or ""
        yield View(" ".join(cells["party"].split()), on, kind or "change", text, proposed, received, location)


def _day(written: str) -> tuple[date | None, Message | None]:
    if not written:
        return None, None
    try:
        return parse_date(written), None
    except PydanticCustomError:
        return None, Message("'{written}' is not a date", written=written)


_TOO_MANY = Message("more cells than there are columns")
_QUOTE = Message('put quotes (") around a cell that has the separator in it')
_NO_TEXT = Message("a row without a view")
_NO_PARTY = Message("a view, but no party's name")
_FILL = Message("fill in the cell")
_FILL_PLACE = Message("write its id, or as in 'Fråga 1', 'Mål 2.3', 'helheten'")
_FILL_COLUMN = Message("headings: {list}", list=", ".join(names[0] for names in COLUMNS.values()))
