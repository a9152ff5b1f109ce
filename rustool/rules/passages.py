"""A source's text, made ready to look for quotations in: word for word, or the passage most like them."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cached_property
from typing import NamedTuple

from rustool.findings import Location
from rustool.source.text import SourceText
from rustool.text import SearchableText, Word, normalize, words

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
        marks = [match.end() for match in _BULLET.finditer(text.text)]
        bare = _BULLET.sub(lambda match: " " * len(match[0]), text.text)
        self._searchable = SearchableText(bare)
        self._words = self._searchable.words
        self._breaks = sorted([match.end() for match in _BREAK.finditer(bare)] + marks)

    def contains(self, quotation: str) -> bool:
        """Whether the text has the quotation word for word."""
        return quotation in self._searchable

    def pages(self, quotation: str) -> set[int]:
        """Return the numbers of the pages where the quotation begins, from 1; none where the text has no page marks."""
        text = self.text.text
        if "\f" not in text:
            return set()
        return {text.count("\f", 0, self._words[first].start) + 1 for first, _ in self._searchable.find(quotation)}

    def is_truncated(self, quotation: str) -> str | None:
        """What the sentence goes on with where the quotation stops; None where it stops with its sentence."""
        rest = None
        for _, word in self._searchable.find(quotation):
            if word >= len(self._words) or not self._words[word].text[0].islower() or self._broken(word):
                return None
            rest = _written(self._words[word : word + 6])
        last = normalize(quotation)[-1:]
        return rest if last.isalpha() or last in {",", "-"} else None

    def closest(self, quotation: str) -> ClosestPassage | None:
        """The passage most like a quotation that is not there; None where nothing is much like it."""
        quoted = words(quotation)
        votes: Counter[int] = Counter()
        for i, word in enumerate(quoted):
            places = self._index.get(_bare(word), [])
            if len(places) <= _COMMON:
                votes.update(max(0, place - i) for place in places)
        if not votes:
            return None
        # A word put in or left out moves what comes after it: neighbouring starts vote together.
        top = max(votes, key=lambda start: (sum(votes[start + n] for n in range(-3, 4)), votes[start], -start))
        low, high = max(0, top - 5), min(len(self._words), top + len(quoted) + 8)
        matcher = SequenceMatcher(None, _texts(self._words[low:high]), _texts(quoted), autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if sum(block.size for block in blocks) < _ALIKE * len(quoted):
            return None
        # The words before the first and after the last that agree are as many as the quotation has there.
        first = max(low, low + blocks[0].a - blocks[0].b)
        last = low + blocks[-1].a + blocks[-1].size
        last = min(len(self._words), last + len(quoted) - blocks[-1].b - blocks[-1].size)
        found = self._words[first:last]
        location = self._location(found[0].start, found[-1].end)
        return ClosestPassage(location, _written(found), tuple(_differences(found, quoted)))

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for i, word in enumerate(self._words):
            places[_bare(word)].append(i)
        return places

    def _broken(self, word: int) -> bool:
        """Whether a bullet or an empty line parts the word from the one before it."""
        at = bisect_left(self._breaks, self._words[word - 1].end)
        return at < len(self._breaks) and self._breaks[at] <= self._words[word].start

    def _location(self, start: int, end: int) -> Location:
        (line, column), (end_line, end_column) = self._mark(start), self._mark(end)
        return self.text.location(line, column, end_line, end_column)

    def _mark(self, offset: int) -> tuple[int, int]:
        text = self.text.text
        return text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset) - 1


def _differences(old: list[Word], new: list[Word]) -> Iterator[tuple[str, str]]:
    """Yield the stretches of words where two texts differ, as they are written."""
    for tag, a, b, c, d in SequenceMatcher(None, _texts(old), _texts(new), autojunk=False).get_opcodes():
        if tag != "equal":
            yield _written(old[a:b]), _written(new[c:d])


def _texts(found: list[Word]) -> list[str]:
    return [word.text for word in found]


def _written(found: list[Word]) -> str:
    return " ".join(word.written for word in found)


def _bare(word: Word) -> str:
    return word.text.strip(".,;:!?*\"'()-").casefold()
