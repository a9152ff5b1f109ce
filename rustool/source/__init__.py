"""YAML text to plain data, and from a path in the data back to file, line and column. The only door to PyYAML.

Reads libyaml's events rather than its nodes: that is several times faster, cannot recurse, and shows duplicate keys,
tags, aliases and depth as they pass. Positions cost nothing until asked for, by a second pass over the events.
"""

from codecs import BOM_UTF8
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rustool.files import MAX_BYTES
from rustool.findings import Finding, Path, Severity
from rustool.messages import Message
from rustool.source.locations import NodeLocation, locate
from rustool.source.reader import Ambiguous, Reader
from rustool.source.text import SourceText
from rustool.text import FORBIDDEN

__all__ = ["MAX_BYTES", "Ambiguous", "NodeLocation", "Source", "SourceText", "read"]


@dataclass(frozen=True)
class Source(SourceText):
    """A file's text, its data, and the mistakes that reading it found but that did not stop it."""

    data: Any = None
    findings: tuple[Finding, ...] = ()
    readable: bool = True
    """False where the text is not YAML at all, so that `data` says nothing."""
    has_bom: bool = False
    """Whether the file begins with a byte order mark, which is not in `text`."""

    @property
    def language(self) -> str | None:
        """What the file says its language is, however wrong the rest of it may be; Swedish where it says nothing."""
        language = self.data.get("language", "sv") if isinstance(self.data, dict) else None
        return language if isinstance(language, str) else None

    def encode(self, text: str | None = None) -> bytes:
        """Return the file's bytes, or those of another text: with a byte order mark if the file has one."""
        return (BOM_UTF8 if self.has_bom else b"") + (self.text if text is None else text).encode()

    def locate(self, paths: Iterable[Path]) -> dict[Path, NodeLocation]:
        """The place of each path; of its nearest ancestor that is in the file, where the path itself is not."""
        wanted = set(paths)
        places = locate(self, {path[:n] for path in wanted for n in range(len(path) + 1)})
        start = self.location(0, 0, 0, 0)
        places.setdefault((), NodeLocation(start, start, None))
        return {path: next(places[path[:n]] for n in range(len(path), -1, -1) if path[:n] in places) for path in wanted}


def read(file: str, raw: bytes) -> Source:
    """The data of a YAML file, by the rules of YAML 1.2's core schema except that dates and ambiguous words stay text.

    Never raises for what is in the file: what is wrong is in `findings`.
    """
    if len(raw) > MAX_BYTES:
        megabytes = MAX_BYTES // 1024 // 1024
        size = Message("the file is larger than {megabytes} MiB", megabytes=megabytes)
        return _unreadable(SourceText(file, ""), "too-large", size, 0)
    has_bom = raw.startswith(BOM_UTF8)
    raw = raw.removeprefix(BOM_UTF8)
    try:
        text = SourceText(file, raw.decode())
    except UnicodeDecodeError as error:
        bad = Message("byte 0x{raw:02x} is not UTF-8; save the file as UTF-8", raw=raw[error.start])
        text = SourceText(file, raw.decode(errors="replace"))
        return _unreadable(text, "invalid-encoding", bad, len(raw[: error.start].decode()))
    forbidden = FORBIDDEN.search(text.text)
    if forbidden:
        code = f"U+{ord(forbidden[0]):04X}"
        unseen = Message("the invisible character {code}: remove it", code=code)
        return _unreadable(text, "control-character", unseen, forbidden.start())
    data, findings, readable = Reader(text).read()
    return Source(file, text.text, data, tuple(findings), readable, has_bom)


def _unreadable(text: SourceText, rule: str, message: Message, index: int) -> Source:
    line = text.text.count("\n", 0, index)
    column = index - text.text.rfind("\n", 0, index) - 1
    finding = Finding(rule, Severity.ERROR, message, text.location(line, column, line, column + 1))
    return Source(text.file, text.text, findings=(finding,), readable=False)
