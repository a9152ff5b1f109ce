"""Splits and merges by text: several texts that cover one text of the other version."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rustool.versions.items import Item, ItemKind
from rustool.versions.matches import BothVersions, Match, Matches
from rustool.versions.similarity import Profile, SimilarityIndex, candidate_containers

MIN_CONTAINED = 0.6
"""The least share of a part, by the weight of its words, that is in the containing text."""

MIN_COVERED = 0.7
"""The least share of the containing text that its parts cover."""

MIN_OWN = 0.2
"""The least share of the containing text that a part covers and no other part does."""

_MIN_PARTS = 2
_MIN_WORDS = 2


class _Proposal(NamedTuple):
    """A containing text on one side and its parts on the other, as positions, and how well the parts cover it."""

    score: float
    container: int
    parts: tuple[int, ...]


def matches_by_parts(both: BothVersions, matches: Matches, kind: ItemKind, index: SimilarityIndex) -> Iterator[Match]:
    """Yield the splits and merges in which unmatched items are parts of a text that the parts cover.

    One that includes the items of an earlier match replaces it.
    """
    proposals = [(proposal, True) for proposal in _proposals(both, matches, kind, index, backwards=False)]
    proposals += [(proposal, False) for proposal in _proposals(both, matches, kind, index, backwards=True)]

    def order(entry: tuple[_Proposal, bool]) -> tuple[float, tuple[int, ...]]:
        proposal, is_split = entry
        containers, parts = both.ranks if is_split else both.ranks[::-1]
        return -proposal.score, (containers[proposal.container], *(parts[part] for part in proposal.parts))

    taken: tuple[set[int], set[int]] = (set(), set())
    for proposal, is_split in sorted(proposals, key=order):
        old, new = sorted(proposal.parts), [proposal.container]
        if is_split:
            old, new = new, old
        if taken[0].isdisjoint(old) and taken[1].isdisjoint(new):
            yield Match(tuple(old), tuple(new), "text", proposal.score, "parts")
            taken[0].update(old)
            taken[1].update(new)


def _proposals(
    both: BothVersions, matches: Matches, kind: ItemKind, index: SimilarityIndex, *, backwards: bool
) -> Iterator[_Proposal]:
    """Yield the texts of the old version that parts in the new one cover; `backwards`, the other way round."""
    containers, parts = (both.new, both.old) if backwards else (both.old, both.new)
    of_container = matches.of_new if backwards else matches.of_old
    free = both.free(kind, matches)[0 if backwards else 1]
    open_containers = [
        position
        for position in both.of_kind(kind)[1 if backwards else 0]
        if _may_be_divided(both, of_container.get(position), kind)
    ]

    def profile(items: Sequence[Item], position: int) -> Profile:
        return index.profile(both.compared_text(items[position]))

    container_profiles = [profile(containers, position) for position in open_containers]
    part_profiles = [profile(parts, position) for position in free]
    min_words = 1 if kind == "areas" else _MIN_WORDS
    candidates: defaultdict[int, list[int]] = defaultdict(list)
    for at_part, at_container in candidate_containers(part_profiles, container_profiles):
        part = part_profiles[at_part]
        share = _contained_share(part, container_profiles[at_container])
        if share >= MIN_CONTAINED and len(set(part.stems)) >= min_words:
            candidates[at_container].append(free[at_part])
    for at_container, found in candidates.items():
        position = open_containers[at_container]
        match = of_container.get(position)
        heirs: tuple[int, ...] = ()
        if match is not None:
            own, heirs = (match.new, match.old) if backwards else (match.old, match.new)
            if len(own) > 1 or len(heirs) > 1:
                continue
        profiles = {part: profile(parts, part) for part in (*heirs, *found)}
        cover = _cover(container_profiles[at_container], profiles, set(heirs))
        if cover is not None:
            yield _Proposal(cover[0], position, cover[1])


def _may_be_divided(both: BothVersions, match: Match | None, kind: ItemKind) -> bool:
    """Whether an item may be split: not if its match was declared, has equal texts or is of another kind."""
    if match is None or match.step == "similar":
        return True
    if match.step != "id" or both.kinds(match) != {kind}:
        return False
    return [both.old[i].key for i in match.old] != [both.new[j].key for j in match.new]


def _contained_share(part: Profile, container: Profile) -> float:
    """Return the share of a part that is in the containing text."""
    shared = sum(weight for word, weight in part.weights.items() if word in container.weights)
    return shared / (part.total or 1)


def _cover(container: Profile, parts: dict[int, Profile], heirs: set[int]) -> tuple[float, tuple[int, ...]] | None:
    """Return how well some parts cover a text, and which; None if none do, each with a share of its own."""
    words = {position: container.weights.keys() & part.weights.keys() for position, part in parts.items()}

    def weight(of: set[str]) -> int:
        return sum(container.weights[word] for word in of)

    chosen: list[int] = []
    covered: set[str] = set()
    for position in sorted(parts, key=lambda part: (part not in heirs, -weight(words[part]))):
        if position in heirs or weight(words[position] - covered) >= MIN_OWN * container.total:
            chosen.append(position)
            covered |= words[position]
    if len(chosen) < _MIN_PARTS or not container.total:
        return None
    for position in chosen:
        others: set[str] = set().union(*(words[other] for other in chosen if other != position))
        if (
            weight(words[position] - others) < MIN_OWN * container.total
            or _contained_share(parts[position], container) < MIN_CONTAINED
        ):
            return None
    share = weight(covered) / container.total
    if share < MIN_COVERED:
        return None
    held = sum(sum(parts[part].weights[word] for word in words[part]) for part in chosen)
    return round((share + held / sum(parts[part].total for part in chosen)) / 2, 3), tuple(chosen)
