"""The package that a Word, PowerPoint or Excel file is: its parts, their relationships, the text they hold."""

from posixpath import dirname, join, normpath
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from rustool.reading.archive import DAMAGED, Archive
from rustool.reading.assembly import NOWHERE, Assembly, Where
from rustool.reading.incoming import Incoming, refusal
from rustool.reading.leftovers import remaining
from rustool.reading.limits import Budget
from rustool.reading.xml_tree import parse_xml


class Relationship(NamedTuple):
    """What one part of a package says about another, or about something outside."""

    id: str
    kind: str
    """The last word of its type: `styles`, `slide`, `hyperlink`."""
    target: str
    """The other part's name, or the address where it is outside."""
    external: bool


class Package:
    """An Office Open XML package. It knows which text has been taken, so that what is left can be listed."""

    def __init__(self, incoming: Incoming) -> None:
        """Open the package; raise UnreadableDocument where it is damaged, encrypted or too large."""
        self.budget = Budget(incoming.name)
        self.archive = Archive(incoming.content, self.budget)
        self._taken: set[int] = set()
        self._trees: dict[str, Element] = {}
        self._names = {name.casefold(): name for name in self.archive.names}
        self._types = self._content_types()

    def main_part(self) -> str:
        """Return the name of the part where the document begins."""
        for relationship in self.relationships(""):
            if relationship.kind == "officeDocument" and relationship.target in self.archive:
                return relationship.target
        raise refusal(self.budget.name, DAMAGED)

    def relationships(self, part: str) -> list[Relationship]:
        """Return what `part` refers to, in the order of the file; for an empty name, what the package does."""
        name = join(dirname(part), "_rels", part.rpartition("/")[2] + ".rels")
        if name not in self.archive:
            return []
        return [
            Relationship(
                element.get("Id", ""),
                element.get("Type", "").rpartition("/")[2],
                *self._resolved(part, element.get("Target", ""), external=element.get("TargetMode") == "External"),
            )
            for element in self._tree(name)
        ]

    def related(self, part: str, kind: str) -> list[str]:
        """Return the names of the parts of one kind that `part` refers to and that exist."""
        return [
            each.target
            for each in self.relationships(part)
            if each.kind == kind and not each.external and each.target in self.archive
        ]

    def tree(self, part: str) -> Element:
        """Return the root of a part; raise UnreadableDocument where the part does not exist or is damaged."""
        if part not in self.archive:
            raise refusal(self.budget.name, DAMAGED)
        return self._tree(part)

    def first(self, part: str, kind: str) -> Element | None:
        """Return the root of the first part of one kind that `part` refers to, None where there is none."""
        names = self.related(part, kind)
        return self._tree(names[0]) if names else None

    def take(self, element: Element) -> str:
        """Return an element's text, which is thereby in a block."""
        self._taken.add(id(element))
        return element.text or ""

    def is_taken(self, element: Element) -> bool:
        """Return whether an element's text is in a block."""
        return id(element) in self._taken

    def leave_out(self, root: Element, assembly: Assembly, why: str, where: Where = NOWHERE) -> None:
        """List all text below an element that has not been taken."""
        for _, text in remaining(root, self._taken):
            assembly.leave_out(text, why, where)
        self._taken.update(id(element) for element in root.iter())

    def list_rest(self, assembly: Assembly, places: dict[str, Where]) -> None:
        """List the text of all parts that has not been taken, with the place of a part where `places` has it."""
        for name in self.archive.names:
            if name.endswith(".rels") or name == "[Content_Types].xml" or not self._is_xml(name):
                continue
            by_part = _reason(name)
            for why, text in remaining(self._tree(name), self._taken):
                assembly.leave_out(text, why or by_part, places.get(name, NOWHERE))

    def embedded(self) -> tuple[str, ...]:
        """Return the names of the files that are embedded in the document."""
        return tuple(name.rpartition("/")[2] for name in self.archive.names if "/embeddings/" in name)

    def content_type(self, part: str) -> str:
        """Return the media type that the package states for a part."""
        return self._types.get(part) or self._types.get("." + part.rpartition(".")[2].lower(), "")

    def _is_xml(self, name: str) -> bool:
        kind = self.content_type(name)
        return kind.endswith(("+xml", "/xml"))

    def _tree(self, name: str) -> Element:
        if name not in self._trees:
            self._trees[name] = parse_xml(self.archive.read(name), self.budget)
        return self._trees[name]

    def _resolved(self, part: str, target: str, *, external: bool) -> tuple[str, bool]:
        if external:
            return target, True
        path = unquote(target)
        path = path.lstrip("/") if path.startswith("/") else normpath(join(dirname(part), path))
        return self._names.get(path.casefold(), path), False

    def _content_types(self) -> dict[str, str]:
        if "[Content_Types].xml" not in self.archive:
            raise refusal(self.budget.name, DAMAGED)
        types = {}
        for element in self._tree("[Content_Types].xml"):
            kind = element.get("ContentType", "")
            if element.tag == "ct:Default":
                types["." + element.get("Extension", "").lower()] = kind
            elif element.tag == "ct:Override":
                name = element.get("PartName", "").lstrip("/")
                types[self._names.get(name.casefold(), name)] = kind
        return types


def _reason(part: str) -> str:
    """Why a part is not read, by its name."""
    return next((why for start, why in _PARTS if part.startswith(start)), "not-understood")


_PARTS = (
    ("docProps/", "metadata"),
    ("customXml/", "data"),
    ("word/glossary/", "building-block"),
    ("word/webSettings", "metadata"),
    ("ppt/slideLayouts/", "layout"),
    ("ppt/slideMasters/", "layout"),
    ("ppt/notesMasters/", "layout"),
    ("ppt/handoutMasters/", "layout"),
    ("xl/externalLinks/", "data"),
    ("xl/pivotCache/", "data"),
)
