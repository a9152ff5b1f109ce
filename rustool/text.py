"""Text as it is compared: one normalisation for quotations, wordings, names, duplicates and versions.

The same sentence is written in many ways: å as one character or as two, ligatures and soft hyphens from a PDF, a word
that is broken at the end of a line, no-break spaces, curly quotes, dashes of several lengths, characters that nobody
sees. None of them is a difference here. Capitals, commas and the hyphen that belongs to a word are.

What nobody sees is listed here and nowhere else.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_LINE_SEPARATORS = "\u2028\u2029"
_DIRECTION_MARKS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_JOINERS = "\u200c\u200d"
_SOFT_HYPHEN = "\u00ad"
_TAGS = "\U000e0000-\U000e007f"
_VARIANTS = "\u034f\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
_FILLERS = "\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"
_MUSIC_AND_SHORTHAND = "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
_NO_CHARACTERS = "\ud800-\udfff\ufffe\uffff"
_WIDTHLESS = _DIRECTION_MARKS + _FILLERS + _MUSIC_AND_SHORTHAND + _TAGS
_IGNORABLE = _SOFT_HYPHEN + _JOINERS + _VARIANTS + _WIDTHLESS
"""Unicode's Default_Ignorable_Code_Point, and the marks of annotations."""

INVISIBLE = re.compile(f"[{_IGNORABLE}{_CONTROLS}{_LINE_SEPARATORS}{_NO_CHARACTERS}]")
"""A character that shows as nothing."""

FORBIDDEN = re.compile(f"[{_CONTROLS}{_LINE_SEPARATORS}{_DIRECTION_MARKS}\ufeff{_TAGS}{_NO_CHARACTERS}]")
"""What no text of ours needs and what can fool a reader or a terminal (Unicode TR36)."""

UNSAFE_ON_TERMINALS = re.compile(f"[{_CONTROLS}\r{_LINE_SEPARATORS}{_WIDTHLESS}{_JOINERS}]")
"""What could steer a terminal, reorder a line, or take no room where a mark is put under it."""

_UNWANTED = re.compile(f"[{_SOFT_HYPHEN}{_WIDTHLESS}{_CONTROLS}{_NO_CHARACTERS}]")
_LINE_END = "\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]"
_LINE_ENDS = re.compile(_LINE_END)

_SIGNS = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"')
    | dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc", "'")
)
"""Hyphens and dashes, double and single quotation marks."""

_POWER = re.compile("(?<=[0-9])(?=[\u00b2\u00b3\u00b9\u2070\u2074-\u2079])")
_FRACTION = re.compile("(?<=[0-9])(?=[\u00bc-\u00be\u2150-\u215e])")
# 10² is not 102, and 2½ is not 21/2: what tells them apart is put in before the signs become ordinary digits.

_FOLDED = re.compile("[^\t\n\r -~\u00c0-\u00ff]")
"""A character that may have to be written in another way: none of ASCII's, and no letter of the Nordic languages."""

_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W_]+")
_BREAKABLE = re.compile(rf"[-\u00ad\u00ac\u2010][ \t]*(?:{_LINE_END})")
_BREAK = re.compile(rf"[ \t]*(?:{_LINE_END})\x0c?[ \t]*")
_SOFT_ENDS = (_SOFT_HYPHEN, "\u00ac")
_CONJUNCTIONS = frozenset({"och", "eller", "samt", "respektive", "resp", "till", "som", "and", "or", "to"})
"""The words after a hyphen that stands for a part of a compound: natur- och kulturmiljöer."""

_OPTIONAL = "\0"
"""In a word: a hyphen at the end of a line that may or may not belong to the word. No text has this character."""
_HYPHENS = re.compile(r"[-\0]+")


class Word(NamedTuple):
    """A word as it is compared, as it is written, and where it begins and ends in the text."""

    text: str
    written: str
    start: int
    end: int


def clean(text: str) -> str:
    """Return a text to keep: one character for each letter (NFC), ordinary spaces and line ends, nothing invisible."""
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text))).replace("\u00a0", " ")


def normalize(text: str) -> str:
    """Return a text as it is compared, on one line. Two texts that read the same give the same result.

    A hyphen at the end of a line is left out where it may have been put there by the layout.
    """
    if _BREAKABLE.search(text):
        return " ".join(word.text for word in words(text)).replace(_OPTIONAL, "")
    return " ".join(_fold(text).split())


def are_equal(one: str, other: str) -> bool:
    """Whether two texts read the same, capitals and punctuation included.

    A hyphen at the end of a line may belong to its word or not; both count as equal where that cannot be known.
    """
    if not _BREAKABLE.search(one) and not _BREAKABLE.search(other):
        return normalize(one) == normalize(other)
    return _SearchKey.of(one).equals(_SearchKey.of(other))


def words_of(text: str) -> str:
    """Return the words of a text in small letters: equal for names and headings that people take for the same."""
    return " ".join(_LETTERS.findall(normalize(text).casefold()))


