"""From paragraphs and tables to blocks: kinds, labels, levels, places."""

from collections.abc import Sequence
from dataclasses import replace

from rustool.reading.assembly import Assembly, Where
from rustool.reading.blocks import BlockKind, Cell, Span
from rustool.reading.pdf.continuation import Repeated, joined
from rustool.reading.pdf.document import Entry
from rustool.reading.pdf.footnotes import note_label, note_mark
from rustool.reading.pdf.joining import Piece, Text, Vocabulary, join
from rustool.reading.pdf.labels import Label, find_label
from rustool.reading.pdf.lines import Line, merge
from rustool.reading.pdf.margins import Margin, is_page_number, masked
from rustool.reading.pdf.pages import Page
from rustool.reading.pdf.paragraphs import Paragraph
from rustool.reading.pdf.reader import Content
from rustool.reading.pdf.rows import join_lines
from rustool.reading.pdf.tables import Table, TableCell, without_empty


class Writer:
    """Writes the blocks of a document in reading order."""

    def __init__(self, assembly: Assembly, content: Content, outline: Sequence[Entry]) -> None:
        """Prepare what all blocks need: the words of the document, its outline, the marks of its notes."""
        self._assembly = assembly
        self._content = content
        self._vocabulary = Vocabulary(content.lines)
        self._headings = {(entry.page, _folded(entry.title)): entry.level for entry in outline}
        self._tables = 0
        self._seen: set[tuple[Margin, str]] = set()
        self._tagged_marks = {
            mark
            for column in content.columns
            for item in column.items
            if isinstance(item, Paragraph) and item.leaf and item.leaf.note and (mark := item.mark or note_mark(item))
        }
        self._note_marks = {
            (page, mark) for page, notes in content.footnotes.items() for _, mark in notes if mark.isdigit()
        }

    def write(self, pages: Sequence[Page]) -> None:
        """Write all pages."""
        repeated = Repeated()
        items = joined(self._content.columns, repeated)
        by_page: dict[int, list[tuple[int, Paragraph | Table]]] = {}
        flow = len(pages)
        for number, item in reversed(items):  # the rest of a box stands with its beginning on the page before
            flow = min(flow, number)
            by_page.setdefault(flow, []).insert(0, (number, item))
        for page in pages:
            self._running(page, Margin.TOP)
            for number, item in by_page.get(page.number, []):
                if isinstance(item, Table):
                    self._table(item, number)
                else:
                    self._paragraph(item, Where(page=number + 1))
            for paragraph, _ in self._content.footnotes.get(page.number, []):
                self._paragraph(paragraph, Where(page=page.number + 1), note=True)
            self._running(page, Margin.BOTTOM)
            self._rest(page)
        for number, paragraph in repeated:
            text = join(paragraph.lines, self._vocabulary).plain
            self._assembly.leave_out(text, "repeated-heading", Where(page=number + 1))

    def _table(self, table: Table, page: int) -> None:
        """Write a table cell by cell."""
        cells = table.cells if table.path else without_empty(table.cells)
        width = max((cell.column + cell.columns for cell in cells), default=0)
        if len(cells) == 1 or width == 0:
            for cell in cells:
                for paragraph in cell.paragraphs:
                    self._paragraph(paragraph, Where(page=page + 1))
            return
        self._tables += 1
        for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
            place = Cell(self._tables, cell.row + 1, cell.column + 1, cell.rows, cell.columns, cell.heading)
            for paragraph in cell.paragraphs:
                self._paragraph(paragraph, Where(page=self._page(cell, page) + 1, cell=place))

    def _page(self, cell: TableCell, first: int) -> int:
        """Return the page on which a cell begins."""
        return cell.page if cell.page is not None else first

    def _paragraph(self, paragraph: Paragraph, where: Where, *, note: bool = False) -> None:
        """Write a paragraph."""
        text = join(paragraph.lines, self._vocabulary, paragraph.limit)
        label, numbered, pieces = _without_label(paragraph, text, note_label(paragraph) if note else None)
        page = (where.page or 1) - 1
        spans = self._spans(pieces, page, where)
        kind, level = self._kind(paragraph, text.plain, label, numbered=numbered, note=note, page=page)
        leaf = paragraph.leaf
        if leaf and leaf.note and label == "" and text.plain.strip() in self._tagged_marks:
            self._assembly.leave_out(text.plain, "note-reference", where)
            return
        if not any(piece.text.strip() for piece in pieces):
            pieces, label = text.pieces, ""
            spans = self._spans(pieces, page, where)
        self._assembly.add(
            kind,
            spans,
            where,
            style=leaf.kind if leaf else "",
            level=level,
            label=label,
            numbered=numbered,
            typed=bool(label) and not paragraph.lines[0].bullet,
            contents=bool(leaf and leaf.contents),
            uncertain_words=tuple(text.uncertain),
        )

    def _spans(self, pieces: Sequence[Piece], page: int, where: Where) -> list[Span]:
        """Return the spans of a text; references to notes of the page are left out."""
        spans: list[Span] = []
        for index, piece in enumerate(pieces):
            reference = piece.text.strip()
            if piece.raised and reference.isdigit() and (page, reference) in self._note_marks:
                self._assembly.leave_out(reference, "note-reference", where)
                if spans and (piece is pieces[-1] or not pieces[index + 1].text[0].isalnum()):
                    spans[-1] = replace(spans[-1], text=spans[-1].text.rstrip())
                continue
            pen = piece.pen
            spans.append(
                Span(piece.text, pen.bold, pen.italic, hidden=pen.hidden, size=pen.size, raised=piece.raised,
                     lowered=piece.lowered)
            )  # fmt: skip
        return spans

    def _kind(
        self, paragraph: Paragraph, text: str, label: str, *, numbered: bool, note: bool, page: int
    ) -> tuple[BlockKind, int]:
        """Return what a paragraph is, and its level."""
        leaf = paragraph.leaf
        if note or (leaf and leaf.note):
            return BlockKind.FOOTNOTE, 0
        if leaf and leaf.kind == "Title":
            return BlockKind.HEADING, 0
        if leaf and len(leaf.kind) == 2 and leaf.kind[0] == "H" and leaf.kind[1].isdigit():  # noqa: PLR2004
            return BlockKind.HEADING, int(leaf.kind[1])
        if leaf and leaf.kind == "H":
            return BlockKind.HEADING, 1
        level = self._headings.get((page, _folded(text)))
        if level is not None:
            return BlockKind.HEADING, level
        if leaf and leaf.item and (label or leaf.kind == "LBody"):
            return BlockKind.LIST_ITEM, max(leaf.depth, 1)
        if leaf and leaf.quote:
            return BlockKind.QUOTE, 0
        if label and not (numbered and _stands_out(paragraph, self._content)):
            return BlockKind.LIST_ITEM, 1
        return BlockKind.PARAGRAPH, 0

    def _running(self, page: Page, margin: Margin) -> None:
        """Write the headers or footers of a page: each text once, and what comes again among what was left out."""
        parts = [line for line, own in page.running if own is margin]
        where = Where(page=page.number + 1)
        for row in (part for across in join_lines(parts) for part in _apart(across)):
            line = merge(row)
            text = join([line], self._vocabulary)
            key = (margin, masked(line.text)[0])
            if is_page_number(line.text):
                self._assembly.leave_out(text.plain, "page-number", where)
            elif key in self._seen:
                self._assembly.leave_out(text.plain, f"running-{margin.value}", where)
            else:
                self._seen.add(key)
                kind = BlockKind.HEADER if margin is Margin.TOP else BlockKind.FOOTER
                self._assembly.add(kind, self._spans(text.pieces, -1, where), where)

    def _rest(self, page: Page) -> None:
        """Write what people added to a page, and list what is not its text."""
        where = Where(page=page.number + 1)
        for note in page.notes:
            if note.field is not None:
                self._assembly.add(BlockKind.PARAGRAPH, [Span(note.text, control=note.field)], where)
                continue
            marked = "".join(
                glyph.text
                for part in page.all_parts
                for glyph in part.glyphs
                if any(box.contains((glyph.left + glyph.right) / 2, glyph.baseline - 1) for box in note.marked)
            )
            self._assembly.add(
                BlockKind.COMMENT, [Span(note.text)], where, author=note.author or None, marks=marked.strip()
            )
        for alternative in page.tags.alternatives:
            self._assembly.leave_out(alternative, "alternative-text", where)
        if page.outside:
            self._assembly.leave_out(page.outside, "outside-page", where)


