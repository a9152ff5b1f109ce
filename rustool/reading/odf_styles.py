"""Styles of an OpenDocument file: what the chain of styles says about text, paragraphs and lists."""

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from rustool.reading.attributes import value, whole_number
from rustool.reading.look import PLAIN, Look
from rustool.reading.numbers import written
from rustool.reading.symbols import bullet

_MAX_CHAIN = 50
_MAX_LABEL = 60
LEVELS = 10
_ENCODED = re.compile(r"_([0-9a-fA-F]{1,4})_")
_LENGTH = re.compile(r"(-?[0-9]{1,7}(?:\.[0-9]{1,9})?)(pt|cm|mm|in|pc|px|%)")
_POINTS = {"pt": 1.0, "cm": 28.3465, "mm": 2.83465, "in": 72.0, "pc": 12.0, "px": 0.75}
_FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "01, 02, 03, ...": "decimalZero",
}
_TOKEN = re.compile(r"%(10|[1-9])%")
_MIN_BOLD = 600


class ListLevel(NamedTuple):
    """How one level of a list is labelled."""

    bullet: str = ""
    numbering: str = ""
    """One of Word's number formats; empty for a bullet or for nothing."""
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    """How many levels the label shows."""
    start: int = 1
    pattern: str = ""
    """The whole label with `%1%` for the number of the first level, where the file has it so."""


class ParagraphLook(NamedTuple):
    """What a paragraph's style says, with what the styles it is based on say."""

    name: str
    """The name of the nearest style that a writer can choose."""
    look: Look
    level: int | None
    """The heading level that the style gives, None where it gives none."""
    is_title: bool
    is_contents: bool


class OdfStyles:
    """Named and automatic styles by family and name."""

    def __init__(self, named: Element | None, automatic: Element | None) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._automatic: set[tuple[str, str]] = set()
        self._lists: dict[str, Element] = {}
        self._levels: dict[tuple[str, int], ListLevel] = {}
        self._paragraphs: dict[str, ParagraphLook] = {}
        self._texts: dict[str, Look] = {}
        self._default = PLAIN
        self.language: str | None = None
        self.outline: Element | None = None
        for root in (named, automatic):
            for element in root if root is not None else ():
                self._add(element, is_automatic=root is automatic)

    def paragraph(self, name: str | None) -> ParagraphLook:
        """Return what a paragraph style says."""
        name = name or "Standard"
        if name not in self._paragraphs:
            chain = self._chain("paragraph", name)
            chosen = next(
                (each for each in chain if ("paragraph", each.get("style:name", "")) not in self._automatic), None
            )
            shown = _display_name(chosen) if chosen is not None else "" if chain else name
            level = next((each.get("style:default-outline-level") for each in chain
                          if each.get("style:default-outline-level")), None)  # fmt: skip
            folded = shown.casefold()
            self._paragraphs[name] = ParagraphLook(
                shown,
                self._look(chain).over(self._default),
                whole_number(level, 0) or None,
                folded in {"title", "rubrik", "titel"},
                folded.startswith(("contents ", "innehållsförteckning", "toc ")) or folded == "contents heading",
            )
        return self._paragraphs[name]

    def text(self, name: str | None) -> Look:
        """Return what a text style states."""
        if not name:
            return PLAIN
        if name not in self._texts:
            self._texts[name] = self._look(self._chain("text", name))
        return self._texts[name]

    def cell(self, name: str | None) -> Look:
        """Return how a spreadsheet's cell style shows text."""
        return self._look(self._chain("table-cell", name or "Default"))

    def list_level(self, name: str, level: int) -> ListLevel:
        """Return how a level (from 1) of a list style is labelled."""
        key = (name, level)
        if key not in self._levels:
            root = self.outline if name == OUTLINE else self._lists.get(name)
            found = (
                next((each for each in root if each.get("text:level") == str(level)), None)
                if root is not None
                else None
            )
            self._levels[key] = _list_level(found)
        return self._levels[key]

    def list_style_of(self, paragraph: str | None) -> str | None:
        """Return the list style that a paragraph's style names."""
        chain = self._chain("paragraph", paragraph or "Standard")
        return next((name for each in chain if (name := each.get("style:list-style-name"))), None)

    def properties(self, family: str, name: str | None, tag: str) -> Element | None:
        """Return the properties of one kind in a style or the nearest that it is based on."""
        return next((found for each in self._chain(family, name or "") if (found := each.find(tag)) is not None), None)

    def _add(self, element: Element, *, is_automatic: bool) -> None:
        if element.tag == "style:style":
            key = (element.get("style:family", ""), element.get("style:name", ""))
            self._styles[key] = element
            if is_automatic:
                self._automatic.add(key)
        elif element.tag == "text:list-style":
            self._lists[element.get("style:name", "")] = element
        elif element.tag == "text:outline-style":
            self.outline = element
        elif element.tag == "style:default-style" and element.get("style:family") == "paragraph":
            properties = element.find("style:text-properties")
            self._default = _stated(properties, None)
            language = value(element, "style:text-properties", attribute="fo:language")
            country = value(element, "style:text-properties", attribute="fo:country")
            if language and language != "none":
                self.language = language if not country or country == "none" else f"{language}-{country}"

    def _look(self, chain: list[Element]) -> Look:
        look = PLAIN
        for style in reversed(chain):
            look = _stated(style.find("style:text-properties"), look.size or self._default.size).over(look)
        return look

    def _chain(self, family: str, name: str) -> list[Element]:
        """The style and those it is based on, itself first."""
        chain: list[Element] = []
        next_name: str | None = name
        while next_name is not None and (family, next_name) in self._styles and len(chain) < _MAX_CHAIN:
            style = self._styles[family, next_name]
            if style in chain:
                break
            chain.append(style)
            next_name = style.get("style:parent-style-name")
        return chain


