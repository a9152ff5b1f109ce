"""Places in words: `slide 6`, `sida 3`."""

from rustool.messages import Message
from rustool.reading.blocks import Place


def place_text(place: Place, language: str = "en") -> str:
    """Return a place in words: the slide or page where there are any, otherwise the line or the paragraph."""
    return _message(place).text(language)


def _message(place: Place) -> Message:
    if place.slide is not None:
        return Message("slide {number}", number=place.slide)
    if place.page is not None:
        return Message("page {number}", number=place.page)
    if place.sheet is not None and place.cell is not None:
        return Message("sheet {sheet}, row {number}", sheet=place.sheet, number=place.cell.row)
    if place.sheet is not None:
        return Message("sheet {sheet}", sheet=place.sheet)
    if place.line is not None:
        return Message("line {number}", number=place.line)
    return Message("paragraph {number}", number=place.paragraph)
