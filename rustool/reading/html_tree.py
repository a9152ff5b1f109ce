"""A web page as a tree of elements, with the end tags that writers leave out put in."""

from xml.etree.ElementTree import Element

from rustool.reading.html_tokens import Comment, End, Start, Text, tokens
from rustool.reading.incoming import refusal
from rustool.reading.limits import TOO_LARGE, Budget
from rustool.reading.xml_tree import TEXT

COMMENT = "#comment"
"""The tag of a comment."""
LINE = "#line"
"""The attribute with the line of the start tag."""
_MAX_DEPTH = 120
"""Deeper elements are not opened; their text is in the one around them."""

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption", "xmp",
}  # fmt: skip
"""Elements that begin and end a paragraph."""
_ENDS_PARAGRAPH = BLOCKS - {
    "body",
    "html",
    "option",
    "optgroup",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "caption",
}
_SCOPES = {"table", "td", "th", "caption", "html", "body", "button", "template"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_IN_SELECT = {"select", "option", "optgroup"}
_CLOSES = {
    "li": ({"li"}, {"ul", "ol", "menu", "dir"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "td": ({"td", "th"}, {"tr", "table"}),
    "th": ({"td", "th"}, {"tr", "table"}),
    "tr": ({"tr"}, {"table"}),
    "tbody": ({"thead", "tbody", "tfoot"}, {"table"}),
    "thead": ({"thead", "tbody", "tfoot"}, {"table"}),
    "tfoot": ({"thead", "tbody", "tfoot"}, {"table"}),
    "option": ({"option"}, {"select", "datalist"}),
    "optgroup": ({"optgroup"}, {"select"}),
}
"""For each element: which open ones its start ends, and inside which it looks for them."""


def parse_html(text: str, budget: Budget) -> Element:
    """Return the root of a page; raise UnreadableDocument where it has more elements than a document can hold."""
    builder = _Builder(budget)
    for token in tokens(text):
        if isinstance(token, Text):
            builder.text(token.text)
        elif isinstance(token, Start):
            builder.start(token)
        elif isinstance(token, End):
            builder.end(token.name)
        else:
            builder.comment(token)
    return builder.root


class _Builder:
    def __init__(self, budget: Budget) -> None:
        self.root = Element("#page")
        self._budget = budget
        self._open = [self.root]

    def text(self, text: str) -> None:
        element = self._new(TEXT)
        element.text = text
        self._open[-1].append(element)

    def comment(self, token: Comment) -> None:
        if token.text.strip():
            element = self._new(COMMENT)
            element.text = token.text
            self._open[-1].append(element)

    def start(self, token: Start) -> None:
        if self._open[-1].tag in _IN_SELECT and token.name not in _IN_SELECT:
            self._close({"select"}, _SCOPES)
        if token.name in _ENDS_PARAGRAPH:
            self._close({"p"}, _SCOPES)
        if token.name in _CLOSES:
            self._close(*_CLOSES[token.name])
        element = self._new(token.name, token.attributes)
        element.set(LINE, str(token.line))
        self._open[-1].append(element)
        if token.name not in _VOID and len(self._open) < _MAX_DEPTH:
            self._open.append(element)

    def end(self, name: str) -> None:
        if name in {"br", "p"} and not any(element.tag == name for element in self._open):
            self._open[-1].append(self._new("br"))
        elif name in _HEADINGS:
            self._close(_HEADINGS, _SCOPES)
        elif name in BLOCKS or name in _SCOPES or name == "select":
            self._close({name}, _SCOPES - {name})
        else:
            self._close({name}, BLOCKS)

    def _close(self, names: set[str], scopes: set[str]) -> None:
        """Close the innermost open element with one of the names, unless one of the scopes is inside it."""
        for index in range(len(self._open) - 1, 0, -1):
            tag = self._open[index].tag
            if tag in names:
                del self._open[index:]
                return
            if tag in scopes:
                return

    def _new(self, tag: str, attributes: dict[str, str] | None = None) -> Element:
        self._budget.elements -= 1
        if self._budget.elements < 0:
            raise refusal(self._budget.name, TOO_LARGE)
        return Element(tag, attributes or {})
