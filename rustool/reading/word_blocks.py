"""The paragraphs and tables of a Word document."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import Element

from rustool.reading.attributes import is_on, value, whole_number
from rustool.reading.blocks import BlockKind, Cell, Tracked
from rustool.reading.context import Context
from rustool.reading.drawing import alternative
from rustool.reading.labels import split_label
from rustool.reading.word_inline import CHANGES, Inline, changed, controlled
from rustool.reading.word_numbering import Label
from rustool.reading.word_styles import ParagraphStyle, heading_level

if TYPE_CHECKING:
    from rustool.reading.word_document import WordDocument

_MAX_SPAN = 1_000


def read_blocks(word: "WordDocument", container: Element, context: Context) -> None:
    """Read the paragraphs and tables in an element, in order."""
    marks = Inline(word, None)
    for element in container:
        tag = element.tag
        if tag == "w:p":
            _paragraph(word, element, context, marks.bookmarks)
            marks.bookmarks = []
        elif tag == "w:tbl":
            _table(word, element, context, marks.bookmarks)
            marks.bookmarks = []
        elif tag == "w:sdt":
            content = element.find("w:sdtContent")
            if content is not None:
                read_blocks(word, content, controlled(context, element, around_blocks=True))
        elif tag in CHANGES:
            read_blocks(word, element, changed(context, element))
        elif tag == "mc:AlternateContent":
            for branch in alternative(element):
                read_blocks(word, branch, context)
        elif tag in {"w:altChunk", "w:subDoc"}:
            word.add_inner(element.get("r:id", ""))
        elif tag in {"m:oMath", "m:oMathPara", "w:r", "w:hyperlink", "w:fldSimple"}:
            alone = Element("w:p")
            alone.append(element)
            _paragraph(word, alone, context, [])
        elif not marks.mark(element) and tag not in {"w:sectPr", "w:tcPr", "w:tblPr", "w:sdtPr"}:
            read_blocks(word, element, context)


def _paragraph(word: "WordDocument", element: Element, context: Context, bookmarks: list[str]) -> None:
    properties = element.find("w:pPr")
    style = word.styles.paragraph(value(properties, "w:pStyle"))
    inline = Inline(word, style.id)
    contents = context.contents or style.is_contents or word.in_contents()
    inline.read(element, context)
    contents = contents or word.in_contents()
    word.comments.flow("\n", None)
    label = _label(word, properties, style)
    level = _heading_level(properties, style)
    kind = BlockKind.PARAGRAPH
    if level is not None:
        kind = BlockKind.HEADING
    elif label is not None:
        kind, level = BlockKind.LIST_ITEM, label.level
    text, numbered, spans = (label.text, label.numbered, tuple(inline.spans)) if label else ("", False, ())
    typed = False
    if label is None or not text:
        text, numbered, spans = split_label(tuple(inline.spans))
        typed = bool(text)
        if typed and kind is BlockKind.PARAGRAPH:
            kind, level = BlockKind.LIST_ITEM, 1
    end, author = _end(properties)
    page = (inline.page or word.page) if word.has_pages else None
    word.assembly.add(
        context.kind or kind,
        spans,
        context.where._replace(page=page),
        style=style.name,
        level=0 if context.kind else level or 0,
        label=text,
        numbered=numbered,
        typed=typed,
        author=author,
        tags=context.tags,
        bookmarks=(*bookmarks, *inline.bookmarks),
        contents=contents,
        end=end,
    )
    for read in inline.anchored:
        read()


def _label(word: "WordDocument", properties: Element | None, style: ParagraphStyle) -> Label | None:
    direct = properties.find("w:numPr") if properties is not None else None
    list_id = value(direct, "w:numId") or style.list_id
    if list_id is None or list_id == "0":
        return None
    stated = value(direct, "w:ilvl")
    level = style.list_level if stated is None else whole_number(stated, 0)
    return word.numbering.next(list_id, level, style.id)


def _heading_level(properties: Element | None, style: ParagraphStyle) -> int | None:
    direct = value(properties, "w:outlineLvl")
    return style.level if direct is None else heading_level(direct, style.name)


def _end(properties: Element | None) -> tuple[Tracked | None, str | None]:
    """What a tracked change does to the paragraph's end, and who made it."""
    mark = properties.find("w:rPr") if properties is not None else None
    for element in mark if mark is not None else ():
        if element.tag in CHANGES:
            return CHANGES[element.tag], element.get("w:author")
    return None, None


class _TableCell(NamedTuple):
    element: Element
    context: Context
    row: int
    column: int
    columns: int
    merge: str | None
    """`restart` where cells below are merged with it, `continue` where it is merged with the one above."""
    heading: bool


def _table(word: "WordDocument", table: Element, context: Context, bookmarks: list[str]) -> None:
    word.tables += 1
    number = word.tables
    cells = list(_cells(table, context))
    rows = _row_spans(cells)
    for cell, span in zip(cells, rows, strict=True):
        if cell.merge == "continue":
            word.package.leave_out(cell.element, word.assembly, "merged-cell", context.where)
            continue
        place = Cell(number, cell.row, cell.column, span, cell.columns, cell.heading, context.where.cell)
        inner = cell.context._replace(where=cell.context.where._replace(cell=place))
        if bookmarks:
            word.assembly.carry(bookmarks)
            bookmarks = []
        read_blocks(word, cell.element, inner)


def _row_spans(cells: list[_TableCell]) -> list[int]:
    """How many rows each cell takes."""
    spans = [1] * len(cells)
    above: dict[int, tuple[int, int]] = {}
    for index, cell in enumerate(cells):
        if cell.merge != "continue":
            above[cell.column] = index, cell.row
        elif cell.column in above:
            start, row = above[cell.column]
            spans[start] = cell.row - row + 1
    return spans


def _cells(table: Element, context: Context) -> Iterator[_TableCell]:
    for number, (row, outer) in enumerate(_inside(table, "w:tr", context), 1):
        row_context = outer
        properties = row.find("w:trPr")
        for change in properties if properties is not None else ():
            if change.tag in CHANGES:
                row_context = changed(outer, change)
        heading = bool(is_on(properties.find("w:tblHeader"))) if properties is not None else False
        column = 1 + min(whole_number(value(properties, "w:gridBefore"), 0), _MAX_SPAN)
        for cell, cell_context in _inside(row, "w:tc", row_context):
            own = cell.find("w:tcPr")
            columns = min(max(whole_number(value(own, "w:gridSpan"), 1), 1), _MAX_SPAN)
            merge = own.find("w:vMerge") if own is not None else None
            how = None if merge is None else merge.get("w:val", "continue")
            yield _TableCell(cell, cell_context, number, column, columns, how, heading)
            column += columns


def _inside(parent: Element, tag: str, context: Context) -> Iterator[tuple[Element, Context]]:
    """The rows of a table or the cells of a row, also those inside controls and tracked changes."""
    for element in parent:
        if element.tag == tag:
            yield element, context
        elif element.tag == "w:sdt":
            content = element.find("w:sdtContent")
            if content is not None:
                yield from _inside(content, tag, controlled(context, element, around_blocks=True))
        elif element.tag in CHANGES:
            yield from _inside(element, tag, changed(context, element))
        elif element.tag == "mc:AlternateContent":
            for branch in alternative(element):
                yield from _inside(branch, tag, context)
        elif element.tag in {"w:customXml", "w:smartTag"}:
            yield from _inside(element, tag, context)
