"""Slides of an OpenDocument presentation or drawing."""

from xml.etree.ElementTree import Element

from rustool.reading.assembly import Where
from rustool.reading.blocks import BlockKind
from rustool.reading.context import Context
from rustool.reading.odf_shapes import rectangle
from rustool.reading.odf_text import TextReader
from rustool.reading.reading_order import in_reading_order

_TITLES = {"title"}
_MARGINS = {
    "footer": BlockKind.FOOTER,
    "date-time": BlockKind.FOOTER,
    "page-number": BlockKind.FOOTER,
    "header": BlockKind.HEADER,
}
_DECLARATIONS = {
    "presentation:footer-decl": "presentation:use-footer-name",
    "presentation:header-decl": "presentation:use-header-name",
    "presentation:date-time-decl": "presentation:use-date-time-name",
}


def read_slides(reader: TextReader, content: Element) -> int:
    """Add the text of all slides, and return how many there are. The text of a hidden slide is hidden."""
    slides = content.findall("draw:page")
    shared = {
        (_DECLARATIONS[each.tag], each.get("presentation:name", "")): each
        for each in content
        if each.tag in _DECLARATIONS
    }
    for number, slide in enumerate(slides, 1):
        properties = reader.styles.properties(
            "drawing-page", slide.get("draw:style-name"), "style:drawing-page-properties"
        )
        hidden = properties is not None and properties.get("presentation:visibility") == "hidden"
        _slide(reader, slide, Context(where=Where(slide=number), hidden=hidden))
        for attribute in _DECLARATIONS.values():
            declared = shared.pop((attribute, slide.get(attribute, "")), None)
            if declared is not None:
                kind = BlockKind.HEADER if "header" in attribute else BlockKind.FOOTER
                paragraph = Element("draw:text-box")
                line = Element("text:p")
                line.extend(declared)
                paragraph.append(line)
                reader.read_blocks(paragraph, Context(kind=kind, where=Where(slide=number), hidden=hidden))
    return len(slides)


def _slide(reader: TextReader, slide: Element, context: Context) -> None:
    shapes = [each for each in slide if each.tag.startswith(("draw:", "dr3d:"))]
    titles = [each for each in shapes if each.get("presentation:class") in _TITLES]
    margins = [each for each in shapes if each.get("presentation:class") in _MARGINS]
    rest = [each for each in shapes if each.get("presentation:class") not in {*_TITLES, *_MARGINS}]
    for each in titles:
        reader.add_shape(each, context._replace(kind=BlockKind.HEADING, level=1, style="title"))
    for each in in_reading_order(rest, rectangle):
        reader.add_shape(each, context._replace(style=each.get("presentation:class", "")))
    for each in margins:
        name = each.get("presentation:class", "")
        reader.add_shape(each, context._replace(kind=_MARGINS[name], style=name))
    for notes in slide.findall("presentation:notes"):
        for each in notes:
            if each.get("presentation:class") in _MARGINS:
                reader.document.leave_out(each, "page-margin")
            elif each.tag.startswith("draw:"):
                reader.add_shape(each, context._replace(kind=BlockKind.SPEAKER_NOTE))
    for annotation in slide.findall("office:annotation"):
        reader.add_annotation(reader.comments.add("", annotation), context)
