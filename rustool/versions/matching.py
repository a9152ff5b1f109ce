"""Who became whom between two versions: what people have declared, then ids, then texts, then where the goals went.

Pure functions over lists of items. Nothing depends on the order of the lists, and comparing backwards mirrors all.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import Literal

from rustool.model.fields import Basis
from rustool.model.strategy import Succession
from rustool.versions.flow import link_by_goals
from rustool.versions.items import Item, ItemKind
from rustool.versions.links import Group, Links
from rustool.versions.parts import link_by_parts
from rustool.versions.similarity import SimilarityIndex, candidate_pairs, similarity

THRESHOLD = 0.52
"""Texts that are less alike than this are not said to be the same."""

SAME_PARENT_BONUS = 0.04
"""What it adds to the likeness of two goals that what they stand under is the same."""

PERHAPS = 0.35
"""Texts that are at least so alike are worth a person's look."""

_STRENGTH: dict[Basis, int] = {"inferred": 0, "confirmed": 1, "stated": 2}


def match_items(
    old: Sequence[Item],
    new: Sequence[Item],
    declared: Sequence[Succession] = (),
    place: frozenset[str] = frozenset(),
) -> list[Group]:
    """A group for what became of each item; every item is in exactly one.

    `declared` are successions from the old version's ids to the new one's; they win over everything. `place` is what
    the place is called, without inflection: in an area's title that says nothing.
    """
    links = Links(old, new, place)
    _by_declaration(links, declared)
    _by_id(links)
    kinds = {item.kind for item in (*old, *new)}
    # Areas first, by their names: where a goal stands then helps to tell goals that are nearly alike apart.
    if "areas" in kinds:
        likeness = _by_words(links, "areas")
        link_by_parts(links, "areas", likeness)
    for kind in sorted(kinds - {"areas"}):
        likeness = _by_words(links, kind)
        link_by_parts(links, kind, likeness)
    if "areas" in kinds:
        _by_level(links)
        link_by_goals(links)
    return _finish(links)


def _by_declaration(links: Links, declared: Sequence[Succession]) -> None:
    """What people have said. Declarations that share an item are one: a → b and a → c is a split."""
    places = [_unique(links.old), _unique(links.new)]
    joined: dict[tuple[int, int], tuple[set[tuple[int, int]], list[int]]] = {}
    for at, succession in enumerate(declared):
        old = {places[0][name] for name in succession.from_ if name in places[0]}
        new = {places[1][name] for name in succession.to if name in places[1]}
        if (not old) != (not succession.from_) or (not new) != (not succession.to) or not (old or new):
            continue  # speaks of what is not there
        items = {*((0, i) for i in old), *((1, j) for j in new)}
        one = items, [at]
        for other in {id(joined[item]): joined[item] for item in items & joined.keys()}.values():
            small, one = sorted((one, other), key=lambda some: len(some[0]))
            one[0].update(small[0])
            one[1].extend(small[1])
            joined.update(dict.fromkeys(small[0], one))
        joined.update(dict.fromkeys(items, one))
    for items, when in {id(one): one for one in joined.values()}.values():
        old, new = ({position for of, position in items if of == side} for side in (0, 1))
        said = [declared[at] for at in sorted(when)]
        basis = min((succession.basis for succession in said), key=_STRENGTH.__getitem__)
        reason = "; ".join(dict.fromkeys(succession.reason for succession in said if succession.reason))
        links.add(Group(tuple(sorted(old)), tuple(sorted(new)), basis, 1.0, "declared", reason or None))


def _by_id(links: Links) -> None:
    new = _unique(links.new)
    for name, i in _unique(links.old).items():
        j = new.get(name)
        if j is not None and i not in links.of_old and j not in links.of_new:
            links.add(Group((i,), (j,), "id", 1.0, "id"))


def _unique(items: Sequence[Item]) -> dict[str, int]:
    """Where each id is, but for those that several items have: they identify nothing."""
    often = Counter(item.id for item in items)
    return {item.id: i for i, item in enumerate(items) if often[item.id] == 1}


