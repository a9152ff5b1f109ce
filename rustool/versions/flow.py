"""What became of areas, by where their goals went."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rustool.versions.items import Item
from rustool.versions.links import Group, Links

SHARE = 0.6
"""So much of an area's goals must have gone one way before that says what became of the area."""


@dataclass(frozen=True, slots=True)
class _Stream:
    """The goals that went from one old area to one new area."""

    sent: frozenset[int]
    got: frozenset[int]


def by_flow(links: Links) -> None:
    """Link areas that words did not: goals from one area, it is renamed; from several, merged; to several, split."""
    streams, sizes = _streams(links)
    renames = []
    for (i, j), stream in streams.items():
        out, back = len(stream.sent) / sizes[0][i], len(stream.got) / sizes[1][j]
        if min(out, back) >= SHARE and i not in links.of_old and j not in links.of_new:
            renames.append((-(out + back) / 2, links.tie(i, j), i, j))
    for _, _, i, j in sorted(renames):
        if i not in links.of_old and j not in links.of_new:
            links.add(_group(links, streams, sizes, (i,), (j,)))
    merges = {j: _contributors(links, streams, sizes, j, backwards=False) for j in sizes[1]}
    splits = {i: _contributors(links, streams, sizes, i, backwards=True) for i in sizes[0]}
    made = [_group(links, streams, sizes, tuple(old), (j,)) for j, old in merges.items() if len(old) > 1]
    made += [_group(links, streams, sizes, (i,), tuple(new)) for i, new in splits.items() if len(new) > 1]
    taken: tuple[set[int], set[int]] = (set(), set())
    for group in sorted(made, key=lambda group: (-group.score, *_names(links, group))):
        if taken[0].isdisjoint(group.old) and taken[1].isdisjoint(group.new):
            links.add(group)
            taken[0].update(group.old)
            taken[1].update(group.new)


def _streams(links: Links) -> tuple[dict[tuple[int, int], _Stream], tuple[dict[int, int], dict[int, int]]]:
    """The goals between each pair of areas, and how many goals each area has."""
    homes = _homes(links.old), _homes(links.new)
    sizes: tuple[dict[int, int], dict[int, int]] = ({}, {})
    for side in (0, 1):
        for home in homes[side].values():
            sizes[side][home] = sizes[side].get(home, 0) + 1
    sent: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    got: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    for group in links.groups():
        for i in group.old:
            for j in group.new:
                if i in homes[0] and j in homes[1]:
                    sent[homes[0][i], homes[1][j]].add(i)
                    got[homes[0][i], homes[1][j]].add(j)
    return {pair: _Stream(frozenset(sent[pair]), frozenset(got[pair])) for pair in sent}, sizes


def _homes(items: Iterable[Item]) -> dict[int, int]:
    """The area of each goal at any depth. A parent comes before what stands under it."""
    homes: dict[int, int] = {}
    for position, item in enumerate(items):
        if item.kind == "goals" and item.parent is not None:
            homes[position] = homes.get(item.parent, item.parent)
    return homes


def _contributors(
    links: Links,
    streams: dict[tuple[int, int], _Stream],
    sizes: tuple[dict[int, int], dict[int, int]],
    target: int,
    *,
    backwards: bool,
) -> list[int]:
    """The free areas that went into one area as good as whole, with the one that is linked to it already.

    Backwards: the free new areas that came out of one old area. None where the area is spoken for in another way, or
    where nothing is linked to it and what went in is too little of what it holds.
    """
    of_target, of_others = (links.of_old, links.of_new) if backwards else (links.of_new, links.of_old)
    own, theirs = (sizes[0], sizes[1]) if backwards else (sizes[1], sizes[0])
    found: list[int] = []
    held: set[int] = set()
    for (i, j), stream in streams.items():
        here, there = (i, j) if backwards else (j, i)
        away, home = (stream.got, stream.sent) if backwards else (stream.sent, stream.got)
        if here == target and there not in of_others and len(away) / theirs[there] >= SHARE:
            found.append(there)
            held |= home
    group = of_target.get(target)
    if group is not None:
        if group.why == "declared" or len(group.old) > 1 or len(group.new) > 1:
            return []
        return sorted([*found, *(group.new if backwards else group.old)])
    return sorted(found) if len(held) / own[target] >= SHARE else []


def _group(
    links: Links,  # noqa: ARG001
    streams: dict[tuple[int, int], _Stream],
    sizes: tuple[dict[int, int], dict[int, int]],
    old: tuple[int, ...],
    new: tuple[int, ...],
) -> Group:
    between = [stream for (i, j), stream in streams.items() if i in old and j in new]
    along = len(frozenset().union(*(stream.sent for stream in between)))
    along += len(frozenset().union(*(stream.got for stream in between)))
    of = sum(sizes[0].get(i, 0) for i in old) + sum(sizes[1].get(j, 0) for j in new)
    return Group(old, new, "flow", round(along / of, 3), "flow", counts=(along, of))


def _names(links: Links, group: Group) -> tuple[tuple[str, ...], ...]:
    """The ids on both sides, in an order that does not say which side is the old one."""
    sides = (
        tuple(sorted(links.old[i].id for i in group.old)),
        tuple(sorted(links.new[j].id for j in group.new)),
    )
    return tuple(sorted(sides))
