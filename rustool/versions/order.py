"""Which of some siblings have moved among themselves, and which only stand elsewhere because others have."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

_Weight = tuple[int, int, int, int]
_NOTHING: _Weight = (0, 0, 0, 0)


class MatchedPair(NamedTuple):
    """The positions of an item in both versions, and its names; no name tells which version is the old one."""

    old: int
    new: int
    name: str
    full_name: str
    """What also tells two pairs apart that swapped their ids."""


def moved_pairs(pairs: Sequence[MatchedPair]) -> set[int]:
    """The indexes of those pairs that left their order: as few as can be.

    They are what is outside a longest increasing subsequence. Where there are several, it is the one whose members
    moved the least, then one that the names decide, then the full names and positions, so that comparing backwards
    finds the same.
    """
    by_old = sorted(range(len(pairs)), key=lambda index: pairs[index].old)
    places = sorted(pair.new for pair in pairs)
    ranks = {index: bisect_left(places, pairs[index].new) for index in by_old}
    # A tree of the heaviest chain that ends at each new place: Fenwick's, which finds the best below a place quickly.
    tree: list[tuple[_Weight, int]] = [(_NOTHING, -1)] * (len(pairs) + 1)
    before: dict[int, int] = {}
    best: tuple[_Weight, int] = (_NOTHING, -1)
    for rank_old, index in enumerate(by_old):
        rank = ranks[index]
        chain: tuple[_Weight, int] = (_NOTHING, -1)
        at = rank
        while at > 0:
            chain = max(chain, tree[at])
            at -= at & -at
        (length, nearness, lot, last), before[index] = chain
        full_name = f"{min(rank, rank_old)} {max(rank, rank_old)} {pairs[index].full_name}"
        weight = (
            length + 1,
            nearness - abs(rank - rank_old),
            lot + crc32(pairs[index].name.encode()),
            last + crc32(full_name.encode()),
        )
        best = max(best, (weight, index))
        at = rank + 1
        while at <= len(pairs):
            tree[at] = max(tree[at], (weight, index))
            at += at & -at
    kept: set[int] = set()
    index = best[1]
    while index >= 0:
        kept.add(index)
        index = before[index]
    return set(range(len(pairs))) - kept
