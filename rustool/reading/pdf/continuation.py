"""Text that a page or column ends in the middle of, put together again: paragraphs and tables."""

from collections.abc import Sequence
from itertools import groupby

from rustool.reading.pdf.joining import LINE_END
from rustool.reading.pdf.paragraphs import Paragraph, ends_sentence, same_size
from rustool.reading.pdf.structure import number
from rustool.reading.pdf.tables import Column, Table, TableCell

_LOOKED_BACK = 8
"""How many columns back a text is looked for that goes on."""
_EDGE = 4.0
"""Points: how much the columns of a table may differ between two pages."""


class Repeated(list[tuple[int, Paragraph]]):
    """Headings of tables that stand again on the next page, which are left out, each with its page from 0."""


def joined(columns: Sequence[Column], repeated: Repeated) -> list[tuple[int, Paragraph | Table]]:
    """Return what the columns hold, with what goes on in a later one put together, each with its page from 0."""
    result: list[tuple[int, Paragraph | Table]] = []
    ends: list[tuple[int, Paragraph]] = []
    for column in _with_boxes_together(columns):
        items = list(column.items)
        for cell in (cell for item in items if isinstance(item, Table) for cell in item.cells):
            cell.page = column.page
        while items and result and _takes(result, items[0], column, repeated, ends):
            items.pop(0)
        result += [(column.page, item) for item in items]
        if items and isinstance(items[-1], Paragraph):
            ends.append((column.page, items[-1]))
    return result


def _with_boxes_together(columns: Sequence[Column]) -> list[Column]:
    """Return the columns with each box that goes on over the page behind its first part."""
    result: list[Column] = []
    by_page = [list(group) for _, group in groupby(columns, key=lambda column: column.page)]
    for here in by_page:
        first = next((index for index, column in enumerate(here) if column.box is None), len(here))
        for index, column in enumerate(here):
            place = _begun_box(result, column) if index < first else None
            result.insert(len(result) if place is None else place + 1, column)
    return result


def _begun_box(before: Sequence[Column], column: Column) -> int | None:
    """Return the place of the box on the page before that a box at the top of a page goes on with."""
    box = column.box
    last_page = [index for index, other in enumerate(before) if other.page == column.page - 1]
    lowest = max((other.box.bottom for other in before if other.box and other.page == column.page - 1), default=0.0)
    for index in reversed(last_page):
        other = before[index].box
        if box and other and abs(other.left - box.left) + abs(other.right - box.right) <= _EDGE:
            return index if other.bottom >= lowest - _EDGE else None
    return None


def _takes(
    before: list[tuple[int, Paragraph | Table]],
    item: Paragraph | Table,
    column: Column,
    repeated: Repeated,
    ends: list[tuple[int, Paragraph]],
) -> bool:
    """Add an item to the one it goes on with, if there is one; tell whether it was added."""
    page, last = before[-1]
    if isinstance(item, Table):
        if not isinstance(last, Table) or column.page - page > last.pages:
            return False
        return _add_table(last, item, repeated)
    home = _of_element(before, item)
    if home is None and isinstance(last, Paragraph) and goes_on(last, item):
        home = last
    if home is None and isinstance(last, Table) and column.page > page:
        home = _in_last_row(last, item)
    if home is None:
        home = _below_an_end(item, column.page, ends)
    if home is None:
        return False
    home.lines += item.lines
    return True


def _in_last_row(table: Table, item: Paragraph) -> Paragraph | None:
    """Return the text of the table's last row, at the end of a page, that the item goes on with in its column."""
    for cell in table.row(table.height - 1):
        last = cell.paragraphs[-1] if cell.paragraphs else None
        if last and abs(last.lines[-1].left - item.lines[0].left) <= _EDGE and goes_on(last, item):
            return last
    return None


def _below_an_end(item: Paragraph, page: int, ends: list[tuple[int, Paragraph]]) -> Paragraph | None:
    """Return the end of an earlier column that the item goes on with on the same left edge: around a box, or in one."""
    left = item.lines[0].left
    for on_page, end in reversed(ends[-_LOOKED_BACK:]):
        same_edge = abs(end.lines[-1].left - left) <= _EDGE and page - on_page <= 1
        if same_edge and (goes_on(end, item) or _number_goes_on(end, item)):
            return end
    return None


def _number_goes_on(end: Paragraph, item: Paragraph) -> bool:
    """Tell whether a line without room left breaks off before a number."""
    last, first = end.lines[-1], item.lines[0]
    full = end.right is not None and last.right + first.first_word_width > end.right
    unfinished = not ends_sentence(last.text) and item.label is None and same_size(last, first)
    return full and unfinished and first.text[0].isdigit()


