"""The shapes of a slide: text boxes, placeholders, tables, groups, charts and diagrams, in reading order."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from rustool.reading.assembly import Assembly, Where
from rustool.reading.attributes import child, whole_number
from rustool.reading.blocks import BlockKind, Cell, Span
from rustool.reading.drawing import alternative, chart_texts, diagram_paragraphs
from rustool.reading.ooxml import Package
from rustool.reading.reading_order import Rectangle, in_reading_order
from rustool.reading.slide_styles import TITLES, Inheritance, Inherited, Placeholder, placeholder, rectangle
from rustool.reading.slide_text import SlideText, TextBody

_AROUND = {"ftr": BlockKind.FOOTER, "dt": BlockKind.FOOTER, "sldNum": BlockKind.FOOTER, "hdr": BlockKind.HEADER}
_NOTHING = Inherited((), ())
_MAX_SPAN = 1_000


class Counters:
    """How many boxes and tables there have been."""

    def __init__(self) -> None:
        self.boxes = 0
        self.tables = 0


class _Shape(NamedTuple):
    element: Element
    filled: Placeholder | None
    inherited: Inherited
    rectangle: Rectangle | None


class Sheet:
    """A slide, or a page of notes, whose shapes are read."""

    def __init__(
        self,
        package: Package,
        assembly: Assembly,
        part: str,
        where: Where,
        inheritance: Inheritance,
        counters: Counters,
    ) -> None:
        self._package = package
        self._assembly = assembly
        self._part = part
        self._where = where
        self._inheritance = inheritance
        self._counters = counters
        self._layout = next(iter(package.related(part, "slideLayout")), None)
        layout = self._layout
        self._master = next(iter(package.related(layout, "slideMaster")), None) if layout else None
        relationships = package.relationships(part)
        self._targets = {each.id: each.target for each in relationships if not each.external}
        links = {each.id: each.target for each in relationships if each.kind == "hyperlink"}
        self._text = SlideText(package, assembly, links)
        root = package.tree(part)
        self.hidden = root.get("show") in {"0", "false"}
        self._tree = child(root, "p:cSld", "p:spTree")

    def read_notes(self, *, hidden: bool) -> None:
        """Add the text of a page of notes; it is hidden where its slide is."""
        self.hidden = hidden
        self.read(BlockKind.SPEAKER_NOTE)

    def read(self, kind: BlockKind | None = None) -> None:
        """Add the text of all shapes: titles first, then by place, what is in the page's margins last.

        With `kind`, only text in shapes that are not in the margins is added, as blocks of that kind.
        """
        titles: list[_Shape] = []
        rest: list[_Shape] = []
        around: list[_Shape] = []
        for shape in self._shapes(self._tree if self._tree is not None else ()):
            filled = shape.filled.kind if shape.filled is not None else ""
            (titles if filled in TITLES else around if filled in _AROUND else rest).append(shape)
        for shape in (*titles, *in_reading_order(rest, lambda shape: shape.rectangle)):
            self._shape(shape, kind)
        for shape in around:
            if kind is None:
                self._shape(shape, None)
            else:
                self._package.leave_out(shape.element, self._assembly, "page-margin", self._where)

    def _shapes(self, elements: Iterable[Element]) -> Iterator[_Shape]:
        for element in elements:
            tag = element.tag
            if tag == "mc:AlternateContent":
                for branch in alternative(element):
                    yield from self._shapes(branch)
            elif tag in {"p:sp", "p:pic"}:
                inherited = self._inheritance.of(element, self._layout, self._master)
                yield _Shape(element, placeholder(element), inherited, inherited.rectangle(element))
            elif tag == "p:grpSp":
                yield _Shape(element, None, _NOTHING, rectangle(child(element, "p:grpSpPr", "a:xfrm")))
            elif tag == "p:graphicFrame":
                inherited = self._inheritance.of(element, self._layout, self._master)
                place = rectangle(element.find("p:xfrm")) or inherited.rectangle(element)
                yield _Shape(element, placeholder(element), inherited, place)
            elif tag not in {"p:nvGrpSpPr", "p:grpSpPr"}:
                yield _Shape(element, None, _NOTHING, None)

    def _shape(self, shape: _Shape, kind: BlockKind | None) -> None:
        element = shape.element
        self._describe(element)
        if element.tag == "p:grpSp":
            for inner in in_reading_order(list(self._shapes(element)), lambda inner: inner.rectangle):
                self._shape(inner, kind)
            return
        self._counters.boxes += 1
        where = self._where._replace(box=self._counters.boxes)
        if element.tag == "p:graphicFrame":
            self._frame(element, where, kind, shape.inherited)
            return
        text = element.find("p:txBody")
        if text is None:
            return
        name = shape.filled.kind if shape.filled is not None else ""
        own, level = kind, 0
        if kind is None and name in TITLES:
            own, level = BlockKind.HEADING, 1
        elif kind is None:
            own = _AROUND.get(name)
        body = TextBody(where, shape.inherited, own, level, name, self.hidden)
        (self._text.read_title if own is BlockKind.HEADING else self._text.read)(text, body)

    def _describe(self, element: Element) -> None:
        """List what is written about a picture or shape for those who do not see it."""
        for properties in element:
            described = properties.find("p:cNvPr")
            if described is not None:
                for name in ("descr", "title"):
                    self._assembly.leave_out(described.get(name, ""), "alternative-text", self._where)
                return

    def _frame(self, element: Element, where: Where, kind: BlockKind | None, inherited: Inherited) -> None:
        for found in element.iter():
            if found.tag == "a:tbl":
                self._table(found, where, kind, inherited)
            elif found.tag in {"c:chart", "cx:chart"} and found.get("r:id") in self._targets:
                root = self._package.tree(self._targets[found.get("r:id", "")])
                for text in chart_texts(self._package, root):
                    spans = [Span(text, hidden=self.hidden)]
                    self._assembly.add(kind or BlockKind.PARAGRAPH, spans, where, style="chart")
            elif found.tag == "dgm:relIds" and found.get("r:dm") in self._targets:
                root = self._package.tree(self._targets[found.get("r:dm", "")])
                for paragraph, level in diagram_paragraphs(root):
                    spans = list(self._text.spans(paragraph, (), hidden=self.hidden))
                    self._assembly.add(kind or BlockKind.LIST_ITEM, spans, where, style="diagram", level=level)

    def _table(self, table: Element, where: Where, kind: BlockKind | None, inherited: Inherited) -> None:
        self._counters.tables += 1
        properties = table.find("a:tblPr")
        first_row = properties is not None and properties.get("firstRow") in {"1", "true"}
        first_column = properties is not None and properties.get("firstCol") in {"1", "true"}
        for row, line in enumerate(table.findall("a:tr"), 1):
            for column, element in enumerate(line.findall("a:tc"), 1):
                text = element.find("a:txBody")
                if text is None:
                    continue
                if element.get("hMerge") in {"1", "true"} or element.get("vMerge") in {"1", "true"}:
                    self._package.leave_out(text, self._assembly, "merged-cell", where)
                    continue
                rows = min(max(whole_number(element.get("rowSpan"), 1), 1), _MAX_SPAN)
                columns = min(max(whole_number(element.get("gridSpan"), 1), 1), _MAX_SPAN)
                heading = (first_row and row == 1) or (first_column and column == 1)
                cell = Cell(self._counters.tables, row, column, rows, columns, heading)
                levels = tuple(each for each in (text.find("a:lstStyle"), *inherited.levels[-1:]) if each is not None)
                body = TextBody(where._replace(cell=cell), Inherited((), levels), kind, hidden=self.hidden)
                self._text.read(text, body)
