"""What a slide's text inherits: bullets, sizes and places from the layout, the master and the presentation."""

from typing import NamedTuple
from xml.etree.ElementTree import Element

from rustool.reading.attributes import child, value, whole_number
from rustool.reading.numbers import written
from rustool.reading.ooxml import Package
from rustool.reading.reading_order import Rectangle
from rustool.reading.symbols import bullet

TITLES = {"title", "ctrTitle"}
_BODIES = {"body", "subTitle", "obj", "chart", "tbl", "clipArt", "dgm", "media", "pic"}
_BULLETS = {"a:buNone", "a:buChar", "a:buAutoNum", "a:buBlip"}
_NUMBERINGS = {
    "arabic": "decimal",
    "romanUc": "upperRoman",
    "romanLc": "lowerRoman",
    "alphaUc": "upperLetter",
    "alphaLc": "lowerLetter",
    "circleNum": "decimalEnclosedCircle",
}


class Placeholder(NamedTuple):
    """What a shape says about the placeholder that it fills."""

    kind: str
    place: str


class Bullet(NamedTuple):
    """What stands before a paragraph: a sign, or a number of one kind."""

    sign: str = ""
    numbering: str = ""
    start: int = 1

    def number(self, count: int) -> str:
        """Return the label of the paragraph that is `count`th in its sequence, from 0."""
        kind = next((name for name in _NUMBERINGS if self.numbering.startswith(name)), "arabic")
        figure = written(min(self.start + count, 10**6), _NUMBERINGS[kind])
        if self.numbering.endswith("ParenBoth"):
            return f"({figure})"
        if self.numbering.endswith("ParenR"):
            return f"{figure})"
        return f"{figure}." if self.numbering.endswith("Period") else figure


def placeholder(shape: Element) -> Placeholder | None:
    """Return the placeholder that a shape fills, None where it stands by itself."""
    for properties in ("p:nvSpPr", "p:nvGraphicFramePr", "p:nvPicPr"):
        found = child(shape, properties, "p:nvPr", "p:ph")
        if found is not None:
            return Placeholder(found.get("type", "obj"), found.get("idx", "0"))
    return None


class Inherited(NamedTuple):
    """What a shape inherits, the nearest first."""

    shapes: tuple[Element, ...]
    levels: tuple[Element, ...]
    """Elements with `a:lvl1pPr` and so on in them."""

    def rectangle(self, shape: Element) -> Rectangle | None:
        """Return where the shape stands, its own place first."""
        for each in (shape, *self.shapes):
            found = rectangle(child(each, "p:spPr", "a:xfrm"))
            if found is not None:
                return found
        return None

    def level(self, number: int) -> list[Element]:
        """Return what each says about paragraphs of a level, from 1."""
        tag = f"a:lvl{number}pPr"
        return [found for each in self.levels if (found := each.find(tag)) is not None]


class Inheritance:
    """The layouts and masters of a presentation."""

    def __init__(self, package: Package, presentation: Element) -> None:
        self._package = package
        self._default = presentation.find("p:defaultTextStyle")
        self._sheets: dict[str, list[tuple[Placeholder, Element]]] = {}

    def of(self, shape: Element, layout: str | None, master: str | None) -> Inherited:
        """Return what a shape on a slide inherits from the slide's layout and master."""
        filled = placeholder(shape)
        shapes: list[Element] = []
        levels: list[Element | None] = [child(shape, "p:txBody", "a:lstStyle")]
        if filled is not None:
            for sheet in (layout, master):
                found = self._find(sheet, filled) if sheet else None
                if found is not None:
                    shapes.append(found)
                    levels.append(child(found, "p:txBody", "a:lstStyle"))
        if filled is not None and master:
            styles = self._package.tree(master).find("p:txStyles")
            name = (
                "p:titleStyle" if filled.kind in TITLES else "p:bodyStyle" if filled.kind in _BODIES else "p:otherStyle"
            )
            levels.append(child(styles, name))
        levels.append(self._default)
        return Inherited(tuple(shapes), tuple(each for each in levels if each is not None))

    def _find(self, sheet: str, filled: Placeholder) -> Element | None:
        shapes = self._placeholders(sheet)
        by_index = [shape for own, shape in shapes if own.place == filled.place and _family(own) == _family(filled)]
        by_kind = [shape for own, shape in shapes if own.kind == filled.kind]
        by_family = [shape for own, shape in shapes if _family(own) == _family(filled)]
        return next(iter(by_index or by_kind or by_family), None)

    def _placeholders(self, sheet: str) -> list[tuple[Placeholder, Element]]:
        if sheet not in self._sheets:
            shapes = self._package.tree(sheet).iter("p:sp")
            self._sheets[sheet] = [(own, shape) for shape in shapes if (own := placeholder(shape)) is not None][:200]
        return self._sheets[sheet]


def _family(filled: Placeholder) -> str:
    return "title" if filled.kind in TITLES else "body" if filled.kind in _BODIES else filled.kind


def find_bullet(sources: list[Element]) -> Bullet | None:
    """Return the bullet or number that the nearest of several paragraph properties states, None for none."""
    for source in sources:
        for element in source:
            if element.tag in _BULLETS:
                if element.tag == "a:buNone":
                    return None
                if element.tag == "a:buAutoNum":
                    numbering = element.get("type", "arabicPeriod")
                    return Bullet(numbering=numbering, start=whole_number(element.get("startAt"), 1))
                font = value(source, "a:buFont", attribute="typeface") or ""
                return Bullet(bullet(element.get("char", "•")[:10], font) or "•")
    return None


def rectangle(transform: Element | None) -> Rectangle | None:
    """Return the place that an `xfrm` states, None where it states none."""
    offset, extent = child(transform, "a:off"), child(transform, "a:ext")
    if offset is None or extent is None:
        return None
    return Rectangle(
        whole_number(offset.get("x"), 0),
        whole_number(offset.get("y"), 0),
        whole_number(extent.get("cx"), 0),
        whole_number(extent.get("cy"), 0),
    )
