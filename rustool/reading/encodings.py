"""How the characters of a text file are encoded: by its marks, by its zeros, or by which letters make words."""

import codecs
from collections.abc import Iterator
from typing import NamedTuple

from rustool.messages import Message
from rustool.reading.blocks import Encoding
from rustool.reading.incoming import refusal

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SINGLE_BYTE = ("cp1252", "cp850", "mac_roman")
"""Windows, DOS and old Macintosh: what Excel and Notepad write in Sweden besides Unicode."""
_MAX_WEIGHED = 20_000
"""Characters outside ASCII that are weighed; so many decide as surely as all."""
_SURE = 0.5
_MAX_FAULTS = 0.1

_SWEDISH = frozenset("åäöÅÄÖéÉ")
_FOREIGN = frozenset("üÜæÆøØàèáóíúñçêôëïöß")
_OPENING = frozenset("“„‘«»")
_EITHER_SIDE = frozenset("”’")
_DASHES = frozenset("–—")
_SIGNS = frozenset("•…·§°€£½²³´©®\u00a0µ±×¼¾")
_CONTROL = frozenset(range(9)) | frozenset(range(14, 27)) | frozenset(range(28, 32))


class Decoded(NamedTuple):
    """A text, and how it was decoded."""

    text: str
    encoding: Encoding


def decode(content: bytes, name: str, given: str | None = None, declared: str | None = None) -> Decoded:
    """Return the text of a file.

    Args:
        content: The file's bytes.
        name: The file, as messages show it.
        given: The encoding that the user stated; nothing else is tried then.
        declared: The encoding that the file itself states, as a web page does.

    Raises:
        UnreadableDocument: The bytes are no text, or could be several texts.
    """
    decoded = _given(content, name, given) if given else _found(content, name, declared)
    if any(ord(character) in _CONTROL for character in set(decoded.text)):
        raise refusal(name, NO_TEXT)
    return decoded


def _given(content: bytes, name: str, given: str) -> Decoded:
    try:
        encoding = codecs.lookup(given).name
        text = content.decode(encoding)
    except (LookupError, UnicodeError, ValueError):
        message = Message("it is not encoded as {given}", given=given)
        raise refusal(name, message) from None
    return Decoded(text.removeprefix("\ufeff"), Encoding(encoding, "given"))


def _found(content: bytes, name: str, declared: str | None) -> Decoded:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            text = _try(content, encoding)
            if text is None:
                raise refusal(name, DAMAGED_TEXT)
            return Decoded(text.removeprefix("\ufeff"), Encoding(encoding, "mark"))
    if b"\x00" in content:
        return _without_mark(content, name)
    if declared and (text := _try(content, declared)) is not None:
        return Decoded(text, Encoding(declared, "declared"))
    text = _try(content, "utf-8")
    if text is not None:
        return Decoded(text, Encoding("utf-8", "valid"))
    return _by_letters(content, name)


def _try(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (LookupError, UnicodeError, ValueError):
        return None


def _without_mark(content: bytes, name: str) -> Decoded:
    """UTF-16 without a mark: in a text in Latin letters, every other byte is nearly always zero."""
    half = len(content) / 2
    even, odd = content[::2].count(0) / half, content[1::2].count(0) / half
    likely = "utf-16-le" if odd > even else "utf-16-be"
    text = _try(content, likely)
    if text is None or max(even, odd) < _SURE or min(even, odd) > _MAX_FAULTS:
        raise refusal(name, NO_TEXT)
    return Decoded(text, Encoding(likely, "zeros"))


def _by_letters(content: bytes, name: str) -> Decoded:
    """One of the encodings with a byte a character: the only one in which the letters make sense where they stand."""
    weighed = []
    for encoding in _SINGLE_BYTE:
        text = _try(content, encoding)
        if text is not None:
            weights = [weight for _, weight in _weights(text)]
            faults = sum(weight < 0 for weight in weights) / len(weights)
            weighed.append((sum(weights) / len(weights), faults, encoding, text))
    weighed.sort(reverse=True)
    if not weighed or weighed[0][0] < _SURE or weighed[0][1] > _MAX_FAULTS:
        raise refusal(name, UNCERTAIN)
    if len(weighed) > 1 and weighed[0][0] - weighed[1][0] < _SURE:
        raise refusal(name, UNCERTAIN)
    _, _, encoding, text = weighed[0]
    letters = dict.fromkeys(character for character, weight in _weights(text) if weight >= 1)
    return Decoded(text, Encoding(encoding, "letters", "".join(letters)))


def _weights(text: str) -> Iterator[tuple[str, float]]:
    """How well each character outside ASCII fits where it stands: above 0 well, below 0 badly."""
    count = 0
    for index, character in enumerate(text):
        if character.isascii():
            continue
        before = text[index - 1] if index else " "
        after = text[index + 1] if index + 1 < len(text) else " "
        yield character, _weight(character, before, after)
        count += 1
        if count == _MAX_WEIGHED:
            return


def _weight(character: str, before: str, after: str) -> float:
    inside = before.isalpha() and after.isalpha()
    touching = before.isalpha() or after.isalpha()
    if character in _SWEDISH or character in _FOREIGN:
        # A capital after a small letter, or a small one between capitals, is a letter of another alphabet misread.
        wrong_case = (character.isupper() and before.islower()) or (
            character.islower() and before.isupper() and (after.isupper() or not after.isalpha()) and before not in "IA"
        )
        if wrong_case:
            return -2
        if character in _SWEDISH:
            return 2 if touching else 1
        return 0.2 if touching else -1
    if character.isalpha():
        return -2
    if character in _DASHES:
        return -1 if inside else 1
    if character in _OPENING or character in _EITHER_SIDE:
        if inside:
            return 1 if character == "’" else -2
        return 1
    if character in _SIGNS:
        return -2 if inside else -0.5 if after.isalpha() and not before.isalpha() and character in "€…" else 0.5
    return -2


NO_TEXT = Message("it is not a text file; save it in the program it was written in as .docx or as text in UTF-8")
DAMAGED_TEXT = Message("its characters are damaged; save it again as text in UTF-8")
UNCERTAIN = Message(
    "its letters could be read in several ways; save it as UTF-8, or state --encoding: "
    "cp1252 (Windows), mac_roman (older Macintosh) or cp850 (DOS)"
)
