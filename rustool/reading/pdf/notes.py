"""What people have written onto a PDF: margin comments, typed text, filled fields."""

import ctypes
from functools import partial
from typing import Any, NamedTuple

from rustool.reading.pdf.document import utf16
from rustool.reading.pdf.frame import Frame
from rustool.reading.pdf.geometry import Box

_MANY = 5000
_WIDGET, _FREE_TEXT, _POPUP, _LINK = 20, 3, 16, 2
_TEXT_MARKUP = {9, 10, 11, 12}  # highlight, underline, squiggly line, strike-out


class Note(NamedTuple):
    """Something written onto a page."""

    text: str
    author: str
    box: Box
    marked: tuple[Box, ...]
    """The text that it is attached to."""
    field: str | None
    """The name of the form field that it fills in."""


def read_notes(pdfium: Any, page: Any, frame: Frame) -> list[Note]:
    """Return what is written onto a page."""
    notes = []
    for index in range(min(max(pdfium.FPDFPage_GetAnnotCount(page), 0), _MANY)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            note = _note(pdfium, annotation, frame)
            if note is not None and note.text.strip():
                notes.append(note)
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
    return notes


def _note(pdfium: Any, annotation: Any, frame: Frame) -> Note | None:
    """Return one annotation's text, or None where it is of a kind without any."""
    kind = pdfium.FPDFAnnot_GetSubtype(annotation)
    if kind in {_POPUP, _LINK}:
        return None

    def value(key: bytes) -> str:
        return utf16(partial(pdfium.FPDFAnnot_GetStringValue, annotation, key), 1_000_000)

    rect = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, ctypes.byref(rect))
    box = frame.box(rect.left, rect.bottom, rect.right, rect.top)
    if kind == _WIDGET:
        return Note(value(b"V"), "", box, (), value(b"T"))
    marked = _quads(pdfium, annotation, frame) if kind in _TEXT_MARKUP else ()
    return Note(value(b"Contents").replace("\r", "\n"), value(b"T"), box, marked, None)


def _quads(pdfium: Any, annotation: Any, frame: Frame) -> tuple[Box, ...]:
    """Return the boxes of the text that an annotation marks."""
    boxes = []
    for index in range(min(pdfium.FPDFAnnot_CountAttachmentPoints(annotation), 200)):
        quad = pdfium.FS_QUADPOINTSF()
        if pdfium.FPDFAnnot_GetAttachmentPoints(annotation, index, ctypes.byref(quad)):
            xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            boxes.append(frame.box(min(xs), min(ys), max(xs), max(ys)))
    return tuple(boxes)
