"""What the elements around a text say about it, in Word and OpenDocument files."""

from datetime import datetime
from typing import NamedTuple

from rustool.reading.assembly import NOWHERE, Where
from rustool.reading.blocks import BlockKind, Tracked


class Context(NamedTuple):
    """What holds for all text inside an element."""

    kind: BlockKind | None = None
    """The kind of all blocks, where it is not decided by the paragraph itself."""
    level: int = 0
    """The level of all blocks, where `kind` is stated."""
    style: str = ""
    """What stands for the style, as the kind of placeholder on a slide."""
    where: Where = NOWHERE
    tracked: Tracked | None = None
    author: str | None = None
    date: datetime | None = None
    control: str | None = None
    tags: tuple[str, ...] = ()
    placeholder: bool = False
    contents: bool = False
    link: str | None = None
    raised: bool = False
    lowered: bool = False
    hidden: bool = False

    def changed(self, tracked: Tracked, author: str | None, date: datetime | None) -> "Context":
        """Return the context inside a tracked change; two of different kinds discard the text."""
        if self.tracked is not None and self.tracked is not tracked:
            tracked = Tracked.DISCARDED
        return self._replace(tracked=tracked, author=author, date=date or self.date)
