"""Tracked changes of an OpenDocument text."""

from xml.etree.ElementTree import Element

from rustool.reading.attributes import child, moment
from rustool.reading.blocks import Tracked
from rustool.reading.context import Context
from rustool.reading.xml_tree import TEXT


class Changes:
    """The changes that a document lists, and which of them the reading is inside."""

    def __init__(self, root: Element | None) -> None:
        """Take the element `text:tracked-changes`, None where the document has none."""
        self._regions: dict[str, Element] = {}
        for region in root if root is not None else ():
            for name in (region.get("xml:id"), region.get("text:id")):
                if name:
                    self._regions.setdefault(name, region)
        self._open: dict[str, None] = {}
        self._unread = {id(region): region for region in self._regions.values()}

    def begin(self, change: str) -> None:
        """Note that the text of an insertion begins."""
        region = self._regions.get(change)
        if region is not None and region.find("text:insertion") is not None:
            self._open[change] = None

    def end(self, change: str) -> None:
        """Note that the text of an insertion ends."""
        self._open.pop(change, None)

    def apply(self, context: Context) -> Context:
        """Return the context with the insertion that the reading is inside."""
        if not self._open:
            return context
        return self._in(next(reversed(self._open)), "text:insertion", Tracked.INSERTED, context)

    def within(self, change: str, context: Context) -> Context:
        """Return the context inside what a change has deleted."""
        return self._in(change, "text:deletion", Tracked.DELETED, context)

    def deletion(self, change: str) -> Element | None:
        """Return what a change has deleted, None where it deletes nothing or has been read before."""
        region = self._regions.get(change)
        if region is None or self._unread.pop(id(region), None) is None:
            return None
        return region.find("text:deletion")

    def author_of_end(self) -> tuple[Tracked | None, str | None]:
        """Return what happens to the end of a paragraph that the reading is at, and who made the change."""
        context = self.apply(Context())
        return context.tracked, context.author

    def _in(self, change: str, tag: str, tracked: Tracked, context: Context) -> Context:
        info = child(self._regions[change], tag, "office:change-info")
        author, date = (_text(info, "dc:creator"), _text(info, "dc:date"))
        return context.changed(tracked, author or None, moment(date))


def _text(info: Element | None, tag: str) -> str:
    element = child(info, tag)
    return "" if element is None else "".join(each.text or "" for each in element.iter(TEXT))
