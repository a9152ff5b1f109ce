"""XML from a stranger as a tree of elements, within limits and without document types, entities or outside files.

Names have fixed short prefixes, whatever the document calls its namespaces: `w:p`, `a:t`, `text:span`.
"""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from xml.etree.ElementTree import Element
from xml.parsers import expat

from rustool.messages import Message
from rustool.reading.archive import DAMAGED
from rustool.reading.incoming import refusal
from rustool.reading.limits import MAX_DEPTH, TOO_LARGE, Budget
from rustool.reading.namespaces import PREFIXES

TEXT = "#text"
"""The tag of a stretch of text where text and elements are mixed."""
_MAX_NAMESPACE = 300


def parse_xml(content: bytes, budget: Budget, *, mixed: bool = False) -> Element:
    """Return the root of an XML part; raise UnreadableDocument where it is damaged, too large or has a document type.

    With `mixed`, each stretch of text is an element of its own with the tag TEXT; without it, text is in `text`, and
    text between elements in `tail`.
    """
    text = _decoded(content, budget.name)
    if "<!DOCTYPE" in text:
        raise refusal(budget.name, DOCUMENT_TYPE)
    builder = _Builder(budget, mixed=mixed)
    parser = expat.ParserCreate(namespace_separator="\n")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.StartNamespaceDeclHandler = builder.namespace
    parser.StartDoctypeDeclHandler = builder.document_type
    try:
        parser.Parse(text, True)  # noqa: FBT003 - "this is all of it": expat takes no keywords
    except (expat.ExpatError, UnicodeEncodeError):
        raise refusal(budget.name, DAMAGED) from None
    return builder.root


def _decoded(content: bytes, name: str) -> str:
    """The part's characters; both families of formats allow UTF-8 and UTF-16 only."""
    wide = content.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    try:
        return content.decode("utf-16") if wide else content.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError:
        raise refusal(name, DAMAGED) from None


class _Builder:
    """What builds the tree out of the parser's events."""

    root: Element

    def __init__(self, budget: Budget, *, mixed: bool) -> None:
        self._budget = budget
        self._mixed = mixed
        self._open: list[Element] = []
        self._names: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        names = self._names
        tag = names.get(name) or self._short(name)
        element = Element(tag, {names.get(key) or self._short(key): value for key, value in attributes.items()})
        self._count()
        if self._open:
            self._open[-1].append(element)
        else:
            self.root = element
        self._open.append(element)
        if len(self._open) > MAX_DEPTH:
            raise refusal(self._budget.name, TOO_DEEP)

    def end(self, _: str) -> None:
        self._open.pop()

    def data(self, text: str) -> None:
        parent = self._open[-1]
        if self._mixed:
            self._count()
            element = Element(TEXT)
            element.text = text
            parent.append(element)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + text
        else:
            parent.text = (parent.text or "") + text

    def namespace(self, _: str | None, uri: str | None) -> None:
        # Every name is handed over with its namespace in full: a long one would make a short file long.
        if uri and len(uri) > _MAX_NAMESPACE:
            raise refusal(self._budget.name, DAMAGED)

    def document_type(self, *_: object) -> None:
        raise refusal(self._budget.name, DOCUMENT_TYPE)

    def _count(self) -> None:
        self._budget.elements -= 1
        if self._budget.elements < 0:
            raise refusal(self._budget.name, TOO_LARGE)

    def _short(self, name: str) -> str:
        uri, _, local = name.rpartition("\n")
        prefix = PREFIXES.get(uri, f"{{{uri}}}") if uri else ""
        self._names[name] = short = prefix + local
        return short


DOCUMENT_TYPE = Message(
    "it has a document type declaration, which no office program writes; save it again in Word or LibreOffice"
)
TOO_DEEP = Message("its parts are nested too deeply; simplify tables inside tables and save it again")
