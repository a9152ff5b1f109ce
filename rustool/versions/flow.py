"""What became of areas, by where their goals went."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rustool.versions.items import Item
from rustool.versions.links import Group, Links

MIN_SHARE = 0.6
"""So much of an area's goals must have gone one way before that says what became of the area."""


class _Stream(NamedTuple):
    """The goals that went from one old area to one new area."""

    sent: frozenset[int]
    got: frozenset[int]


def link_by_goals(links: Links) -> None:
    """Link areas by their goals: from one area, it is renamed; from several, merged; to several, split.

    What words linked stays linked, but for titles that are less alike than the goals are at one that went elsewhere.
    """
    streams, sizes = _streams(links)
    renames = []
    for (i, j), stream in streams.items():
        out, back = len(stream.sent) / sizes[0][i], len(stream.got) / sizes[1][j]
        if min(out, back) >= MIN_SHARE:
            renames.append((-(out + back) / 2, links.tie(i, j), i, j))
    for share, _, i, j in sorted(renames):
        said = [linked for linked in (links.of_old.get(i), links.of_new.get(j)) if linked]
        if all(_gives_way(links, linked, (i, j), -share) for linked in said):
            for linked in said:
                links.release(linked)
            links.add(_group(streams, sizes, (i,), (j,)))
    into: defaultdict[int, list[int]] = defaultdict(list)
    out_of: defaultdict[int, list[int]] = defaultdict(list)
    for i, j in streams:
        into[j].append(i)
        out_of[i].append(j)
    made = []
    for j, candidates in into.items():
        going = [i for i in candidates if i not in links.of_old and len(streams[i, j].sent) / sizes[0][i] >= MIN_SHARE]
        held = set().union(*(streams[i, j].got for i in going))
        group = links.of_new.get(j)
        if going and (old := _with_own(links, going, group.old if group else (), group, len(held) / sizes[1][j])):
            made.append(_group(streams, sizes, old, (j,)))
    for i, candidates in out_of.items():
        coming = [j for j in candidates if j not in links.of_new and len(streams[i, j].got) / sizes[1][j] >= MIN_SHARE]
        held = set().union(*(streams[i, j].sent for j in coming))
        group = links.of_old.get(i)
        if coming and (new := _with_own(links, coming, group.new if group else (), group, len(held) / sizes[0][i])):
            made.append(_group(streams, sizes, (i,), new))
    taken: tuple[set[int], set[int]] = (set(), set())
    for group in sorted(made, key=lambda group: (-group.score, *_ranks(links, group))):
        if taken[0].isdisjoint(group.old) and taken[1].isdisjoint(group.new):
            links.add(group)
            taken[0].update(group.old)
            taken[1].update(group.new)


def _gives_way(links: Links, group: Group, pair: tuple[int, int], share: float) -> bool:
    """Whether areas that are linked by titles which are only alike are less so than by where the goals went."""
    linked = (group.old, group.new) == ((pair[0],), (pair[1],))
    return group.why == "alike" and links.kinds(group) == {"areas"} and group.score < share and not linked


def _with_own(
    links: Links, others: list[int], own: tuple[int, ...], group: Group | None, share: float
) -> tuple[int, ...]:
    """The areas that went into one, or came out of one, with the one that is linked to it already.

    None where it is spoken for in another way, where they are no more than one, or where nothing is linked to it and
    they are too little of what it holds.
    """
    if group is None:
        return tuple(sorted(others)) if len(others) > 1 and share >= MIN_SHARE else ()
    if group.why == "declared" or len(group.old) > 1 or len(group.new) > 1 or links.kinds(group) != {"areas"}:
        return ()
    return tuple(sorted([*others, *own]))


def _streams(links: Links) -> tuple[dict[tuple[int, int], _Stream], tuple[dict[int, int], dict[int, int]]]:
    """The goals between each pair of areas, and how many goals each area has."""
    homes = _areas_of_goals(links.old), _areas_of_goals(links.new)
    for of, boilerplate in zip(homes, _repeated_goals(links), strict=True):
        for position in boilerplate:
            of.pop(position, None)
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


def _repeated_goals(links: Links) -> Iterator[list[int]]:
    """On either side, the goals that say what several goals of a version say: those tell nothing of their areas."""
    often = [Counter(item.key for item in items if item.kind == "goals") for items in (links.old, links.new)]
    for items, of in ((links.old, links.of_old), (links.new, links.of_new)):
        yield [
            position
            for position, item in enumerate(items)
            if item.kind == "goals"
            and max(often[0][item.key], often[1][item.key]) > 1
            and not ((group := of.get(position)) and group.why == "id")
        ]


def _areas_of_goals(items: Iterable[Item]) -> dict[int, int]:
    """The area of each goal at any depth. A parent comes before what stands under it."""
    homes: dict[int, int] = {}
    for position, item in enumerate(items):
        if item.kind == "goals" and item.parent is not None:
            homes[position] = homes.get(item.parent, item.parent)
    return homes


def _group(
    streams: dict[tuple[int, int], _Stream],
    sizes: tuple[dict[int, int], dict[int, int]],
    old: tuple[int, ...],
    new: tuple[int, ...],
) -> Group:
    between = [streams[i, j] for i in old for j in new if (i, j) in streams]
    along = len(frozenset().union(*(stream.sent for stream in between)))
    along += len(frozenset().union(*(stream.got for stream in between)))
    of = sum(sizes[0].get(i, 0) for i in old) + sum(sizes[1].get(j, 0) for j in new)
    return Group(old, new, "flow", round(along / of, 3), "flow", counts=(along, of))


def _ranks(links: Links, group: Group) -> tuple[tuple[int, ...], ...]:
    """The items' ranks on both sides, in an order that does not say which side is the old one."""
    sides = (
        tuple(sorted(links.numbers[0][i] for i in group.old)),
        tuple(sorted(links.numbers[1][j] for j in group.new)),
    )
    return tuple(sorted(sides))
