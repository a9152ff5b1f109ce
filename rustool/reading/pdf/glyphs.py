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
_SPACE = 0x20
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
    """One character, or those of a ligature. Where text is turned, the box is that of the text turned upright."""

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
    reference = ctypes.byref(rect)
    pens = _PenReader(pdfium, page, textpage, frame)
    glyphs: list[Glyph] = []
    unmapped = high = current = 0
    pen, baseline, doubtful = _NO_PEN, 0.0, False
    for index in range(count):
        handle = object_of(textpage, index)
        if handle:
            key = address(handle.contents)
            if key != current:
                current = key
                pen = pens.read(index, handle)
                baseline = pens.origin(index)[1] if pen.angle == 0 else 0.0
                doubtful = pdfium.FPDFText_HasUnicodeMapError(textpage, index) == 1
        elif pdfium.FPDFText_IsGenerated(textpage, index) or not current:
            continue
        code = unicode_of(textpage, index)
        if code == _SPACE and pdfium.FPDFText_IsGenerated(textpage, index):
            continue
        if code in _SURROGATES:
            high = code
            continue
        if high:
            code, high = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00 & 0x3FF), 0
        text = _SEEN.get(code) or _character(code)
        unmapped += doubtful or text == "\ufffd"
        box_of(textpage, index, reference)
        if frame.turns:
            left, top, right, bottom = frame.box(rect.left, rect.bottom, rect.right, rect.top)
        else:
            left, top = rect.left - frame.left, frame.top - rect.top
            right, bottom = rect.right - frame.left, frame.top - rect.bottom
        last = glyphs[-1] if glyphs else None
        if last and last.pen is pen and last.left == left and last.right == right and last.top == top:
            glyphs[-1] = last._replace(text=last.text + text)  # the parts of a ligature
        elif pen.angle:
            glyphs.append(_turned(text, Box(left, top, right, bottom), pens.origin(index), pen))
        else:
            glyphs.append(Glyph(text, left, top, right, bottom, baseline, pen))
    return PageText(glyphs, unmapped)


_SEEN: dict[int, str] = {}
_MOST_SEEN = 20_000


def _character(code: int) -> str:
    """Return the character: ligatures taken apart, what cannot be shown as U+FFFD, a line end's hyphen kept."""
    text = chr(code)
    if 0xFB00 <= code <= 0xFB06:  # noqa: PLR2004 - the block of Latin ligatures, ﬀ to ﬆ
        text = unicodedata.normalize("NFKC", text)
    elif code in {0, 0xFFFE, 0xFFFF} or 0xD800 <= code < 0xE000:  # noqa: PLR2004 - surrogates
        text = "\ufffd"
    elif text != LINE_END_HYPHEN and (text.isspace() or unicodedata.category(text) == "Cc"):
        text = " "
    if len(_SEEN) < _MOST_SEEN:
        _SEEN[code] = text
    return text


class _PenReader:
    """Reads the formatting of text objects; that of each font once."""

    def __init__(self, pdfium: Any, page: Any, textpage: Any, frame: Frame) -> None:
        """Take note of the page's own objects: marks inside a form have numbers of their own."""
        self._pdfium = pdfium
        self._textpage = textpage
        self._frame = frame
        self._fonts: dict[int, tuple[bool, bool]] = {}
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        count = max(pdfium.FPDFPage_CountObjects(page), 0)
        handles = (pdfium.FPDFPage_GetObject(page, index) for index in range(count))
        self._own = {ctypes.addressof(handle.contents) for handle in handles if handle}

    def read(self, index: int, handle: Any) -> Pen:
        """Return the formatting of a text object, of which one character is at `index`."""
        pdfium = self._pdfium
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._textpage, index, ctypes.byref(matrix))
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        degrees = -math.degrees(math.atan2(matrix.b, matrix.a)) + 90 * self._frame.turns
        angle = round(degrees) % 360
        bold, italic = self._face(pdfium.FPDFTextObj_GetFont(handle))
        mode = pdfium.FPDFTextObj_GetTextRenderMode(handle)
        mark = pdfium.FPDFPageObj_GetMarkedContentID(handle)
        return Pen(
            size=round(pdfium.FPDFText_GetFontSize(self._textpage, index) * scale, 1),
            bold=bold or mode == _STROKED_TOO,
            italic=italic,
            hidden=mode == _UNPAINTED,
            angle=0 if angle in {1, 359} else angle,
            mark=mark if mark >= 0 and ctypes.addressof(handle.contents) in self._own else None,
            artifact=mark < 0 and _is_artifact(pdfium, handle),
        )

    def origin(self, index: int) -> tuple[float, float]:
        """Return where a character's origin, the left end of its baseline, is shown."""
        self._pdfium.FPDFText_GetCharOrigin(self._textpage, index, ctypes.byref(self._x), ctypes.byref(self._y))
        return self._frame.point(self._x.value, self._y.value)

    def _face(self, font: Any) -> tuple[bool, bool]:
        """Tell whether a font is bold, and whether it is italic."""
        if not font:
            return False, False
        key = ctypes.addressof(font.contents)
        if key not in self._fonts:
            buffer = ctypes.create_string_buffer(128)
            self._pdfium.FPDFFont_GetBaseFontName(font, buffer, 128)
            name = buffer.value.decode("utf-8", "replace")
            flags = max(self._pdfium.FPDFFont_GetFlags(font), 0)
            heavy = self._pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
            bold = bool(_BOLD.search(name) or flags & _FORCED_BOLD or heavy)
            self._fonts[key] = bold, bool(_ITALIC.search(name) or flags & _ITALIC_FLAG)
        return self._fonts[key]


_NO_PEN = Pen(10.0, bold=False, italic=False, hidden=False, angle=0, mark=None, artifact=False)


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
