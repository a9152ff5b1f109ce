"""The lines and rectangles drawn on a page, and how much of it pictures cover."""

import ctypes
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

from rustool.reading.pdf.frame import Frame
from rustool.reading.pdf.geometry import Box

_THIN = 3.0
"""Points: what is drawn no thicker than this is a line."""
_SHORT = 4.0
"""Points: a line shorter than this is a dot or a piece of a dashed line."""
_SMALLEST_DOT, _LARGEST_DOT = 1.0, 14.0
"""Points: the size of a bullet."""
_FORMS_DEEP = 6
_SEGMENTS = 400
"""Of one path: one that has more is a picture, not a table."""
_PATH, _IMAGE, _FORM, _SHADING = 2, 3, 5, 4
_WHITE = 250
_LINE_TO, _MOVE_TO = 0, 2


class Rule(NamedTuple):
    """A straight line from `start` to `end`; `at` is its y where it is horizontal, its x where it is vertical."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Drawings:
    """What is drawn on a page besides text."""

    across: list[Rule] = field(default_factory=list)
    """Horizontal lines, edges of rectangles among them."""
    down: list[Rule] = field(default_factory=list)
    """Vertical lines, edges of rectangles among them."""
    boxes: list[Box] = field(default_factory=list)
    """Rectangles that can be seen, by their fill or their outline."""
    dots: list[Box] = field(default_factory=list)
    """Small shapes and pictures, as bullets are that are drawn and not written."""
    images: list[Box] = field(default_factory=list)
    count: int = 0
    """How many objects were looked at."""

    def add_box(self, box: Box) -> None:
        """Add a rectangle and its four edges."""
        self.boxes.append(box)
        self.across += [Rule(box.top, box.left, box.right), Rule(box.bottom, box.left, box.right)]
        self.down += [Rule(box.left, box.top, box.bottom), Rule(box.right, box.top, box.bottom)]

    def add_line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Add a line, if it is horizontal or vertical."""
        if abs(y0 - y1) <= _THIN and abs(x0 - x1) >= _SHORT:
            self.across.append(Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x0 - x1) <= _THIN and abs(y0 - y1) >= _SHORT:
            self.down.append(Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))


_Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def read_drawings(pdfium: Any, page: Any, frame: Frame, limit: int) -> Drawings | None:
    """Return what is drawn on a page, or None if there are more than `limit` objects."""
    drawings = Drawings()
    todo: list[tuple[Any, _Matrix, int]] = []
    for index in range(max(pdfium.FPDFPage_CountObjects(page), 0)):
        if len(todo) >= limit:
            return None
        todo.append((pdfium.FPDFPage_GetObject(page, index), _IDENTITY, 0))
    todo.reverse()
    while todo:
        handle, outer, depth = todo.pop()
        drawings.count += 1
        if drawings.count > limit:
            return None
        kind = pdfium.FPDFPageObj_GetType(handle)
        if kind == _FORM and depth < _FORMS_DEEP:
            inner = _after(_matrix(pdfium, handle), outer)
            count = max(pdfium.FPDFFormObj_CountObjects(handle), 0)
            parts = (pdfium.FPDFFormObj_GetObject(handle, index) for index in reversed(range(min(count, limit))))
            todo.extend((part, inner, depth + 1) for part in parts)
        elif kind == _PATH:
            _path(pdfium, handle, outer, frame, drawings)
        elif kind in {_IMAGE, _SHADING}:
            box = _bounds(pdfium, handle, outer, frame)
            (drawings.dots if _is_dot(box) else drawings.images).append(box)
    return drawings


def _is_dot(box: Box) -> bool:
    """Tell whether a shape is as small as a bullet, and about as wide as it is high."""
    narrow, wide = sorted((box.width, box.height))
    return narrow >= _SMALLEST_DOT and wide <= min(_LARGEST_DOT, 2.5 * narrow)


