"""The paragraphs, headings, lists and tables of a web page."""

import re
from dataclasses import replace
from xml.etree.ElementTree import Element

from rustool.reading.assembly import Assembly, Where
from rustool.reading.attributes import whole_number
from rustool.reading.blocks import BlockKind, Cell, Span
from rustool.reading.html_style import Shown, left_out_because
from rustool.reading.html_tree import BLOCKS, COMMENT, LINE
from rustool.reading.labels import split_label
from rustool.reading.numbers import written
from rustool.reading.xml_tree import TEXT

_SPACE = re.compile(r"[ \t\r\n\f]+")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = {"ul", "ol", "menu", "dir"}
_NUMBERINGS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_KEEPS_LINES = {*_HEADINGS, "li", "caption", "option"}
_BULLETS = "•◦▪"
_MAX_SPAN = 100
_MAX_ROW_SPAN = 10_000


class PageReader:
    """What reads the elements of one page into blocks."""

    def __init__(self, assembly: Assembly, *, is_page: bool) -> None:
        self._assembly = assembly
        self._is_page = is_page
        self._spans: list[Span] = []
        self._tables = 0
        self._label: tuple[str, bool, int] | None = None
        """The bullet or number of the list item that has no text so far, whether it is a number, and its depth."""
        self._bookmarks: list[str] = []

    def read(self, root: Element, where: Where) -> None:
        """Add the blocks of a page."""
        shown = Shown(where)
        self._inside(root, "", shown)
        self._flush("", shown)

    def _inside(self, element: Element, block: str, shown: Shown) -> None:
        for child in element:
            self._one(child, block, shown)

    def _one(self, element: Element, block: str, shown: Shown) -> None:
        tag = element.tag
        if tag == TEXT:
            text = element.text or ""
            self._spans.append(shown.span(text if shown.preformatted else _SPACE.sub(" ", text)))
            return
        if tag == COMMENT:
            self._assembly.leave_out(element.text or "", "comment", shown.where)
            return
        why = left_out_because(element) if self._is_page else _in_mail(element)
        if why:
            self._flush(block, shown)
            self._leave_out(element, why, shown)
            return
        if element.get("id"):
            self._bookmarks.append(element.get("id", ""))
        self._element(element, tag, block, shown)

    def _element(self, element: Element, tag: str, block: str, shown: Shown) -> None:
        if tag == "br":
            if shown.keeps_lines:
                self._spans.append(shown.span("\n"))
            else:
                self._flush(block, shown)
        elif tag == "img":
            self._assembly.leave_out(element.get("alt", ""), "alternative-text", shown.where)
        elif tag in {"input", "select", "textarea"}:
            self._control(element, shown)
        elif "mso-list:ignore" in element.get("style", "").lower().replace(" ", ""):
            label = " ".join("".join(text.text or "" for text in element.iter(TEXT)).split())
            self._label = label, any(character.isalnum() for character in label), max(shown.depth, 1)
        elif tag == "table":
            self._flush(block, shown)
            self._table(element, shown)
        elif tag in BLOCKS:
            self._block(element, tag, block, shown)
        else:
            self._inside(element, block, shown.inside(element))

    def _block(self, element: Element, tag: str, outer: str, shown: Shown) -> None:
        self._flush(outer, shown)
        line = whole_number(element.get(LINE), 0)
        inner = shown.inside(element)._replace(
            where=shown.where._replace(line=line or shown.where.line),
            keeps_lines=shown.keeps_lines or tag in _KEEPS_LINES,
            preformatted=shown.preformatted or tag in {"pre", "listing", "xmp"},
        )
        if tag in _LISTS:
            self._list(element, inner._replace(depth=shown.depth + 1))
        else:
            block = tag if tag not in {"div", "body", "html", "main", "section", "article"} else outer
            self._inside(element, block, inner)
            self._flush(block, inner)
        if tag == "li":
            self._label = None

    def _list(self, element: Element, shown: Shown) -> None:
        number = whole_number(element.get("start"), 1)
        step = -1 if element.get("reversed") is not None else 1
        numbering = _NUMBERINGS.get(element.get("type", ""), "decimal")
        for child in element:
            if child.tag == "li":
                number = whole_number(child.get("value"), number)
                if element.tag == "ol":
                    self._label = f"{written(number, numbering)}.", True, shown.depth
                    number += step
                else:
                    self._label = _BULLETS[min(shown.depth, len(_BULLETS)) - 1], False, shown.depth
            self._one(child, "", shown)

    def _table(self, table: Element, shown: Shown) -> None:
        self._tables += 1
        number = self._tables
        taken: dict[int, int] = {}
        row = 0
        for line, in_head in _rows(table):
            if line.tag != "tr":
                self._one(line, "caption", shown.inside(line))
                continue
            row += 1
            column = 1
            for element in line:
                if element.tag not in {"td", "th"}:
                    self._one(element, "", shown)
                    continue
                while taken.get(column, 0) >= row:
                    column += 1
                columns = min(max(whole_number(element.get("colspan"), 1), 1), _MAX_SPAN)
                rows = min(max(whole_number(element.get("rowspan"), 1), 1), _MAX_ROW_SPAN)
                cell = Cell(number, row, column, rows, columns, element.tag == "th" or in_head, shown.where.cell)
                for each in range(column, column + columns):
                    taken[each] = row + rows - 1
                inner = shown.inside(element)
                inner = inner._replace(where=inner.where._replace(cell=cell), depth=0, keeps_lines=False)
                self._inside(element, "", inner)
                self._flush("", inner)
                column += columns

    def _control(self, element: Element, shown: Shown) -> None:
        """Read what a form field holds."""
        name = element.get("name", "")
        inner = shown._replace(control=name)
        if element.tag == "textarea":
            self._inside(element, "", inner._replace(preformatted=True))
        elif element.tag == "select":
            options = list(element.iter("option"))
            chosen = [option for option in options if option.get("selected") is not None] or options[:1]
            for option in options:
                if option in chosen:
                    self._inside(option, "", inner)
                else:
                    self._leave_out(option, "option", shown)
        elif element.get("type", "text") in {"text", "email", "number", "date", "tel", "url", "search"}:
            self._spans.append(inner.span(element.get("value", "")))

    def _leave_out(self, element: Element, why: str, shown: Shown) -> None:
        texts: list[str] = []
        for each in element.iter():
            if each.tag in BLOCKS:
                texts.append(" ")
            if each.tag == TEXT:
                texts.append(each.text or "")
        self._assembly.leave_out(_SPACE.sub(" ", "".join(texts)), why, shown.where)

    def _flush(self, block: str, shown: Shown) -> None:
        """End the paragraph."""
        spans, self._spans = self._spans, []
        text = tuple(spans) if shown.preformatted else _trimmed(spans)
        if not any(span.text.strip() for span in text):
            return
        bookmarks, self._bookmarks = tuple(self._bookmarks), []
        kind, level, style = BlockKind.PARAGRAPH, 0, block if block in {"dt", "dd", "pre", "caption"} else ""
        label, numbered, typed = "", False, False
        if block in _HEADINGS:
            kind, level = BlockKind.HEADING, _HEADINGS[block]
        elif self._label is not None:
            label, numbered, level = self._label
            kind = BlockKind.LIST_ITEM
            self._label = None
        elif shown.quoted:
            kind = BlockKind.QUOTE
        if not label:
            label, numbered, text = split_label(text)
            typed = bool(label)
            if typed and kind in {BlockKind.PARAGRAPH, BlockKind.QUOTE}:
                kind, level = BlockKind.LIST_ITEM, 1
        self._assembly.add(
            kind,
            text,
            shown.where,
            style=style,
            level=level,
            label=label,
            numbered=numbered,
            typed=typed,
            bookmarks=bookmarks,
            quoted=shown.quoted,
        )


def _rows(table: Element) -> list[tuple[Element, bool]]:
    """The rows of a table and what stands between them, with whether each is in the table's head."""
    rows: list[tuple[Element, bool]] = []
    for element in table:
        if element.tag in {"thead", "tbody", "tfoot"}:
            rows.extend((inner, element.tag == "thead") for inner in element)
        elif element.tag not in {"colgroup", "col"}:
            rows.append((element, False))
    return rows


def _in_mail(element: Element) -> str:
    """Why an element of a mail is left out; menus and footers are the writer's own there."""
    why = left_out_because(element)
    return why if why in {"script", "style", "metadata", "reading-aid"} else ""


def _trimmed(spans: list[Span]) -> tuple[Span, ...]:
    """The spans with white space folded across them, and none at the ends."""
    folded: list[Span] = []
    at_gap = True
    for span in spans:
        text = span.text
        if at_gap and text[:1] == " ":
            text = text[1:]
        if not text:
            continue
        at_gap = text[-1] in " \n"
        folded.append(span if text == span.text else replace(span, text=text))
    while folded and folded[-1].text.endswith((" ", "\n")):
        last = folded.pop()
        text = last.text.rstrip(" \n")
        if text:
            folded.append(replace(last, text=text))
    return tuple(folded)
