"""Places in words: `slide 6`, `sida 3`."""

from rustool.reading.blocks import Place

_WORDS = {
    "sv": {"slide": "bild", "page": "sida", "line": "rad", "sheet": "blad", "row": "rad", "paragraph": "stycke"},
    "en": {"slide": "slide", "page": "page", "line": "line", "sheet": "sheet", "row": "row", "paragraph": "paragraph"},
}


def place_text(place: Place, language: str = "en") -> str:
    """Return a place in words: the slide or page where there are any, else the line or the paragraph."""
    words = _WORDS["sv" if language.lower().startswith("sv") else "en"]
    if place.slide is not None:
        return f"{words['slide']} {place.slide}"
    if place.page is not None:
        return f"{words['page']} {place.page}"
    if place.sheet is not None:
        row = f", {words['row']} {place.cell.row}" if place.cell else ""
        return f"{words['sheet']} {place.sheet}{row}"
    if place.line is not None:
        return f"{words['line']} {place.line}"
    return f"{words['paragraph']} {place.paragraph}"
