"""The items of two versions and the matches between them: values that the steps of the matching pass on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from rustool.versions.items import Item, ItemKind
from rustool.versions.words import stem, tokens

Relation = Literal["same", "split", "merged", "added", "removed"]
MatchBasis = Literal["id", "stated", "confirmed", "inferred", "text", "flow"]
MatchStep = Literal["declared", "id", "equal", "title", "similar", "parts", "flow", "unmatched"]


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """Items of the old version and the items of the new one that they are matched with, by position.

    No two matches are equal, so that one can be a key. An item is in one match.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    basis: MatchBasis
    score: float
    step: MatchStep
    """The step of the matching that found it."""
    reason: str | None = None
    """The reason that a declaration gives."""
    counts: tuple[int, int] = (0, 0)
    """Where goals are the grounds: how many are in both, and how many there are, counting both versions."""
    perhaps: tuple[tuple[int, float], ...] = ()
    """For an item without a counterpart: the nearest positions on the other side, with their similarity."""

    @property
    def relation(self) -> Relation:
        """How the numbers of items compare. Several matched with as many are `same`: nobody paired them one by one."""
        if not self.old:
            return "added"
        if not self.new:
            return "removed"
        if len(self.old) == len(self.new):
            return "same"
        return "split" if len(self.old) < len(self.new) else "merged"


@dataclass(frozen=True)
class Matches:
    """The matches found so far, by the position of each matched item. Adding to them makes new ones."""

    of_old: Mapping[int, Match] = field(default_factory=dict)
    of_new: Mapping[int, Match] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Match]:
        """Iterate over every match once."""
        yield from (match for i, match in self.of_old.items() if i == match.old[0])
        yield from (match for j, match in self.of_new.items() if not match.old and j == match.new[0])

    def adding(self, found: Iterable[Match]) -> "Matches":
        """Return these matches with `found`; a match that includes the items of another one replaces it."""
        of_old, of_new = dict(self.of_old), dict(self.of_new)
        for match in found:
            of_old.update(dict.fromkeys(match.old, match))
            of_new.update(dict.fromkeys(match.new, match))
        return Matches(of_old, of_new)

    def without(self, released: Iterable[Match]) -> "Matches":
        """Return these matches without those in `released`."""
        dropped = set(released)
        return Matches(
            {i: match for i, match in self.of_old.items() if match not in dropped},
            {j: match for j, match in self.of_new.items() if match not in dropped},
        )


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A pair that was too dissimilar to be a match."""

    score: float
    old: int
    new: int


class BothVersions:
    """The items of two versions, as `items.strategy_items` or `items.list_items` gives them."""

    def __init__(self, old: Sequence[Item], new: Sequence[Item], place: frozenset[str] = frozenset()) -> None:
        """`place`: the stems of the issuer's proper names, which tell no areas apart."""
        self.old, self.new, self._place = old, new, place
        ranks = {label: at for at, label in enumerate(sorted({_label(item) for item in (*old, *new)}))}
        self.ranks = tuple([ranks[_label(item)] for item in items] for items in (old, new))
        """The rank of each old and each new item among the items of both, by ids and then texts."""
        self._positions = tuple(_by_kind(items, order) for items, order in zip((old, new), self.ranks, strict=True))

    def of_kind(self, kind: ItemKind) -> tuple[Sequence[int], Sequence[int]]:
        """Return the positions of one kind on both sides, in an order by ids and texts and not by the files."""
        return self._positions[0].get(kind, ()), self._positions[1].get(kind, ())

    def free(self, kind: ItemKind, matches: Matches) -> tuple[list[int], list[int]]:
        """Return the positions of one kind that are in no match, ordered as in `of_kind`."""
        old, new = self.of_kind(kind)
        return [i for i in old if i not in matches.of_old], [j for j in new if j not in matches.of_new]

    def compared_text(self, item: Item) -> str:
        """Return the text that an item's similarity is computed from; for an area, its title without place names."""
        if item.kind != "areas":
            return item.full_text
        title = item.title or ""
        return " ".join(word for word in tokens(title) if stem(word) not in self._place) or title

    def kinds(self, match: Match) -> set[ItemKind]:
        """Return the kinds of the items in a match."""
        return {self.old[i].kind for i in match.old} | {self.new[j].kind for j in match.new}

    def have_matching_parents(self, i: int, j: int, matches: Matches) -> bool:
        """Whether the parents of an old and a new item are matched with each other."""
        old_parent, new_parent = self.old[i].parent, self.new[j].parent
        match = None if old_parent is None or new_parent is None else matches.of_old.get(old_parent)
        return match is not None and new_parent in match.new

    def tie(self, i: int, j: int) -> tuple[int, int]:
        """Return a key that orders pairs of equal similarity, the same whichever version is the old one."""
        one, other = self.ranks[0][i], self.ranks[1][j]
        return (one, other) if one < other else (other, one)


def _label(item: Item) -> tuple[str, ...]:
    return item.id, item.full_text, item.title or ""


def _by_kind(items: Sequence[Item], ranks: Sequence[int]) -> dict[ItemKind, list[int]]:
    """Return the positions of the items of each kind, in the order of their ranks."""
    positions: defaultdict[ItemKind, list[int]] = defaultdict(list)
    for position in sorted(range(len(items)), key=ranks.__getitem__):
        positions[items[position].kind].append(position)
    return dict(positions)
