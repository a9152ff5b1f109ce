"""Frames, shapes, groups, form controls and embedded objects of an OpenDocument file."""

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from rustool.reading.blocks import BlockKind, Span
from rustool.reading.context import Context
from rustool.reading.odf_fields import form_value
from rustool.reading.odf_styles import length
from rustool.reading.odf_tables import rows
from rustool.reading.reading_order import Rectangle, in_reading_order
from rustool.reading.xml_tree import TEXT

if TYPE_CHECKING:
    from rustool.reading.odf_text import TextReader

_GROUPS = {"draw:g", "draw:a"}
_PICTURES = {"draw:image", "draw:object-ole", "draw:plugin"}
_DESCRIPTIONS = {"svg:title", "svg:desc"}


def read_shape(reader: "TextReader", element: Element, context: Context) -> None:
    """Add the text in a shape, and list what describes it for those who do not see it."""
    tag = element.tag
    if tag in _GROUPS:
        inner = context._replace(link=element.get("xlink:href") or context.link) if tag == "draw:a" else context
        shapes = [each for each in element if each.tag.startswith(("draw:", "dr3d:"))]
        for each in in_reading_order(shapes, rectangle):
            read_shape(reader, each, inner)
        _describe(reader, element)
        return
    if tag == "draw:control":
        _control(reader, element, context)
        return
    reader.boxes += 1
    where = context.where._replace(box=reader.boxes, cell=None)
    inner = context._replace(where=where, control=None, tags=(), link=None)
    _describe(reader, element)
    _inside(reader, element, inner)


def _inside(reader: "TextReader", element: Element, context: Context) -> None:
    has_object = element.find("draw:object") is not None
    for each in element:
        if each.tag == "draw:object":
            _object(reader, each, context)
        elif each.tag == "draw:text-box" or (each.tag in _PICTURES and not has_object):
            reader.read_blocks(each, context)
    reader.read_blocks(_paragraphs(element), context)


def _paragraphs(element: Element) -> Element:
    """The paragraphs and lists that are directly in a shape, apart from the rest of it."""
    own = Element("draw:text-box")
    own.extend(each for each in element if each.tag in {"text:p", "text:h", "text:list", "table:table"})
    return own


def _describe(reader: "TextReader", element: Element) -> None:
    for each in element:
        if each.tag in _DESCRIPTIONS:
            reader.document.leave_out(each, "alternative-text")


def _control(reader: "TextReader", element: Element, context: Context) -> None:
    """Add what a form control holds: most keep it in an attribute."""
    control = reader.form_control(element.get("draw:control", ""))
    if control is None:
        return
    text = form_value(control)
    spans = [Span(text, control=control.get("form:name", ""))] if text else []
    for paragraph in control.iter("text:p"):
        spans.append(
            Span(("\n" if spans else "") + reader.document.take_all(paragraph), control=control.get("form:name", ""))
        )
    reader.document.assembly.add(context.kind or BlockKind.PARAGRAPH, spans, context.where, style="form")


def _object(reader: "TextReader", element: Element, context: Context) -> None:
    """Add the text of an embedded chart, equation or table."""
    name = element.get("xlink:href", "").removeprefix("./").rstrip("/")
    root = reader.document.part(f"{name}/content.xml") if name else element
    if root is None:
        return
    kind = context.kind or BlockKind.PARAGRAPH
    equation = next((each for each in root.iter("math:math")), None)
    if equation is not None:
        spans = [Span(reader.document.take(text)) for text in _equation(equation)]
        reader.document.assembly.add(kind, spans, context.where, style="equation")
        return
    for table in root.iter("table:table"):
        for row, _ in rows(table):
            cells = [reader.document.take_all(cell) for cell in row if cell.tag == "table:table-cell"]
            text = "\t".join(" ".join(cell.split()) for cell in cells)
            reader.document.assembly.add(kind, [Span(text)], context.where, style="chart")
    body = root.find("office:body")
    for each in body.iter("text:p") if body is not None else ():
        text = " ".join(reader.document.take_all(each).split()) if not _is_taken(reader, each) else ""
        reader.document.assembly.add(kind, [Span(text)], context.where, style="chart")


def _is_taken(reader: "TextReader", paragraph: Element) -> bool:
    return all(reader.document.is_taken(text) for text in paragraph.iter(TEXT))


def _equation(equation: Element) -> list[Element]:
    """The text nodes of an equation without the source that it was written as."""
    found: list[Element] = []
    stack = [equation]
    while stack:
        element = stack.pop()
        if element.tag == TEXT:
            found.append(element)
        elif element.tag != "math:annotation":
            stack.extend(reversed(element))
    return [text for text in found if (text.text or "").strip()]


def rectangle(shape: Element) -> Rectangle | None:
    """Return where a shape stands, in points; for a group, what its shapes take together. None where nothing says."""
    if shape.tag in {"draw:g", "draw:a"}:
        inner = [found for each in shape if (found := rectangle(each)) is not None]
        if not inner:
            return None
        left, top = min(each.left for each in inner), min(each.top for each in inner)
        return Rectangle(left, top, max(each.right for each in inner) - left, max(each.bottom for each in inner) - top)
    left_edge, top_edge = length(shape.get("svg:x")), length(shape.get("svg:y"))
    if left_edge is None or top_edge is None:
        return None
    return Rectangle(left_edge, top_edge, length(shape.get("svg:width")) or 0, length(shape.get("svg:height")) or 0)
