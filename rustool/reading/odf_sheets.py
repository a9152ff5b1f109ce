"""Sheets of an OpenDocument spreadsheet."""

from xml.etree.ElementTree import Element

from rustool.messages import Message
from rustool.reading.assembly import Where
from rustool.reading.attributes import whole_number
from rustool.reading.blocks import BlockKind, Cell
from rustool.reading.context import Context
from rustool.reading.incoming import refusal
from rustool.reading.odf_inline import OdfInline
from rustool.reading.odf_tables import rows
from rustool.reading.odf_text import TextReader

_CELLS = {"table:table-cell", "table:covered-table-cell"}
_MAX_ROWS = 1_048_576
_MAX_COLUMNS = 16_384
_MAX_REPEATED = 1_000
"""How often a cell with text may be repeated: more is a fill, and no table that people wrote."""


def read_sheets(reader: TextReader, content: Element) -> None:
    """Add the cells of all sheets that hold something, each with the text that it shows."""
    for number, table in enumerate(content.findall("table:table"), 1):
        properties = reader.styles.properties("table", table.get("table:style-name"), "style:table-properties")
        hidden = properties is not None and properties.get("table:display") == "false"
        where = Where(sheet=table.get("table:name", ""))
        _sheet(reader, table, number, Context(where=where, hidden=hidden))
        for shapes in table.findall("table:shapes"):
            for shape in shapes:
                if shape.tag.startswith("draw:"):
                    reader.add_shape(shape, Context(where=where, hidden=hidden))


def _sheet(reader: TextReader, table: Element, number: int, context: Context) -> None:
    row_number = 1
    for row, heading in rows(table):
        repeated = min(max(whole_number(row.get("table:number-rows-repeated"), 1), 1), _MAX_ROWS)
        hidden = context.hidden or row.get("table:visibility") in {"collapse", "filter"}
        holds_text = next(row.iter("text:p"), None) is not None
        if holds_text and repeated > _MAX_REPEATED:
            raise refusal(reader.document.budget.name, TOO_OFTEN)
        for again in range(repeated if holds_text else 0):
            _row(reader, row, (number, row_number + again), context._replace(hidden=hidden), heading=heading)
        row_number += repeated


def _row(reader: TextReader, row: Element, at: tuple[int, int], context: Context, *, heading: bool) -> None:
    column = 1
    for element in row:
        if element.tag not in _CELLS:
            continue
        repeated = min(max(whole_number(element.get("table:number-columns-repeated"), 1), 1), _MAX_COLUMNS)
        if next(element.iter("text:p"), None) is not None:
            if repeated > _MAX_REPEATED:
                raise refusal(reader.document.budget.name, TOO_OFTEN)
            for again in range(repeated):
                place = Cell(
                    at[0],
                    at[1],
                    column + again,
                    max(whole_number(element.get("table:number-rows-spanned"), 1), 1),
                    max(whole_number(element.get("table:number-columns-spanned"), 1), 1),
                    heading,
                )
                _cell(reader, element, context._replace(where=context.where._replace(cell=place)))
        column += repeated


def _cell(reader: TextReader, element: Element, context: Context) -> None:
    inline = OdfInline(reader)
    look = reader.styles.cell(element.get("table:style-name"))
    for each in element:
        if each.tag == "text:p":
            if inline.spans:
                inline.put("\n", look, context)
            inline.read(each, look, context)
        elif each.tag.startswith("draw:"):
            reader.add_shape(each, context)
    if element.tag == "table:covered-table-cell":
        reader.document.leave_out(element, "merged-cell")
        return
    added = reader.document.assembly.add(BlockKind.CELL, inline.spans, context.where)
    for annotation in element.findall("office:annotation"):
        marks = "".join(span.text for span in inline.spans) if added else ""
        reader.add_annotation(reader.comments.add("", annotation), context)
        reader.document.assembly.mark_last(marks)
    for read in inline.anchored:
        read()


TOO_OFTEN = Message(
    "a cell with text is repeated more than 1,000 times; delete the rows and columns that are only a fill"
)
