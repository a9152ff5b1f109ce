"""Read PDF files: characters and their places to paragraphs, lists and tables in reading order."""

from rustool.messages import Message
from rustool.reading.assembly import Assembly
from rustool.reading.blocks import DocumentText
from rustool.reading.incoming import Incoming
from rustool.reading.limits import Budget

TYPES: tuple[str, ...] = ("application/pdf",)
ENDINGS: tuple[str, ...] = (".pdf",)


def read(incoming: Incoming) -> DocumentText:
    """Read a PDF; UnreadableDocument where it has no text, is locked, damaged or too large."""
    try:
        import pypdfium2.raw as pdfium
    except ImportError:
        raise incoming.refuse(_MISSING) from None
    from rustool.reading.pdf import document as file
    from rustool.reading.pdf.assemble import Writer
    from rustool.reading.pdf.pages import read_pages
    from rustool.reading.pdf.reader import read_content

    assembly = Assembly(Budget(incoming.name))
    with file.opened(pdfium, incoming) as document:
        pages = read_pages(pdfium, document, incoming)
        outline = file.outline_of(pdfium, document)
        title, language = file.title_of(pdfium, document), file.language_of(pdfium, document)
        attachments = file.attachments_of(pdfium, document)
    Writer(assembly, read_content(pages), outline).write(pages)
    return DocumentText(
        "pdf", tuple(assembly.blocks), tuple(assembly.left_out), len(pages), language, title, attachments
    )


_MISSING = Message('PDF files need an addition; install it with pip install "rustool[pdf]"')
