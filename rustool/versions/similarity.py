"""How alike texts are: by letters and by words, where a word that many texts share says little.

Everything counts in whole numbers and treats its two sides alike, so that comparing backwards gives the same figures.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import chain
from math import log
from operator import add, or_
from typing import NamedTuple

from rustool.versions.words import FULL_WEIGHT, FUNCTION_WEIGHT, PLACE_WORDS, prior_weight, stem, tokens

MATRIX = 2500
"""Up to so many pairs are all compared; above it an index proposes the few that are worth it."""

_POSTINGS = 40
"""A feature that more texts than this share tells too little to follow."""

_BITS = 1 << 12
"""As many sequences of letters as all but large strategies have; in those the rarest share a bit with another."""

_VOTERS, _CANDIDATES = 6, 5

_VOTE = 5040
"""What a feature's vote is divided from: by how many texts it stands in."""

_CLEAR = 3
"""A candidate with so many times fewer votes than the first is none."""


class Profile(NamedTuple):
    """A text as it is compared."""

    stems: tuple[str, ...]
    """Its words without inflection, in order; function words left out where there are others."""
    weights: dict[str, int]
    """What each of its stems says, in thousandths."""
    total: int
    letters: int
    """Its sequences of three letters, a bit for each, which are joined and met many times faster than sets."""
    features: Sequence[int]
    """What the index knows it by, as numbers: words, and pairs of words next to each other or with one between."""


class _Stem(NamedTuple):
    """What the index has to know of a word."""

    root: str
    number: int
    first: int
    """Added to the number of the word that follows, it makes the number of the pair."""


