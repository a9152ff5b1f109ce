"""Cells that may be the areas: of one column, across a table, beside a row's title, or at the head of each column."""

from collections import defaultdict
from collections.abc import Iterator

from rustool.drafting.groups import MOST_AREAS, MOST_WORDS_OF_TITLE, Group
from rustool.drafting.outline import Outline
from rustool.drafting.tables import CellContext
from rustool.drafting.units import without_figures


def cell_groups(outline: Outline, contexts: dict[int, CellContext]) -> Iterator[Group]:
    """Cells that have others after them: of one column, across the table, or beside a row's title."""
    elements = outline.elements
    columns: dict[object, list[int]] = defaultdict(list)
    banners: list[int] = []
    rows: dict[str, list[int]] = defaultdict(list)
    last: tuple[object, ...] = ()
    for i, element in enumerate(elements):
        context = contexts.get(element.index)
        if context is None or context.is_title:
            continue
        if (context.table, context.row, context.column) == last:
            continue
        last = (context.table, context.row, context.column)
        if context.is_banner:
            banners.append(i)
        elif context.width > 1:
            columns[context.signature, context.column].append(i)
            if context.row_title:
                rows[without_figures(context.row_title)].append(i)
    for (name, positions), form in [
        *(((("column", *name), found), "column") for name, found in columns.items()),  # type: ignore[misc]
        ((("banner",), banners), "banner"),
        *(((("row", name), found), "row") for name, found in rows.items()),
    ]:
        usable = [i for i in positions if elements[i].words <= MOST_WORDS_OF_TITLE and elements[i].letters]
        if not 1 < len(usable) <= 4 * MOST_AREAS:
            continue
        ends = []
        for n, i in enumerate(usable):
            limit = usable[n + 1] if n + 1 < len(usable) else len(elements)
            table = contexts[elements[i].index].table
            end = i + 1
            while end < limit and end < len(elements):
                there = contexts.get(elements[end].index)
                if form == "column" and (there is None or there.table != table or there.is_banner):
                    break
                if form != "column" and (there is None or there.table != table):
                    break
                end += 1
            ends.append(end)
        yield name, form, usable, ends


def column_head_groups(outline: Outline, contexts: dict[int, CellContext]) -> Iterator[Group]:
    """The first cell of each column, with the cells below it."""
    elements = outline.elements
    by_table: dict[object, list[int]] = defaultdict(list)
    for i, element in enumerate(elements):
        context = contexts.get(element.index)
        if context is None:
            continue
        previous = contexts.get(elements[i - 1].index) if i else None
        if previous is None or (previous.table, previous.column) != (context.table, context.column):
            by_table[context.table].append(i)
    for table, positions in by_table.items():
        usable = [i for i in positions if elements[i].words <= MOST_WORDS_OF_TITLE and elements[i].letters]
        if not 1 < len(usable) <= MOST_AREAS:
            continue
        ends = []
        for i in usable:
            column = contexts[elements[i].index].column
            end = i + 1
            while end < len(elements):
                there = contexts.get(elements[end].index)
                if there is None or there.table != table or there.column != column:
                    break
                end += 1
            ends.append(end)
        yield ("column-head", table), "column-head", usable, ends
