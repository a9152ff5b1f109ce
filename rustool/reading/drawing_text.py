"""Text of DrawingML paragraphs (`a:p`) whose formatting nobody asks for."""

from xml.etree.ElementTree import Element

from rustool.reading.blocks import Span
from rustool.reading.ooxml import Package


def plain_spans(package: Package, paragraph: Element) -> list[Span]:
    """Return the text of a paragraph as spans without formatting."""
    return [
        Span("\n" if element.tag == "a:br" else package.take(element))
        for element in paragraph.iter()
        if element.tag in {"a:t", "a:br", "m:t"}
    ]