class SimilarityIndex:
    """The texts of one kind in both versions, weighed against each other."""

    def __init__(self, old: Sequence[str], new: Sequence[str], *, titles: bool) -> None:
        """`titles`: words that all texts of a side share weigh nothing, nor do names for the place itself."""
        # What is known of each word stands in tables, so that the words of a text are looked up all at once.
        roots = {word: stem(word) for word in chain.from_iterable(map(tokens, (*old, *new)))}
        rarity = _rarity(old, new, roots, titles=titles)
        often = Counter(chain.from_iterable(map(_trigrams, roots)))
        common = sorted(often, key=lambda letters: (-often[letters], letters))  # first: most words have few bits then
        bits = {letters: 1 << at % _BITS for at, letters in enumerate(common)}
        self._letters = {word: reduce(or_, map(bits.__getitem__, _trigrams(word))) for word in roots}
        says = {word: 0 if titles and word in PLACE_WORDS else prior_weight(word) for word in roots}
        self._weights = {word: (root, says[word] * rarity[root] // 1000) for word, root in roots.items()}
        numbers = {root: at for at, root in enumerate(rarity, start=1)}
        self._stems = {word: _Stem(root, numbers[root], numbers[root] * len(numbers)) for word, root in roots.items()}
        content = [word for word in roots if prior_weight(word) > FUNCTION_WEIGHT and self._weights[word][1] > 0]
        self._content = {word: self._stems[word] for word in content}
        self._telling = {word: self._letters[word] for word in content if prior_weight(word) == FULL_WEIGHT}
        self._made: dict[str, Profile] = {}

    def profile(self, text: str) -> Profile:
        """One of the texts, as it is compared."""
        made = self._made.get(text)
        if made is None:
            made = self._made[text] = self._profile(tokens(text))
        return made

    def _profile(self, words: tuple[str, ...]) -> Profile:
        content = list(filter(None, map(self._content.get, words)))
        weighed = list(map(self._weights.__getitem__, words))
        weights = dict(weighed)
        if len(weights) < len(set(words)):  # of a stem's forms, the one that says most
            weights = dict(sorted(weighed))
        if not content:
            content = [self._stems[word] for word in words]
            weights = {root: max(1, weight) for root, weight in weights.items()}
        letters = list(filter(None, map(self._telling.get, words)))
        if not letters:
            spoken = [word for word in words if word in self._content] or words
            letters = [self._letters[word] for word in spoken]
        stems, numbers, firsts = zip(*content, strict=True) if content else ((), (), ())
        return Profile(
            stems,
            weights,
            sum(weights.values()),
            reduce(or_, letters, 0),
            [*numbers, *map(add, firsts, numbers[1:]), *map(add, firsts, numbers[2:])],
        )


def _trigrams(word: str) -> Iterator[str]:
    """A word's sequences of three letters; a space is before and after it."""
    return map("".join, zip(f" {word}", word, f"{word} "[1:], strict=False))


def _rarity(old: Sequence[str], new: Sequence[str], roots: dict[str, str], *, titles: bool) -> dict[str, int]:
    """What each root says by how few texts it stands in, in thousandths."""
    sides = [[set(map(roots.__getitem__, tokens(text))) for text in side] for side in (old, new)]
    counts = [Counter(chain.from_iterable(side)) for side in sides]
    most = max(len(old), len(new), 1)
    rarity: dict[str, int] = {}
    for word in counts[0].keys() | counts[1].keys():
        often = max(count[word] * most / len(side) for count, side in zip(counts, (old, new), strict=True) if side)
        rarity[word] = round(1000 * log((most + 1) / often) / log(most + 1))
    if titles:
        for count, side in zip(counts, (old, new), strict=True):
            if len(side) > 1:
                rarity |= {word: 0 for word, n in count.items() if n == len(side)}
    return rarity


def similarity(one: Profile, other: Profile) -> float:
    """How alike two texts are, from 0 to 1: the mean of their likeness in letters and in weighted words."""
    ours, theirs = one.weights, other.weights
    shared = 0
    for word, weight in ours.items():
        if word in theirs:
            their = theirs[word]
            shared += min(their, weight)
    words = 2 * shared / ((one.total + other.total) or 1)
    both = (one.letters & other.letters).bit_count()
    letters = 2 * both / ((one.letters.bit_count() + other.letters.bit_count()) or 1)
    return (words + letters) / 2


def candidate_pairs(old: Sequence[Profile], new: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """The pairs, as positions, that may be alike: all of them where they are few, else those the index proposes."""
    if len(old) * len(new) <= MATRIX:
        yield from ((i, j) for i in range(len(old)) for j in range(len(new)))
        return
    found = {(i, j) for j, proposed in _vote(new, old) for i in proposed}
    found.update((i, j) for i, proposed in _vote(old, new) for j in proposed)
    yield from found


def candidate_containers(askers: Sequence[Profile], askees: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """For each asker, as positions, the few askees that may hold it; all where they are few."""
    if len(askers) * len(askees) <= MATRIX:
        yield from ((i, j) for i in range(len(askers)) for j in range(len(askees)))
        return
    for i, found in _vote(askers, askees):
        yield from ((i, j) for j in found)


def _vote(askers: Sequence[Profile], askees: Sequence[Profile]) -> Iterator[tuple[int, list[int]]]:
    """For each asker the askees that share most of its rarest features; features that are equally rare all vote."""
    postings: defaultdict[int, list[int]] = defaultdict(list)
    for j, askee in enumerate(askees):
        for feature in askee.features:
            postings[feature].append(j)
    many = len(askees)
    for i, asker in enumerate(askers):
        shared = sorted(filter(None, map(postings.get, asker.features)), key=len)
        votes: dict[int, int] = {}
        if shared:
            most = min(len(shared[:_VOTERS][-1]), max(len(shared[0]), _POSTINGS))
            for found in shared:
                if len(found) > most:
                    break
                # A vote and who it is for are one number: numbers are sorted much faster than pairs.
                weight = many * (_VOTE // (len(found) + 1))
                for j in found[: 4 * _POSTINGS]:
                    votes[j] = votes.get(j, j) - weight
        clear = min(votes.values(), default=0) // _CLEAR
        yield i, [vote % many for vote in sorted([vote for vote in votes.values() if vote <= clear])[:_CANDIDATES]]
