"""Matches of areas by where their goals went."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rustool.versions.items import Item
from rustool.versions.matches import BothVersions, Match, Matches, NearMiss

MIN_SHARE = 0.6
"""The least share of an area's goals that went one way and so tell which area it is matched with."""

_Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Stream:
    """The goals that went from one old area to one new area."""

    old: frozenset[int]
    new: frozenset[int]


@dataclass(frozen=True)
class _Streams:
    """The goals between each pair of areas, and the number of goals of each area."""

    between: dict[_Pair, _Stream]
    old_sizes: dict[int, int]
    new_sizes: dict[int, int]

    def old_share(self, pair: _Pair) -> float:
        """Return the share of the old area's goals that went to the new one."""
        return len(self.between[pair].old) / self.old_sizes[pair[0]]

    def new_share(self, pair: _Pair) -> float:
        """Return the share of the new area's goals that came from the old one."""
        return len(self.between[pair].new) / self.new_sizes[pair[1]]

    def match(self, old: tuple[int, ...], new: tuple[int, ...]) -> Match:
        """Return the match of some areas, with the goals they share as its grounds."""
        streams = [self.between[i, j] for i in old for j in new if (i, j) in self.between]
        shared = len(frozenset().union(*(stream.old for stream in streams)))
        shared += len(frozenset().union(*(stream.new for stream in streams)))
        total = sum(self.old_sizes.get(i, 0) for i in old) + sum(self.new_sizes.get(j, 0) for j in new)
        return Match(old, new, "flow", round(shared / total, 3), "flow", counts=(shared, total))


def matches_by_goals(both: BothVersions, matches: Matches) -> tuple[Matches, list[NearMiss]]:
    """Match areas by their goals: from one area, it was renamed; from several, merged; to several, split.

    Returns the matches with those found, and the pairs that were matched and are no longer: areas whose titles are
    less similar than their goals are shared with another area. All other earlier matches stay.
    """
    streams = _streams(both, matches)
    released, renamed = _renamed(both, matches, streams)
    near_misses = [NearMiss(match.score, match.old[0], match.new[0]) for match in released]
    matches = matches.without(released).adding(renamed)
    return matches.adding(_merged_and_split(both, matches, streams)), near_misses


def _renamed(both: BothVersions, matches: Matches, streams: _Streams) -> tuple[list[Match], list[Match]]:
    """Return the matches that give way, and those of areas that have most of each other's goals."""
    ranked = []
    for pair in streams.between:
        out, back = streams.old_share(pair), streams.new_share(pair)
        if min(out, back) >= MIN_SHARE:
            ranked.append((-(out + back) / 2, both.tie(*pair), pair))
    released: dict[Match, None] = {}
    renamed: list[Match] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for share, _, (i, j) in sorted(ranked):
        if i in taken[0] or j in taken[1]:
            continue
        current = [match for match in (matches.of_old.get(i), matches.of_new.get(j)) if match and match not in released]
        if all(_gives_way(both, match, (i, j), -share) for match in current):
            released |= dict.fromkeys(current)
            renamed.append(streams.match((i,), (j,)))
            taken[0].add(i)
            taken[1].add(j)
    return list(released), renamed


def _gives_way(both: BothVersions, match: Match, pair: _Pair, share: float) -> bool:
    """Whether a match of areas by similar titles is weaker than the share of goals that another pair has."""
    is_pair = (match.old, match.new) == ((pair[0],), (pair[1],))
    return match.step == "similar" and both.kinds(match) == {"areas"} and match.score < share and not is_pair


def _merged_and_split(both: BothVersions, matches: Matches, streams: _Streams) -> Iterator[Match]:
    """Yield the matches of an area with several; one that includes the areas of an earlier match replaces it."""
    sources: defaultdict[int, list[int]] = defaultdict(list)
    targets: defaultdict[int, list[int]] = defaultdict(list)
    for i, j in streams.between:
        sources[j].append(i)
        targets[i].append(j)
    found = []
    for j, candidates in sources.items():
        joining = [i for i in candidates if i not in matches.of_old and streams.old_share((i, j)) >= MIN_SHARE]
        held = set().union(*(streams.between[i, j].new for i in joining))
        match = matches.of_new.get(j)
        if _may_take_in(both, match, joining, len(held) / streams.new_sizes[j]):
            found.append(streams.match(tuple(sorted((*joining, *(match.old if match else ())))), (j,)))
    for i, candidates in targets.items():
        leaving = [j for j in candidates if j not in matches.of_new and streams.new_share((i, j)) >= MIN_SHARE]
        held = set().union(*(streams.between[i, j].old for j in leaving))
        match = matches.of_old.get(i)
        if _may_take_in(both, match, leaving, len(held) / streams.old_sizes[i]):
            found.append(streams.match((i,), tuple(sorted((*leaving, *(match.new if match else ()))))))
    taken: tuple[set[int], set[int]] = (set(), set())
    for match in sorted(found, key=lambda match: (-match.score, *_ranks(both, match))):
        if taken[0].isdisjoint(match.old) and taken[1].isdisjoint(match.new):
            yield match
            taken[0].update(match.old)
            taken[1].update(match.new)


def _may_take_in(both: BothVersions, match: Match | None, others: list[int], share: float) -> bool:
    """Whether an area may be matched with `others` too.

    Args:
        both: The items of both versions.
        match: The area's match so far. One that is declared, of several or of an area with a goal stays as it is.
        others: Unmatched areas of the other version that share most of their goals with this one.
        share: The share of this area's goals that the others have; it counts where the area has no match.
    """
    if not others:
        return False
    if match is None:
        return len(others) > 1 and share >= MIN_SHARE
    return match.step != "declared" and len(match.old) == len(match.new) == 1 and both.kinds(match) == {"areas"}


def _streams(both: BothVersions, matches: Matches) -> _Streams:
    """Return the goals between each pair of areas; goals whose text is repeated in a version are not counted."""
    old_areas, new_areas = _areas_of_goals(both.old), _areas_of_goals(both.new)
    counts = [Counter(item.key for item in items if item.kind == "goals") for items in (both.old, both.new)]
    for items, areas, known in ((both.old, old_areas, matches.of_old), (both.new, new_areas, matches.of_new)):
        for position in list(areas):
            is_repeated = max(count[items[position].key] for count in counts) > 1
            match = known.get(position)
            if is_repeated and not (match and match.step == "id"):
                del areas[position]
    old: defaultdict[_Pair, set[int]] = defaultdict(set)
    new: defaultdict[_Pair, set[int]] = defaultdict(set)
    for match in matches:
        for i in match.old:
            for j in match.new:
                if i in old_areas and j in new_areas:
                    old[old_areas[i], new_areas[j]].add(i)
                    new[old_areas[i], new_areas[j]].add(j)
    between = {pair: _Stream(frozenset(old[pair]), frozenset(new[pair])) for pair in old}
    return _Streams(between, Counter(old_areas.values()), Counter(new_areas.values()))


def _areas_of_goals(items: Iterable[Item]) -> dict[int, int]:
    """Return the position of the area of each goal at any depth. A parent comes before its goals."""
    areas: dict[int, int] = {}
    for position, item in enumerate(items):
        if item.kind == "goals" and item.parent is not None:
            areas[position] = areas.get(item.parent, item.parent)
    return areas


def _ranks(both: BothVersions, match: Match) -> tuple[tuple[int, ...], ...]:
    """Return the ranks of the items on both sides, the same whichever version is the old one."""
    old, new = both.ranks
    return tuple(sorted((tuple(sorted(old[i] for i in match.old)), tuple(sorted(new[j] for j in match.new)))))