def unaccented(text: str) -> str:
    """Return the text with å as a, é as e and so on."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def words(text: str) -> list[Word]:
    """Return the words of a text, those that are broken at the end of a line as one."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        word = Word(_fold(match[0]), match[0], match.start(), match.end())
        if found and (joined := _joined(found[-1], word, text[found[-1].end : word.start])):
            found[-1] = joined
        elif word.text:
            found.append(word)
    return found


class SearchableText:
    """A text to look for others in, word for word."""

    def __init__(self, text: str) -> None:
        self.words = words(text)
        self._key = _SearchKey(" ".join(word.text for word in self.words))

    def __contains__(self, needle: str) -> bool:
        return next(self.find(needle), None) is not None

    def find(self, needle: str) -> Iterator[tuple[int, int]]:
        """Yield where a text is found, as the positions of its first word and of the first word after it.

        It is found where it begins and ends with a whole word; punctuation before and after it may be missing.
        """
        key = _SearchKey.of(needle)
        if not key.bare.strip():
            return
        for start in self._key.find(key):
            first = bisect_left(self._offsets, start + 1) - 1
            yield first, bisect_left(self._offsets, start + len(key.bare))

    @cached_property
    def _offsets(self) -> list[int]:
        """Where each word begins in the text without hyphens."""
        offsets, at = [], 0
        for word in self.words:
            offsets.append(at)
            at += len(_HYPHENS.sub("", word.text)) + 1
        return offsets


class _SearchKey:
    """A text without its hyphens, and where they were: some of them may or may not belong to it."""

    def __init__(self, text: str) -> None:
        self.bare = _HYPHENS.sub("", text)
        self.hyphens: dict[int, str] = {}
        removed = 0
        for match in _HYPHENS.finditer(text):
            self.hyphens[match.start() - removed] = match[0]
            removed += len(match[0])
        self.places = list(self.hyphens)

    @classmethod
    def of(cls, text: str) -> "_SearchKey":
        """Return the key of a text that is not normalised."""
        return cls(" ".join(word.text for word in words(text)))

    def equals(self, other: "_SearchKey") -> bool:
        """Whether the two say the same."""
        places = self.hyphens.keys() | other.hyphens.keys()
        return self.bare == other.bare and all(self._agree(at, other, at) for at in places)

    def find(self, needle: "_SearchKey") -> Iterator[int]:
        """Yield where another text begins in this one, in characters of the bare text."""
        start = self.bare.find(needle.bare)
        while start >= 0:
            end = start + len(needle.bare)
            inside = self.places[bisect_left(self.places, start + 1) : bisect_left(self.places, end)]
            own = (start + at for at in needle.places)
            if (
                self._is_edge(start)
                and self._is_edge(end)
                and all(self._agree(at, needle, at - start) for at in {*inside, *own})
            ):
                yield start
            start = self.bare.find(needle.bare, start + 1)

    def _agree(self, at: int, other: "_SearchKey", there: int) -> bool:
        one, two = self.hyphens.get(at, ""), other.hyphens.get(there, "")
        return one == two or (one == _OPTIONAL and two in {"", "-"}) or (two == _OPTIONAL and one in {"", "-"})

    def _is_edge(self, at: int) -> bool:
        """Whether a word begins or ends here."""
        between_letters = self.bare[at - 1 : at].isalnum() and self.bare[at : at + 1].isalnum()
        return not between_letters or self.hyphens.get(at, _OPTIONAL) != _OPTIONAL


def _fold(text: str) -> str:
    """Return a text with one way to write each character: NFKC, straight quotes, hyphens, nothing invisible."""
    if not _FOLDED.search(text):
        return text
    visible = INVISIBLE.sub(_spaces, text).translate(_SIGNS)
    return unicodedata.normalize("NFKC", _FRACTION.sub(" ", _POWER.sub("^", visible))).replace("\u2044", "/")


def _spaces(match: re.Match[str]) -> str:
    """Leave what parts words, such as a form feed, as a space."""
    return " " if match[0].isspace() else ""


def _joined(before: Word, after: Word, between: str) -> Word | None:
    """Return a word and the one that follows as one, where the first one ends with a hyphen at the end of its line."""
    head, tail = _LETTERS.findall(before.text), _LETTERS.match(after.text)
    is_soft = before.written.endswith(_SOFT_ENDS)
    if not head or tail is None or not (is_soft or before.text.endswith("-")) or not _BREAK.fullmatch(between):
        return None
    if tail[0].casefold() in _CONJUNCTIONS:
        return None
    hyphen = "" if is_soft else _hyphen(head[-1], tail[0])
    start, written = before.text.rstrip("-\u00ac"), before.written.rstrip("-\u2010\u00ad\u00ac")
    shown = "-" if hyphen == "-" else ""
    return Word(start + hyphen + after.text, written + shown + after.written, before.start, after.end)


def _hyphen(head: str, tail: str) -> str:
    """Return a hyphen at the end of a line where it belongs to the word: EU-projekt, e-tjänst, 2020-talet."""
    is_heading = head.isupper() and tail.isupper() and len(head) > 1
    is_name = head.isupper() or tail[0].isupper() or any(map(str.isdigit, head + tail[0]))
    return "-" if (is_name or len(head) == 1) and not is_heading else _OPTIONAL
