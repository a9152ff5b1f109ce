"""Match items between two versions: by declared successions, then ids, then text, then by where the goals went.

Pure functions over lists of items: each step takes the matches so far and returns those that it adds. Nothing depends
on the order of the lists, and comparing backwards gives the mirror image.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, TypeVar

from rustool.model.fields import Basis
from rustool.model.strategy import Succession
from rustool.versions.flow import matches_by_goals
from rustool.versions.items import Item, ItemKind
from rustool.versions.matches import BothVersions, Match, Matches, NearMiss
from rustool.versions.parts import matches_by_parts
from rustool.versions.similarity import SimilarityIndex, candidate_pairs, similarity

THRESHOLD = 0.52
"""The least similarity of two texts that are matched."""

SAME_PARENT_BONUS = 0.04
"""What it adds to the similarity of two goals that their parents are matched."""

PERHAPS = 0.35
"""The least similarity of two texts that are worth a person's look."""

_STRENGTH: dict[Basis, int] = {"inferred": 0, "confirmed": 1, "stated": 2}

_Key = TypeVar("_Key")
_Positions = tuple[Sequence[int], Sequence[int]]


def match_items(
    old: Sequence[Item],
    new: Sequence[Item],
    declared: Sequence[Succession] = (),
    place: frozenset[str] = frozenset(),
) -> list[Match]:
    """Return the matches of two versions, in which each item is exactly once.

    Args:
        old: The old version's items.
        new: The new version's items.
        declared: Successions from the old version's ids to the new one's; they win over everything.
        place: The stems of the issuer's proper names, which tell no areas apart.
    """
    both = BothVersions(old, new, place)
    matches = Matches().adding(_declared(both, declared))
    matches = matches.adding(_by_id(both, matches))
    near_misses: list[NearMiss] = []
    kinds = {item.kind for item in (*old, *new)}
    # Areas first, by their names: parents that are matched help to tell goals that are nearly alike apart.
    for kind in sorted(kinds, key=lambda kind: (kind != "areas", kind)):
        matches = matches.adding(_by_key(both, matches, kind, lambda item: item.key, "equal"))
        matches = matches.adding(_by_key(both, matches, kind, lambda item: item.name_key, "title"))
        index = _similarity_index(both, kind)
        found, missed = _by_similarity(both, matches, kind, index)
        near_misses += missed
        matches = matches.adding(found)
        matches = matches.adding(matches_by_parts(both, matches, kind, index))
    if "areas" in kinds:
        matches = matches.adding(_across_levels(both, matches))
        matches, missed = matches_by_goals(both, matches)
        near_misses += missed
    return sorted(
        (*matches, *_unmatched(both, matches, near_misses)),
        key=lambda match: (not match.new, match.new, match.old),
    )


def _declared(both: BothVersions, declared: Sequence[Succession]) -> Iterator[Match]:
    """Yield the matches that people declared. Declarations that share an item are one: a → b and a → c is a split."""
    positions = _unique_ids(both.old), _unique_ids(both.new)
    groups: dict[tuple[int, int], tuple[set[tuple[int, int]], list[int]]] = {}
    for at, succession in enumerate(declared):
        old = {positions[0][name] for name in succession.from_ if name in positions[0]}
        new = {positions[1][name] for name in succession.to if name in positions[1]}
        if (not old) != (not succession.from_) or (not new) != (not succession.to) or not (old or new):
            continue  # it names nothing that the versions have
        items = {*((0, i) for i in old), *((1, j) for j in new)}
        group = items, [at]
        for other in _distinct(groups[item] for item in items & groups.keys()):
            small, group = sorted((group, other), key=lambda some: len(some[0]))
            group[0].update(small[0])
            group[1].extend(small[1])
            groups.update(dict.fromkeys(small[0], group))
        groups.update(dict.fromkeys(items, group))
    for items, entries in _distinct(groups.values()):
        sides = [tuple(sorted(position for side, position in items if side == wanted)) for wanted in (0, 1)]
        successions = [declared[at] for at in sorted(entries)]
        basis = min((succession.basis for succession in successions), key=_STRENGTH.__getitem__)
        reason = "; ".join(dict.fromkeys(succession.reason for succession in successions if succession.reason))
        yield Match(sides[0], sides[1], basis, 1.0, "declared", reason or None)


def _distinct(
    groups: Iterable[tuple[set[tuple[int, int]], list[int]]],
) -> Iterable[tuple[set[tuple[int, int]], list[int]]]:
    """Return each group once: an entry of `declared` is in one group."""
    return {group[1][0]: group for group in groups}.values()


def _by_id(both: BothVersions, matches: Matches) -> Iterator[Match]:
    new = _unique_ids(both.new)
    for name, i in _unique_ids(both.old).items():
        j = new.get(name)
        if j is not None and i not in matches.of_old and j not in matches.of_new:
            yield Match((i,), (j,), "id", 1.0, "id")


def _unique_ids(items: Sequence[Item]) -> dict[str, int]:
    """Return the position of each id, without ids that several items have: they identify nothing."""
    counts = Counter(item.id for item in items)
    return {item.id: i for i, item in enumerate(items) if counts[item.id] == 1}