OUTLINE = "#outline"
"""The name under which the numbering of headings is asked for."""


def length(text: str | None) -> float | None:
    """Return a length in points, None where the text states none."""
    match = _LENGTH.fullmatch(text or "")
    return float(match[1]) * _POINTS[match[2]] if match and match[2] != "%" else None


def _display_name(style: Element) -> str:
    name = style.get("style:name", "")
    return style.get("style:display-name") or _ENCODED.sub(lambda match: chr(int(match[1], 16)), name)


def _list_level(element: Element | None) -> ListLevel:
    if element is None:
        return ListLevel()
    if element.tag not in {"text:list-level-style-number", "text:outline-level-style"}:
        properties = element.find("style:text-properties")
        font = (
            properties.get("style:font-name") or properties.get("fo:font-family") or ""
            if properties is not None
            else ""
        )
        return ListLevel(bullet=bullet(element.get("text:bullet-char", "•")[:_MAX_LABEL], font.strip("'")) or "•")
    return ListLevel(
        numbering=_FORMATS.get(element.get("style:num-format", ""), ""),
        prefix=element.get("style:num-prefix", "")[:_MAX_LABEL],
        suffix=element.get("style:num-suffix", "")[:_MAX_LABEL],
        shown=min(max(whole_number(element.get("text:display-levels"), 1), 1), LEVELS),
        start=whole_number(element.get("text:start-value"), 1),
        pattern=element.get("loext:num-list-format", "")[:_MAX_LABEL],
    )


def label(styles: OdfStyles, name: str, level: int, numbers: list[int | None]) -> tuple[str, bool]:
    """Return the label of a list item, and whether it is a number, by the numbers of all levels so far."""
    own = styles.list_level(name, level)
    if not own.numbering:
        return own.bullet, False

    def number(at: int) -> str:
        shape = styles.list_level(name, at)
        count = numbers[at - 1]
        return written(shape.start if count is None else count, shape.numbering or "none")

    if own.pattern:
        text = _TOKEN.sub(lambda match: number(int(match[1])), own.pattern)
    else:
        shown = [number(at) for at in range(max(level - own.shown + 1, 1), level + 1)]
        text = own.prefix + ".".join(each for each in shown if each) + own.suffix
    return text.strip(), True


def _stated(properties: Element | None, inherited_size: float | None) -> Look:
    """What the text properties state themselves."""
    if properties is None:
        return PLAIN
    weight = properties.get("fo:font-weight")
    slant = properties.get("fo:font-style")
    line = properties.get("style:text-line-through-style") or properties.get("style:text-line-through-type")
    display = properties.get("text:display")
    position = (properties.get("style:text-position") or "").split()
    raised = position[0] if position else ""
    size = properties.get("fo:font-size")
    match = _LENGTH.fullmatch(size or "")
    points = length(size)
    if match and match[2] == "%" and inherited_size:
        points = inherited_size * float(match[1]) / 100
    return Look(
        bold=None if weight is None else weight == "bold" or (weight.isdigit() and int(weight[:4]) >= _MIN_BOLD),
        italic=None if slant is None else slant in {"italic", "oblique"},
        struck=None if line is None else line != "none",
        hidden=None if display is None else display == "none",
        size=points,
        raised=None if not raised else raised == "super" or (raised[0].isdigit() and not raised.startswith("0%")),
        lowered=None if not raised else raised == "sub" or raised.startswith("-"),
        font=properties.get("style:font-name") or properties.get("fo:font-family"),
    )
