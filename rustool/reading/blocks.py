"""What a document is read into: blocks in reading order, and what was left out, with the place of each."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is in its document."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    CELL = "cell"
    """A paragraph, heading or list item inside a table cell keeps its own kind and has `Place.cell`; CELL is used
    where the format has nothing smaller than the cell (CSV, spreadsheets)."""
    FOOTNOTE = "footnote"
    COMMENT = "comment"
    """A margin comment; `marks` is the text it is attached to."""
    HEADER = "header"
    FOOTER = "footer"
    SPEAKER_NOTE = "speaker-note"
    QUOTE = "quote"
    """Text quoted from an earlier message in an e-mail."""


class Tracked(StrEnum):
    """What a tracked change does to a text."""

    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; all numbers count from 1. `rows` and `columns` are how many it spans."""

    table: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block is in its document; numbers count from 1, None where the format has no such thing."""

    paragraph: int = 0
    """The block's number in reading order."""
    page: int | None = None
    slide: int | None = None
    line: int | None = None
    """The line in a text file, where the block begins."""
    cell: Cell | None = None
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text with one formatting."""

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    hidden: bool = False
    size: float | None = None
    """In points, where the document says it."""
    link: str | None = None
    tracked: Tracked | None = None
    author: str | None = None
    """Who made the tracked change."""
    date: datetime | None = None
    control: str | None = None
    """The tag of the innermost content control around it."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document: a paragraph, a heading, a list item, a cell, a note, a comment."""

    kind: BlockKind
    spans: tuple[Span, ...]
    place: Place
    style: str = ""
    """The name of the paragraph style, as the document has it."""
    level: int = 0
    """A heading's level from 1; a list item's depth from 1; 0 for other kinds."""
    label: str = ""
    """The number or bullet that the format generates or the writer typed before the text: `2.1`, `•`, `–`."""
    numbered: bool = False
    """True where the label belongs to a sequence of numbers or letters."""
    author: str | None = None
    date: datetime | None = None
    marks: str = ""
    """For a comment: the text that it is attached to."""
    tags: tuple[str, ...] = ()
    """Tags of the content controls around the block, the outermost first."""
    bookmarks: tuple[str, ...] = ()
    """Names of the bookmarks that begin in or directly before the block."""

    @property
    def text(self) -> str:
        """The text as it reads with all tracked changes accepted: without what was deleted."""
        return "".join(span.text for span in self.spans if span.tracked is not Tracked.DELETED)

    @property
    def original_text(self) -> str:
        """The text as it read before the tracked changes: without what was inserted."""
        return "".join(span.text for span in self.spans if span.tracked is not Tracked.INSERTED)

    @property
    def has_tracked_changes(self) -> bool:
        """True where something in it was inserted or deleted with change tracking."""
        return any(span.tracked for span in self.spans)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Text that is in the file and in no block, and why."""

    text: str
    place: Place
    why: str
    """A short reason, as a stable word: `menu`, `field-code`, `alternative-text`, `metadata`, …"""


@dataclass(frozen=True, slots=True)
class DocumentText:
    """A document that has been read whole: every word is in a block or in `left_out`."""

    reader: str
    """The name of the reader: `docx`, `pptx`, `odt`, …"""
    blocks: tuple[Block, ...]
    left_out: tuple[LeftOut, ...] = ()
    pages: int | None = None
    """How many pages or slides there are; None where the format does not say."""
    language: str | None = None
    """The language that the document declares, as a BCP 47 tag."""
    title: str | None = None
    attachments: tuple[str, ...] = field(default=())
    """Names of files attached to an e-mail, which are not read."""

    def words(self) -> Iterator[str]:
        """Every word of the document, in blocks and left out, in no particular order."""
        for block in self.blocks:
            yield from "".join(span.text for span in block.spans).split()
        for left_out in self.left_out:
            yield from left_out.text.split()