def _apart(row: Sequence[Line]) -> list[list[Line]]:
    """Return the parts of a header or footer together, and the page number by itself."""
    numbers = [[part] for part in row if is_page_number(part.text)]
    rest = [part for part in row if not is_page_number(part.text)]
    return [rest, *numbers] if rest else numbers


def _folded(text: str) -> str:
    """Return a text as headings of the outline are compared."""
    return " ".join(text.split()).casefold()


def _stands_out(paragraph: Paragraph, content: Content) -> bool:
    """Tell whether a paragraph looks like a heading: larger than most text, or bold throughout."""
    return paragraph.size > 1.1 * content.size or all(line.bold for line in paragraph.lines)


def _without_label(paragraph: Paragraph, text: Text, note: Label | None) -> tuple[str, bool, list[Piece]]:
    """Return the label of a paragraph, whether it is numbered, and the text without it."""
    if paragraph.mark:
        label = find_label(f"{paragraph.mark} X", gap_after=len(paragraph.mark))
        return (label.text if label else paragraph.mark), bool(label and label.numbered), text.pieces
    found = paragraph.label or note
    if found is None:
        return "", False, text.pieces
    left = found.length
    pieces = []
    for piece in text.pieces:
        cut = min(left, len(piece.text))
        left -= cut
        if cut < len(piece.text):
            pieces.append(replace(piece, text=piece.text[cut:]))
    return found.text, found.numbered, pieces
