"""A document in each of its formats."""

from rustool.documents import DocumentFormat
from rustool.documents.draft import RenderedDocument
from rustool.findings import RustoolError
from rustool.messages import Message
from rustool.workspace import Workspace

_OFFICE = Message("Word and PDF need two packages more: pip install 'rustool[office]'")


def publish(workspace: Workspace, document: RenderedDocument, chosen: DocumentFormat) -> bytes:
    """The document in a format; RustoolError where its packages are not installed."""
    match chosen:
        case DocumentFormat.MD:
            return document.markdown.encode()
        case DocumentFormat.HTML:
            from rustool.documents.page import html

            return html(workspace, document).encode()
        case DocumentFormat.DOCX | DocumentFormat.PDF:
            try:
                from rustool.documents import office
            except ModuleNotFoundError:
                raise RustoolError(_OFFICE) from None
            make = office.docx if chosen is DocumentFormat.DOCX else office.pdf
            return make(workspace, document)
