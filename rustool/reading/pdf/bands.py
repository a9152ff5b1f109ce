"""Rows of a page in which the same columns of text stay apart: what may be a table without lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rustool.reading.pdf.geometry import Box, bounds
from rustool.reading.pdf.lines import Line

_GUTTER = 0.8
"""Of the size: the least distance between two columns."""
_FAR = 4.0
"""Of the size: rows further apart are no longer the same table."""
ROW_GAP = 1.25
"""Of the leading: lines further apart begin another row."""


@dataclass(slots=True)
class Band:
    """Consecutive rows in which the same columns stay apart."""

    rows: list[list[Line]]
    columns: list[list[Line]]
    """The lines of each column, from the left."""

    @property
    def lines(self) -> list[Line]:
        """All lines."""
        return [line for row in self.rows for line in row]

    @property
    def box(self) -> Box:
        """The box around them."""
        return bounds([line.box for line in self.lines])


def find_bands(rows: Sequence[list[Line]], *, far: bool = True) -> list[Band]:
    """Return the runs of rows in which at least two columns stay apart."""
    bands: list[Band] = []
    current: list[list[Line]] = []
    columns: list[list[Line]] = []
    spans: list[tuple[float, float]] = []
    for row in rows:
        distance = row[0].baseline - current[-1][0].baseline if current else 0.0
        if not current or (far and distance > _FAR * row[0].size) or not _fit(columns, spans, row):
            if len(columns) > 1:
                bands.append(Band(current, columns))
            current, columns, spans = [], [], []
            if len(row) > 1 or not far:
                _fit(columns, spans, row)
                current = [row]
        else:
            current.append(row)
    if len(columns) > 1:
        bands.append(Band(current, columns))
    return [_trimmed(band) for band in bands]


def _fit(columns: list[list[Line]], spans: list[tuple[float, float]], row: list[Line]) -> bool:
    """Add a row to the columns, or tell that it does not fit as one of its lines bridges two of them."""
    places = []
    for line in row:
        slack = _GUTTER * line.size / 2
        hits = [i for i, (left, right) in enumerate(spans) if line.left - slack < right and line.right + slack > left]
        if len(hits) > 1:
            return False
        places.append(hits[0] if hits else None)
    inserted = 0
    for line, hit in zip(row, places, strict=True):
        if hit is not None:
            place = hit + inserted
            columns[place].append(line)
            spans[place] = min(spans[place][0], line.left), max(spans[place][1], line.right)
        else:
            place = sum(right <= line.left for _, right in spans)
            columns.insert(place, [line])
            spans.insert(place, (line.left, line.right))
            inserted += 1
    return True


def _trimmed(band: Band) -> Band:
    """Drop the rows at the end that only go on below the first column: a paragraph after the table."""
    rows = list(band.rows)
    while len(rows) > 1 and len(rows[-1]) == 1 and rows[-1][0] in band.columns[0] and _starts_apart(rows):
        rows.pop()
    kept = {id(line) for row in rows for line in row}
    columns = [[line for line in column if id(line) in kept] for column in band.columns]
    return Band(rows, [column for column in columns if column])


def _starts_apart(rows: list[list[Line]]) -> bool:
    """Tell whether the last row is further from the one before than lines of one text are."""
    return rows[-1][0].baseline - rows[-2][0].baseline > ROW_GAP * leading_of(rows)


def leading_of(rows: Sequence[list[Line]]) -> float:
    """Return the distance of two lines of one text: the least that is found, or what the size lets expect."""
    size = max(line.size for row in rows for line in row)
    gaps = [b[0].baseline - a[0].baseline for a, b in pairwise(rows)]
    near = [gap for gap in gaps if 0.8 * size <= gap <= 1.6 * size]
    return min(near) if near else 1.25 * size