def _by_words(links: Links, kind: ItemKind) -> SimilarityIndex:
    """Equal texts, then equal titles, then texts that are alike; gives what the likeness was measured with."""
    _by_key(links, kind, lambda item: item.key, "equal")
    _by_key(links, kind, lambda item: item.name_key, "title")
    all_old, all_new = links.all(kind)
    likeness = SimilarityIndex(
        [links.words(links.old[i]) for i in all_old],
        [links.words(links.new[j]) for j in all_new],
        titles=kind == "areas",
    )
    old, new = links.free(kind)
    before = [likeness.profile(links.words(links.old[i])) for i in old]
    after = [likeness.profile(links.words(links.new[j])) for j in new]
    ranked = []
    for at_old, at_new in candidate_pairs(before, after):
        score = similarity(before[at_old], after[at_new])
        if score >= PERHAPS - SAME_PARENT_BONUS:
            i, j = old[at_old], new[at_new]
            rank = score + SAME_PARENT_BONUS if links.together(i, j) else score
            ranked.append((-rank, links.tie(i, j), score, i, j))
    ranked.sort()
    for rank, _, score, i, j in ranked:
        if i in links.of_old or j in links.of_new:
            continue
        if -rank >= THRESHOLD:
            links.add(Group((i,), (j,), "text", round(score, 3), "alike"))
        elif score >= PERHAPS:
            links.rejected.append((round(score, 3), i, j))
    return likeness


def _by_key(links: Links, kind: ItemKind, key: Callable[[Item], str], why: Literal["equal", "title"]) -> None:
    """Link what has the same key; where several have it, those first that stand under the same thing."""

    def order(bucket: tuple[list[int], list[int]]) -> tuple[int, str]:
        """From the top down, since a parent's fate helps to pair its goals, and the same in both directions."""
        old, new = bucket
        depth = min(len(item.path) for item in (*map(links.old.__getitem__, old), *map(links.new.__getitem__, new)))
        return depth, key(links.old[old[0]])

    buckets = _buckets(links.free(kind), (lambda i: key(links.old[i]), lambda j: key(links.new[j])))
    for old, new in sorted(buckets, key=order):
        chosen: list[tuple[list[int], list[int]]] = [(old, new)]
        if len(old) > 1 or len(new) > 1:
            chosen = _buckets((old, new), (lambda i: links.home(0, i), lambda j: links.home(1, j)))
            if why == "title":
                # A title that several share names none of them, but for the only one that stands where it stood.
                chosen = [near for near in chosen if len(near[0]) == len(near[1]) == 1]
            else:
                chosen.append((old, new))
        for some, others in chosen:
            left = [i for i in some if i not in links.of_old], [j for j in others if j not in links.of_new]
            for i, j in zip(*left, strict=False):
                links.add(Group((i,), (j,), "text", 1.0, why))


def _by_level(links: Links) -> None:
    """Areas that are goals in the other version and goals that are areas, where the name has only one on each side."""
    areas, goals = links.free("areas"), links.free("goals")
    for level in ((areas[0], goals[1]), (goals[0], areas[1])):
        for old, new in _buckets(level, (lambda i: links.old[i].name_key, lambda j: links.new[j].name_key)):
            if len(old) == len(new) == 1:
                links.add(Group((old[0],), (new[0],), "text", 1.0, "title"))


def _buckets(
    sides: tuple[Sequence[int], Sequence[int]], keys: tuple[Callable[[int], str | int], Callable[[int], str | int]]
) -> list[tuple[list[int], list[int]]]:
    """The old and the new items that have the same key; what has none is in no bucket."""
    old: defaultdict[str | int, list[int]] = defaultdict(list)
    for i in sides[0]:
        if found := keys[0](i):
            old[found].append(i)
    new: defaultdict[str | int, list[int]] = defaultdict(list)
    for j in sides[1]:
        if (found := keys[1](j)) in old:
            new[found].append(j)
    return [(old[found], new[found]) for found in new]


def _finish(links: Links) -> list[Group]:
    """The groups, in the new version's order and then the old one's, with what is in none as added and removed."""
    near_old: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    near_new: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    for score, i, j in sorted(links.rejected, key=lambda pair: (-pair[0], links.tie(pair[1], pair[2]))):
        if i not in links.of_old and j not in links.of_new:
            near_old[i].append((j, score))
            near_new[j].append((i, score))
    groups = list(links.groups())
    for i in range(len(links.old)):
        if i not in links.of_old:
            near = tuple(near_old[i][:3])
            groups.append(Group((i,), (), "text", round(1 - (near[0][1] if near else 0.0), 3), "alone", perhaps=near))
    for j in range(len(links.new)):
        if j not in links.of_new:
            near = tuple(near_new[j][:3])
            groups.append(Group((), (j,), "text", round(1 - (near[0][1] if near else 0.0), 3), "alone", perhaps=near))
    return sorted(groups, key=lambda group: (not group.new, group.new, group.old))
