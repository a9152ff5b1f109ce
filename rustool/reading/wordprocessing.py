"""Word documents (.docx), read from their own XML."""

from rustool.reading.blocks import BlockKind, DocumentText
from rustool.reading.context import Context
from rustool.reading.core_properties import title
from rustool.reading.incoming import Incoming
from rustool.reading.media_type import DOCX
from rustool.reading.word_document import WordDocument

TYPES: tuple[str, ...] = (DOCX,)
ENDINGS: tuple[str, ...] = (".docx",)


def read(incoming: Incoming) -> DocumentText:
    """Read a Word document whole; raise UnreadableDocument where that cannot be done."""
    word = WordDocument(incoming)
    body = word.root.find("w:body")
    if body is not None:
        word.read_part(word.part, body, Context())
    pages = word.page if word.has_pages else None
    word.has_pages = False
    for kind, block in (("header", BlockKind.HEADER), ("footer", BlockKind.FOOTER)):
        for part in dict.fromkeys(word.package.related(word.part, kind)):
            word.read_part(part, word.package.tree(part), Context(kind=block))
    for note in word.notes.rest():
        word.add_note(note, Context())
    for comment in list(word.comments.unread):
        word.add_comment(comment, Context())
    word.comments.write_marks(word.assembly)
    word.package.list_rest(word.assembly, {})
    return DocumentText(
        "docx",
        tuple(word.assembly.blocks),
        tuple(word.assembly.left_out),
        pages,
        word.styles.language,
        title(word.package),
        tuple(word.attachments),
    )
