"""Foot- and endnotes of a Word document, numbered as Word numbers them."""

from typing import NamedTuple
from xml.etree.ElementTree import Element

from rustool.reading.attributes import value, whole_number
from rustool.reading.numbers import written

_NOT_NOTES = {"separator", "continuationSeparator", "continuationNotice"}


class Note(NamedTuple):
    """A foot- or endnote that the text refers to."""

    element: Element
    label: str
    """Its number; empty where the writer set a mark of their own."""


class Notes:
    """The notes of a document and the numbers given so far."""

    def __init__(self, footnotes: Element | None, endnotes: Element | None, settings: Element | None) -> None:
        """Take the roots of the parts, None for those that the document does not have."""
        self._unread: dict[tuple[str, str], Element] = {}
        self._next: dict[str, int] = {}
        self._numbering: dict[str, str] = {}
        for kind, root, usual in (("footnote", footnotes, "decimal"), ("endnote", endnotes, "lowerRoman")):
            properties = settings.find(f"w:{kind}Pr") if settings is not None else None
            self._numbering[kind] = value(properties, "w:numFmt") or usual
            self._next[kind] = whole_number(value(properties, "w:numStart"), 1)
            for element in root if root is not None else ():
                if element.get("w:type") not in _NOT_NOTES:
                    self._unread[kind, element.get("w:id", "")] = element

    def refer(self, kind: str, note: str, *, has_own_mark: bool) -> Note | None:
        """Return the note that the text refers to, None where it does not exist or has been referred to before."""
        element = self._unread.pop((kind, note), None)
        if element is None:
            return None
        if has_own_mark:
            return Note(element, "")
        number = self._next[kind]
        self._next[kind] += 1
        return Note(element, written(number, self._numbering[kind]))

    def rest(self) -> list[Note]:
        """Return the notes that the text never referred to."""
        rest, self._unread = self._unread, {}
        return [Note(element, "") for element in rest.values()]