def _by_key(
    both: BothVersions, matches: Matches, kind: ItemKind, key: Callable[[Item], str], step: Literal["equal", "title"]
) -> Iterator[Match]:
    """Yield matches of items with the same key; where several have it, first those with matching parents."""
    of_old: dict[int, Match] = {}
    of_new: dict[int, Match] = {}

    def parent_match(item: Item, found: Mapping[int, Match], known: Mapping[int, Match]) -> Match | None:
        return None if item.parent is None else found.get(item.parent) or known.get(item.parent)

    def depth_and_key(bucket: tuple[list[int], list[int]]) -> tuple[int, str]:
        # From the top down, since the match of a parent helps to pair its goals; the same in both directions.
        old, new = bucket
        paths = (*(both.old[i].path for i in old), *(both.new[j].path for j in new))
        return min(map(len, paths)), key(both.old[old[0]])

    buckets = _buckets(both.free(kind, matches), lambda i: key(both.old[i]), lambda j: key(both.new[j]))
    for old, new in sorted(buckets, key=depth_and_key):
        groups = [(old, new)]
        if len(old) > 1 or len(new) > 1:
            siblings = _buckets(
                (old, new),
                lambda i: parent_match(both.old[i], of_old, matches.of_old),
                lambda j: parent_match(both.new[j], of_new, matches.of_new),
            )
            if step == "title":
                # A title that several share names none of them, except the only one under its parent.
                groups = [near for near in siblings if len(near[0]) == len(near[1]) == 1]
            else:
                groups = [*siblings, (old, new)]
        for some, others in groups:
            left = [i for i in some if i not in of_old], [j for j in others if j not in of_new]
            for i, j in zip(*left, strict=False):
                of_old[i] = of_new[j] = match = Match((i,), (j,), "text", 1.0, step)
                yield match


def _similarity_index(both: BothVersions, kind: ItemKind) -> SimilarityIndex:
    old, new = both.of_kind(kind)
    return SimilarityIndex(
        [both.compared_text(both.old[i]) for i in old],
        [both.compared_text(both.new[j]) for j in new],
        titles=kind == "areas",
    )


def _by_similarity(
    both: BothVersions, matches: Matches, kind: ItemKind, index: SimilarityIndex
) -> tuple[list[Match], list[NearMiss]]:
    """Return matches of similar texts, the most similar first, and the pairs that nearly were."""
    old, new = both.free(kind, matches)
    before = [index.profile(both.compared_text(both.old[i])) for i in old]
    after = [index.profile(both.compared_text(both.new[j])) for j in new]
    ranked = []
    for at_old, at_new in candidate_pairs(before, after):
        score = similarity(before[at_old], after[at_new])
        if score >= PERHAPS - SAME_PARENT_BONUS:
            i, j = old[at_old], new[at_new]
            rank = score + SAME_PARENT_BONUS if both.have_matching_parents(i, j, matches) else score
            ranked.append((-rank, both.tie(i, j), score, i, j))
    ranked.sort()
    found: list[Match] = []
    near_misses: list[NearMiss] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for rank, _, score, i, j in ranked:
        if i in taken[0] or j in taken[1]:
            continue
        if -rank >= THRESHOLD:
            found.append(Match((i,), (j,), "text", round(score, 3), "similar"))
            taken[0].add(i)
            taken[1].add(j)
        elif score >= PERHAPS:
            near_misses.append(NearMiss(round(score, 3), i, j))
    return found, near_misses


def _across_levels(both: BothVersions, matches: Matches) -> Iterator[Match]:
    """Yield matches of areas and goals with the same name, where only one on each side has it."""
    areas, goals = both.free("areas", matches), both.free("goals", matches)
    for sides in ((areas[0], goals[1]), (goals[0], areas[1])):
        for old, new in _buckets(sides, lambda i: both.old[i].name_key, lambda j: both.new[j].name_key):
            if len(old) == len(new) == 1:
                yield Match((old[0],), (new[0],), "text", 1.0, "title")


def _buckets(
    sides: _Positions, old_key: Callable[[int], _Key], new_key: Callable[[int], _Key]
) -> list[tuple[list[int], list[int]]]:
    """Return the old and the new positions that have the same key; without those that have none."""
    old: defaultdict[_Key, list[int]] = defaultdict(list)
    for i in sides[0]:
        if key := old_key(i):
            old[key].append(i)
    new: defaultdict[_Key, list[int]] = defaultdict(list)
    for j in sides[1]:
        if (key := new_key(j)) in old:
            new[key].append(j)
    return [(old[key], positions) for key, positions in new.items()]


def _unmatched(both: BothVersions, matches: Matches, near_misses: Iterable[NearMiss]) -> Iterator[Match]:
    """Yield a match for each item that is in none: it was added or removed."""
    near_old: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    near_new: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    for near in sorted(near_misses, key=lambda near: (-near.score, both.tie(near.old, near.new))):
        if near.old not in matches.of_old and near.new not in matches.of_new:
            near_old[near.old].append((near.new, near.score))
            near_new[near.new].append((near.old, near.score))
    for i in range(len(both.old)):
        if i not in matches.of_old:
            yield Match((i,), (), "text", _distance(near_old[i]), "unmatched", perhaps=tuple(near_old[i][:3]))
    for j in range(len(both.new)):
        if j not in matches.of_new:
            yield Match((), (j,), "text", _distance(near_new[j]), "unmatched", perhaps=tuple(near_new[j][:3]))


def _distance(near: Sequence[tuple[int, float]]) -> float:
    """Return how dissimilar the nearest item is, from 0 to 1."""
    return round(1 - (near[0][1] if near else 0.0), 3)
