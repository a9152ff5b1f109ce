"""What a table says about its cells: the titles of columns and rows, banners across it, its columns one by one."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from rustool.drafting.elements import Element
from rustool.drafting.lexicon import Role, announced
from rustool.drafting.sentences import key

_FORM = 2
"""Columns of a form: titles and what is filled in."""
_LONGEST_TITLE = 6
"""Words of a column's or row's title."""


class CellContext(NamedTuple):
    """Where an element stands in its table."""

    table: tuple[int, int]
    """The document and the table's number in it."""
    row: int
    column: int
    width: int
    """How many columns the table has."""
    signature: tuple[object, ...]
    """The same for tables that are built alike: the titles of the columns, or how many there are."""
    column_title: str = ""
    row_title: str = ""
    is_title: bool = False
    """True in the row of column titles."""
    is_banner: bool = False
    """True where the cell goes across the whole table."""


def cell_contexts(elements: Sequence[Element]) -> dict[int, CellContext]:
    """Return the context of every element that stands in a table."""
    tables: dict[tuple[int, int], list[Element]] = defaultdict(list)
    for element in elements:
        if element.cell is not None:
            tables[element.document, element.cell.table].append(element)
    contexts: dict[int, CellContext] = {}
    for table, members in tables.items():
        contexts.update(_contexts(table, members))
    counted = Counter(_plain_title(title) for title in {(c.table, c.row, c.row_title) for c in contexts.values()})
    for index, context in contexts.items():
        title = _plain_title((context.table, context.row, context.row_title))
        if context.row_title and counted[title] == 1 and announced(context.row_title) is None:
            contexts[index] = context._replace(row_title="")
    return contexts


def _plain_title(title: tuple[object, int, str]) -> str:
    return re.sub(r"\d+", "", key(title[2])).strip()


def _contexts(table: tuple[int, int], members: list[Element]) -> dict[int, CellContext]:
    cells: dict[tuple[int, int], list[Element]] = defaultdict(list)
    for element in members:
        if element.cell:
            cells[element.cell.row, element.cell.column].append(element)
    width = max(column + (texts[0].cell.columns if texts[0].cell else 1) - 1 for (_, column), texts in cells.items())
    rows = sorted({row for row, _ in cells})
    titles = _titles(cells, rows, width)
    signature: tuple[object, ...] = tuple(key(text) for _, text in sorted(titles.items())) if titles else (width,)
    title_row = rows[0] if titles else None
    row_titles: dict[int, str] = {}
    for (row, column), texts in cells.items():
        cell = texts[0].cell
        heads = column == 1 and cell and cell.columns < width and row != title_row and len(texts) == 1
        if heads and cell and texts[0].words <= _LONGEST_TITLE:
            row_titles.update(dict.fromkeys(range(row, row + cell.rows), texts[0].text))
    contexts = {}
    for (row, column), texts in cells.items():
        cell = texts[0].cell
        for element in texts:
            contexts[element.index] = CellContext(
                table,
                row,
                column,
                width,
                signature,
                column_title=titles.get(column, "") if row != title_row else "",
                row_title=row_titles.get(row, "") if column > 1 else "",
                is_title=row == title_row,
                is_banner=width > 1 and cell is not None and cell.columns >= width,
            )
    return contexts


def _titles(cells: dict[tuple[int, int], list[Element]], rows: list[int], width: int) -> dict[int, str]:
    """The titles of the columns, where the first row holds titles."""
    if len(rows) == 1 or width == 1:
        return {}
    first = {column: texts for (row, column), texts in cells.items() if row == rows[0]}
    below = [element for (row, column), texts in cells.items() if row != rows[0] for element in texts]
    if len(first) == 1 or any(len(texts) > 1 or texts[0].words > _LONGEST_TITLE for texts in first.values()):
        return {}
    texts = [texts[0] for texts in first.values()]
    beside = [each[0].text for (_, column), each in cells.items() if column == 1]
    if width == _FORM and sum(bool((role := announced(text)) and role.is_clear) for text in beside) > 1:
        return {}  # a form: the titles stand in the first column
    marked = all(element.cell and element.cell.heading for element in texts) or (
        all(element.bold for element in texts) and not all(element.bold for element in below)
    )
    known = any((role := announced(element.text)) and role.is_telling for element in texts)
    shorter = sum(e.words for e in texts) / len(texts) < sum(e.words for e in below) / max(1, len(below))
    if marked or (known and shorter):
        return {column: texts[0].text for column, texts in first.items()}
    return {}


def areas_first(elements: Sequence[Element], contexts: dict[int, CellContext]) -> list[int] | None:
    """Return the order of the elements with the column of areas before the others; None where it is so already."""
    order: list[int] = []
    changed = False
    i = 0
    while i < len(elements):
        context = contexts.get(i)
        if context is None:
            order.append(i)
            i += 1
            continue
        end = i
        while end < len(elements) and end in contexts and contexts[end].table == context.table:
            end += 1
        column = _area_column(contexts, range(i, end))
        moved = sorted(
            range(i, end), key=lambda n: (contexts[n].row, contexts[n].column != column, contexts[n].column, n)
        )
        changed = changed or (column > 1 and moved != list(range(i, end)))
        order += moved if column > 1 else range(i, end)
        i = end
    return order if changed else None


def _area_column(contexts: dict[int, CellContext], table: range) -> int:
    for n in table:
        title = announced(contexts[n].column_title)
        if title and title.role is Role.AREA and title.is_clear:
            return contexts[n].column
    return 0


def by_columns(elements: Sequence[Element], contexts: dict[int, CellContext]) -> list[int] | None:
    """Return the order of the elements with each table read column by column; None where that changes nothing."""
    order: list[int] = []
    changed = False
    i = 0
    while i < len(elements):
        context = contexts.get(i)
        if context is None:
            order.append(i)
            i += 1
            continue
        end = i
        while end < len(elements) and end in contexts and contexts[end].table == context.table:
            end += 1
        by_column = sorted(range(i, end), key=lambda n: (contexts[n].column, contexts[n].row, n))
        changed = changed or by_column != list(range(i, end))
        order += by_column
        i = end
    return order if changed else None
