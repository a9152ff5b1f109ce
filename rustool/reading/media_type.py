"""What a file is by its content, whatever its name says."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from rustool.messages import Message
from rustool.reading.archive import Archive
from rustool.reading.incoming import refusal
from rustool.reading.limits import Budget

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODF = "application/vnd.oasis.opendocument."
PDF = "application/pdf"
HTML = "text/html"

_MAIN_PARTS = {
    "wordprocessingml.document.main+xml": DOCX,
    "wordprocessingml.template.main+xml": DOCX,
    "presentationml.presentation.main+xml": PPTX,
    "presentationml.template.main+xml": PPTX,
    "presentationml.slideshow.main+xml": PPTX,
    "spreadsheetml.sheet.main+xml": XLSX,
    "spreadsheetml.template.main+xml": XLSX,
}
_HTML_START = re.compile(rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype html|html)[\s>]", re.IGNORECASE)
_FIRST = 4096


def media_type(content: bytes, name: str) -> str:
    """Return the media type of a file that can be read, empty for plain text of any kind.

    UnreadableDocument for a file whose content is of a kind that is not read, with what to do instead.
    """
    start = content[:_FIRST]
    if start.startswith(b"PK\x03\x04"):
        return _in_archive(content, name)
    if b"%PDF-" in start[:1024]:
        return PDF
    if start.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise refusal(name, _in_compound_file(content))
    for mark, advice in _REFUSED:
        if start.startswith(mark):
            raise refusal(name, advice)
    if _HTML_START.match(_as_bytes(start)):
        return HTML
    if b"<office:document " in start and start.lstrip(b"\xef\xbb\xbf").startswith(b"<?xml"):
        return ODF + "flat"
    return ""


def _as_bytes(start: bytes) -> bytes:
    """The start of a text with one byte a character, also where it is UTF-16."""
    if start.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return start[2:].replace(b"\x00", b"")
    return start.removeprefix(BOM_UTF8)


def _in_archive(content: bytes, name: str) -> str:
    archive = Archive(content, Budget(name))
    if "[Content_Types].xml" in archive:
        types = archive.read("[Content_Types].xml").decode("utf-8", "replace")
        for main, kind in _MAIN_PARTS.items():
            if main in types:
                return kind
        if re.search(r"macroEnabled(?:\.main|Template|SlideShow|\.12)?", types, re.IGNORECASE):
            raise refusal(name, MACROS)
        if "sheet.binary" in types:
            raise refusal(name, OLD_EXCEL)
    if "mimetype" in archive:
        kind = archive.read("mimetype").decode("ascii", "replace").strip()
        if kind.startswith(ODF):
            return kind
        if kind.startswith("application/vnd.sun.xml"):
            raise refusal(name, OLD_OPENOFFICE)
    if any(part.startswith("Index/") or part == "Index.zip" for part in archive.names):
        raise refusal(name, PAGES)
    raise refusal(name, ARCHIVE)


def _in_compound_file(content: bytes) -> Message:
    """What to do with a file of the old kind, by the names of the streams in it."""
    for stream, advice in _STREAMS:
        if stream.encode("utf-16-le") in content:
            return advice
    return OLD_FILE


MACROS = Message("it is a file with macros; save it as .docx, .pptx or .xlsx, without macros")
OLD_WORD = Message("it is in Word's old format; open it in Word or LibreOffice and save it as .docx")
OLD_EXCEL = Message("it is in Excel's binary format; open it in Excel or LibreOffice and save it as .xlsx")
OLD_POWERPOINT = Message("it is in PowerPoint's old format; open it in PowerPoint or LibreOffice and save it as .pptx")
OLD_FILE = Message("it is in an old binary format; open it in the program it was written in and save it as .docx")
OUTLOOK = Message("it is a message saved by Outlook; save it as .eml or as text, and its attachments by themselves")
PASSWORD = Message("it is protected by a password; open it, remove the password and save it again")
OLD_OPENOFFICE = Message("it is in OpenOffice's old format; open it in LibreOffice and save it as .odt or .docx")
RICH_TEXT = Message("it is in Rich Text Format (RTF); open it in Word or LibreOffice and save it as .docx")
PAGES = Message("it is from Apple's Pages, Numbers or Keynote; export it as Word, Excel or PowerPoint")
ARCHIVE = Message("it is an archive (zip) and not a document; unpack it and give the files in it")
PICTURE = Message("it is a picture; ask for the text as a Word file, or type it in")
_STREAMS = (
    ("EncryptedPackage", PASSWORD),
    ("WordDocument", OLD_WORD),
    ("Workbook", OLD_EXCEL),
    ("PowerPoint Document", OLD_POWERPOINT),
    ("__properties_version1.0", OUTLOOK),
)
_REFUSED = (
    (b"{\\rtf", RICH_TEXT),
    (b"\x1f\x8b", ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (b"Rar!", ARCHIVE),
    (b"PK\x05\x06", ARCHIVE),
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF8", PICTURE),
    (b"II*\x00", PICTURE),
    (b"MM\x00*", PICTURE),
    (b"\xdb\xa5-\x00", OLD_WORD),
)
