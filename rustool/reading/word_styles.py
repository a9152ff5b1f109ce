"""Styles of a Word document: what a paragraph's and a run's style chain says about them."""

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from rustool.reading.attributes import child, decimal_number, is_on, value, whole_number
from rustool.reading.look import PLAIN, Look

_MAX_CHAIN = 50
_BODY_LEVEL = 9
_HEADING = re.compile(r"(?:heading|rubrik|overskrift|överskrift|otsikko)\s*([1-9])", re.IGNORECASE)
_TITLES = {"title", "titel", "rubrik"}
_CONTENTS = re.compile(
    r"(?:toc|innehåll|innehll|contents)\s*(?:[1-9]|heading)|tocheading|table of figures", re.IGNORECASE
)
_SWITCHES = {"bold": ("w:b",), "italic": ("w:i",), "struck": ("w:strike", "w:dstrike"), "hidden": ("w:vanish",)}


class ParagraphStyle(NamedTuple):
    """What a paragraph style says, with what the styles it is based on say."""

    id: str
    name: str
    look: Look
    level: int | None
    """The heading level from 1, 0 for the title of the document, None for body text."""
    list_id: str | None
    list_level: int | None
    is_contents: bool
    """True for the lines of a table of contents."""


class Styles:
    """The styles of a document, from its `styles.xml`."""

    def __init__(self, root: Element | None) -> None:
        """Take the root of the part, None where the document has none."""
        self._by_id: dict[str, Element] = {}
        self._defaults = PLAIN
        self._default_id = ""
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._looks: dict[tuple[str | None, str], Look] = {}
        self.language: str | None = None
        if root is None:
            return
        for element in root:
            if element.tag == "w:style":
                self._by_id.setdefault(element.get("w:styleId", ""), element)
                if element.get("w:type") == "paragraph" and element.get("w:default", "0") not in {"0", "false"}:
                    self._default_id = element.get("w:styleId", "")
        defaults = child(root, "w:docDefaults", "w:rPrDefault", "w:rPr")
        self._defaults = stated_look(defaults)
        self.language = value(defaults, "w:lang")

    def paragraph(self, style_id: str | None) -> ParagraphStyle:
        """Return what the paragraph style with an id says; the default one's for None."""
        style_id = style_id or self._default_id
        if style_id not in self._paragraphs:
            self._paragraphs[style_id] = self._paragraph(style_id)
        return self._paragraphs[style_id]

    def look(self, paragraph_style: str | None, run_style: str | None) -> Look:
        """Return how a run looks by its styles alone. Switches that both styles turn on cancel each other."""
        key = (paragraph_style, run_style or "")
        if key not in self._looks:
            self._looks[key] = self._look(*key)
        return self._looks[key]

    def _paragraph(self, style_id: str) -> ParagraphStyle:
        chain = self._chain(style_id)
        name = (value(chain[0], "w:name") if chain else None) or style_id
        level = next((v for v in (value(style, "w:pPr", "w:outlineLvl") for style in chain) if v is not None), None)
        list_ids = (value(style, "w:pPr", "w:numPr", "w:numId") for style in chain)
        list_levels = (value(style, "w:pPr", "w:numPr", "w:ilvl") for style in chain)
        list_level = next((v for v in list_levels if v is not None), None)
        return ParagraphStyle(
            style_id,
            name,
            self._stated(chain),
            heading_level(level, name),
            next((v for v in list_ids if v is not None), None),
            None if list_level is None else whole_number(list_level, 0),
            _CONTENTS.match(name) is not None,
        )

    def _look(self, paragraph_style: str | None, run_style: str) -> Look:
        base = self.paragraph(paragraph_style).look
        if not run_style:
            return base.over(self._defaults)
        own = self._stated(self._chain(run_style))
        both = Look(
            bold=_cancelled(paragraph=base.bold, run=own.bold),
            italic=_cancelled(paragraph=base.italic, run=own.italic),
            struck=_cancelled(paragraph=base.struck, run=own.struck),
            hidden=_cancelled(paragraph=base.hidden, run=own.hidden),
        )
        return both.over(own).over(base).over(self._defaults)

    def _stated(self, chain: list[Element]) -> Look:
        look = PLAIN
        for style in chain:
            look = look.over(stated_look(style.find("w:rPr")))
        return look

    def _chain(self, style_id: str) -> list[Element]:
        """The style and those it is based on, itself first."""
        chain: list[Element] = []
        next_id: str | None = style_id
        while next_id in self._by_id and len(chain) < _MAX_CHAIN:
            style = self._by_id[next_id]
            if style in chain:
                break
            chain.append(style)
            next_id = value(style, "w:basedOn")
        return chain


def _cancelled(*, paragraph: bool | None, run: bool | None) -> bool | None:
    """What a switch is where the paragraph's style and the run's both may turn it on; None where the run's does not."""
    return None if run is None else bool(paragraph) is not run


def heading_level(outline: str | None, name: str) -> int | None:
    """Return the heading level by the outline level (from 0) or, without one, by the style's name."""
    if name.casefold() in _TITLES:
        return 0
    if outline is not None:
        level = whole_number(outline, _BODY_LEVEL)
        return level + 1 if 0 <= level < _BODY_LEVEL else None
    match = _HEADING.fullmatch(name)
    return int(match[1]) if match else None


def stated_look(properties: Element | None) -> Look:
    """Return what the run properties `w:rPr` state themselves."""
    if properties is None or not len(properties):
        return PLAIN
    by_tag = {element.tag: element for element in properties}
    switches = {
        name: next((state for state in (is_on(by_tag.get(tag)) for tag in tags) if state is not None), None)
        for name, tags in _SWITCHES.items()
    }
    size = decimal_number(by_tag["w:sz"].get("w:val")) if "w:sz" in by_tag else None
    position = by_tag["w:vertAlign"].get("w:val") if "w:vertAlign" in by_tag else None
    fonts = by_tag.get("w:rFonts")
    return Look(
        **switches,
        size=size / 2 if size else None,
        raised=position == "superscript" if position else None,
        lowered=position == "subscript" if position else None,
        font=(fonts.get("w:ascii") or fonts.get("w:hAnsi")) if fonts is not None else None,
    )
