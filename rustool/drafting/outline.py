"""The headings of a document and how high each stands above the text, and what announces lists and tables."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from rustool.drafting.elements import Element, Kind
from rustool.drafting.lexicon import Role, announced
from rustool.drafting.looks import Look, looks_of, rank_looks
from rustool.drafting.sentences import key

_LOWER = 0.5
"""How much lower a heading stands that comes back in several places than others that look alike."""
_SHORT = 8
"""Words of a line that may announce a list without a colon."""
_SHORTER = 6
"""Words of a line with a colon that may announce paragraphs."""


@dataclass(slots=True)
class Outline:
    """The elements with their rank as headings: the lower the number, the higher it stands; None for running text."""

    elements: Sequence[Element]
    ranks: Sequence[float | None]
    looks: dict[int, Look]
    recurring: set[int]
    """Headings whose text comes back in other places, as "Mål" under each area."""
    introducers: dict[int, int] = field(default_factory=dict)
    """Paragraphs that announce what follows them, and where that ends."""
    letters_before: list[int] = field(default_factory=list)
    """How many letters stand before each element, and at the end how many there are."""
    _ends: dict[int, int] = field(default_factory=dict)
    _parents: list[int | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Find where what stands under each heading ends, and the heading above each element, in one pass."""
        open_: list[int] = []
        document = -1
        for i, element in enumerate(self.elements):
            if element.document != document:
                self._ends.update(dict.fromkeys(open_, i))
                open_, document = [], element.document
            rank = self.ranks[i]
            if rank is not None:
                while open_ and (self.ranks[open_[-1]] or 0) >= rank:
                    self._ends[open_.pop()] = i
            self._parents.append(open_[-1] if open_ else None)
            if rank is not None:
                open_.append(i)
        self._ends.update(dict.fromkeys(open_, len(self.elements)))
        self.letters_before = [0, *accumulate(element.letters for element in self.elements)]

    def ends_at(self, index: int) -> int:
        """Return the index after the last element under the heading at `index`."""
        return self._ends[index]

    def parent(self, index: int) -> int | None:
        """Return the heading that an element stands under, which stands higher if the element is a heading too."""
        return self._parents[index]


def outline(elements: Sequence[Element]) -> Outline:
    """Return the headings of the elements and how they stand above each other."""
    looks = looks_of(elements)
    ranked = rank_looks(set(looks.values()))
    ranks: list[float | None] = [ranked[looks[i]] if i in looks else None for i in range(len(elements))]
    recurring = _recurring(elements, looks)
    for i in recurring | _labelled_below(elements, looks):
        ranks[i] = ranked[looks[i]] + _LOWER
    return Outline(elements, ranks, looks, recurring, _introducers(elements, ranks))


def _labelled_below(elements: Sequence[Element], looks: dict[int, Look]) -> set[int]:
    """Headings that a label calls goals or the like, among others of the same look without one."""
    below: dict[Look, set[int]] = defaultdict(set)
    for i, look in looks.items():
        role = announced(elements[i].word) if elements[i].word and elements[i].number else None
        if look.form == "heading" and role and role.role in {Role.GOAL, Role.ACTION, Role.INDICATOR}:
            below[look].add(i)
    counted = Counter(looks.values())
    return {i for look, found in below.items() if len(found) < counted[look] for i in found}


def _recurring(elements: Sequence[Element], looks: dict[int, Look]) -> set[int]:
    """Headings whose text stands in several places, and those that announce goals and the like."""
    places: dict[tuple[int, str], list[int]] = defaultdict(list)
    for i in sorted(looks):
        if not elements[i].is_kicker:
            places[elements[i].document, key(elements[i].body or elements[i].text)].append(i)
    order = {i: n for n, i in enumerate(sorted(looks))}
    found = set()
    for together in places.values():
        filled = [i for i in together if i + 1 < len(elements) and i + 1 not in looks]
        apart = [i for n, i in enumerate(filled) if n == 0 or order[i] - order[filled[n - 1]] > 1]
        if len(apart) > 1:
            found.update(together)
    for i in looks:
        element = elements[i]
        if element.kind is not Kind.HEADING and not element.number:
            role = announced(element.text)
            if role and role.share >= 1 and role.role in {Role.GOAL, Role.ACTION, Role.INDICATOR}:
                found.add(i)
    return found


def _introducers(elements: Sequence[Element], ranks: Sequence[float | None]) -> dict[int, int]:
    """Paragraphs that announce the list, table or paragraphs after them, with where that ends."""
    result: dict[int, int] = {}
    end = 0
    for i, element in enumerate(elements[:-1]):
        following = elements[i + 1]
        if ranks[i] is not None or ranks[i + 1] is not None or following.document != element.document:
            continue
        if element.kind is not Kind.PARAGRAPH or element.cell is not None:
            continue
        listed = following.kind is Kind.ITEM or following.cell is not None
        colon = element.text.endswith(":")
        if not colon and (
            element.words > _SHORT
            or element.text.endswith((".", "!", "?"))
            or _after_short_line(elements, ranks, i, result)
        ):
            continue
        if not listed and not (colon and element.words <= _SHORTER):
            continue
        end = max(end, i + 1) if listed else i + 1
        form = _form(following)
        while end < len(elements) and ranks[end] is None and elements[end].document == element.document:
            if _form(elements[end]) != form or (not listed and elements[end].text.endswith(":")):
                break
            end += 1
        result[i] = end
    return result


def _after_short_line(
    elements: Sequence[Element], ranks: Sequence[float | None], i: int, introducers: dict[int, int]
) -> bool:
    """Whether the line is one of several short ones."""
    if i == 0 or ranks[i - 1] is not None or i - 1 in introducers:
        return False
    previous = elements[i - 1]
    return previous.kind is Kind.PARAGRAPH and previous.cell is None and previous.words <= _SHORT


def _form(element: Element) -> tuple[bool, bool]:
    return element.kind is Kind.ITEM, element.cell is not None
