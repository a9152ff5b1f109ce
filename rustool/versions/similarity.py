"""Similarity of texts, by letters and by words; words that many texts share weigh little.

Weights are whole numbers and both sides are treated alike, so that comparing backwards gives the same figures.
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
"""The number of pairs up to which all are compared; above it an index proposes candidates."""

_POSTINGS = 40
"""Features that more texts share are not followed."""

_BITS = 1 << 12
"""Number of bits for sequences of letters: enough for all but large strategies, in which rare sequences share a bit."""

_VOTERS, _CANDIDATES = 6, 5

_VOTE = 5040
"""The weight of a feature's vote, divided by the number of texts that have it."""

_CLEAR = 3
"""A candidate with this many times fewer votes than the first one is dropped."""


class Profile(NamedTuple):
    """A text in the form in which it is compared."""

    stems: tuple[str, ...]
    """Its words without inflection, in order; without function words, unless there are no others."""
    weights: dict[str, int]
    """The weight of each stem, in thousandths."""
    total: int
    letters: int
    """Its sequences of three letters, a bit for each: many times faster than sets."""
    features: Sequence[int]
    """Its features in the index, as numbers: words, and pairs of words with at most one word between them."""


class _Stem(NamedTuple):
    """A word in the index."""

    root: str
    number: int
    first: int
    """This plus the number of the word that follows is the number of the pair."""


class SimilarityIndex:
    """The texts of one kind of items in both versions, with the weights of their words."""

    def __init__(self, old: Sequence[str], new: Sequence[str], *, titles: bool) -> None:
        """`titles`: words that all texts of a side share weigh nothing; neither do names for the place itself."""
        # Tables of words, so that all words of a text are looked up at once.
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
        """Return the profile of one of the texts."""
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
    """Return the sequences of three letters of a word with a space before and after it."""
    return map("".join, zip(f" {word}", word, f"{word} "[1:], strict=False))


def _rarity(old: Sequence[str], new: Sequence[str], roots: dict[str, str], *, titles: bool) -> dict[str, int]:
    """Return the weight of each root by the number of texts that have it, in thousandths; rare ones weigh most."""
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
    """Return the similarity of two texts, from 0 to 1: the mean of that in letters and that in weighted words."""
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
    """Yield the pairs, as positions, that may be similar: all of them if they are few, otherwise those of the index."""
    if len(old) * len(new) <= MATRIX:
        yield from ((i, j) for i in range(len(old)) for j in range(len(new)))
        return
    found = {(i, j) for j, proposed in _vote(new, old) for i in proposed}
    found.update((i, j) for i, proposed in _vote(old, new) for j in proposed)
    yield from found


def candidate_containers(parts: Sequence[Profile], containers: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Yield pairs of positions of a part and a text that may contain it: all pairs if they are few."""
    if len(parts) * len(containers) <= MATRIX:
        yield from ((i, j) for i in range(len(parts)) for j in range(len(containers)))
        return
    for i, found in _vote(parts, containers):
        yield from ((i, j) for j in found)


def _vote(askers: Sequence[Profile], askees: Sequence[Profile]) -> Iterator[tuple[int, list[int]]]:
    """Yield for each asker the askees that share most of its rarest features; equally rare features all vote."""
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
                # A vote and the askee are one number: numbers are sorted much faster than pairs.
                weight = many * (_VOTE // (len(found) + 1))
                for j in found[: 4 * _POSTINGS]:
                    votes[j] = votes.get(j, j) - weight
        clear = min(votes.values(), default=0) // _CLEAR
        yield i, [vote % many for vote in sorted([vote for vote in votes.values() if vote <= clear])[:_CANDIDATES]]
