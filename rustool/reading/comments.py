"""Margin comments of a document, with the text that each is attached to."""

from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from rustool.reading.assembly import Assembly
from rustool.reading.blocks import Tracked

_LONGEST = 5_000
_ALL = 5_000_000


@dataclass
class _Range:
    """Where the text of a comment begins and ends, in the text as it is and as it was."""

    begin: tuple[int, int]
    end: tuple[int, int] | None = None


class Comments:
    """The comments of a document by id, and the text that flows past while the document is read."""

    def __init__(self, by_id: dict[str, Element]) -> None:
        self.by_id = by_id
        self.follows = bool(by_id)
        """Whether the text that flows past is kept, as it is where there are comments."""
        self.unread = dict.fromkeys(self.by_id)
        self._ranges: dict[str, _Range] = {}
        self._blocks: list[tuple[str, int]] = []
        self._now: list[str] = []
        self._before: list[str] = []
        self._at = (0, 0)

    def add(self, name: str, element: Element) -> str:
        """Add a comment that is met in the text where it begins, and return its id."""
        key = name if name and name not in self.by_id else f"{name} {len(self.by_id)}"
        self.by_id[key] = element
        self.unread[key] = None
        if name:
            self._ranges[key] = _Range(self._at)
        return key

    def drop(self, comment: str) -> None:
        """Forget the block of a comment that had no text."""
        self._blocks = [each for each in self._blocks if each[0] != comment]

    def begin(self, comment: str) -> None:
        """Note that the text of a comment begins."""
        if comment in self.by_id:
            self._ranges[comment] = _Range(self._at)

    def end(self, comment: str) -> None:
        """Note that the text of a comment ends."""
        if comment in self._ranges:
            self._ranges[comment].end = self._at

    def flow(self, text: str, tracked: Tracked | None) -> None:
        """Note a text that is read, which all comments that have begun are attached to."""
        if not self.follows:
            return
        now, before = self._at
        if tracked in {None, Tracked.INSERTED}:
            self._now.append(text)
            now += len(text)
        if tracked in {None, Tracked.DELETED}:
            self._before.append(text)
            before += len(text)
        self._at = now, before

    def take(self, comment: str, block: int) -> Element | None:
        """Return a comment that has not been read before, and note the index of its block."""
        if comment not in self.unread:
            return None
        del self.unread[comment]
        self._blocks.append((comment, block))
        return self.by_id[comment]

    def write_marks(self, assembly: Assembly) -> None:
        """Write the text that each comment is attached to into its block."""
        texts = "".join(self._now), "".join(self._before)
        left = _ALL
        for comment, index in self._blocks:
            found = self._ranges.get(comment)
            if found is None or index >= len(assembly.blocks):
                continue
            end = found.end or self._at
            marked = [
                text[begin:to][: min(_LONGEST, left)].strip()
                for text, begin, to in zip(texts, found.begin, end, strict=True)
            ]
            marks = marked[0] or marked[1]
            left -= len(marks)
            assembly.blocks[index] = replace(assembly.blocks[index], marks=marks)
