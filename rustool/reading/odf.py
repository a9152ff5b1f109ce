"""OpenDocument files (.odt, .ods, .odp, and the flat kind in one XML file), read from their own XML."""

from rustool.messages import Message
from rustool.reading.blocks import DocumentText
from rustool.reading.incoming import Incoming
from rustool.reading.media_type import ODF
from rustool.reading.odf_document import OdfDocument
from rustool.reading.odf_sheets import read_sheets
from rustool.reading.odf_slides import read_slides
from rustool.reading.odf_text import TextReader

TYPES: tuple[str, ...] = (ODF,)
ENDINGS: tuple[str, ...] = (".odt", ".ods", ".odp", ".fodt", ".fods", ".fodp")

_BODIES = {
    "office:text": "odt",
    "office:spreadsheet": "ods",
    "office:presentation": "odp",
    "office:drawing": "odp",
}


def read(incoming: Incoming) -> DocumentText:
    """Read an OpenDocument file whole; raise UnreadableDocument where that cannot be done."""
    document = OdfDocument(incoming)
    body = document.content.find("office:body")
    content = next((element for element in body if element.tag in _BODIES), None) if body is not None else None
    if content is None:
        raise incoming.refuse(_OTHER)
    reader = TextReader(document, document.styles)
    pages: int | None = None
    if content.tag == "office:spreadsheet":
        read_sheets(reader, content)
    elif content.tag == "office:text":
        pages = reader.read_text(content)
    else:
        pages = read_slides(reader, content)
    reader.finish()
    if content.tag in {"office:text", "office:spreadsheet"}:
        TextReader(document, document.page_styles).read_margins()
    document.list_rest()
    return DocumentText(
        _BODIES[content.tag],
        tuple(document.assembly.blocks),
        tuple(document.assembly.left_out),
        pages,
        document.language(),
        document.title(),
        document.embedded(),
    )


_OTHER = Message("it is an OpenDocument file of a kind that is not read; save it as .odt, .ods or .odp")
