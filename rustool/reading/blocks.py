"""What a document is read into: blocks in reading order, and what was left out, with the place of each."""

from collections.abc import Iterator
from dataclasses import dataclass
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
    """A paragraph quoted from an earlier message, or set as a quotation."""


class Tracked(StrEnum):
    """What a tracked change does to a text."""

    INSERTED = "inserted"
    DELETED = "deleted"
    DISCARDED = "discarded"
    """Inserted by one tracked change and deleted by another: neither in the old text nor in the new."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; all numbers count from 1. `rows` and `columns` are how many it spans."""

    table: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    heading: bool = False
    """True in a row or column that the document marks as the table's headings."""
    within: "Cell | None" = None
    """For a table inside a table: the cell that holds it."""


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
    box: int | None = None
    """The number of the text box or shape that holds it."""


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
    """The tag of the innermost content control around it; empty where the control has no tag."""
    placeholder: bool = False
    """True for the prompt that an untouched form control shows."""
    raised: bool = False
    lowered: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document: a paragraph, a heading, a list item, a cell, a note, a comment.

    A block without text is there only because a bookmark or a content control is.
    """

    kind: BlockKind
    spans: tuple[Span, ...]
    place: Place
    style: str = ""
    """The name of the paragraph style, as the document has it; on a slide the kind of placeholder."""
    level: int = 0
    """A heading's level from 1, 0 for the title of the whole document; a list item's depth from 1; 0 for the rest."""
    label: str = ""
    """The number or bullet that the format generates or the writer typed before the text: `2.1`, `•`, `–`."""
    numbered: bool = False
    """True where the label belongs to a sequence of numbers or letters."""
    typed: bool = False
    """True where the writer typed the label, so that it counts among the document's words."""
    author: str | None = None
    """Who wrote the comment, or made the tracked change of the paragraph's end."""
    date: datetime | None = None
    marks: str = ""
    """For a comment: the text that it is attached to."""
    tags: tuple[str, ...] = ()
    """Tags of the content controls around the block, the outermost first."""
    bookmarks: tuple[str, ...] = ()
    """Names of the bookmarks that begin in or directly before the block."""
    contents: bool = False
    """True in a generated table of contents or index."""
    quoted: int = 0
    """How many times over it is quoted."""
    end: Tracked | None = None
    """What a tracked change does to the paragraph's end: DELETED joins it with the next, INSERTED parted the two."""
    uncertain_words: tuple[str, ...] = ()
    """Words that a line end cut in a PDF, put together as the text has them; a hyphen or a space may belong there."""

    @property
    def text(self) -> str:
        """The text as it reads with all tracked changes accepted: without what was deleted."""
        return "".join(span.text for span in self.spans if span.tracked in {None, Tracked.INSERTED})

    @property
    def original_text(self) -> str:
        """The text as it read before the tracked changes: without what was inserted."""
        return "".join(span.text for span in self.spans if span.tracked in {None, Tracked.DELETED})

    @property
    def full_text(self) -> str:
        """The text with its label before it, as it reads on the page."""
        return f"{self.label} {self.text}" if self.label else self.text

    @property
    def has_tracked_changes(self) -> bool:
        """True where something in it was inserted or deleted with change tracking."""
        return self.end is not None or any(span.tracked for span in self.spans)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Text that is in the file and in no block, and why."""

    text: str
    place: Place
    why: str
    """A short reason, as a stable word: `menu`, `field-code`, `alternative-text`, `metadata`, …"""


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the characters of a text file were decoded, and what decided it."""

    name: str
    """Python's name of the encoding."""
    decided_by: str
    """`given`, `mark` (byte order mark), `declared` (in the file), `valid` (UTF-8 without faults), `zeros` (UTF-16
    without a mark), or `letters`."""
    letters: str = ""
    """With `letters`: the characters that read as words in this encoding and in no other."""


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
    """The title in the document's properties, or an e-mail's subject."""
    attachments: tuple[str, ...] = ()
    """Names of files attached to an e-mail or embedded in a document, which are not read."""
    author: str | None = None
    """Who sent an e-mail, as its header has it."""
    date: datetime | None = None
    """When an e-mail was sent."""
    encoding: Encoding | None = None
    """For text files: how the characters were decoded."""

    def words(self) -> Iterator[str]:
        """Every word of the document, in blocks and left out, in no particular order."""
        for block in self.blocks:
            if block.typed:
                yield from block.label.split()
            yield from "".join(span.text for span in block.spans).split()
        for left_out in self.left_out:
            yield from left_out.text.split()
