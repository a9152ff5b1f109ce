"""Families: elements of one kind that may be the areas, each with what stands under it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from rustool.drafting.counting import MOST_WORDS, Overview, title_key
from rustool.drafting.elements import Kind
from rustool.drafting.groups import text_groups, told_groups
from rustool.drafting.hints import Hint
from rustool.drafting.lexicon import Role, announced
from rustool.drafting.outline import Outline
from rustool.drafting.table_groups import cell_groups, column_head_groups
from rustool.drafting.tables import CellContext
from rustool.drafting.units import Unit, units_under

_CLOSING = {Role.QUESTIONS, Role.REPLY, Role.TIMELINE, Role.APPENDIX}
MOST_EFFORT = 400_000
"""How many elements are looked at in all; only documents made to be slow have more."""


@dataclass(slots=True)
class Member:
    """An element that may be an area, and where what belongs to it ends."""

    position: int
    end: int
    title: str
    units: list[Unit] = field(default_factory=list)
    also: list[int] = field(default_factory=list)
    """Positions that belong to its title: a label alone, the same title on the next slide."""
    key: str = ""
    """What titles are alike by."""

    def __post_init__(self) -> None:
        """Make the key once: it is compared many times."""
        self.key = title_key(self.title)


class Family(NamedTuple):
    """Elements of one kind that may be the areas."""

    name: tuple[object, ...]
    form: str
    """`heading`, `item`, `column`, `banner`, `row`, `column-head` or `lead`."""
    members: list[Member]


def families(
    outline: Outline,
    contexts: dict[int, CellContext],
    overviews: Sequence[Overview],
    told: Hint | None = None,
    *,
    columns: bool,
) -> Iterator[Family]:
    """Yield the groups of elements that may be areas, each with the units under its members.

    Args:
        outline: The elements with their headings.
        contexts: Where elements stand in tables, by the element's index.
        overviews: Lists whose items may be the areas' titles.
        told: Where the areas are, if a person has said so.
        columns: Whether the tables are read column by column.
    """
    if columns:
        found = column_head_groups(outline, contexts)
    else:
        found = chain(text_groups(outline, overviews), cell_groups(outline, contexts))
    if told is not None and not columns:
        found = chain(told_groups(outline, contexts, told), found)
    effort = 0
    for name, form, positions, ends in found:
        effort += sum(end - position for position, end in zip(positions, ends, strict=True))
        if effort > MOST_EFFORT:
            return
        members: list[Member] = []
        for n, (position, end) in enumerate(zip(positions, ends, strict=True)):
            if n == len(positions) - 1:
                end = _before_closing(outline, position, end)  # noqa: PLW2901 - where it really ends
            title, also, start = _title(outline, position, end)
            last = members[-1] if members else None
            if last and last.key == title_key(title) and form not in {"item", "lead", "mark"}:
                last.end = end
                last.also += [position, *also]
                last.units += units_under(outline, contexts, start, end, form)
                continue
            units = list(units_under(outline, contexts, start, end, form))
            members.append(Member(position, end, title, units, also))
        if members:
            yield Family(name, form, members)


def _before_closing(outline: Outline, position: int, end: int) -> int:
    """Where the last area ends, if a lower heading under it is about the consultation and not about the area."""
    for i in range(position + 1, end):
        if outline.ranks[i] is not None and i not in outline.recurring:
            role = announced(outline.elements[i].text)
            if role and role.role in _CLOSING and role.is_clear:
                return i
    return end


def _title(outline: Outline, position: int, end: int) -> tuple[str, list[int], int]:
    """The title of an area, further positions that belong to it, and where its content starts."""
    element = outline.elements[position]
    if element.lead and outline.ranks[position] is None:
        return element.lead.rstrip(" .:–—-"), [], position + 1
    if element.body or position + 1 >= end:
        return element.body or element.text, [], position + 1
    following = outline.elements[position + 1]  # "Område 1" alone: the title is the line below
    if following.kind is not Kind.ITEM and following.words <= MOST_WORDS and not following.text.endswith("."):
        return following.body or following.text, [position + 1], position + 2
    return element.text, [], position + 1
