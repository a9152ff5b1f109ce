"""Text in drawings, charts and diagrams, which Word, PowerPoint and Excel share."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from rustool.reading.attributes import children, whole_number
from rustool.reading.drawing_text import plain_spans
from rustool.reading.ooxml import Package

_LOOKED_UP = {"c:chart", "cx:chart", "dgm:relIds"}


def alternative(element: Element) -> list[Element]:
    """Return what is read of an `mc:AlternateContent`: its first choice, or the fallback where that says nothing."""
    choice = element.find("mc:Choice")
    fallback = element.find("mc:Fallback")
    if choice is not None and (fallback is None or _says_something(choice) or not _says_something(fallback)):
        return [choice]
    return [] if fallback is None else [fallback]


def _says_something(branch: Element) -> bool:
    return any(each.tag in _LOOKED_UP or (each.text and not each.text.isspace()) for each in branch.iter())


def chart_texts(package: Package, root: Element) -> Iterator[str]:
    """Yield the texts of a chart: titles, then each series' names and values as one line with tabs between."""
    row: list[str] = []
    stack = [root]
    while stack:
        element = stack.pop()
        if element.tag == "a:p":
            if row:
                yield "\t".join(row)
                row = []
            yield "".join(span.text for span in plain_spans(package, element))
        elif element.tag in {"c:v", "cx:pt", "cx:v"}:
            row.append(package.take(element))
        else:
            if row and element.tag in {"c:strCache", "c:numCache", "c:multiLvlStrCache", "cx:lvl", "c:ser"}:
                yield "\t".join(row)
                row = []
            stack.extend(reversed(element))
    if row:
        yield "\t".join(row)


def diagram_paragraphs(root: Element) -> Iterator[tuple[Element, int]]:
    """Yield the paragraphs of a diagram (SmartArt) with their depth from 1, as its outline has them."""
    points = {point.get("modelId", ""): point for point in children(root, "dgm:ptLst", "dgm:pt")}
    below: dict[str, list[tuple[int, str]]] = {}
    for link in children(root, "dgm:cxnLst", "dgm:cxn"):
        if link.get("type", "parOf") == "parOf":
            order = whole_number(link.get("srcOrd"), 0)
            below.setdefault(link.get("srcId", ""), []).append((order, link.get("destId", "")))
    tops = [name for name, point in points.items() if point.get("type") == "doc"]
    seen = set(tops)
    stack = [(name, 0) for name in reversed(tops)]
    while stack:
        name, depth = stack.pop()
        for paragraph in _paragraphs(points.get(name)):
            yield paragraph, max(depth, 1)
        inner = [each for _, each in sorted(below.get(name, ())) if each not in seen]
        seen.update(inner)
        stack.extend((each, depth + 1) for each in reversed(inner))
    for name, point in points.items():
        if name not in seen:
            for paragraph in _paragraphs(point):
                yield paragraph, 1


def _paragraphs(point: Element | None) -> list[Element]:
    return children(point, "dgm:t", "a:p")
