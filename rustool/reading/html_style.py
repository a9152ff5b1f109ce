"""How a web page's elements show their text, and which of them are not the page's own text."""

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from rustool.reading.assembly import NOWHERE, Where
from rustool.reading.attributes import moment
from rustool.reading.blocks import Span, Tracked

_BOLD = {"b", "strong"}
_ITALIC = {"i", "em", "cite", "dfn", "var"}
_STRUCK = {"s", "strike"}
_SIZE = re.compile(r"font-size\s*:\s*([0-9]{1,4}(?:\.[0-9]{1,4})?)(pt|px)")
_WEIGHT = re.compile(r"font-weight\s*:\s*(bold|[1-9]00|normal)")
_PIXEL = 0.75
_MIN_BOLD = 600
_MENUS = {
    "nav", "navbar", "navigation", "menu", "meny", "breadcrumb", "breadcrumbs", "brodsmulor", "skip-link", "cookie",
    "cookies", "cookie-banner", "cookie-consent",
}  # fmt: skip
_FOOTERS = {"footer", "sidfot", "page-footer", "site-footer"}
_BY_TAG = {
    "nav": "menu",
    "script": "script",
    "style": "style",
    "template": "script",
    "noscript": "alternative-text",
    "noframes": "alternative-text",
    "title": "metadata",
    "head": "metadata",
    "button": "button",
    "datalist": "option",
    "rt": "reading-aid",
    "rp": "reading-aid",
}
_BY_ROLE = {"navigation": "menu", "search": "menu", "menu": "menu", "menubar": "menu", "contentinfo": "footer"}
_GROUPS = {"div", "ul", "ol", "section", "header", "aside", "p", "table"}


class Shown(NamedTuple):
    """What holds for all text inside an element."""

    where: Where = NOWHERE
    bold: bool = False
    italic: bool = False
    struck: bool = False
    hidden: bool = False
    size: float | None = None
    link: str | None = None
    tracked: Tracked | None = None
    author: str | None = None
    date: str | None = None
    control: str | None = None
    raised: bool = False
    lowered: bool = False
    quoted: int = 0
    depth: int = 0
    """How many lists it is in."""
    keeps_lines: bool = False
    """True where line breaks stay in the text instead of parting paragraphs."""
    preformatted: bool = False

    def inside(self, element: Element) -> "Shown":
        """Return what holds inside an element."""
        tag = element.tag
        style = element.get("style", "").lower() if element.get("style") else ""
        inner = self
        if tag in _BOLD:
            inner = inner._replace(bold=True)
        elif tag in _ITALIC:
            inner = inner._replace(italic=True)
        elif tag in _STRUCK:
            inner = inner._replace(struck=True)
        elif tag in {"ins", "del"}:
            change = Tracked.INSERTED if tag == "ins" else Tracked.DELETED
            inner = inner._replace(tracked=change, date=element.get("datetime"))
        elif tag in {"sup", "sub"}:
            inner = inner._replace(raised=tag == "sup", lowered=tag == "sub")
        elif tag == "a" and element.get("href"):
            inner = inner._replace(link=element.get("href"))
        elif tag == "blockquote":
            inner = inner._replace(quoted=self.quoted + 1)
        if element.get("hidden") is not None:
            inner = inner._replace(hidden=True)
        return inner._styled(style) if style else inner

    def _styled(self, style: str) -> "Shown":
        inner = self
        compact = style.replace(" ", "")
        if "display:none" in compact or "visibility:hidden" in compact or "mso-hide:all" in compact:
            inner = inner._replace(hidden=True)
        weight = _WEIGHT.search(style)
        if weight is not None:
            named = weight[1]
            inner = inner._replace(bold=named == "bold" or (named.isdigit() and int(named) >= _MIN_BOLD))
        if "font-style:italic" in compact:
            inner = inner._replace(italic=True)
        if "line-through" in compact:
            inner = inner._replace(struck=True)
        size = _SIZE.search(style)
        if size is not None:
            inner = inner._replace(size=float(size[1]) * (_PIXEL if size[2] == "px" else 1))
        return inner

    def span(self, text: str) -> Span:
        """Return a stretch of text as it is shown."""
        return Span(
            text, self.bold, self.italic, self.struck, self.hidden, self.size, self.link, self.tracked, self.author,
            moment(self.date), self.control, False, self.raised, self.lowered,  # noqa: FBT003 - fields of a span
        )  # fmt: skip


def left_out_because(element: Element) -> str:
    """Return why an element's text is no part of the page's own text, empty where it is."""
    tag = element.tag
    if tag in _BY_TAG:
        return _BY_TAG[tag]
    role = element.get("role", "")
    if role in _BY_ROLE:
        return _BY_ROLE[role]
    if tag == "footer":
        return "footer"
    if tag == "header" and not any(inner.tag in {"h1", "h2", "h3"} for inner in element.iter()):
        return "menu"
    if tag in _GROUPS:
        words = {word.lower() for name in ("class", "id") for word in element.get(name, "")[:500].split()}
        if words & _MENUS:
            return "menu"
        if words & _FOOTERS:
            return "footer"
    return ""
