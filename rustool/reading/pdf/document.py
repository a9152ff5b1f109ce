"""A PDF opened, or refused with the reason; and what it says of itself: title, language, outline, attachments."""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, NamedTuple

from rustool.messages import Message
from rustool.reading.incoming import Incoming
from rustool.reading.pdf.unpacked import unpacks_to_too_much

MAX_PAGES = 1000
MAX_OUTLINE = 5000
_DEEPEST_OUTLINE = 12
_TAIL = 64 * 1024
"""Bytes at the end of the file in which its end mark has to stand."""


class Entry(NamedTuple):
    """An entry of the outline: a heading with its level from 1 and its page from 0."""

    title: str
    level: int
    page: int


@contextmanager
def opened(pdfium: Any, incoming: Incoming) -> Iterator[Any]:
    """Open the file, for the length of the context; UnreadableDocument where it cannot be read."""
    if b"%%EOF" not in incoming.content[-_TAIL:]:
        raise incoming.refuse(CUT_OFF)
    if unpacks_to_too_much(incoming.content):
        raise incoming.refuse(TOO_LARGE)
    buffer = ctypes.create_string_buffer(incoming.content, len(incoming.content))
    document = pdfium.FPDF_LoadMemDocument64(buffer, len(incoming.content), None)
    if not document:
        error = pdfium.FPDF_GetLastError()
        locked = error in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
        raise incoming.refuse(LOCKED if locked else DAMAGED)
    try:
        if pdfium.FPDF_GetFormType(document) in {pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND}:
            raise incoming.refuse(XFA)
        pages = pdfium.FPDF_GetPageCount(document)
        if pages < 1:
            raise incoming.refuse(DAMAGED)
        if pages > MAX_PAGES:
            raise incoming.refuse(TOO_LARGE)
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def utf16(read: Callable[[Any, int], int], longest: int = 20_000) -> str:
    """Return a text that PDFium writes into a buffer; `read` gets the buffer and its size and returns what it needs."""
    size = read(None, 0)
    if not 2 < size <= longest:  # noqa: PLR2004 - the two bytes that end a text
        return ""
    buffer = (ctypes.c_ushort * (size // 2))()
    read(buffer, size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", "replace")


def title_of(pdfium: Any, document: Any) -> str | None:
    """Return the title in the document's properties."""
    return utf16(partial(pdfium.FPDF_GetMetaText, document, b"Title")).strip() or None


def language_of(pdfium: Any, document: Any) -> str | None:
    """Return the language that the document declares."""
    return utf16(partial(pdfium.FPDFCatalog_GetLanguage, document)).strip() or None


def attachments_of(pdfium: Any, document: Any) -> tuple[str, ...]:
    """Return the names of the files that are embedded."""
    names = []
    for index in range(min(max(pdfium.FPDFDoc_GetAttachmentCount(document), 0), MAX_OUTLINE)):
        attachment = pdfium.FPDFDoc_GetAttachment(document, index)
        names.append(utf16(partial(pdfium.FPDFAttachment_GetName, attachment)) or "?")
    return tuple(names)


def outline_of(pdfium: Any, document: Any) -> list[Entry]:
    """Return the entries of the outline, which programs make of the headings."""
    entries: list[Entry] = []
    first = pdfium.FPDFBookmark_GetFirstChild(document, None)
    todo = [(first, 1)] if first else []
    seen = set()
    while todo and len(entries) < MAX_OUTLINE:
        bookmark, level = todo.pop()
        address = ctypes.addressof(bookmark.contents)
        if address in seen:  # an outline can be circular
            continue
        seen.add(address)
        title = utf16(partial(pdfium.FPDFBookmark_GetTitle, bookmark))
        destination = pdfium.FPDFBookmark_GetDest(document, bookmark)
        page = pdfium.FPDFDest_GetDestPageIndex(document, destination) if destination else -1
        if title.strip() and page >= 0:
            entries.append(Entry(" ".join(title.split()), level, page))
        for following, deeper in (
            (pdfium.FPDFBookmark_GetNextSibling(document, bookmark), level),
            (pdfium.FPDFBookmark_GetFirstChild(document, bookmark), level + 1),
        ):
            if following and deeper <= _DEEPEST_OUTLINE:
                todo.append((following, deeper))
    return entries


CUT_OFF = Message("it is cut off before its end; fetch the file again")
DAMAGED = Message("it is damaged; fetch the file again, or open it in a PDF reader and print it as a new PDF")
LOCKED = Message("it is protected by a password; open it, remove the password and save it again")
XFA = Message("it is a form of Adobe's XFA kind, whose text only Adobe's reader shows; print it there as a new PDF")
TOO_LARGE = Message("it has more pages, characters or drawings than a document of this kind; split it")
SCAN = Message("it is scanned: its pages are pictures without text; ask for the document as Word or as a PDF with text")
NO_TEXT = Message("it has no text; ask for the document as Word or as a PDF with text")
UNMAPPED = Message("its fonts do not tell which letters its signs are; ask for the document as Word or as another PDF")
