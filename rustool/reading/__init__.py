"""Read documents into blocks: `read_document` is the way in, `READERS` the list of formats."""

from typing import Protocol

from rustool.messages import Message
from rustool.reading import delimited, html, mail, markdown, odf, pdf, presentation, spreadsheet, text, wordprocessing
from rustool.reading.blocks import DocumentText
from rustool.reading.incoming import Incoming, UnreadableDocument, refusal
from rustool.reading.limits import MAX_FILE
from rustool.reading.media_type import media_type

__all__ = ["READERS", "DocumentText", "Reader", "UnreadableDocument", "read_document"]


class Reader(Protocol):
    """A module that reads one format, or one family of formats."""

    TYPES: tuple[str, ...]
    """Beginnings of the media types that it reads."""
    ENDINGS: tuple[str, ...]
    """What the names of its files end in, in lower case with the full stop."""

    def read(self, incoming: Incoming) -> DocumentText:
        """Read a file whole; raise UnreadableDocument where that cannot be done."""


READERS: tuple[Reader, ...] = (
    wordprocessing,
    presentation,
    spreadsheet,
    odf,
    pdf,
    html,
    mail,
    markdown,
    delimited,
    text,
)
"""All readers. A file's content decides which one reads it, and for plain text the ending of its name."""


def read_document(content: bytes, name: str, *, encoding: str | None = None) -> DocumentText:
    """Read a file into blocks.

    Args:
        content: The file's bytes.
        name: Its name; for plain text its ending tells Markdown from a table, and messages show it.
        encoding: How a text file is encoded, where the user knows it.

    Raises:
        UnreadableDocument: It cannot be read whole; the message says why and what to do.
    """
    if len(content) > MAX_FILE:
        raise refusal(name, _TOO_LARGE)
    if not content:
        raise refusal(name, _EMPTY)
    return _read(Incoming(content, name, media_type(content, name), encoding))


def read_inner(content: bytes, name: str) -> DocumentText:
    """Read a document that is inside another one; raise UnreadableDocument where that cannot be done."""
    return _read(Incoming(content, name, media_type(content, name), is_inner=True))


def _read(incoming: Incoming) -> DocumentText:
    kind, name = incoming.media_type, incoming.name
    for reader in READERS:
        if (kind and kind.startswith(reader.TYPES)) or (not kind and name.lower().endswith(reader.ENDINGS)):
            return reader.read(incoming)
    known = ", ".join(ending for reader in READERS for ending in reader.ENDINGS)
    raise refusal(name, Message("its format is not known; known are {known}", known=known))


_TOO_LARGE = Message("it is larger than 64 MB; make its pictures smaller and save it again")
_EMPTY = Message("the file is empty")
