"""The sheets of an Excel workbook and their cells."""

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from rustool.reading.assembly import Assembly, Where
from rustool.reading.attributes import child, children, decimal_number, is_on, whole_number
from rustool.reading.blocks import BlockKind, Cell, Span
from rustool.reading.cell_formats import NumberFormat
from rustool.reading.incoming import Incoming
from rustool.reading.look import PLAIN, Look
from rustool.reading.ooxml import Package

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_MARGIN_CODE = re.compile(r'&(?:"[^"]*"|[0-9]+|K[0-9A-F]{6}|[A-Za-z&])')
_MARGINS = ("x:oddHeader", "x:oddFooter", "x:evenHeader", "x:evenFooter", "x:firstHeader", "x:firstFooter")
_GENERAL = NumberFormat(0, None)


class SheetPart(NamedTuple):
    """A sheet of a workbook."""

    name: str
    part: str
    hidden: bool


class Workbook:
    """A workbook: its sheets, shared texts and cell styles."""

    def __init__(self, incoming: Incoming) -> None:
        """Open the package; raise UnreadableDocument where it is damaged, encrypted or too large."""
        self.package = Package(incoming)
        self.assembly = Assembly(self.package.budget)
        main = self.package.main_part()
        root = self.package.tree(main)
        targets = {each.id: each.target for each in self.package.relationships(main) if not each.external}
        self.sheets = [
            SheetPart(each.get("name", ""), part, each.get("state", "visible") != "visible")
            for each in children(root, "x:sheets", "x:sheet")
            if (part := targets.get(each.get("r:id", ""), "")) in self.package.archive
        ]
        properties = root.find("x:workbookPr")
        self.epoch_1904 = properties is not None and properties.get("date1904") in {"1", "true"}
        shared = self.package.first(main, "sharedStrings")
        self.shared = shared.findall("x:si") if shared is not None else []
        self._formats, self._looks = _styles(self.package.first(main, "styles"))

    def format(self, style: str | None) -> NumberFormat:
        """Return the number format of a cell style."""
        index = whole_number(style, 0)
        return self._formats[index] if 0 <= index < len(self._formats) else _GENERAL

    def look(self, style: str | None) -> Look:
        """Return how a cell style shows text."""
        index = whole_number(style, 0)
        return self._looks[index] if 0 <= index < len(self._looks) else PLAIN

    def margins(self, part: str) -> list[str]:
        """Return the headers and footers of a sheet, without their codes."""
        settings = self.package.tree(part).find("x:headerFooter")
        found = [each for name in _MARGINS if settings is not None and (each := settings.find(name)) is not None]
        texts = [" ".join(_MARGIN_CODE.sub(" ", self.package.take(each)).split()) for each in found]
        return [text for text in texts if text]


def read_sheet(workbook: Workbook, sheet: SheetPart, number: int, where: Where) -> dict[tuple[int, int], str]:
    """Add the cells of a sheet, and return the text of each by row and column."""
    root = workbook.package.tree(sheet.part)
    merged = _merged(root)
    hidden_columns = [
        (whole_number(each.get("min"), 0), whole_number(each.get("max"), 0))
        for each in children(root, "x:cols", "x:col")
        if each.get("hidden") in {"1", "true"}
    ]
    links = _links(workbook.package, sheet.part, root)
    texts: dict[tuple[int, int], str] = {}
    row_number = 0
    for row in children(root, "x:sheetData", "x:row"):
        row_number = whole_number(row.get("r"), row_number + 1)
        hidden_row = sheet.hidden or row.get("hidden") in {"1", "true"}
        column = 0
        for element in row.findall("x:c"):
            at = position(element.get("r"))
            column = at[1] if at is not None else column + 1
            hidden = hidden_row or any(first <= column <= last for first, last in hidden_columns)
            spans = _cell(workbook, element, hidden=hidden, link=links.get((row_number, column)))
            rows, columns = merged.get((row_number, column), (1, 1))
            place = where._replace(cell=Cell(number, row_number, column, rows, columns))
            if workbook.assembly.add(BlockKind.CELL, spans, place):
                texts[row_number, column] = "".join(span.text for span in spans)
    return texts


