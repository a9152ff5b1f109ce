"""The document as it is put together: what a reader has read so far."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from rustool.reading.blocks import Block, BlockKind, Cell, LeftOut, Place, Span, Tracked
from rustool.reading.limits import Budget


class Where(NamedTuple):
    """The part of a place that a reader knows before it has text: everything but the paragraph's number."""

    page: int | None = None
    slide: int | None = None
    line: int | None = None
    cell: Cell | None = None
    sheet: str | None = None
    box: int | None = None


NOWHERE = Where()


class Assembly:
    """The blocks and the left-out texts of a document that is being read, in reading order."""

    def __init__(self, budget: Budget) -> None:
        self.blocks: list[Block] = []
        self.left_out: list[LeftOut] = []
        self._budget = budget
        self._carried: tuple[str, ...] = ()

    def carry(self, bookmarks: Iterable[str]) -> None:
        """Keep bookmarks for the block that comes next."""
        self._carried += tuple(bookmarks)

    def label(self, index: int, label: str) -> None:
        """Give the block at an index a number that it does not have, where there is such a block."""
        if label and index < len(self.blocks):
            self.blocks[index] = replace(self.blocks[index], label=label, numbered=True)

    def mark_last(self, marks: str) -> None:
        """Give the comment that was added last the text that it is attached to."""
        if marks and self.blocks and self.blocks[-1].kind is BlockKind.COMMENT:
            self._budget.block(len(marks))
            self.blocks[-1] = replace(self.blocks[-1], marks=marks)

    def append(self, blocks: Iterable[Block], left_out: Iterable[LeftOut]) -> None:
        """Add what has been read of a document inside this one."""
        for block in blocks:
            self._budget.block(sum(len(span.text) for span in block.spans))
            self.blocks.append(replace(block, place=replace(block.place, paragraph=len(self.blocks) + 1)))
        for each in left_out:
            self.leave_out(each.text, each.why)

    def add(
        self,
        kind: BlockKind,
        spans: Iterable[Span],
        where: Where = NOWHERE,
        *,
        style: str = "",
        level: int = 0,
        label: str = "",
        numbered: bool = False,
        typed: bool = False,
        author: str | None = None,
        date: datetime | None = None,
        marks: str = "",
        tags: tuple[str, ...] = (),
        bookmarks: tuple[str, ...] = (),
        contents: bool = False,
        quoted: int = 0,
        end: Tracked | None = None,
        uncertain_words: tuple[str, ...] = (),
    ) -> bool:
        """Add a block, and return whether it was: one without text, bookmark, tag or tracked end is not."""
        joined = join(spans)
        bookmarks, self._carried = self._carried + bookmarks, ()
        size = sum(len(span.text) for span in joined)
        if not (bookmarks or tags or end) and not any(span.text.strip() for span in joined):
            return False
        self._budget.block(size + len(label) + len(marks))
        place = Place(len(self.blocks) + 1, *where)
        self.blocks.append(
            Block(kind, joined, place, style, level, label, numbered, typed, author, date, marks, tags, bookmarks,
                  contents, quoted, end, uncertain_words)
        )  # fmt: skip
        return True

    def leave_out(self, text: str, why: str, where: Where = NOWHERE) -> None:
        """List a text that no block holds, at the block that was read last; nothing where it is only white space."""
        if text.strip():
            self._budget.block(len(text))
            self.left_out.append(LeftOut(text.strip(), Place(len(self.blocks), *where), why))


def join(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Join neighbours with the same formatting, and drop the empty ones."""
    joined: list[Span] = []
    texts: list[str] = []
    for span in spans:
        if not span.text:
            continue
        if joined and _same_format(joined[-1], span):
            texts.append(span.text)
            continue
        if len(texts) > 1:
            joined[-1] = replace(joined[-1], text="".join(texts))
        joined.append(span)
        texts = [span.text]
    if len(texts) > 1:
        joined[-1] = replace(joined[-1], text="".join(texts))
    return tuple(joined)


def _same_format(one: Span, other: Span) -> bool:
    return (
        one.bold is other.bold
        and one.italic is other.italic
        and one.struck is other.struck
        and one.hidden is other.hidden
        and one.size == other.size
        and one.link == other.link
        and one.tracked is other.tracked
        and one.author == other.author
        and one.date == other.date
        and one.control == other.control
        and one.placeholder is other.placeholder
        and one.raised is other.raised
        and one.lowered is other.lowered
    )