def _of_element(before: Sequence[tuple[int, Paragraph | Table]], item: Paragraph) -> Paragraph | None:
    """Return the paragraph of the same element on the page before."""
    if item.leaf is None:
        return None
    for _, other in reversed(before[-6:]):  # headers and notes can stand between
        if isinstance(other, Paragraph) and other.leaf is not None and other.leaf.path == item.leaf.path:
            return other if item.label is None else None
    return None


def goes_on(last: Paragraph, item: Paragraph) -> bool:
    """Tell whether a paragraph goes on with the sentence of the one before it."""
    above, below = last.lines[-1], item.lines[0]
    if item.label is not None or item.mark or not same_size(above, below) or above.bold != below.bold:
        return False
    if last.leaf is not None and item.leaf is not None:
        return False  # the document says that they are two
    if above.text.endswith(LINE_END):
        return True
    return below.text[0].islower() and not ends_sentence(above.text)


def _add_table(table: Table, more: Table, repeated: Repeated) -> bool:
    """Add what stands of a table on the next page; tell whether it is the same table."""
    if table.path or more.path:
        if table.path != more.path:
            return False
        _add_tagged(table, more)
        return True
    if not _same_edges(table, more):
        return False
    rows = more.height
    start = 0
    while start < rows - 1 and start < table.height and _texts(more, start) == _texts(table, start):
        repeated += [(cell.page or 0, paragraph) for cell in more.row(start) for paragraph in cell.paragraphs]
        start += 1
    offset = table.height - start
    if start < rows and (split := _split_row(table, more.row(start))):
        for cell, rest in split:
            if cell.paragraphs and rest.paragraphs and goes_on(cell.paragraphs[-1], rest.paragraphs[0]):
                cell.paragraphs[-1].lines += rest.paragraphs[0].lines
                cell.paragraphs += rest.paragraphs[1:]
            else:
                cell.paragraphs += rest.paragraphs
        start += 1
        offset -= 1
    for cell in more.cells:
        if cell.row >= start:
            cell.row += offset
            table.cells.append(cell)
    table.pages += 1
    return True


def _add_tagged(table: Table, more: Table) -> None:
    """Add the cells of a tagged table on the next page, where a cell can go on."""
    known = {cell.path: cell for cell in table.cells}
    for cell in more.cells:
        home = known.get(cell.path)
        if home is None:
            table.cells.append(cell)
            continue
        for paragraph in cell.paragraphs:
            last = home.paragraphs[-1] if home.paragraphs else None
            if last and last.leaf and paragraph.leaf and last.leaf.path == paragraph.leaf.path and not paragraph.label:
                last.lines += paragraph.lines
            else:
                home.paragraphs.append(paragraph)
    table.pages += 1
    number(table)


def _same_edges(table: Table, more: Table) -> bool:
    """Tell whether two tables have their columns in the same places."""
    mine, theirs = table.edges, more.edges
    return len(mine) == len(theirs) > 0 and all(abs(a - b) <= _EDGE for a, b in zip(mine, theirs, strict=True))


def _texts(table: Table, row: int) -> list[str]:
    """Return the texts of a row."""
    return [" ".join(line.text for paragraph in cell.paragraphs for line in paragraph.lines) for cell in table.row(row)]


def _split_row(table: Table, first: list[TableCell]) -> list[tuple[TableCell, TableCell]]:
    """Return the cells of the last row with those of the next page that go on with them; empty for a new row."""
    filled = [cell for cell in first if cell.paragraphs]
    ends = {cell.column: cell for cell in table.cells if cell.row + cell.rows == table.height}
    pairs = [(ends[cell.column], cell) for cell in filled if cell.column in ends]
    if not filled or len(pairs) != len(filled):
        return []
    going_on = [rest for cell, rest in pairs if cell.paragraphs and goes_on(cell.paragraphs[-1], rest.paragraphs[0])]
    return pairs if len(going_on) == len(filled) or _lacks_first(table, filled) else []


def _lacks_first(table: Table, filled: list[TableCell]) -> bool:
    """Tell whether a row has no text in the first column, where every row before has some of its own."""
    first = [cell for cell in table.cells if cell.column == 0 and cell.paragraphs]
    every = len({cell.row for cell in first}) == table.height > 1 and all(cell.rows == 1 for cell in first)
    return every and all(cell.column > 0 for cell in filled)
