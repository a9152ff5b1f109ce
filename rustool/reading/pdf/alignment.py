"""Tables without vertical lines: texts that stand in columns, with rows that begin on one level."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rustool.reading.pdf.bands import ROW_GAP, Band, find_bands, leading_of
from rustool.reading.pdf.geometry import Box, bounds
from rustool.reading.pdf.labels import find_label, is_label
from rustool.reading.pdf.lines import Line

_ENOUGH_ROWS = 3
_SAME_EDGE = 2.0
"""Points: how much the columns of two tables of one kind may differ."""
_AGREEING = 0.75
"""Share of the beginnings of cells that have to be on one level with another."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """A table found by alignment: for each row the lines of each column."""

    rows: list[list[list[Line]]]
    lines: list[Line]
    edges: tuple[float, ...]
    """The left edge of each column, and the right edge of the last."""

    @property
    def box(self) -> Box:
        """The box around it."""
        return bounds([line.box for line in self.lines])


Edges = tuple[float, ...]


def find_tables(
    rows: Sequence[list[Line]], rules: Sequence[tuple[Box, list[float]]] = (), known: Sequence[Edges] = ()
) -> list[Aligned]:
    """Return the tables among the rows of a page.

    Args:
        rows: The lines of the page, by rows.
        rules: Stacks of horizontal lines, which mark tables too.
        known: The edges of tables elsewhere in the document: what stands at these may be a table of a single row.
    """
    tables: list[Aligned] = []
    taken: set[int] = set()
    for box, levels in rules:
        inside = [row for row in rows if all(box.contains(*line.box.middle) for line in row)]
        band = next(iter(find_bands(inside, far=False)), None)
        if band and len(band.rows) == len(inside) and (table := _ruled(band, levels)):
            tables.append(table)
            taken |= {id(line) for line in table.lines}
    rest = [row for row in rows if not any(id(line) in taken for line in row)]
    tables += [table for band in find_bands(rest) if (table := _table(band, known)) is not None]
    return tables


def _ruled(band: Band, levels: list[float]) -> Aligned | None:
    """Return the table of a band between horizontal lines: a row between each two, or rows by alignment."""
    if len(band.columns) < 2:  # noqa: PLR2004 - two columns make a table
        return None
    spaces = [[row for row in band.rows if low <= row[0].baseline <= high + 1] for low, high in pairwise(levels)]
    spaces = [space for space in spaces if space]
    if len(spaces) >= _ENOUGH_ROWS:
        return _aligned(band, [space[0][0].baseline for space in spaces])
    starts = _starts(band)
    return _aligned(band, starts) if len(starts) > 1 else None


def _table(band: Band, known: Sequence[Edges]) -> Aligned | None:
    """Return the table that a band is, or None where it is text in columns, a list or a table of contents."""
    if len(band.columns) < 2 or _is_list(band) or _is_contents(band) or _is_text(band):  # noqa: PLR2004
        return None
    starts = _starts(band)
    if _mixes_sizes(band):
        return None
    enough = _ENOUGH_ROWS if len(band.columns) == 2 else _ENOUGH_ROWS - 1  # noqa: PLR2004
    if len(starts) >= enough:
        return _aligned(band, starts)
    lefts = _lefts(band)
    alike = any(
        len(edges) == len(lefts) + 1 and all(abs(a - b) <= _SAME_EDGE for a, b in zip(edges, lefts, strict=False))
        for edges in known
    )
    return _aligned(band, starts or [band.rows[0][0].baseline]) if alike else None


def _lefts(band: Band) -> Edges:
    """Return where the columns begin."""
    return tuple(min(line.left for line in column) for column in band.columns)


def _is_list(band: Band) -> bool:
    """Tell whether the columns are a list: labels and texts, or several lists beside each other."""
    first = band.columns[0]
    labels = [is_label(line.text) for line in first]
    if len(band.columns) == 2 and all(labels):  # noqa: PLR2004
        return True
    bulleted = [
        any(line.bullet or find_label(line.text) is not None for line in column)
        or (len(column) > 1 and all(is_label(line.text) for line in column))
        for column in band.columns
    ]
    return sum(bulleted) > 1


def _mixes_sizes(band: Band) -> bool:
    """Tell whether headings stand on one level with text, as columns of text have it and no row of a table."""
    mixed = sum(max(line.size for line in row) > 1.2 * min(line.size for line in row) for row in band.rows)
    return mixed > 0


def _is_contents(band: Band) -> bool:
    """Tell whether the last column holds the page numbers of a table of contents."""
    numbers = [line.text for line in band.columns[-1]]
    if len(band.columns) > 3 or not all(text.isdigit() and len(text) < 4 for text in numbers):  # noqa: PLR2004
        return False
    values = [int(text) for text in numbers]
    return values == sorted(values) and len(values) >= len(band.columns[0]) - 1 and len(values) > 1


def _is_text(band: Band) -> bool:
    """Tell whether two columns hold running text: line after line, most of them full."""
    running = 0
    for column in band.columns:
        box = bounds([line.box for line in column])
        full = sum(line.right >= box.right - 0.15 * box.width for line in column)
        words = sum(line.text.count(" ") + 1 for line in column)
        near = sum(b.baseline - a.baseline <= 1.8 * b.size for a, b in pairwise(column))
        running += (
            len(column) > 3  # noqa: PLR2004
            and full >= 0.5 * len(column)
            and words >= 3 * len(column)
            and near >= 0.8 * (len(column) - 1)
        )
    return running > 1 and not _rows_agree(band)


def _rows_agree(band: Band) -> bool:
    """Tell whether all columns pause at the same places, and often, as the rows of a table do."""
    leading = leading_of(band.rows)
    pauses = sum(b[0].baseline - a[0].baseline > ROW_GAP * leading for a, b in pairwise(band.rows))
    return pauses + 1 >= max(_ENOUGH_ROWS, len(band.rows) / 5)


def _starts(band: Band) -> list[float]:
    """Return the baselines on which rows begin; empty where the columns do not agree on them."""
    leading = leading_of(band.rows)
    pauses = [b[0].baseline for a, b in pairwise(band.rows) if b[0].baseline - a[0].baseline > ROW_GAP * leading]
    first = band.rows[0][0].baseline
    by_pause = [first, *pauses]
    shared = [_columns_between(band, low, high) > 1 for low, high in pairwise([*by_pause, float("inf")])]
    if len(by_pause) >= _ENOUGH_ROWS and sum(shared) >= _AGREEING * len(shared):
        single = all(len(row) > 1 for row in band.rows)
        if not single or len(by_pause) >= len(band.rows) / 2:
            return by_pause
    beginnings = [_beginnings(column, leading) for column in band.columns]
    levels = sorted({round(line.baseline) for column in beginnings for line in column})
    anchors = [
        level
        for level in levels
        if sum(any(abs(line.baseline - level) <= 2 for line in column) for column in beginnings) > 1  # noqa: PLR2004
    ]
    distinct = [level for index, level in enumerate(anchors) if index == 0 or level - anchors[index - 1] > 3]  # noqa: PLR2004
    agreeing = sum(any(abs(line.baseline - at) <= 2 for at in anchors) for column in beginnings for line in column)  # noqa: PLR2004
    total = sum(len(column) for column in beginnings)
    return [float(level) for level in distinct] if total and agreeing >= _AGREEING * total else []


def _columns_between(band: Band, low: float, high: float) -> int:
    """Return how many columns have text from one baseline on and before another."""
    return sum(any(low <= line.baseline < high for line in column) for column in band.columns)


def _beginnings(column: list[Line], leading: float) -> list[Line]:
    """Return the lines of a column that begin a cell: after a pause, or where the line before had room left."""
    right = max(line.right for line in column)
    result = column[:1]
    for before, line in pairwise(column):
        room = right - before.right > line.first_word_width + 0.3 * line.size
        if line.baseline - before.baseline > ROW_GAP * leading or (room and not line.text[0].islower()):
            result.append(line)
    return result


def _aligned(band: Band, starts: list[float]) -> Aligned:
    """Return the band cut into rows at the baselines where these begin."""
    edges = [*starts, float("inf")]
    edges[0] = float("-inf")
    rows = [
        [[line for line in column if low - 2 <= line.baseline < high - 2] for column in band.columns]
        for low, high in pairwise(edges)
    ]
    right = max(line.right for line in band.columns[-1])
    return Aligned(rows, band.lines, (*_lefts(band), right))
