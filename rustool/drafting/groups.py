"""Groups of headings, list items and paragraphs that may be the areas, and where what belongs to each ends."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rustool.drafting.counting import Overview, is_section, title_key
from rustool.drafting.elements import Kind
from rustool.drafting.hints import Hint, area_positions
from rustool.drafting.outline import Outline
from rustool.drafting.tables import CellContext

if TYPE_CHECKING:
    from rustool.drafting.looks import Look

MOST_AREAS = 60
MOST_WORDS_OF_TITLE = 20
"""Words of a list item or a cell that is the title of an area."""

Group = tuple[tuple[object, ...], str, list[int], list[int]]
"""A name, a form, the positions of the members, and where each ends."""


def text_groups(outline: Outline, overviews: Sequence[Overview]) -> Iterator[Group]:
    """Yield the headings, list items and paragraphs of one kind that have others under them."""
    elements = outline.elements
    by_look: dict[Look, list[int]] = defaultdict(list)
    by_word: dict[str, list[int]] = defaultdict(list)
    for position, look in outline.looks.items():
        if position not in outline.recurring:
            by_look[look].append(position)
            if elements[position].word:
                by_word[elements[position].word].append(position)
    keys = {i: title_key(elements[i].body or elements[i].text) for positions in by_look.values() for i in positions}
    for look, positions in by_look.items():
        positions.sort()
        several = len(positions) > 1 or look.form in {"heading", "made"}
        if several and len(positions) <= 4 * MOST_AREAS:
            ends = [_slide_end(outline, i) if elements[i].is_kicker else outline.ends_at(i) for i in positions]
            yield ("look", look), "heading", positions, ends
        for overview in overviews:
            titles = set(overview.keys)
            listed = [i for i in positions if keys[i] in titles and i not in overview.positions]
            if 1 < len(listed) < len(positions):
                yield ("listed", look, overview.positions), "heading", listed, _open_ends(outline, listed)
    for word, positions in by_word.items():
        if 1 < len(positions) <= MOST_AREAS:
            positions.sort()
            yield ("word", word), "heading", positions, _open_ends(outline, positions)
    yield from _items(outline)
    yield from _marked(outline)
    yield from _leads(outline)


def told_groups(outline: Outline, contexts: dict[int, CellContext], told: Hint) -> Iterator[Group]:
    """Yield the elements that a person says are the areas, with what may stand under each."""
    positions = area_positions(told, outline, contexts)
    if not positions:
        return
    elements = outline.elements
    first = contexts.get(elements[positions[0]].index)
    form = "column" if first and not first.is_banner else "heading"
    own = [_end_of(outline, contexts, i, positions) for i in positions]
    yield ("told",), form, positions, own
    opened = _open_ends(outline, positions)
    if form == "heading" and opened != own:
        yield ("told", "open"), form, positions, opened


def _end_of(outline: Outline, contexts: dict[int, CellContext], position: int, positions: list[int]) -> int:
    elements = outline.elements
    limit = next((i for i in positions if i > position), len(elements))
    if outline.ranks[position] is not None:
        return min(limit, outline.ends_at(position))
    own = contexts.get(elements[position].index)
    end = position + 1
    while end < limit and elements[end].document == elements[position].document:
        there = contexts.get(elements[end].index)
        if outline.ranks[end] is not None or (own and (there is None or there.table != own.table)):
            break
        end += 1
    return end


def _slide_end(outline: Outline, position: int) -> int:
    elements = outline.elements
    end = position + 1
    while end < len(elements) and elements[end].block.place.slide == elements[position].block.place.slide:
        end += 1
    return end


def _open_ends(outline: Outline, positions: list[int]) -> list[int]:
    """Where each area ends when headings of its own kind may stand within it: at the next area, or at a section."""
    ends = []
    for n, position in enumerate(positions):
        if outline.elements[position].is_kicker:
            ends.append(_slide_end(outline, position))
            continue
        rank = outline.ranks[position] or 0
        limit = positions[n + 1] if n + 1 < len(positions) else len(outline.elements)
        end = position + 1
        while end < limit and outline.elements[end].document == outline.elements[position].document:
            other = outline.ranks[end]
            if other is not None and (other < rank or (other <= rank + 0.5 and is_section(outline.elements[end].text))):
                break
            end += 1
        ends.append(end)
    return ends


def _items(outline: Outline) -> Iterator[Group]:
    """List items that have items of their own."""
    elements = outline.elements
    by_depth: dict[int, list[int]] = defaultdict(list)
    for i, element in enumerate(elements[:-1]):
        if element.kind is Kind.ITEM and outline.ranks[i] is None and element.words <= MOST_WORDS_OF_TITLE:
            following = elements[i + 1]
            if following.kind is Kind.ITEM and following.depth > element.depth and outline.ranks[i + 1] is None:
                by_depth[element.depth].append(i)
    for depth, positions in by_depth.items():
        ends = []
        for i in positions:
            end = i + 1
            while end < len(elements) and outline.ranks[end] is None and elements[end].document == elements[i].document:
                if elements[end].kind is Kind.ITEM and elements[end].depth <= depth:
                    break
                end += 1
            ends.append(end)
        if 1 < len(positions) <= 4 * MOST_AREAS:
            yield ("items", depth), "item", positions, ends


def _marked(outline: Outline) -> Iterator[Group]:
    """Elements with one kind of number, letter or bullet before them, that have others under them."""
    elements = outline.elements
    by_mark: dict[tuple[int, str], list[int]] = defaultdict(list)
    for i, element in enumerate(elements):
        if element.mark and element.cell is None and element.words <= MOST_WORDS_OF_TITLE:
            by_mark[element.document, element.mark].append(i)
    for (_, mark), positions in by_mark.items():
        if not 1 < len(positions) <= 4 * MOST_AREAS:
            continue
        ends = [_mark_ends(outline, i, mark) for i in positions]
        while (
            ends[-1] > positions[-1] + 1
            and not elements[ends[-1] - 1].mark
            and _has_marks(outline, positions[-1], ends[-1])
        ):
            ends[-1] -= 1  # what follows the last list is not of it
        usable = [(i, end) for i, end in zip(positions, ends, strict=True) if end > i + 1]
        if len(usable) > 1:
            yield ("mark", mark), "mark", [i for i, _ in usable], [end for _, end in usable]


def _has_marks(outline: Outline, start: int, end: int) -> bool:
    return any(element.mark for element in outline.elements[start + 1 : end])


def _mark_ends(outline: Outline, start: int, mark: str) -> int:
    """Where what stands under a marked element ends: at the next one, or at a heading that stands as high."""
    elements, own = outline.elements, outline.ranks[start]
    end = start + 1
    while end < len(elements) and elements[end].document == elements[start].document:
        rank = outline.ranks[end]
        if elements[end].mark == mark or (rank is not None and (own is None or rank <= own)):
            break
        end += 1
    return end


def _leads(outline: Outline) -> Iterator[Group]:
    """Paragraphs with a bold beginning that have a list under them."""
    elements = outline.elements
    positions = [
        i
        for i, element in enumerate(elements[:-1])
        if element.lead
        and outline.ranks[i] is None
        and element.kind is Kind.PARAGRAPH
        and elements[i + 1].kind is Kind.ITEM
    ]
    if 1 < len(positions) <= MOST_AREAS:
        ends = []
        for i in positions:
            end = i + 1
            while end < len(elements) and outline.ranks[end] is None and elements[end].kind is Kind.ITEM:
                end += 1
            ends.append(end)
        yield ("lead",), "lead", positions, ends
