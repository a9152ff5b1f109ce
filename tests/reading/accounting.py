"""What text a file holds, counted from its XML without any knowledge of what the elements mean.

The counts are compared with what the readers make of the file. Letters are counted one by one, as words can be put
together differently; words are counted within paragraphs, where nothing is deleted or set between them.
"""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree

from rustool.reading.blocks import DocumentText, Tracked

_WORD = re.compile(r"\w+")
_PARAGRAPHS = {"p", "h", "si", "is", "pt"}
_APART = {"instrText", "delInstrText", "rt", "ruby-text", "note", "annotation", "note-citation", "note-body"}
_SEPARATORS = {"tab", "br", "cr", "ptab", "s", "line-break", "den", "noBreakHyphen", "softHyphen"}
_PICTURES = {"binary-data"}
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
"""What describes a picture, listed by the readers with what stands in attributes."""
_NUMBERS = {"note-citation"}
"""Numbers of notes, which become labels."""
_SIGNATURES = {"creator", "date", "date-string", "creator-initials", "sender-initials"}
"""Who wrote a comment and when, which the block says beside its text."""
_ADDED = {"alternative-text", "watermark"}
"""What the readers list out of attributes, which are no text nodes."""


def letters_of(texts: Iterator[str]) -> Counter[str]:
    return Counter(character for text in texts for character in text if character.isalnum())


def words_of(texts: Iterator[str]) -> Counter[str]:
    return Counter(word for text in texts for word in _WORD.findall(text))


def roots(content: bytes) -> Iterator[ElementTree.Element]:
    """The parts of an office file that hold text: all XML but the lists of parts and of relationships."""
    if not content.startswith(b"PK"):
        yield ElementTree.fromstring(content)
        return
    with zipfile.ZipFile(BytesIO(content)) as archive:
        is_odf = "mimetype" in archive.namelist()
        for name in archive.namelist():
            last = name.rpartition("/")[2]
            counted = last in {"content.xml", "styles.xml", "meta.xml"} if is_odf else last.endswith((".xml", ".vml"))
            if counted and name != "[Content_Types].xml" and (not is_odf or last == "content.xml" or "/" not in name):
                yield ElementTree.fromstring(archive.read(name))


def texts(content: bytes, *, deleted: bool = True) -> Iterator[str]:
    """All text of a file: each paragraph as one text, each text outside paragraphs by itself."""
    for root in roots(content):
        found: list[str] = []
        _walk(root, None, found, deleted=deleted)
        yield from found


def _walk(
    element: ElementTree.Element, buffer: list[str] | None, found: list[str], *, deleted: bool, signed: bool = False
) -> None:
    tag = element.tag.rpartition("}")[2]
    if tag in _PICTURES or (not deleted and tag == "delText"):
        return
    if not deleted and tag == "deletion":  # what was deleted does not count, but who deleted it does
        for child in element.findall("{*}change-info"):
            _walk(child, None, found, deleted=deleted)
        return
    if element.tag.startswith(_SVG) or tag in _NUMBERS or (signed and tag in _SIGNATURES):
        return
    own = [] if tag in _PARAGRAPHS or tag in _APART else buffer
    if tag in _SEPARATORS and own is not None:
        own.append(" ")
    text = element.text or ""
    if tag in {"t", "delText"} and element.tag.endswith(("main}t", "main}delText")) and "wordprocessing" in element.tag:
        preserved = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
        text = text if preserved else text.strip()
    _put(text, own, found)
    for child in element:
        _walk(child, own, found, deleted=deleted, signed=tag == "annotation")
        _put(child.tail or "", own, found)
    if own is not None and own is not buffer:
        found.append("".join(own))


def _put(text: str, buffer: list[str] | None, found: list[str]) -> None:
    if buffer is not None:
        buffer.append(text)
    elif text.strip():
        found.append(text)


def read_texts(document: DocumentText, *, deleted: bool = True) -> Iterator[str]:
    """All text that the readers made of a file, in blocks or left out."""
    gone = set() if deleted else {Tracked.DELETED, Tracked.DISCARDED}
    for block in document.blocks:
        if block.typed:
            yield block.label
        yield "".join(span.text for span in block.spans if span.tracked not in gone)
    for each in document.left_out:
        if each.why not in _ADDED:
            yield each.text
