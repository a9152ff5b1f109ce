"""The tags of a page: which characters are a heading, a paragraph, a list item or a cell, as the document says."""

import ctypes
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from rustool.reading.pdf.document import utf16

MAX_ELEMENTS = 400_000
_DEEPEST = 60
_LONG = 64
"""Children: where an element has more, those of earlier pages are looked at last."""
_INLINE = {
    "Span", "Link", "Quote", "Reference", "Em", "Strong", "Annot", "Ruby", "Warichu", "Code", "BibEntry", "Formula",
    "Sub", "NonStruct", "Private", "Figure",
}  # fmt: skip
Path = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """The innermost element of the block kind around some characters."""

    path: Path = ()
    """Its place in the tree: the index of each element among its siblings, the same on all pages."""
    kind: str = ""
    """Its standard type: `P`, `H1`, `Lbl`, `LBody`, `TD`, …"""
    depth: int = 0
    """How many lists are around it."""
    item: Path = ()
    """The path of the list item around it."""
    cell: Path = ()
    """The path of the table cell around it: table, row and cell are the beginnings of it."""
    table: Path = ()
    row: Path = ()
    spans: tuple[int, int] = (1, 1)
    """Rows and columns of the cell."""
    heading: bool = False
    """True in a cell of headings."""
    contents: bool = False
    note: bool = False
    quote: bool = False


@dataclass(slots=True)
class PageTags:
    """What the tags of a page say."""

    leaves: dict[int, Leaf] = field(default_factory=dict)
    """The leaf of each marked content."""
    alternatives: list[str] = field(default_factory=list)
    """Descriptions of pictures."""
    doubtful: bool = False
    """True where two elements claim the same characters."""


class TagReader:
    """Reads the tags page by page."""

    def __init__(self, pdfium: Any) -> None:
        """Keep count of the elements over all pages, and of where each long list of children was left."""
        self._pdfium = pdfium
        self._left = MAX_ELEMENTS
        self._reached: dict[Path, int] = {}

    def read(self, page: Any, wanted: set[int]) -> PageTags:
        """Return the tags of a page; `wanted` are the marks that its characters have."""
        tags = PageTags()
        missing = set(wanted)
        tree = self._pdfium.FPDF_StructTree_GetForPage(page)
        if not tree or not wanted:
            return tags
        try:
            count = max(self._pdfium.FPDF_StructTree_CountChildren(tree), 0)
            for index in range(min(count, self._left)):
                element = self._pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
                if element:
                    self._walk(element, (index,), Leaf(), tags, missing)
        finally:
            self._pdfium.FPDF_StructTree_Close(tree)
        return tags

    def _walk(self, element: Any, path: Path, around: Leaf, tags: PageTags, missing: set[int]) -> None:
        """Take note of an element and all below it."""
        self._left -= 1
        if len(path) > _DEEPEST or self._left < 0:
            tags.doubtful = True
            return
        leaf = self._leaf(element, path, around)
        alternative = utf16(partial(self._pdfium.FPDF_StructElement_GetAltText, element))
        if alternative.strip():
            tags.alternatives.append(alternative)
        count = max(self._pdfium.FPDF_StructElement_CountChildren(element), 0)
        for index in self._order(path, min(count, MAX_ELEMENTS)):
            child = self._pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
            if child:
                self._reached[path] = index
                self._walk(child, (*path, index), leaf, tags, missing)
                continue
            mark = self._pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
            if mark >= 0:
                self._reached[path] = index
                tags.doubtful |= mark in tags.leaves
                tags.leaves[mark] = leaf
                missing.discard(mark)
            elif count > _LONG and not missing:
                break

    def _order(self, path: Path, count: int) -> list[int]:
        """Return the indexes of children, from where the last page stopped on."""
        start = self._reached.get(path, 0) if count > _LONG else 0
        return [*range(start, count), *range(start)]

    def _leaf(self, element: Any, path: Path, around: Leaf) -> Leaf:
        """Return what characters directly in an element are, from what is around it."""
        kind = utf16(partial(self._pdfium.FPDF_StructElement_GetType, element), 200)
        if kind in _INLINE and around.kind:
            return around
        leaf = replace(around, kind=kind, path=path)
        match kind:
            case "L":
                return replace(leaf, depth=around.depth + 1)
            case "LI":
                return replace(leaf, item=path)
            case "Table":
                return replace(leaf, table=path, cell=(), row=())
            case "TR":
                return replace(leaf, row=path)
            case "TD" | "TH":
                spans = self._number(element, b"RowSpan"), self._number(element, b"ColSpan")
                return replace(leaf, cell=path, spans=spans, heading=kind == "TH", item=(), depth=0)
            case "TOC" | "TOCI" | "Index":
                return replace(leaf, contents=True)
            case "Note" | "FENote":
                return replace(leaf, note=True, item=(), depth=0)
            case "BlockQuote":
                return replace(leaf, quote=True)
            case _:
                return leaf

    def _number(self, element: Any, name: bytes) -> int:
        """Return a number among an element's attributes, 1 where it is not there."""
        count = max(self._pdfium.FPDF_StructElement_GetAttributeCount(element), 0)
        for index in range(min(count, 20)):
            attribute = self._pdfium.FPDF_StructElement_GetAttributeAtIndex(element, index)
            value = self._pdfium.FPDF_StructElement_Attr_GetValue(attribute, name) if attribute else None
            number = ctypes.c_float()
            if value and self._pdfium.FPDF_StructElement_Attr_GetNumberValue(value, ctypes.byref(number)):
                return max(1, min(int(number.value), 1000))
        return 1
