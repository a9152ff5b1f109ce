"""A source's text, made ready to look for quotations in: word for word, or else the passage most like them."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cached_property
from typing import NamedTuple

from rustool.findings import Location
from rustool.source.text import SourceText

_BULLET = re.compile(r"^[^\S\n]*(•|\d{1,2}\.(?=\s))", re.MULTILINE)
_BREAK = re.compile(r"\n\s*\n")
_COMMON = 50
"""A word that stands in more places than this says too little about where a quotation might be."""
_ALIKE = 0.5


class ClosestPassage(NamedTuple):
    """The passage most like a quotation, and the words that differ: (what the source has, what is quoted)."""

    location: Location
    text: str
    differences: tuple[tuple[str, str], ...]


class Passages:
    """The words of a text. Bullets, list numbers at the beginning of a line, line breaks and spaces are layout."""

    def __init__(self, text: SourceText) -> None:
        self.text = text
        marks = {match.end(): match for match in _BULLET.finditer(text.text)}
        bare = _BULLET.sub(lambda match: " " * len(match[0]), text.text)
        self._spans = [match.span() for match in re.finditer(r"\S+", bare)]
        self._words = [bare[start:end] for start, end in self._spans]
        self._plain = " ".join(self._words)
        self._breaks = sorted([match.end() for match in _BREAK.finditer(bare)] + list(marks))

    def contains(self, quotation: str) -> bool:
        """Whether the text has the quotation word for word."""
        return next(self._places(collapse_spaces(quotation)), None) is not None

    def is_truncated(self, quotation: str) -> str | None:
        """What the sentence goes on with where the quotation stops; None where it stops with its sentence."""
        needle = collapse_spaces(quotation)
        rest = None
        for start in self._places(needle):
            word = bisect_left(self._offsets, start + len(needle))
            if word >= len(self._words) or not self._words[word][0].islower() or self._broken(word):
                return None
            rest = " ".join(self._words[word : word + 6])
        return rest if needle[-1:].isalpha() or needle[-1:] in ",-–" else None

    def closest(self, quotation: str) -> ClosestPassage | None:
        """The passage most like a quotation that is not there; None where nothing is much like it."""
        words = collapse_spaces(quotation).split(" ")
        votes: Counter[int] = Counter()
        for i, word in enumerate(words):
            places = self._index.get(_bare(word), [])
            if len(places) <= _COMMON:
                votes.update(max(0, place - i) for place in places)
        if not votes:
            return None
        # A word put in or left out moves what comes after it: neighbouring starts vote together.
        top = max(votes, key=lambda start: (sum(votes[start + n] for n in range(-3, 4)), votes[start], -start))
        low, high = max(0, top - 5), min(len(self._words), top + len(words) + 8)
        matcher = SequenceMatcher(None, self._words[low:high], words, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if sum(block.size for block in blocks) < _ALIKE * len(words):
            return None
        # The words before the first and after the last that agree are as many as the quotation has there.
        first = max(low, low + blocks[0].a - blocks[0].b)
        last = low + blocks[-1].a + blocks[-1].size
        last = min(len(self._words), last + len(words) - blocks[-1].b - blocks[-1].size)
        found = self._words[first:last]
        return ClosestPassage(self._location(first, last - 1), " ".join(found), tuple(word_differences(found, words)))

    @cached_property
    def _offsets(self) -> list[int]:
        """Where each word begins in the plain text."""
        offsets, at = [], 0
        for word in self._words:
            offsets.append(at)
            at += len(word) + 1
        return offsets

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for i, word in enumerate(self._words):
            places[_bare(word)].append(i)
        return places

    def _places(self, needle: str) -> Iterator[int]:
        """Where the needle stands, as whole words."""
        start = self._plain.find(needle)
        while start >= 0:
            end = start + len(needle)
            if not (self._plain[start - 1 : start].isalnum() or self._plain[end : end + 1].isalnum()):
                yield start
            start = self._plain.find(needle, start + 1)

    def _broken(self, word: int) -> bool:
        """Whether a bullet or an empty line parts the word from the one before it."""
        before, start = self._spans[word - 1][1], self._spans[word][0]
        at = bisect_left(self._breaks, before)
        return at < len(self._breaks) and self._breaks[at] <= start

    def _location(self, first: int, last: int) -> Location:
        start, end = self._spans[first][0], self._spans[last][1]
        (line, column), (end_line, end_column) = self._mark(start), self._mark(end)
        return self.text.location(line, column, end_line, end_column)

    def _mark(self, offset: int) -> tuple[int, int]:
        text = self.text.text
        return text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset) - 1


def collapse_spaces(text: str) -> str:
    """A text with one ordinary space between its words."""
    return " ".join(text.split())


def word_differences(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    """The stretches of words where two texts differ."""
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield " ".join(old[a:b]), " ".join(new[c:d])


def _bare(word: str) -> str:
    return word.strip(".,;:!?*”“\"'()–-").casefold()
