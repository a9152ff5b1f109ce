"""Tables of an OpenDocument text or slide."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from rustool.reading.attributes import whole_number
from rustool.reading.blocks import Cell
from rustool.reading.context import Context

if TYPE_CHECKING:
    from rustool.reading.odf_text import TextReader

_MAX_SPAN = 1_000
_CELLS = {"table:table-cell", "table:covered-table-cell"}


def read_table(reader: "TextReader", table: Element, context: Context) -> None:
    """Add the cells of a table, row by row."""
    reader.tables += 1
    number = reader.tables
    row_number = 0
    for row, heading in rows(table):
        row_number += 1
        column = 1
        for cell in row:
            if cell.tag not in _CELLS:
                continue
            rows_spanned = min(max(whole_number(cell.get("table:number-rows-spanned"), 1), 1), _MAX_SPAN)
            columns = min(max(whole_number(cell.get("table:number-columns-spanned"), 1), 1), _MAX_SPAN)
            if cell.tag == "table:covered-table-cell":
                reader.document.leave_out(cell, "merged-cell")
            else:
                place = Cell(number, row_number, column, rows_spanned, columns, heading, context.where.cell)
                reader.read_blocks(cell, context._replace(where=context.where._replace(cell=place)))
            column += min(max(whole_number(cell.get("table:number-columns-repeated"), 1), 1), _MAX_SPAN)
        row_number += min(max(whole_number(row.get("table:number-rows-repeated"), 1), 1), _MAX_SPAN) - 1


def rows(parent: Element, *, heading: bool = False) -> Iterator[tuple[Element, bool]]:
    """Yield the rows of a table with whether each belongs to its headings."""
    for element in parent:
        if element.tag == "table:table-row":
            yield element, heading
        elif element.tag == "table:table-header-rows":
            yield from rows(element, heading=True)
        elif element.tag in {"table:table-rows", "table:table-row-group"}:
            yield from rows(element, heading=heading)
