"""Splits and merges by words: texts that together say what one text said."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rustool.versions.items import Item, ItemKind
from rustool.versions.links import Group, Links
from rustool.versions.similarity import Profile, SimilarityIndex, candidate_wholes

MIN_CONTAINED = 0.6
"""So much of a part, as its words weigh, must stand in the whole."""

MIN_COVERED = 0.7
"""So much of the whole must stand in its parts taken together."""

MIN_OWN = 0.2
"""So much of the whole must a part say that no other part says."""

_FEWEST_WORDS = 2


class _Proposal(NamedTuple):
    """A whole and its parts, as positions on either side, and how well the parts cover the whole."""

    score: float
    whole: int
    parts: tuple[int, ...]


def link_by_parts(links: Links, kind: ItemKind, likeness: SimilarityIndex) -> None:
    """Link what is free to the text that it is a part of, where the parts cover that whole: a split or a merge."""
    found = [(proposal, True) for proposal in _wholes(links, kind, likeness, backwards=False)]
    found += [(proposal, False) for proposal in _wholes(links, kind, likeness, backwards=True)]

    def order(entry: tuple[_Proposal, bool]) -> tuple[float, tuple[int, ...]]:
        proposal, splits = entry
        whole, parts = links.numbers if splits else links.numbers[::-1]
        return -proposal.score, (whole[proposal.whole], *(parts[part] for part in proposal.parts))

    taken: tuple[set[int], set[int]] = (set(), set())
    for proposal, splits in sorted(found, key=order):
        old, new = ((proposal.whole,), proposal.parts) if splits else (proposal.parts, (proposal.whole,))
        if taken[0].isdisjoint(old) and taken[1].isdisjoint(new):
            links.add(Group(tuple(sorted(old)), tuple(sorted(new)), "text", proposal.score, "parts"))
            taken[0].update(old)
            taken[1].update(new)


def _wholes(links: Links, kind: ItemKind, likeness: SimilarityIndex, *, backwards: bool) -> Iterator[_Proposal]:
    """The texts of one version that free texts of the other are parts of."""
    wholes, parts = (links.new, links.old) if backwards else (links.old, links.new)
    of_whole = links.of_new if backwards else links.of_old
    free = links.free(kind)[0 if backwards else 1]
    every = links.all(kind)[1 if backwards else 0]
    # What a person declared, what says the same as before and what became another kind of thing is not taken apart.
    open_wholes = [
        position
        for position in every
        if (group := of_whole.get(position)) is None
        or group.why == "alike"
        or (group.why == "id" and links.kinds(group) == {kind} and not _unchanged(links, group))
    ]

    def profile(items: Sequence[Item], position: int) -> Profile:
        return likeness.profile(links.words(items[position]))

    asked = [profile(wholes, position) for position in open_wholes]
    asking = [profile(parts, position) for position in free]
    candidates: defaultdict[int, list[int]] = defaultdict(list)
    for at_part, at_whole in candidate_wholes(asking, asked):
        if _contained_share(asking[at_part], asked[at_whole]) >= MIN_CONTAINED and len(set(asking[at_part].stems)) >= (
            1 if kind == "areas" else _FEWEST_WORDS
        ):
            candidates[at_whole].append(free[at_part])
    for at_whole, found in candidates.items():
        whole = open_wholes[at_whole]
        group = of_whole.get(whole)
        heirs = () if group is None else (group.old if backwards else group.new)
        if len(heirs) > 1 or (group is not None and len(group.old if not backwards else group.new) > 1):
            continue
        proposal = _cover(asked[at_whole], {part: profile(parts, part) for part in (*heirs, *found)}, set(heirs))
        if proposal is not None:
            yield _Proposal(proposal[0], whole, proposal[1])


def _unchanged(links: Links, group: Group) -> bool:
    return [links.old[i].key for i in group.old] == [links.new[j].key for j in group.new]


def _contained_share(part: Profile, whole: Profile) -> float:
    """How much of a part stands in the whole."""
    held = sum(weight for word, weight in part.weights.items() if word in whole.weights)
    return held / (part.total or 1)


def _cover(whole: Profile, parts: dict[int, Profile], heirs: set[int]) -> tuple[float, tuple[int, ...]] | None:
    """The parts that together cover the whole, each with something of its own, and how well; None where they do not."""
    words = {position: whole.weights.keys() & part.weights.keys() for position, part in parts.items()}

    def weight(of: set[str]) -> int:
        return sum(whole.weights[word] for word in of)

    chosen: list[int] = []
    covered: set[str] = set()
    for position in sorted(parts, key=lambda part: (part not in heirs, -weight(words[part]))):
        if position in heirs or weight(words[position] - covered) >= MIN_OWN * whole.total:
            chosen.append(position)
            covered |= words[position]
    if len(chosen) < _FEWEST_WORDS or not whole.total:
        return None
    for position in chosen:
        others: set[str] = set().union(*(words[other] for other in chosen if other != position))
        if (
            weight(words[position] - others) < MIN_OWN * whole.total
            or _contained_share(parts[position], whole) < MIN_CONTAINED
        ):
            return None
    share = weight(covered) / whole.total
    if share < MIN_COVERED:
        return None
    held = sum(sum(parts[part].weights[word] for word in words[part]) for part in chosen)
    return round((share + held / sum(parts[part].total for part in chosen)) / 2, 3), tuple(chosen)
