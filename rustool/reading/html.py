"""Web pages and HTML parts of e-mails."""

import re
from xml.etree.ElementTree import Element

from rustool.reading.assembly import NOWHERE, Assembly, Where
from rustool.reading.blocks import DocumentText
from rustool.reading.encodings import decode
from rustool.reading.html_blocks import PageReader
from rustool.reading.html_tree import parse_html
from rustool.reading.incoming import Incoming
from rustool.reading.limits import Budget
from rustool.reading.media_type import HTML
from rustool.reading.text import MAX_TEXT_FILE, TOO_LONG
from rustool.reading.xml_tree import TEXT

TYPES: tuple[str, ...] = (HTML,)
ENDINGS: tuple[str, ...] = (".html", ".htm", ".xhtml")

_CHARSET = re.compile(rb"""<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([a-zA-Z0-9_:.-]{1,40})""", re.IGNORECASE)
_DECLARED_WITHIN = 4096


def read(incoming: Incoming) -> DocumentText:
    """Read a web page; raise UnreadableDocument where its encoding is not certain."""
    if len(incoming.content) > MAX_TEXT_FILE:
        raise incoming.refuse(TOO_LONG)
    match = _CHARSET.search(incoming.content[:_DECLARED_WITHIN])
    declared = match[1].decode("ascii").lower() if match else None
    if declared in {"iso-8859-1", "latin1", "us-ascii"}:  # what browsers read these as
        declared = "cp1252"
    text, encoding = decode(incoming.content, incoming.name, incoming.encoding, declared)
    budget = Budget(incoming.name)
    assembly = Assembly(budget)
    root = parse_html(text, budget)
    PageReader(assembly, is_page=True).read(root, NOWHERE)
    html = root.find("html")
    title = next(root.iter("title"), None)
    return DocumentText(
        "html",
        tuple(assembly.blocks),
        tuple(assembly.left_out),
        language=(html.get("lang") or html.get("xml:lang") or None) if html is not None else None,
        title=" ".join(_text(title).split()) or None if title is not None else None,
        encoding=encoding,
    )


def add_html(assembly: Assembly, text: str, budget: Budget, where: Where = NOWHERE, *, is_page: bool = False) -> None:
    """Add the blocks of a piece of HTML. Only on a page are menus and footers told from the text by their names."""
    PageReader(assembly, is_page=is_page).read(parse_html(text, budget), where)


def _text(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter(TEXT))
