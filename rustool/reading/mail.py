"""Saved e-mails (.eml): the text in it, what is quoted from earlier messages, and what is attached."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from rustool.messages import Message
from rustool.reading.assembly import Assembly
from rustool.reading.blocks import Block, DocumentText, Encoding
from rustool.reading.encodings import decode
from rustool.reading.html import add_html
from rustool.reading.incoming import Incoming
from rustool.reading.limits import TOO_LARGE, Budget
from rustool.reading.quoting import mark_quoted
from rustool.reading.text import Line, add_lines, lines
from rustool.reading.xml_tree import TOO_DEEP

if TYPE_CHECKING:
    from email.message import Message as Mail

TYPES: tuple[str, ...] = ()
ENDINGS: tuple[str, ...] = (".eml", ".mht", ".mhtml")

_MAX_BOUNDARIES = 100
_MAX_PARTS = 500
_MAX_DEPTH = 30
_LONGEST_HEADER = 20_000
_LINK = re.compile(r"<?https?://\S{1,2000}|<?mailto:\S{1,500}")
_WORD = re.compile(r"\w+")
_SIGNATURE = "-- "


def read(incoming: Incoming) -> DocumentText:
    """Read a mail; raise UnreadableDocument where it is encrypted or damaged."""
    from email import message_from_bytes

    if incoming.content.lower().count(b"boundary=") > _MAX_BOUNDARIES:
        raise incoming.refuse(TOO_DEEP)
    try:
        mail = message_from_bytes(incoming.content)
    except RecursionError:
        raise incoming.refuse(TOO_DEEP) from None
    reader = _Mail(incoming)
    reader.add(mail, 0)
    for name in ("From", "To", "Cc", "Subject", "Date"):
        reader.assembly.leave_out(_header(mail, name), "metadata")
    return DocumentText(
        "eml",
        tuple(reader.numbered()),
        tuple(reader.assembly.left_out),
        title=_header(mail, "Subject") or None,
        attachments=tuple(reader.attachments),
        author=_header(mail, "From") or None,
        date=_date(_header(mail, "Date")),
        encoding=reader.encoding,
    )


class _Mail:
    """What reads the parts of one mail."""

    def __init__(self, incoming: Incoming) -> None:
        self.attachments: list[str] = []
        self.encoding: Encoding | None = None
        self._incoming = incoming
        self._budget = Budget(incoming.name)
        self.assembly = Assembly(self._budget)
        self._parts = _MAX_PARTS

    def numbered(self) -> Iterator[Block]:
        """Yield the blocks in order, the quoted ones marked."""
        for number, block in enumerate(mark_quoted(self.assembly.blocks), 1):
            yield replace(block, place=replace(block.place, paragraph=number))

    def add(self, part: "Mail", depth: int) -> None:
        """Add the text of a part and of the parts in it."""
        self._parts -= 1
        if self._parts < 0 or depth > _MAX_DEPTH:
            raise self._incoming.refuse(TOO_LARGE)
        kind = part.get_content_type()
        if kind in _ENCRYPTED:
            raise self._incoming.refuse(ENCRYPTED)
        name = _file_name(part)
        if part.get_content_disposition() == "attachment" or (name and not kind.startswith(("text/", "multipart/"))):
            self.attachments.append(name or kind)
        elif kind == "multipart/alternative":
            self._add_one_of(_inner(part), depth)
        elif kind.startswith("multipart/"):
            for inner in _inner(part):
                self.add(inner, depth + 1)
        elif kind in {"text/plain", "text/html"}:
            self._add_text(part, kind)
        else:
            self.attachments.append(name or kind)

    def _add_one_of(self, versions: "list[Mail]", depth: int) -> None:
        """Add the richest version of a text; the others are listed, with whether they say something else."""
        read: list[tuple[Assembly, list[str]]] = []
        for version in versions:
            inner = _Mail(self._incoming)
            inner._budget = self._budget
            inner.assembly = Assembly(self._budget)
            inner._parts = self._parts
            inner.add(version, depth + 1)
            self._parts = inner._parts
            self.encoding = inner.encoding or self.encoding
            read.append((inner.assembly, inner.attachments))
        with_text = [each for each in read if each[0].blocks]
        chosen = with_text[-1] if with_text else None
        for assembly, attachments in read:
            self.attachments.extend(attachments)
            if chosen is not None and assembly is chosen[0]:
                self.assembly.blocks.extend(assembly.blocks)
                self.assembly.left_out.extend(assembly.left_out)
            elif chosen is not None:
                why = "other-version" if _says_the_same(assembly, chosen[0]) else "differing-version"
                for block in assembly.blocks:
                    self.assembly.leave_out(block.full_text, why)
                self.assembly.left_out.extend(assembly.left_out)

    def _add_text(self, part: "Mail", kind: str) -> None:
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes) or not content.strip():
            return
        charset = part.get_content_charset()
        text, self.encoding = decode(content, self._incoming.name, self._incoming.encoding, charset)
        if kind == "text/html":
            add_html(self.assembly, text, self._budget)
            return
        all_lines = lines(text)
        if part.get_param("format", "") == "flowed":
            all_lines = _unflowed(all_lines, drops_space=str(part.get_param("delsp", "")).lower() == "yes")
        add_lines(self.assembly, all_lines)


def _unflowed(all_lines: Iterator[Line], *, drops_space: bool) -> Iterator[Line]:
    """The lines with those joined that the sender's program only broke (RFC 3676)."""
    waiting: list[str] = []
    first: Line | None = None
    for line in all_lines:
        text = line.text.removeprefix(" ")
        if first is not None and line.quoted != first.quoted:
            yield first._replace(text="".join(waiting))
            first, waiting = None, []
        first = first or line
        if text.endswith(" ") and text != _SIGNATURE:
            waiting.append(text[:-1] if drops_space else text)
            continue
        yield first._replace(text="".join((*waiting, text)))
        first, waiting = None, []
    if first is not None:
        yield first._replace(text="".join(waiting))


def _says_the_same(other: Assembly, chosen: Assembly) -> bool:
    """Whether every word of another version, addresses apart, is in the chosen one."""
    theirs, ours = (Counter(_WORD.findall(_LINK.sub(" ", _all_text(each)))) for each in (other, chosen))
    return not theirs - ours


def _all_text(assembly: Assembly) -> str:
    return "\n".join(block.full_text for block in assembly.blocks)


def _inner(part: "Mail") -> "list[Mail]":
    payload = part.get_payload()
    return [each for each in payload if not isinstance(each, str)] if isinstance(payload, list) else []


def _file_name(part: "Mail") -> str:
    from email.header import decode_header, make_header

    name = part.get_filename() or ""
    try:
        return str(make_header(decode_header(name[:_LONGEST_HEADER]))) if "=?" in name else name
    except (LookupError, ValueError, UnicodeError):
        return name


def _header(mail: "Mail", name: str) -> str:
    """A header line with its encoded words decoded and its folding removed."""
    from email.header import decode_header, make_header

    value = str(mail.get(name, ""))[:_LONGEST_HEADER]
    with suppress(LookupError, ValueError, UnicodeError):
        value = str(make_header(decode_header(value)))
    return " ".join(value.split())


def _date(text: str) -> datetime | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError):
        return None


_ENCRYPTED = {"application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted"}
ENCRYPTED = Message("it is encrypted; open it in the mail program and save it without encryption, or as text")
