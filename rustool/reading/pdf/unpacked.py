"""How much the streams of a PDF unpack to, measured before PDFium reads them, as it unpacks a page whole."""

import re
import zlib

MAX_STREAM = 24 * 1024 * 1024
"""Bytes that one stream may unpack to. The text of a page takes some ten thousand."""
MAX_ALL = 96 * 1024 * 1024
"""Bytes that all streams together may unpack to."""
_STREAM = re.compile(rb"stream\r?\n")
_DICTIONARY = 2048
"""Bytes before a stream in which its dictionary is looked for."""
_STEP = 1 << 20


def unpacks_to_too_much(content: bytes) -> bool:
    """Tell whether a stream, or all together, unpack to more than the limits; pictures do not count."""
    total = 0
    position = 0
    while match := _STREAM.search(content, position):
        start = match.end()
        before = content[max(match.start() - _DICTIONARY, position) : match.start()]
        dictionary = before[before.rfind(b" obj") + 1 :]
        position = start
        if b"/FlateDecode" not in dictionary and b"/Fl " not in dictionary:
            continue
        if b"/Image" in dictionary:
            continue
        if dictionary.count(b"/FlateDecode") > 1:
            return True  # packed twice: no program writes that
        size, used = _unpacked(content, start, MAX_STREAM)
        total += size
        if size > MAX_STREAM or total > MAX_ALL:
            return True
        position = start + used
    return False


def _unpacked(content: bytes, start: int, limit: int) -> tuple[int, int]:
    """Return how many bytes a packed stream unpacks to, at most a little over `limit`, and how many it takes."""
    unpacker = zlib.decompressobj()
    size, position = 0, start
    packed = b""
    while not unpacker.eof and size <= limit and (packed or position < len(content)):
        if not packed:
            packed = content[position : position + _STEP]
            position += len(packed)
        try:
            size += len(unpacker.decompress(packed, _STEP))
        except zlib.error:
            return size, 0
        packed = unpacker.unconsumed_tail
    return size, max(position - len(packed) - len(unpacker.unused_data) - start, 0)
