"""The zip archive that an office document is: opened and unpacked within limits, and strictly.

Whatever two programs could read in two ways is refused: names that occur twice, entries that overlap, sizes and
checksums that do not agree with the content.
"""

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from rustool.messages import Message
from rustool.reading.incoming import refusal
from rustool.reading.limits import MAX_PART, MAX_PARTS, MAX_RATIO, SMALL_PART, TOO_LARGE, Budget

_LOCAL = struct.Struct("<4s22xHH")
_ENCRYPTED = 0x1


class Archive:
    """The parts of a zip archive by name; a part is unpacked when it is asked for."""

    def __init__(self, content: bytes, budget: Budget) -> None:
        """Open an archive; raise UnreadableDocument where it is damaged, encrypted or ambiguous."""
        self._content = content
        self._budget = budget
        try:
            with ZipFile(BytesIO(content)) as file:
                entries = file.infolist()
                end = file.start_dir
        except (BadZipFile, EOFError, NotImplementedError, ValueError, OverflowError, struct.error):
            raise refusal(budget.name, DAMAGED) from None
        if len(entries) > MAX_PARTS:
            raise refusal(budget.name, TOO_LARGE)
        self._entries = {entry.filename: entry for entry in entries}
        if len({name.casefold() for name in self._entries}) < len(entries):
            raise refusal(budget.name, DAMAGED)
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise refusal(budget.name, ENCRYPTED)
        self._starts = self._lay_out(entries, end)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    @property
    def names(self) -> list[str]:
        """The names of all parts, in the archive's order."""
        return list(self._entries)

    def read(self, name: str) -> bytes:
        """Return a part, unpacked; raise UnreadableDocument where it is damaged or too large."""
        entry = self._entries[name]
        start = self._starts[name]
        packed = self._content[start : start + entry.compress_size]
        if entry.file_size > MAX_PART:
            raise refusal(self._budget.name, TOO_LARGE)
        if entry.file_size > SMALL_PART and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise refusal(self._budget.name, TOO_LARGE)
        self._budget.unpack(entry.file_size)
        unpacked = packed if entry.compress_type == ZIP_STORED else self._inflate(packed, entry.file_size)
        if len(unpacked) != entry.file_size or zlib.crc32(unpacked) != entry.CRC:
            raise refusal(self._budget.name, DAMAGED)
        return unpacked

    def _inflate(self, packed: bytes, size: int) -> bytes:
        """Unpack, but never more than one byte past the size that the archive states."""
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            unpacked = unpacker.decompress(packed, size + 1)
        except zlib.error:
            raise refusal(self._budget.name, DAMAGED) from None
        if not unpacker.eof or unpacker.unused_data:
            raise refusal(self._budget.name, DAMAGED)
        return unpacked

    def _lay_out(self, entries: list[ZipInfo], end: int) -> dict[str, int]:
        """Return where the content of each entry starts; raise UnreadableDocument where two share bytes."""
        starts = {}
        taken = 0
        for entry in sorted(entries, key=lambda entry: entry.header_offset):
            if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED} or entry.header_offset < taken:
                raise refusal(self._budget.name, DAMAGED)
            header = self._content[entry.header_offset : entry.header_offset + _LOCAL.size]
            if len(header) < _LOCAL.size:
                raise refusal(self._budget.name, DAMAGED)
            mark, name_size, extra_size = _LOCAL.unpack(header)
            starts[entry.filename] = entry.header_offset + _LOCAL.size + name_size + extra_size
            taken = starts[entry.filename] + entry.compress_size
            if mark != b"PK\x03\x04" or taken > end:
                raise refusal(self._budget.name, DAMAGED)
        return starts


DAMAGED = Message("the file is damaged; ask for it again, or open it in Word or LibreOffice and save it again")
ENCRYPTED = Message("it is protected by a password; save it without one")
