"""Which siblings were reordered: as few as explain the new order."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

_Weight = tuple[int, int, int, int]
_NONE: _Weight = (0, 0, 0, 0)


class MatchedPair(NamedTuple):
    """The positions of an item in both versions, and its names, which are the same whichever version is the old one."""

    old: int
    new: int
    name: str
    full_name: str
    """A name that differs even for two pairs that swapped their ids."""


def reordered_pairs(pairs: Sequence[MatchedPair]) -> set[int]:
    """Return the indexes of the pairs that left their order: as few as possible.

    They are those outside a longest increasing subsequence. Of several such subsequences it is the one whose members
    moved the least, then one that the names decide, then the full names and positions, so that comparing backwards
    finds the same.
    """
    by_old = sorted(range(len(pairs)), key=lambda index: pairs[index].old)
    new_positions = sorted(pair.new for pair in pairs)
    ranks = {index: bisect_left(new_positions, pairs[index].new) for index in by_old}
    # A Fenwick tree of the heaviest chain that ends at each new position, to find the best one below a position fast.
    tree: list[tuple[_Weight, int]] = [(_NONE, -1)] * (len(pairs) + 1)
    previous: dict[int, int] = {}
    best: tuple[_Weight, int] = (_NONE, -1)
    for rank_old, index in enumerate(by_old):
        rank = ranks[index]
        chain: tuple[_Weight, int] = (_NONE, -1)
        at = rank
        while at > 0:
            chain = max(chain, tree[at])
            at -= at & -at
        (length, nearness, names, full_names), previous[index] = chain
        full_name = f"{min(rank, rank_old)} {max(rank, rank_old)} {pairs[index].full_name}"
        weight = (
            length + 1,
            nearness - abs(rank - rank_old),
            names + crc32(pairs[index].name.encode()),
            full_names + crc32(full_name.encode()),
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
        index = previous[index]
    return set(range(len(pairs))) - kept
