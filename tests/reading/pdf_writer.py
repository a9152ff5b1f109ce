"""Writes small PDF files from lines of text at given places, so that a test shows all that matters."""

import io
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import pikepdf

A4 = (595, 842)
_BOLD = "F2"


class At(NamedTuple):
    """A text and the place where its baseline begins: points from the left and from the top."""

    x: float
    y: float
    text: str
    size: float = 11
    bold: bool = False
    turned: int = 0
    """Degrees counterclockwise: 0 or 90."""


class Drawn(NamedTuple):
    """Drawing operators in the page's own coordinates, from its lower left corner."""

    operators: str


Part = At | Drawn


def box(left: float, top: float, right: float, bottom: float, height: float = A4[1]) -> Drawn:
    """Return a rectangle with an outline; `top` and `bottom` are points from the top."""
    return Drawn(f"{left} {height - bottom} {right - left} {bottom - top} re S")


def line(x0: float, y0: float, x1: float, y1: float, height: float = A4[1]) -> Drawn:
    """Return a line; the y are points from the top."""
    return Drawn(f"{x0} {height - y0} m {x1} {height - y1} l S")


def grid(xs: Sequence[float], ys: Sequence[float]) -> list[Part]:
    """Return the lines of a table."""
    across: list[Part] = [line(xs[0], y, xs[-1], y) for y in ys]
    return across + [line(x, ys[0], x, ys[-1]) for x in xs]


def paragraph(x: float, y: float, *lines: str, size: float = 11, leading: float = 14, bold: bool = False) -> list[Part]:
    """Return lines below each other."""
    return [At(x, y + index * leading, text, size, bold) for index, text in enumerate(lines)]


def document(*pages: Iterable[Part], size: tuple[int, int] = A4) -> pikepdf.Pdf:
    """Return a PDF with a page for each list of parts."""
    pdf = pikepdf.new()
    fonts = {
        name: pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name(base),
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
        for name, base in (("/F1", "/Helvetica"), ("/F2", "/Helvetica-Bold"))
    }
    for parts in pages:
        page = pdf.add_blank_page(page_size=size)
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(fonts))
        content = "\n".join(_operators(part, size[1]) for part in parts)
        page.Contents = pdf.make_stream(content.encode("cp1252"))
    return pdf


def saved(pdf: pikepdf.Pdf, **how: object) -> bytes:
    """Return the file."""
    buffer = io.BytesIO()
    pdf.save(buffer, **how)  # type: ignore[arg-type] # the options of pikepdf
    return buffer.getvalue()


def written(*pages: Iterable[Part], size: tuple[int, int] = A4) -> bytes:
    """Return the file with a page for each list of parts."""
    return saved(document(*pages, size=size))


def _operators(part: Part, height: float) -> str:
    if isinstance(part, Drawn):
        return part.operators
    text = part.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    place = f"1 0 0 1 {part.x} {height - part.y}" if not part.turned else f"0 1 -1 0 {part.x} {height - part.y}"
    return f"BT /{_BOLD if part.bold else 'F1'} {part.size} Tf {place} Tm ({text}) Tj ET"
