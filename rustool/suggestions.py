"""Did you mean: the known word that a misspelt one is most like."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from functools import cached_property

from rustool.messages import Message

NEARLY = 0.6
"""How much two words must have in common for one to be the other, misspelt (difflib's ratio)."""

_FEW = 8
"""So many ids can be listed in a sentence."""
_MANY = 100
"""With more ids than this, a word is compared only with those that begin or end as it does."""
_COMPARISONS = 10_000
"""So many pairs of words are compared before it is enough: a second's work or two."""


class KnownIds:
    """Known ids, with suggestions for misspelt ones.

    To compare a word with every id takes its time. Where there are thousands of both, that stops after so much of it:
    spelling is not what is wrong with such a file.
    """

    def __init__(self, ids: Iterable[str]) -> None:
        self.ids = dict.fromkeys(ids)
        self._left = _COMPARISONS
        self._closest: dict[str, str | None] = {}

    def suggestion(self, word: str) -> Message | None:
        """Return advice for an unknown id: the one most like it, or all of them where they are few."""
        near = self.closest(word)
        if near:
            return Message("did you mean '{near}'?", near=near)
        return _listed(self.ids) if 0 < len(self.ids) <= _FEW else None

    def closest(self, word: str) -> str | None:
        """Return the id that is most like the word; None where none is, and after too many questions."""
        if word not in self._closest:
            likely = self._likely(word)
            enough = self._left <= 0
            self._left -= len(likely)
            self._closest[word] = None if enough else next(iter(closest_ids(word, likely)), None)
        return self._closest[word]

    def _likely(self, word: str) -> Collection[str]:
        # Hardly anybody misspells both ends of a word.
        if len(self.ids) <= _MANY:
            return self.ids
        return dict.fromkeys(self._ends.get(word[:2], []) + self._ends.get("\0" + word[-2:], []))

    @cached_property
    def _ends(self) -> dict[str, list[str]]:
        """The ids by their first two letters, and by their last two after a NUL, which no id has."""
        ends: defaultdict[str, list[str]] = defaultdict(list)
        for one in self.ids:
            ends[one[:2]].append(one)
            ends["\0" + one[-2:]].append(one)
        return ends


def closest_ids(word: str, known: Iterable[str], *, count: int = 1, cutoff: float = NEARLY) -> list[str]:
    """Return the known words that are most like a word, the most alike first, at most `count`."""
    return get_close_matches(word, known, n=count, cutoff=cutoff)


def did_you_mean(word: str, known: Iterable[str]) -> Message:
    """Return advice for a word that is not one of those known: the nearest, or the whole list."""
    ids = KnownIds(known)
    return ids.suggestion(word) or _listed(ids.ids)


def intended_ids(used: Iterable[str], ids: Iterable[str]) -> set[str]:
    """Return the known ids that unknown ones are most like: a misspelt reference is one mistake, and not two."""
    known = KnownIds(ids)
    unknown = {word: None for word in used if word not in known.ids}
    return {near for word in unknown if (near := known.closest(word))}


def _listed(ids: Iterable[str]) -> Message:
    return Message("one of: {list}", list=", ".join(ids) or "–")
