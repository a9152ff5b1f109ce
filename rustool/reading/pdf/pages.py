"""The pages of a PDF: their characters, drawings and tags, within limits."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from rustool.reading.incoming import Incoming
from rustool.reading.pdf import document as file
from rustool.reading.pdf.drawings import Drawings, read_drawings
from rustool.reading.pdf.frame import frame_of
from rustool.reading.pdf.geometry import Box
from rustool.reading.pdf.glyphs import Glyph, read_glyphs, turn
from rustool.reading.pdf.grids import Grid, find_grids
from rustool.reading.pdf.lines import Line, find_bullets, fragments
from rustool.reading.pdf.margins import Margin, PageLines, find_running
from rustool.reading.pdf.notes import Note, read_notes
from rustool.reading.pdf.structure import Group, tagged_groups
from rustool.reading.pdf.tags import PageTags, TagReader

MAX_CHARACTERS = 2_000_000
MAX_DRAWN = 300_000
MAX_PARTS = 6000
"""Stretches of text on one page, which are compared with their neighbours; a dense table has a thousand."""
_UNMAPPED = 0.2
"""Share of characters without meaning from which a document cannot be read."""
_PICTURE = 0.5
"""Share of a page without text that a picture covers where it is a scanned page."""


@dataclass(slots=True)
class Page:
    """What a page holds, as the file has it."""

    number: int
    """From 0."""
    box: Box
    parts: list[Line]
    turned: dict[int, list[Line]]
    """Text at other angles, turned back to upright."""
    drawings: Drawings
    tags: PageTags
    notes: list[Note]
    outside: str
    """Text beyond the edges of the page, which nobody sees."""
    grids: list[Grid] = field(default_factory=list)
    running: list[tuple[Line, Margin]] = field(default_factory=list)
    """Headers and footers."""
    groups: list[Group] | None = None
    """Its text by tags, if these are to be trusted."""

    @property
    def all_parts(self) -> list[Line]:
        """All upright text outside the margins, by tags or not."""
        return [*self.parts, *(line for group in self.groups or () for line in group.lines)]

    @property
    def is_picture(self) -> bool:
        """Whether it has no text and is covered by a picture."""
        if self.parts or self.turned:
            return False
        area = self.box.width * self.box.height
        return sum(box.width * box.height for box in self.drawings.images) >= _PICTURE * area


def read_pages(pdfium: Any, document: Any, incoming: Incoming) -> list[Page]:
    """Return the pages; UnreadableDocument where one is damaged, or all are pictures, or the limits are passed."""
    pages: list[Page] = []
    tags = TagReader(pdfium) if pdfium.FPDFCatalog_IsTagged(document) else None
    characters, drawn, unmapped = MAX_CHARACTERS, MAX_DRAWN, 0
    for number in range(pdfium.FPDF_GetPageCount(document)):
        handle = pdfium.FPDF_LoadPage(document, number)
        if not handle:
            raise incoming.refuse(file.DAMAGED)
        try:
            frame = frame_of(pdfium, handle)
            drawings = read_drawings(pdfium, handle, frame, drawn)
            text = read_glyphs(pdfium, handle, frame, characters) if drawings else None
            if text is None or drawings is None:
                raise incoming.refuse(file.TOO_LARGE)
            characters -= len(text.glyphs)
            drawn -= drawings.count
            unmapped += text.unmapped
            wanted = {glyph.pen.mark for glyph in text.glyphs if glyph.pen.mark is not None}
            found = tags.read(handle, wanted) if tags else PageTags()
            notes = read_notes(pdfium, handle, frame)
            page = _page(number, frame.size, text.glyphs, drawings, found, notes)
            if len(page.parts) > MAX_PARTS:
                raise incoming.refuse(file.TOO_LARGE)
            pages.append(page)
        finally:
            pdfium.FPDF_ClosePage(handle)
    _refuse_unreadable(pages, MAX_CHARACTERS - characters, unmapped, incoming)
    return pages


def _page(
    number: int, size: tuple[float, float], glyphs: list[Glyph], drawings: Drawings, tags: PageTags, notes: list[Note]
) -> Page:
    """Return a page with its characters in fragments, those at other angles by themselves."""
    box = Box(0.0, 0.0, *size)
    upright: list[Glyph] = []
    turned: dict[int, list[Glyph]] = defaultdict(list)
    outside: list[str] = []
    for glyph in glyphs:
        x, y = turn((glyph.left + glyph.right) / 2, glyph.baseline, glyph.pen.angle)
        if not box.contains(x, y, glyph.pen.size):
            outside.append(glyph.text)
        elif glyph.pen.angle:
            turned[glyph.pen.angle].append(glyph)
        else:
            upright.append(glyph)
    parts = [part for part in fragments(upright) if part.text.strip()]
    find_bullets(parts, drawings.dots)
    turned_parts = {angle: [part for part in fragments(run) if part.text.strip()] for angle, run in turned.items()}
    return Page(
        number, box, parts, {angle: run for angle, run in turned_parts.items() if run}, drawings, tags, notes,
        "".join(outside).strip(), find_grids(drawings),
    )  # fmt: skip


def _refuse_unreadable(pages: Sequence[Page], characters: int, unmapped: int, incoming: Incoming) -> None:
    """Raise UnreadableDocument where there is no text that could be read."""
    pictures = sum(page.is_picture for page in pages)
    if pictures > len(pages) / 2:
        raise incoming.refuse(file.SCAN)
    if not any(page.parts or page.turned for page in pages):
        raise incoming.refuse(file.SCAN if pictures else file.NO_TEXT)
    if unmapped > _UNMAPPED * characters:
        raise incoming.refuse(file.UNMAPPED)


def take_out_running(pages: Sequence[Page]) -> None:
    """Move running headers, footers and page numbers out of the text of the pages."""
    tables = [[grid.box for grid in page.grids if len(grid.cells) > 1] for page in pages]
    lines = [PageLines(page.parts, page.box, boxes) for page, boxes in zip(pages, tables, strict=True)]
    for page, repeated in zip(pages, find_running(lines), strict=True):
        running = repeated | _artifacts(page) if page.tags.leaves else repeated
        page.running = [(page.parts[index], margin) for index, margin in sorted(running.items())]
        page.parts = [part for index, part in enumerate(page.parts) if index not in running]


def _artifacts(page: Page) -> dict[int, Margin]:
    """Return what a tagged page marks as no content, and that stands above or below all its content."""
    content = [part.baseline for part in page.parts if part.mark in page.tags.leaves]
    if not content:
        return {}
    top, bottom = min(content), max(content)
    return {
        index: Margin.TOP if part.baseline < top else Margin.BOTTOM
        for index, part in enumerate(page.parts)
        if part.glyphs[0].pen.artifact and part.mark not in page.tags.leaves and not top <= part.baseline <= bottom
    }


def group_by_tags(page: Page) -> None:
    """Sort the text of a page by its tags where these are to be trusted; what has none stays in `parts`."""
    found = tagged_groups(page.parts, page.tags) if page.tags.leaves else None
    if found is not None:
        page.groups, page.parts = found
