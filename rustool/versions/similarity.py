"""How alike texts are: by letters and by words, where a word that many texts share says little.

Everything counts in whole numbers and treats its two sides alike, so that comparing backwards gives the same figures.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log
from typing import NamedTuple

from rustool.versions.words import FULL_WEIGHT, FUNCTION_WEIGHT, PLACE_WORDS, prior, stem, tokens

MATRIX = 2500
"""Up to so many pairs are all compared; above it an index proposes the few that are worth it."""

_POSTINGS = 40
"""A feature that more texts than this share tells too little to follow."""

_VOTERS, _CANDIDATES = 6, 5

_CLEAR = 3
"""A candidate with so many times fewer votes than the first is none."""


class Profile(NamedTuple):
    """A text as it is compared."""

    stems: tuple[str, ...]
    """Its words without inflection, in order; function words left out where there are others."""
    weights: dict[str, int]
    """What each of its stems says, in thousandths."""
    total: int
    trigrams: frozenset[str]
    features: frozenset[str]
    """What the index knows it by: words, and pairs of words next to each other or with one between."""


class _Word(NamedTuple):
    """What is worked out once for each word, whichever texts it stands in."""

    word: str
    root: str
    weight: int
    function: bool
    telling: bool
    trigrams: frozenset[str]


class Likeness:
    """The texts of one kind in both versions, weighed against each other."""

    def __init__(self, old: Sequence[str], new: Sequence[str], *, titles: bool) -> None:
        """`titles`: words that all texts of a side share weigh nothing, nor do names for the place itself."""
        sides = [[{stem(token) for token in tokens(text)} for text in side] for side in (old, new)]
        counts = [Counter(word for words in side for word in words) for side in sides]
        most = max(len(old), len(new), 1)
        self.titles = titles
        self._rarity: dict[str, int] = {}
        for word in counts[0].keys() | counts[1].keys():
            often = max(count[word] * most / len(side) for count, side in zip(counts, sides, strict=True) if side)
            self._rarity[word] = round(1000 * log((most + 1) / often) / log(most + 1))
        if titles:
            for count, side in zip(counts, sides, strict=True):
                if len(side) > 1:
                    self._rarity |= {word: 0 for word, n in count.items() if n == len(side)}
        self._words: dict[str, _Word] = {}
        self._made: dict[str, Profile] = {}

    def profile(self, text: str) -> Profile:
        """One of the texts, as it is compared."""
        made = self._made.get(text)
        if made is None:
            made = self._made[text] = self._profile(text)
        return made

    def _profile(self, text: str) -> Profile:
        said = [self._words.get(word) or self._word(word) for word in tokens(text)]
        weights: dict[str, int] = {}
        for word in said:
            if word.weight >= weights.get(word.root, 0):
                weights[word.root] = word.weight
        content = [word for word in said if not word.function and weights[word.root] > 0]
        if not content:
            content = said
            weights = {word.root: max(1, weights[word.root]) for word in said}
        telling = [word for word in content if word.telling] or content
        stems = tuple([word.root for word in content])
        return Profile(
            stems,
            weights,
            sum(weights.values()),
            frozenset([f"{one.word[-1]} {next_.word[0]}" for one, next_ in pairwise(telling)]).union(
                *[word.trigrams for word in telling]
            ),
            frozenset((*stems, *map(" ".join, pairwise(stems)), *map("_".join, zip(stems, stems[2:], strict=False)))),
        )

    def _word(self, word: str) -> _Word:
        root, says = stem(word), prior(word)
        weight = 0 if self.titles and word in PLACE_WORDS else says * self._rarity[root] // 1000
        trigrams = frozenset(map("".join, zip(f" {word}", word, f"{word} "[1:], strict=False)))
        made = self._words[word] = _Word(word, root, weight, says <= FUNCTION_WEIGHT, says == FULL_WEIGHT, trigrams)
        return made


def alike(one: Profile, other: Profile) -> float:
    """How alike two texts are, from 0 to 1: the mean of their likeness in letters and in weighted words."""
    ours, theirs = one.weights, other.weights
    shared = 0
    for word in ours.keys() & theirs.keys():
        weight, their = ours[word], theirs[word]
        shared += min(their, weight)
    words = 2 * shared / ((one.total + other.total) or 1)
    letters = 2 * len(one.trigrams & other.trigrams) / ((len(one.trigrams) + len(other.trigrams)) or 1)
    return (words + letters) / 2


def pairs(old: Sequence[Profile], new: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """The pairs, as positions, that may be alike: all of them where they are few, else those the index proposes."""
    if len(old) * len(new) <= MATRIX:
        yield from ((i, j) for i in range(len(old)) for j in range(len(new)))
        return
    found = {(i, j) for j, proposed in _vote(new, old) for i in proposed}
    found.update((i, j) for i, proposed in _vote(old, new) for j in proposed)
    yield from sorted(found)


def proposals(askers: Sequence[Profile], askees: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """For each asker, as positions, the few askees that may hold it; all where they are few."""
    if len(askers) * len(askees) <= MATRIX:
        yield from ((i, j) for i in range(len(askers)) for j in range(len(askees)))
        return
    for i, found in _vote(askers, askees):
        yield from ((i, j) for j in found)


def _vote(askers: Sequence[Profile], askees: Sequence[Profile]) -> Iterator[tuple[int, list[int]]]:
    """For each asker the askees that share most of its rarest features; features that are equally rare all vote."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for j, askee in enumerate(askees):
        for feature in askee.features:
            postings[feature].append(j)
    many = len(askees)
    for i, asker in enumerate(askers):
        shared = sorted([postings[feature] for feature in asker.features if feature in postings], key=len)
        votes: dict[int, int] = {}
        if shared:
            most = min(len(shared[:_VOTERS][-1]), max(len(shared[0]), _POSTINGS))
            for found in shared:
                if len(found) > most:
                    break
                # A vote and who it is for are one number: numbers are sorted much faster than pairs.
                weight = many * (1_000_000 // (len(found) + 1))
                for j in found[: 4 * _POSTINGS]:
                    votes[j] = votes.get(j, j) - weight
        best = sorted(votes.values())[:_CANDIDATES]
        yield i, [vote % many for vote in best if vote * _CLEAR <= best[0]]