def position(reference: str | None) -> tuple[int, int] | None:
    """Return row and column of a reference such as `B12`, None where it is none."""
    match = _REFERENCE.fullmatch(reference or "")
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column


def _cell(workbook: Workbook, element: Element, *, hidden: bool, link: str | None) -> list[Span]:
    look = workbook.look(element.get("s"))
    value = element.find("x:v")
    kind = element.get("t", "n")
    if kind == "inlineStr":
        inline = element.find("x:is")
        return _rich(workbook, inline, look, hidden=hidden, link=link) if inline is not None else []
    if value is None:
        return []
    stored = workbook.package.take(value)
    if kind == "s":
        index = whole_number(stored.strip(), -1)
        if not 0 <= index < len(workbook.shared):
            return []
        return _rich(workbook, workbook.shared[index], look, hidden=hidden, link=link)
    if kind == "b":
        stored = "TRUE" if stored.strip() == "1" else "FALSE"
    elif kind == "n":
        stored = workbook.format(element.get("s")).shown(stored, epoch_1904=workbook.epoch_1904)
    return [_span(stored, look, hidden=hidden, link=link)]


def _rich(workbook: Workbook, item: Element, look: Look, *, hidden: bool, link: str | None) -> list[Span]:
    spans = []
    for element in item:
        if element.tag == "x:t":
            spans.append(_span(workbook.package.take(element), look, hidden=hidden, link=link))
        elif element.tag == "x:r":
            own = _font(element.find("x:rPr")).over(look)
            texts = [workbook.package.take(text) for text in element.findall("x:t")]
            spans.extend(_span(text, own, hidden=hidden, link=link) for text in texts)
    return spans


def _span(text: str, look: Look, *, hidden: bool, link: str | None) -> Span:
    return Span(
        text.replace("_x000D_", "").replace("\r\n", "\n"),
        bold=bool(look.bold),
        italic=bool(look.italic),
        struck=bool(look.struck),
        hidden=hidden,
        size=look.size,
        link=link,
        raised=bool(look.raised),
        lowered=bool(look.lowered),
    )


def _merged(root: Element) -> dict[tuple[int, int], tuple[int, int]]:
    """How many rows and columns the cells take that others are merged with."""
    merged = {}
    for each in children(root, "x:mergeCells", "x:mergeCell"):
        first, _, last = each.get("ref", "").partition(":")
        start, end = position(first), position(last)
        if start is not None and end is not None:
            merged[start] = end[0] - start[0] + 1, end[1] - start[1] + 1
    return merged


def _links(package: Package, part: str, root: Element) -> dict[tuple[int, int], str]:
    targets = {each.id: each.target for each in package.relationships(part) if each.kind == "hyperlink"}
    found = {}
    for each in children(root, "x:hyperlinks", "x:hyperlink"):
        at = position(each.get("ref", "").partition(":")[0])
        target = targets.get(each.get("r:id", "")) or each.get("location")
        if at is not None and target:
            found[at] = target
    return found


def _styles(root: Element | None) -> tuple[list[NumberFormat], list[Look]]:
    if root is None:
        return [], []
    codes = {
        whole_number(each.get("numFmtId"), -1): each.get("formatCode")
        for each in children(root, "x:numFmts", "x:numFmt")
    }
    fonts = [_font(each) for each in children(root, "x:fonts", "x:font")]
    formats, looks = [], []
    for each in children(root, "x:cellXfs", "x:xf"):
        number = whole_number(each.get("numFmtId"), 0)
        formats.append(NumberFormat(number, codes.get(number)))
        font = whole_number(each.get("fontId"), 0)
        looks.append(fonts[font] if 0 <= font < len(fonts) else PLAIN)
    return formats, looks


def _font(properties: Element | None) -> Look:
    if properties is None:
        return PLAIN
    size = child(properties, "x:sz")
    position_of = child(properties, "x:vertAlign")
    where = position_of.get("val") if position_of is not None else None
    return Look(
        bold=is_on(properties.find("x:b"), "val"),
        italic=is_on(properties.find("x:i"), "val"),
        struck=is_on(properties.find("x:strike"), "val"),
        size=decimal_number(size.get("val")) if size is not None else None,
        raised=where == "superscript" if where else None,
        lowered=where == "subscript" if where else None,
    )
