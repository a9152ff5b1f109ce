"""How alike texts are: by letters and by words, where a word that many texts share says little.

Everything counts in whole numbers and treats its two sides alike, so that comparing backwards gives the same figures.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from rustool.versions.words import FULL_WEIGHT, FUNCTION_WEIGHT, PLACE_WORDS, prior, stem, tokens

MATRIX = 2500
"""Up to so many pairs are all compared; above it an index proposes the few that are worth it."""

_POSTINGS = 40
"""A feature that more texts than this share tells too little to follow."""

_VOTERS, _CANDIDATES = 14, 4


@dataclass(frozen=True, slots=True)
class Profile:
    """A text as it is compared."""

    stems: tuple[str, ...]
    """Its words without inflection, in order; function words left out where there are others."""
    weights: dict[str, int]
    """What each of its stems says, in thousandths."""
    total: int
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
        self._made: dict[str, Profile] = {}

    def profile(self, text: str) -> Profile:
        """One of the texts, as it is compared."""
        made = self._made.get(text)
        if made is None:
            made = self._made[text] = self._profile(text)
        return made

    def _profile(self, text: str) -> Profile:
        said = [(word, stem(word)) for word in tokens(text)]
        weights: dict[str, int] = {}
        for word, root in said:
            weight = 0 if self.titles and word in PLACE_WORDS else prior(word) * self._rarity[root] // 1000
            weights[root] = max(weights.get(root, 0), weight)
        content = [(word, root) for word, root in said if prior(word) > FUNCTION_WEIGHT and weights[root] > 0]
        if not content:
            content = said
            weights = {root: max(1, weights[root]) for _, root in said}
        telling = [word for word, _ in content if prior(word) == FULL_WEIGHT] or [word for word, _ in content]
        spelt = f" {' '.join(telling)} "
        trigrams = frozenset(map("".join, zip(spelt, spelt[1:], spelt[2:], strict=False)))
        return Profile(tuple(root for _, root in content), weights, sum(weights.values()), trigrams)


def alike(one: Profile, other: Profile) -> float:
    """How alike two texts are, from 0 to 1: the mean of their likeness in letters and in weighted words."""
    if len(one.weights) > len(other.weights):
        one, other = other, one
    theirs = other.weights
    shared = sum(min(weight, theirs[word]) for word, weight in one.weights.items() if word in theirs)
    words = 2 * shared / ((one.total + other.total) or 1)
    letters = 2 * len(one.trigrams & other.trigrams) / ((len(one.trigrams) + len(other.trigrams)) or 1)
    return (words + letters) / 2


def pairs(old: Sequence[Profile], new: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """The pairs, as positions, that may be alike: all of them where they are few, else those the index proposes."""
    if len(old) * len(new) <= MATRIX:
        yield from ((i, j) for i in range(len(old)) for j in range(len(new)))
        return
    features = [[_features(profile) for profile in side] for side in (old, new)]
    found = {(i, j) for j, proposed in _vote(features[1], features[0]) for i in proposed}
    found.update((i, j) for i, proposed in _vote(features[0], features[1]) for j in proposed)
    yield from sorted(found)


def _features(profile: Profile) -> set[str]:
    """Words, and pairs of words next to each other or with one between."""
    stems = profile.stems
    found = set(stems)
    found.update(map(" ".join, pairwise(stems)))
    found.update(map("_".join, zip(stems, stems[2:], strict=False)))
    return found


def proposals(askers: Sequence[Profile], askees: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """For each asker, as positions, the few askees that may hold it; all where they are few."""
    if len(askers) * len(askees) <= MATRIX:
        yield from ((i, j) for i in range(len(askers)) for j in range(len(askees)))
        return
    for i, found in _vote([_features(asker) for asker in askers], [_features(askee) for askee in askees]):
        yield from ((i, j) for j in found)


def _vote(askers: Sequence[set[str]], askees: Sequence[set[str]]) -> Iterator[tuple[int, list[int]]]:
    """For each asker the askees that share most of its rarest features."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for j, features in enumerate(askees):
        for feature in features:
            postings[feature].append(j)
    for i, features in enumerate(askers):
        known = [(len(found), feature) for feature in features if (found := postings.get(feature))]
        votes: dict[int, int] = {}
        for size, feature in sorted(known)[:_VOTERS]:
            if size > _POSTINGS and votes:
                break
            weight = 1_000_000 // (size + 1)
            for j in postings[feature][: 4 * _POSTINGS]:
                votes[j] = votes.get(j, 0) + weight
        yield i, [j for _, j in sorted((-vote, j) for j, vote in votes.items())[:_CANDIDATES]]
