"""Fragments to rows and lines: what stands on one baseline, and which of it a reader takes for one line."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from rustool.reading.pdf.drawings import Rule
from rustool.reading.pdf.lines import WIDE_GAP, WORD_GAP, Line, merge

_STRETCHED_GAP = 7.0
"""Of the size: the widest gap that is taken for a stretched one."""
_SAME_LINE = 0.2
"""Of the size: how far two baselines of one line may be apart."""
_NARROWEST = 0.6
"""Of the size: the least distance between two columns."""
_RAISED = 0.85
"""Of the size: what is no larger than this beside a line may be raised or lowered, as a note's number."""


def join_lines(parts: Iterable[Line], walls: Sequence[Rule] = ()) -> list[list[Line]]:
    """Return rows from top to bottom, each with the lines on one baseline that a wide gap or a wall keeps apart."""
    rows = _rows(parts)
    return [_joined(rows, index, walls) for index in range(len(rows))]


def _rows(parts: Iterable[Line]) -> list[list[Line]]:
    """Return the parts that stand on one baseline together, and what is raised or lowered beside them."""
    rows: list[list[Line]] = []
    for part in sorted(parts, key=lambda part: (part.baseline, part.left)):
        if rows and abs(part.baseline - rows[-1][0].baseline) <= _SAME_LINE * min(part.size, rows[-1][0].size):
            rows[-1].append(part)
        else:
            rows.append([part])
    for index, row in enumerate(rows):
        near = [other for other in rows[max(index - 2, 0) : index + 3] if other is not row]
        for part in list(row):
            home = next((other for other in near if any(_is_raised(part, main) for main in other)), None)
            if home is not None:
                row.remove(part)
                home.append(part)
    return [sorted(row, key=lambda part: part.left) for row in rows if row]


def _is_raised(part: Line, main: Line) -> bool:
    """Tell whether a small part belongs to the line beside it, as a note's number does."""
    return (
        part.size <= _RAISED * main.size
        and len(part.text) <= 4  # noqa: PLR2004 - a number, an asterisk, a letter
        and abs(part.baseline - main.baseline) <= 0.6 * main.size
        and min(abs(part.left - main.right), abs(main.left - part.right)) <= 0.3 * main.size
    )


def _joined(rows: list[list[Line]], index: int, walls: Sequence[Rule]) -> list[Line]:
    """Join the parts of a row that belong to one line."""
    groups: list[list[Line]] = []
    if _is_stretched(rows, index):
        return [merge(rows[index])]
    for part in rows[index]:
        if groups and _belong_together(groups[-1][-1], part, rows, index, walls):
            groups[-1].append(part)
        else:
            groups.append([part])
    return [merge(group) for group in groups]


def _is_stretched(rows: list[list[Line]], index: int) -> bool:
    """Tell whether a row is one justified line: its words are wide apart, all alike, and other lines cross the gaps."""
    row = rows[index]
    gaps = [right.left - left.right for left, right in pairwise(row)]
    size = row[0].size
    if len(gaps) < 2 or not 0.3 * size < min(gaps) <= max(gaps) <= 1.4 * min(gaps):  # noqa: PLR2004
        return False
    if max(gaps) <= _STRETCHED_GAP * size and len({id(glyph.pen) for part in row for glyph in part.glyphs}) == 1:
        return True  # written in one go
    if len(gaps) < 3 or max(gaps) > 2.5 * size:  # noqa: PLR2004
        return False
    above, below = range(index - 1, max(index - 9, -1), -1), range(index + 1, min(index + 9, len(rows)))
    return all(
        _crossed(left, right, rows, above) or _crossed(left, right, rows, below) for left, right in pairwise(row)
    )


def _belong_together(left: Line, right: Line, rows: list[list[Line]], index: int, walls: Sequence[Rule]) -> bool:
    """Tell whether two neighbours in a row are one line: close, or stretched to fill a justified line."""
    gap, size = right.left - left.right, max(left.size, right.size)
    if gap > WORD_GAP * size and any(
        left.right - 1 <= wall.at <= right.left + 1 and wall.start <= left.baseline <= wall.end for wall in walls
    ):
        return False
    if gap <= WIDE_GAP * size:
        return gap > -0.4 * size  # otherwise one is printed over the other
    if gap > _STRETCHED_GAP * size or left.bullet or right.bullet:
        return False
    above = _crossed(left, right, rows, range(index - 1, max(index - 9, -1), -1))
    below = _crossed(left, right, rows, range(index + 1, min(index + 9, len(rows))))
    if left.glyphs[-1].pen is right.glyphs[0].pen:  # written in one go, as the lines of two columns are not
        return bool(above or below)
    return bool(above or below) and above is not False and below is not False


def _crossed(left: Line, right: Line, rows: list[list[Line]], order: range) -> bool | None:
    """Tell whether the two next rows leave no gutter between two parts; None where there is no such row."""
    free, size = [(left.right, right.left)], left.size
    seen = 0
    for number in order:
        near = [part for part in rows[number] if part.right > left.left and part.left < right.right]
        if not near:
            continue
        if abs(near[0].baseline - left.baseline) > (seen + 1) * 2 * size:
            break
        for part in near:
            free = [
                (start, end)
                for low, high in free
                for start, end in ((low, min(high, part.left)), (max(low, part.right), high))
                if end - start >= _NARROWEST * size
            ]
        seen += 1
        if seen == 2:  # noqa: PLR2004
            break
    return not free if seen else None