def _path(pdfium: Any, handle: Any, outer: _Matrix, frame: Frame, drawings: Drawings) -> None:
    """Add the lines and rectangles of a path."""
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(handle, ctypes.byref(filled), ctypes.byref(stroked))
    if not (filled.value or stroked.value):
        return
    box = _bounds(pdfium, handle, outer, frame)
    if _is_dot(box):
        drawings.dots.append(box)
        return
    if box.width <= _THIN or box.height <= _THIN:
        drawings.add_line(box.left, box.top, box.right, box.bottom)
        return
    count = pdfium.FPDFPath_CountSegments(handle)
    if not 0 < count <= _SEGMENTS:
        return
    visible = stroked.value or not _is_white(pdfium, handle)
    matrix = _after(_matrix(pdfium, handle), outer)
    for points in _outlines(pdfium, handle, count, matrix, frame):
        rectangle = _rectangle(points)
        if rectangle is not None and min(rectangle.width, rectangle.height) > _THIN:
            if visible:
                drawings.add_box(rectangle)
        elif rectangle is not None:
            drawings.add_line(rectangle.left, rectangle.top, rectangle.right, rectangle.bottom)
        elif stroked.value:
            for (x0, y0), (x1, y1) in pairwise(points):
                drawings.add_line(x0, y0, x1, y1)


def _outlines(pdfium: Any, handle: Any, count: int, matrix: _Matrix, frame: Frame) -> list[list[tuple[float, float]]]:
    """Return the points of each stroke of a path; where it has curves, only the ends of those count."""
    outlines: list[list[tuple[float, float]]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(handle, index)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = frame.point(*_apply(matrix, x.value, y.value))
        if pdfium.FPDFPathSegment_GetType(segment) == _MOVE_TO or not outlines:
            outlines.append([point])
        else:
            outlines[-1].append(point)
        if pdfium.FPDFPathSegment_GetClose(segment) and outlines[-1][0] != point:
            outlines[-1].append(outlines[-1][0])
    return outlines


def _rectangle(points: list[tuple[float, float]]) -> Box | None:
    """Return the rectangle that the points outline, its corners rounded perhaps, or None."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    box = Box(min(xs), min(ys), max(xs), max(ys))
    corner = min(box.width, box.height) / 3
    near = all(
        min(abs(x - box.left), abs(x - box.right)) <= 1 or min(abs(y - box.top), abs(y - box.bottom)) <= 1
        for x, y in points
    )
    cut = [
        (cx, cy)
        for cx in (box.left, box.right)
        for cy in (box.top, box.bottom)
        if not any(abs(x - cx) <= corner + 1 and abs(y - cy) <= corner + 1 for x, y in points)
    ]
    closed = len(points) > 3 and abs(xs[0] - xs[-1]) <= 1 and abs(ys[0] - ys[-1]) <= 1  # noqa: PLR2004
    filled_four = len(points) == 4  # noqa: PLR2004 - a fill closes itself
    return box if near and not cut and (closed or filled_four) else None


def _is_white(pdfium: Any, handle: Any) -> bool:
    """Tell whether a path is filled with white or nothing, as a page's background is."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(
        handle, ctypes.byref(red), ctypes.byref(green), ctypes.byref(blue), ctypes.byref(alpha)
    )
    return alpha.value == 0 or min(red.value, green.value, blue.value) >= _WHITE


def _bounds(pdfium: Any, handle: Any, outer: _Matrix, frame: Frame) -> Box:
    """Return the box around an object, on the page as shown."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(
        handle, ctypes.byref(left), ctypes.byref(bottom), ctypes.byref(right), ctypes.byref(top)
    )
    x0, y0 = _apply(outer, left.value, bottom.value)
    x1, y1 = _apply(outer, right.value, top.value)
    return frame.box(x0, y0, x1, y1)


def _matrix(pdfium: Any, handle: Any) -> _Matrix:
    """Return an object's own matrix."""
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(handle, ctypes.byref(matrix)):
        return _IDENTITY
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _after(first: _Matrix, then: _Matrix) -> _Matrix:
    """Return the matrix that applies `first` and `then` after it."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _apply(matrix: _Matrix, x: float, y: float) -> tuple[float, float]:
    """Return a point moved by a matrix."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
