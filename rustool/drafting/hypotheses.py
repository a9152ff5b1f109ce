"""Hypotheses: which elements may be the areas, and which texts under each may be its goals."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rustool.drafting.counting import Overview, is_section, title_key
from rustool.drafting.families import Family, Member, families
from rustool.drafting.groups import MOST_AREAS
from rustool.drafting.hints import Hints, Level, area_positions, means_goal
from rustool.drafting.outline import Outline
from rustool.drafting.tables import CellContext
from rustool.drafting.units import GoalKey, Unit, goal_keys, shared_slots

MOST_KEYS = 60
"""How many kinds of text under the members of a family are tried as goals."""


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """Areas with their goals, and why they may be."""

    outline: Outline
    family: Family
    key: GoalKey
    areas: tuple[tuple[Member, tuple[Unit, ...]], ...]
    subset: str
    """How the areas were chosen among the family: `all`, `run`, `together`, `listed` or `told`."""
    overview: Overview | None = None


def hypotheses(
    outline: Outline,
    contexts: dict[int, CellContext],
    overviews: Sequence[Overview],
    hints: Hints,
    *,
    columns: bool = False,
) -> Iterator[Hypothesis]:
    """Yield every hypothesis about the areas and goals of the elements.

    Args:
        outline: The elements with their headings.
        contexts: Where elements stand in tables, by the element's index.
        overviews: Lists whose items may be the areas' titles.
        hints: What a person has said.
        columns: Whether the tables are read column by column.
    """
    for family in _families(outline, contexts, overviews, hints, columns=columns):
        slots = shared_slots(member.units for member in family.members)
        by_key: dict[GoalKey, dict[int, list[Unit]]] = defaultdict(lambda: defaultdict(list))
        for n, member in enumerate(family.members):
            for unit in member.units:
                if hints.goals is None:
                    for goal_key in goal_keys(unit, slots):
                        by_key[goal_key][n].append(unit)
                elif means_goal(hints.goals, unit, outline):
                    by_key["told", unit.form == "sentence"][n].append(unit)
        for goal_key, found in _shared_keys(by_key, family):
            if hints.areas is not None and not isinstance(hints.areas, Level):
                areas = tuple((member, tuple(found.get(n, ()))) for n, member in enumerate(family.members))
                yield Hypothesis(outline, family, goal_key, areas, "told")
            else:
                yield from _subsets(outline, family, goal_key, found, overviews)


def _shared_keys(
    by_key: dict[GoalKey, dict[int, list[Unit]]], family: Family
) -> list[tuple[GoalKey, dict[int, list[Unit]]]]:
    """What several members have under them; of very many, those that most members have."""
    few = len(family.members) == 1
    shared = [(goal_key, found) for goal_key, found in by_key.items() if few or len(found) > 1 or goal_key[0] == "told"]
    if len(shared) > MOST_KEYS:
        shared.sort(key=lambda each: -len(each[1]))
    return shared[:MOST_KEYS]


def _families(
    outline: Outline, contexts: dict[int, CellContext], overviews: Sequence[Overview], hints: Hints, *, columns: bool
) -> Iterator[Family]:
    """The families; where a person has said which elements the areas are, only those that have all of them."""
    found = families(outline, contexts, overviews, hints.areas, columns=columns)
    if hints.areas is None:
        yield from found
        return
    told = set(area_positions(hints.areas, outline, contexts))
    for family in found:
        if family.name[0] == "told" or isinstance(hints.areas, Level):
            if told & {member.position for member in family.members}:
                yield family
            continue
        members = [member for member in family.members if told & {member.position, *member.also}]
        covered = {position for member in members for position in (member.position, *member.also)}
        if members and told <= covered:
            yield family._replace(members=members)


def _subsets(
    outline: Outline,
    family: Family,
    goal_key: GoalKey,
    found: dict[int, list[Unit]],
    overviews: Sequence[Overview],
) -> Iterator[Hypothesis]:
    members = family.members
    all_filled = sorted(found)
    filled = [n for n in all_filled if not is_section(members[n].title)]
    seen: set[tuple[int, ...]] = set()

    def made(chosen: list[int], subset: str, overview: Overview | None = None) -> Iterator[Hypothesis]:
        if not 1 <= len(chosen) <= MOST_AREAS or tuple(chosen) in seen:
            return
        seen.add(tuple(chosen))
        areas = tuple((members[n], tuple(found.get(n, ()))) for n in chosen)
        yield Hypothesis(outline, family, goal_key, areas, subset, overview)

    for overview in overviews:
        titles = set(overview.keys)
        listed = [n for n, m in enumerate(members) if m.key in titles and m.position not in overview.positions]
        if len(listed) > 1 and sum(n in found for n in listed) >= len(listed) / 2:
            yield from made(listed, "listed", overview)
    yield from made(filled, "all")
    if len(all_filled) > len(filled):
        yield from made(all_filled, "all")
    for chosen in (filled, all_filled):
        for run in _runs(chosen):
            yield from made(run, "run")
        for together in _together(chosen, family, outline):
            yield from made(together, "together")


def _runs(filled: list[int]) -> list[list[int]]:
    """The stretches of neighbouring members."""
    runs: list[list[int]] = []
    for n in filled:
        if runs and n == runs[-1][-1] + 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    return [run for run in runs if len(run) > 1]


def _together(filled: list[int], family: Family, outline: Outline) -> list[list[int]]:
    """The members under one heading, where the family stands under several."""
    groups: dict[str | None, list[int]] = defaultdict(list)
    own = {member.position for member in family.members}
    for n in filled:
        parent = outline.parent(family.members[n].position)
        while parent in own:
            parent = outline.parent(parent)
        groups[title_key(outline.elements[parent].text) if parent is not None else None].append(n)
    return [group for group in groups.values() if len(group) > 1] if len(groups) > 1 else []
