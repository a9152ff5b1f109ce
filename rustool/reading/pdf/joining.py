"""Lines to running text: hyphens at line ends undone, words put together that a narrow cell broke."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from unicodedata import normalize

from rustool.reading.pdf.glyphs import LINE_END_HYPHEN, Glyph, Pen
from rustool.reading.pdf.lines import Line

SOFT_HYPHEN = "\u00ad"
LINE_END = ("-", LINE_END_HYPHEN, "\u2010", SOFT_HYPHEN)
"""Hyphens at the end of a line."""
_SUSPENDING = {"och", "eller", "samt", "respektive", "resp", "till", "men", "and", "or", "und", "oder", "og", "ja"}
"""Words before which a hyphen stands for the end of a compound: `medie- och informationskunnighet`."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"[\w-]*$")
_TIGHT = 0.7
"""Of the size: a line that leaves less room than this could not take another letter."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with one pen."""

    text: str
    pen: Pen
    raised: bool = False
    lowered: bool = False


@dataclass(slots=True)
class Text:
    """The text of a paragraph."""

    pieces: list[Piece] = field(default_factory=list)
    uncertain: list[str] = field(default_factory=list)
    """Words put together over a line end, of which it is not certain that they are one."""

    @property
    def plain(self) -> str:
        """The text without its formatting."""
        return "".join(piece.text for piece in self.pieces)


class Vocabulary:
    """The words of the document, by which a word at a line end is judged."""

    def __init__(self, lines: Iterable[Line]) -> None:
        """Count the words that stand within lines, and apart from these all that stand at the ends."""
        self._within: Counter[str] = Counter()
        self._anywhere: Counter[str] = Counter()
        for line in lines:
            words = [match[0].casefold() for match in _WORD.finditer(line.text)]
            self._within.update(words[1:-1])
            self._anywhere.update(words if not line.text.endswith(LINE_END) else words[:-1])

    def knows(self, word: str) -> bool:
        """Tell whether a word stands in the document where no line end could have cut it."""
        return self._within[word.casefold()] > 0

    def has(self, word: str) -> bool:
        """Tell whether a word stands anywhere in the document, at line ends too."""
        return self._anywhere[word.casefold()] > 0


def join(lines: Sequence[Line], vocabulary: Vocabulary, limit: float | None = None) -> Text:
    """Return the text of a paragraph's lines; `limit` is where a cell's text has to end."""
    text = Text()
    for line, after in pairwise([*lines, None]):
        if line is None:
            break
        pieces = _pieces(line)
        if after is not None:
            end, replaced, word = _seam(line, after, vocabulary, limit)
            if replaced:
                pieces[-1] = Piece(pieces[-1].text[:-1], pieces[-1].pen, pieces[-1].raised, pieces[-1].lowered)
            pieces.append(Piece(end, line.glyphs[-1].pen))
            if word:
                text.uncertain.append(word)
        text.pieces += [piece for piece in pieces if piece.text]
    return text


def _pieces(line: Line) -> list[Piece]:
    """Return the stretches of a line that are formatted alike; wide gaps become tabulators."""
    result: list[Piece] = []
    tabs = set(line.tabs)
    for index, glyph in enumerate(line.glyphs):
        raised, lowered = _shift(glyph, line)
        character = "\t" if index in tabs else "-" if glyph.text == LINE_END_HYPHEN else glyph.text
        if character == SOFT_HYPHEN and index < len(line.glyphs) - 1:
            continue
        last = result[-1] if result else None
        if last is not None and last.pen is glyph.pen and last.raised is raised and last.lowered is lowered:
            result[-1] = Piece(last.text + character, glyph.pen, raised, lowered)
        else:
            result.append(Piece(character, glyph.pen, raised, lowered))
    return [replace(piece, text=normalize("NFC", piece.text)) for piece in result]


def _shift(glyph: Glyph, line: Line) -> tuple[bool, bool]:
    """Tell whether a character is raised or lowered, as a note's number is."""
    if glyph.pen.size > 0.85 * line.size or glyph.text == " ":
        return False, False
    return glyph.baseline < line.baseline - 0.12 * line.size, glyph.baseline > line.baseline + 0.08 * line.size


def _seam(line: Line, after: Line, vocabulary: Vocabulary, limit: float | None) -> tuple[str, bool, str]:
    """Return what stands between two lines, whether it takes the place of a hyphen, and the word if it is uncertain."""
    match = _FIRST_WORD.match(after.text)
    right = match[0] if match else ""
    if _ends_in_range(line.text) and (after.text[0].isdigit() or line.text[-2].isalpha()):
        return "", False, ""
    if not line.text.endswith(LINE_END):
        joined, word = _is_broken(line, after, right, vocabulary, limit)
        return ("" if joined else " "), False, word
    left = _last_word(line.text[:-1])
    if line.text.endswith(SOFT_HYPHEN):
        return "", True, ""
    if not left:
        return " ", False, ""  # a dash
    if not right:
        return ("" if after.text[0].isdigit() else " "), False, ""
    return _hyphen(left, right, vocabulary)


def _last_word(text: str) -> str:
    """Return the letters, digits and hyphens that a text ends with."""
    match = _LAST_WORD.search(text)
    return match[0] if match else ""


def _ends_in_range(text: str) -> bool:
    """Tell whether a line ends with a dash or slash that belongs to the word before it, as in `2026–2035`."""
    return len(text) > 1 and text[-1] in "–/" and text[-2].isalnum()


def _hyphen(left: str, right: str, vocabulary: Vocabulary) -> tuple[str, bool, str]:
    """Decide about a hyphen between the last letters of a line and the first of the next."""
    if right.casefold() in _SUSPENDING:
        return " ", False, ""
    last = left.rsplit("-", 1)[-1]
    capitals = last.isupper() and right.isupper() and len(last) > 1 and len(right) > 1
    if not capitals and (right[0].isupper() or len(last) < 2 or last.isupper() or not last.isalpha()):  # noqa: PLR2004
        return "", False, ""
    whole, hyphened = last + right, f"{last}-{right}"
    if vocabulary.has(whole) != vocabulary.has(hyphened):
        return ("", True, "") if vocabulary.has(whole) else ("", False, "")
    both_words = vocabulary.has(last) and vocabulary.has(right)
    return "", True, whole if vocabulary.has(hyphened) or both_words else ""


def _is_broken(line: Line, after: Line, right: str, vocabulary: Vocabulary, limit: float | None) -> tuple[bool, str]:
    """Tell whether a word goes on without a hyphen: it fills its line alone, and no letter more had room."""
    if limit is None or line.spaced or " " in line.text or not right or not right[0].islower():
        return False, ""
    left = _last_word(line.text)
    if len(left) < 4 or not left[-1].isalpha() or limit - line.right > _TIGHT * after.size:  # noqa: PLR2004
        return False, ""
    if vocabulary.has(left + right):
        return True, ""
    if vocabulary.knows(right):
        return False, "" if vocabulary.knows(left) else f"{left} {right}"
    return True, "" if len(right) == 1 else left + right
