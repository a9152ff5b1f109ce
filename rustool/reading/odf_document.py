"""An OpenDocument file: its parts, its properties, and which of its text has been taken."""

from xml.etree.ElementTree import Element

from rustool.reading.archive import DAMAGED, ENCRYPTED, Archive
from rustool.reading.assembly import Assembly
from rustool.reading.attributes import child
from rustool.reading.incoming import Incoming, refusal
from rustool.reading.leftovers import remaining
from rustool.reading.limits import Budget
from rustool.reading.odf_styles import OdfStyles
from rustool.reading.xml_tree import TEXT, parse_xml

_MANIFEST = "META-INF/manifest.xml"


class OdfDocument:
    """The parts of an OpenDocument file, in an archive or flat in one XML file."""

    def __init__(self, incoming: Incoming) -> None:
        """Open the file; raise UnreadableDocument where it is damaged, encrypted or too large."""
        self.budget = Budget(incoming.name)
        self.assembly = Assembly(self.budget)
        self._archive: Archive | None = None
        self._taken: set[int] = set()
        self._parts: dict[str, Element] = {}
        if incoming.content.startswith(b"PK"):
            self._archive = Archive(incoming.content, self.budget)
            if _MANIFEST in self._archive and b":encryption-data" in self._archive.read(_MANIFEST):
                raise refusal(self.budget.name, ENCRYPTED)
            self.content = self._required("content.xml")
            self.style_part = self.part("styles.xml")
            self.meta_part = self.part("meta.xml")
        else:
            self.content = parse_xml(incoming.content, self.budget, mixed=True)
            self._parts[""] = self.content
            self.style_part = self.meta_part = self.content
        named = self.style_part.find("office:styles") if self.style_part is not None else None
        automatic = self.style_part.find("office:automatic-styles") if self.style_part is not None else None
        self.styles = OdfStyles(named, self.content.find("office:automatic-styles"))
        self.page_styles = OdfStyles(named, automatic)
        """The styles of what is in the pages' margins, which have names of their own."""

    def part(self, name: str) -> Element | None:
        """Return the root of a part, None where there is no such part."""
        if self._archive is None or name not in self._archive:
            return None
        if name not in self._parts:
            self._parts[name] = parse_xml(self._archive.read(name), self.budget, mixed=True)
        return self._parts[name]

    def take(self, text: Element) -> str:
        """Return the text of a text node, which is thereby in a block."""
        self._taken.add(id(text))
        return text.text or ""

    def is_taken(self, text: Element) -> bool:
        """Return whether a text node is in a block."""
        return id(text) in self._taken

    def take_all(self, element: Element) -> str:
        """Return all text in an element, which is thereby in a block."""
        return "".join(self.take(text) for text in element.iter(TEXT))

    def leave_out(self, element: Element, why: str) -> None:
        """List all text in an element that has not been taken."""
        for _, text in remaining(element, self._taken):
            self.assembly.leave_out(text, why)
        self._taken.update(id(text) for text in element.iter(TEXT))

    def list_rest(self) -> None:
        """List the text of all parts that no block holds."""
        for name, root in self._parts.items():
            for why, text in remaining(root, self._taken):
                self.assembly.leave_out(text, why or _BY_PART.get(name, "not-understood"))

    def title(self) -> str | None:
        """Return the title in the document's properties, None where there is none."""
        return self._property("dc:title")

    def language(self) -> str | None:
        """Return the language of the document: of its text by default, or as its properties have it."""
        return self.styles.language or self._property("dc:language")

    def embedded(self) -> tuple[str, ...]:
        """Return the names of the objects in the document that are not read."""
        names = self._archive.names if self._archive is not None else []
        objects = (name for name in names if name.startswith(("Object ", "./Object ")))
        return tuple(dict.fromkeys(name for name in objects if name.count("/") == 0))

    def _property(self, tag: str) -> str | None:
        element = child(self.meta_part, "office:meta", tag)
        text = "".join(each.text or "" for each in element.iter(TEXT)).strip() if element is not None else ""
        return text or None

    def _required(self, name: str) -> Element:
        root = self.part(name)
        if root is None:
            raise refusal(self.budget.name, DAMAGED)
        return root


_BY_PART = {"styles.xml": "layout", "meta.xml": "metadata"}
