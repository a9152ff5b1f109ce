"""Comments, text boxes and charts of an Excel sheet."""

from datetime import datetime
from xml.etree.ElementTree import Element

from rustool.reading.assembly import Where
from rustool.reading.attributes import children, moment, whole_number
from rustool.reading.blocks import BlockKind, Cell, Span
from rustool.reading.drawing import alternative, chart_texts, diagram_paragraphs
from rustool.reading.drawing_text import plain_spans
from rustool.reading.sheet_cells import Workbook, position

_COPY = "[Threaded comment]"
"""How the copy begins that Excel keeps of a threaded comment for its older versions, in every language."""


class NoteReader:
    """What reads the comments on the cells of one sheet."""

    def __init__(self, workbook: Workbook, where: Where, table: int, cells: dict[tuple[int, int], str]) -> None:
        self._workbook = workbook
        self._where = where
        self._table = table
        self._cells = cells

    def read(self, part: str, places: dict[str, Where]) -> None:
        """Add the comments of the older and the newer kind."""
        package = self._workbook.package
        threaded = package.related(part, "threadedComment")
        notes = package.related(part, "comments")
        places.update(dict.fromkeys((*threaded, *notes), self._where))
        if threaded:
            people = {
                each.get("id", ""): each.get("displayName", "")
                for name in package.related(package.main_part(), "person")
                for each in package.tree(name)
            }
        for name in threaded:
            for each in package.tree(name):
                spans = [Span(package.take(text)) for text in each.findall("xtc:text")]
                self._add(each, spans, people.get(each.get("personId", "")), moment(each.get("dT")))
        for name in notes:
            self._notes(package.tree(name), skips_copies=bool(threaded))

    def _notes(self, root: Element, *, skips_copies: bool) -> None:
        package = self._workbook.package
        authors = [each.text or "" for each in children(root, "x:authors", "x:author")]
        for each in children(root, "x:commentList", "x:comment"):
            texts = [text for body in each.findall("x:text") for text in body.iter("x:t")]
            if skips_copies and "".join(text.text or "" for text in texts).startswith(_COPY):
                package.leave_out(each, self._workbook.assembly, "fallback", self._where)
                continue
            index = whole_number(each.get("authorId"), -1)
            author = authors[index] if 0 <= index < len(authors) else None
            self._add(each, [Span(package.take(text)) for text in texts], author, None)

    def _add(self, element: Element, spans: list[Span], author: str | None, date: datetime | None) -> None:
        at = position(element.get("ref"))
        place = self._where if at is None else self._where._replace(cell=Cell(self._table, *at))
        marks = "" if at is None else self._cells.get(at, "")
        self._workbook.assembly.add(BlockKind.COMMENT, spans, place, author=author, date=date, marks=marks)


def read_drawings(workbook: Workbook, part: str, where: Where, places: dict[str, Where]) -> None:
    """Add the text boxes, charts and diagrams on a sheet."""
    package = workbook.package
    for name in package.related(part, "drawing"):
        places[name] = where
        targets = {each.id: each.target for each in package.relationships(name) if not each.external}
        _shapes(workbook, package.tree(name), where, targets)


def _shapes(workbook: Workbook, element: Element, where: Where, targets: dict[str, str]) -> None:
    package = workbook.package
    for each in element:
        tag = each.tag
        if tag == "mc:AlternateContent":
            for branch in alternative(each):
                _shapes(workbook, branch, where, targets)
        elif tag == "a:p":
            workbook.assembly.add(BlockKind.PARAGRAPH, plain_spans(package, each), where)
        elif tag in {"c:chart", "cx:chart"} and targets.get(each.get("r:id", ""), "") in package.archive:
            for text in chart_texts(package, package.tree(targets[each.get("r:id", "")])):
                workbook.assembly.add(BlockKind.PARAGRAPH, [Span(text)], where, style="chart")
        elif tag == "dgm:relIds" and targets.get(each.get("r:dm", ""), "") in package.archive:
            for paragraph, level in diagram_paragraphs(package.tree(targets[each.get("r:dm", "")])):
                spans = plain_spans(package, paragraph)
                workbook.assembly.add(BlockKind.LIST_ITEM, spans, where, style="diagram", level=level)
        else:
            if tag == "xdr:cNvPr":
                for name in ("descr", "title"):
                    workbook.assembly.leave_out(each.get(name, ""), "alternative-text", where)
            _shapes(workbook, each, where, targets)
