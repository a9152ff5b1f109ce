"""The characters of a page, each with its place, its formatting and the tag that it stands in."""

import ctypes
import math
import re
import unicodedata
from dataclasses import dataclass
from typing import Any, NamedTuple

from rustool.reading.pdf.frame import Frame
from rustool.reading.pdf.geometry import Box

LINE_END_HYPHEN = "\x02"
"""What PDFium makes of a hyphen or a soft hyphen at the end of a line."""

_BOLD = re.compile(r"bold|black|heavy|semibold|demi(?!\w*talic\b)|[-,]bd\b", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|kursiv", re.IGNORECASE)
_FORCED_BOLD = 1 << 18  # PDF 32000-1, table 123: font flags
_ITALIC_FLAG = 1 << 6
_BOLD_WEIGHT = 650  # PDFium derives it from the thickness of the stems: 400 to 500 in text fonts, 690 in Arial Bold
_STROKED_TOO = 2  # the text rendering mode "fill, then stroke", with which programs imitate a bold face
_UNPAINTED = 3
_SURROGATES = range(0xD800, 0xDC00)


@dataclass(frozen=True, slots=True)
class Pen:
    """What all characters of one text object have in common."""

    size: float
    """In points, as shown."""
    bold: bool
    italic: bool
    hidden: bool
    angle: int
    """Degrees clockwise, as shown: 0 for upright text."""
    mark: int | None
    """The number of its marked content, by which the tags refer to it."""
    artifact: bool
    """True where the document says that it is no part of the content, as a header."""


class Glyph(NamedTuple):
    """One character, or the characters of a ligature. In text that is turned, the box is that of the text turned back to upright."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float
    pen: Pen


class PageText(NamedTuple):
    """The characters of a page in the order of the file."""

    glyphs: list[Glyph]
    unmapped: int
    """How many of them the file gives no meaning."""


def read_glyphs(pdfium: Any, page: Any, frame: Frame, limit: int) -> PageText | None:
    """Return the characters of a page, or None if there are more than `limit`."""
    textpage = pdfium.FPDFText_LoadPage(page)
    try:
        count = pdfium.FPDFText_CountChars(textpage)
        if count > limit:
            return None
        return _glyphs(pdfium, page, textpage, max(count, 0), frame)
    finally:
        pdfium.FPDFText_ClosePage(textpage)


def _glyphs(pdfium: Any, page: Any, textpage: Any, count: int, frame: Frame) -> PageText:
    """Read the characters one by one; what PDFium adds itself, as spaces and line breaks, is skipped."""
    unicode_of, object_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetTextObject
    box_of, address = pdfium.FPDFText_GetLooseCharBox, ctypes.addressof
    rect = pdfium.FS_RECTF()
    rect_reference = ctypes.byref(rect)
    own = _own_objects(pdfium, page)
    glyphs: list[Glyph] = []
    unmapped = high = current = 0
    pen, baseline = _NO_PEN, 0.0
    for index in range(count):
        handle = object_of(textpage, index)
        if handle:
            key = address(handle.contents)
            if key != current:
                current = key
                pen = _pen(pdfium, textpage, index, handle, frame, own=key in own)
                baseline = _origin(pdfium, textpage, index, frame)[1] if pen.angle == 0 else 0.0
        elif pdfium.FPDFText_IsGenerated(textpage, index) or not current:
            continue
        code = unicode_of(textpage, index)
        if code in _SURROGATES:
            high = code
            continue
        if high:
            code, high = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00 & 0x3FF), 0
        if code in {0, 0xFFFD, 0xFFFE, 0xFFFF} or pdfium.FPDFText_HasUnicodeMapError(textpage, index) == 1:
            unmapped += 1
        box_of(textpage, index, rect_reference)
        box = frame.box(rect.left, rect.bottom, rect.right, rect.top)
        if glyphs and glyphs[-1].pen is pen and glyphs[-1][1:3] == box[:2] and glyphs[-1].right == box.right:
            glyphs[-1] = glyphs[-1]._replace(text=glyphs[-1].text + _character(code))  # the parts of a ligature
        elif pen.angle:
            origin = _origin(pdfium, textpage, index, frame)
            glyphs.append(_turned(_character(code), box, origin, pen))
        else:
            glyphs.append(Glyph(_character(code), *box, baseline, pen))
    return PageText(glyphs, unmapped)


def _character(code: int) -> str:
    """Return the character: ligatures taken apart, what cannot be shown as U+FFFD, a line end's hyphen kept."""
    if code == ord(LINE_END_HYPHEN):
        return LINE_END_HYPHEN
    if 0xFB00 <= code <= 0xFB06:  # noqa: PLR2004 - the block of Latin ligatures, ﬀ to ﬆ
        return unicodedata.normalize("NFKC", chr(code))
    if code in {0, 0xFFFE, 0xFFFF} or 0xD800 <= code < 0xE000:  # noqa: PLR2004 - surrogates
        return "\ufffd"
    text = chr(code)
    return " " if text.isspace() or unicodedata.category(text) == "Cc" else text


def _own_objects(pdfium: Any, page: Any) -> set[int]:
    """Return the addresses of the page's own objects: marks inside a form have numbers of their own."""
    count = pdfium.FPDFPage_CountObjects(page)
    handles = (pdfium.FPDFPage_GetObject(page, index) for index in range(max(count, 0)))
    return {ctypes.addressof(handle.contents) for handle in handles if handle}


def _pen(pdfium: Any, textpage: Any, index: int, handle: Any, frame: Frame, *, own: bool) -> Pen:
    """Read the formatting of a text object."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(textpage, index, ctypes.byref(matrix))
    scale = math.hypot(matrix.c, matrix.d) or 1.0
    degrees = -math.degrees(math.atan2(matrix.b, matrix.a)) + 90 * frame.turns
    angle = round(degrees) % 360
    font = pdfium.FPDFTextObj_GetFont(handle)
    name = _font_name(pdfium, font)
    flags = max(pdfium.FPDFFont_GetFlags(font), 0) if font else 0
    weight = pdfium.FPDFFont_GetWeight(font) if font else 0
    mode = pdfium.FPDFTextObj_GetTextRenderMode(handle)
    mark = pdfium.FPDFPageObj_GetMarkedContentID(handle)
    return Pen(
        size=round(pdfium.FPDFText_GetFontSize(textpage, index) * scale, 1),
        bold=bool(_BOLD.search(name) or flags & _FORCED_BOLD or weight >= _BOLD_WEIGHT or mode == _STROKED_TOO),
        italic=bool(_ITALIC.search(name) or flags & _ITALIC_FLAG),
        hidden=mode == _UNPAINTED,
        angle=0 if angle in {1, 359} else angle,
        mark=mark if own and mark >= 0 else None,
        artifact=_is_artifact(pdfium, handle),
    )


_NO_PEN = Pen(10.0, bold=False, italic=False, hidden=False, angle=0, mark=None, artifact=False)


def _font_name(pdfium: Any, font: Any) -> str:
    """Return the name of a font, as `ABCDEF+Calibri-Bold`."""
    buffer = ctypes.create_string_buffer(128)
    if not font or not pdfium.FPDFFont_GetBaseFontName(font, buffer, 128):
        return ""
    return buffer.value.decode("utf-8", "replace")


def _is_artifact(pdfium: Any, handle: Any) -> bool:
    """Tell whether the object is marked as an artifact."""
    buffer = (ctypes.c_ushort * 32)()
    length = ctypes.c_ulong()
    for index in range(max(pdfium.FPDFPageObj_CountMarks(handle), 0)):
        mark = pdfium.FPDFPageObj_GetMark(handle, index)
        if mark and pdfium.FPDFPageObjMark_GetName(mark, buffer, 64, ctypes.byref(length)):
            name = bytes(buffer)[: max(min(length.value, 64) - 2, 0)].decode("utf-16-le", "replace")
            if name == "Artifact":
                return True
    return False


def _origin(pdfium: Any, textpage: Any, index: int, frame: Frame) -> tuple[float, float]:
    """Return where the character's origin, the left end of its baseline, is shown."""
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage, index, ctypes.byref(x), ctypes.byref(y))
    return frame.point(x.value, y.value)


def _turned(text: str, box: Box, origin: tuple[float, float], pen: Pen) -> Glyph:
    """Return a glyph of turned text, turned back around the page's corner so that its line is upright."""
    x, y = turn(*origin, -pen.angle)
    corners = [turn(cx, cy, -pen.angle) for cx in (box.left, box.right) for cy in (box.top, box.bottom)]
    right = max(corner[0] for corner in corners) if pen.angle % 90 == 0 else x + pen.size / 2
    return Glyph(text, x, y - 0.8 * pen.size, right, y + 0.2 * pen.size, y, pen)


def turn(x: float, y: float, degrees: int) -> tuple[float, float]:
    """Return a point turned clockwise, as shown, around the page's upper left corner."""
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return x * cosine - y * sine, x * sine + y * cosine
