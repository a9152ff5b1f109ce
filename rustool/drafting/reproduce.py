"""The options that make a document read the same way again, whatever later versions would make of it."""

from collections.abc import Iterator, Sequence

from rustool.drafting.choosing import choose
from rustool.drafting.draft import Draft, Where
from rustool.drafting.elements import Element, read_elements
from rustool.drafting.hints import Hints, parse_hint
from rustool.reading.blocks import DocumentText

_LONGEST = 400
"""Characters of an option's value."""


def reproducing(documents: Sequence[DocumentText], draft: Draft) -> dict[str, str]:
    """Return `--areas-at` and `--goals-at` with values that give the areas and goals of the draft, if any do."""
    if not draft.areas:
        return {}
    elements, _ = read_elements(documents)
    wanted = [(area.title, [goal.text for goal in area.goals]) for area in draft.areas]
    for areas in _areas(draft):
        for goals in _goals(draft):
            hints = Hints(parse_hint(areas, "--areas-at"), parse_hint(goals, "--goals-at"))
            if _read(elements, hints) == wanted:
                return {"--areas-at": areas, "--goals-at": goals}
    return {}


def _read(elements: Sequence[Element], hints: Hints) -> list[tuple[str, list[str]]]:
    best = choose(elements, hints).best
    if best is None:
        return []
    return [(member.title, [unit.text for unit in units]) for member, units in best.hypothesis.areas]


def _areas(draft: Draft) -> Iterator[str]:
    yield from _places([area.at for area in draft.areas])


def _goals(draft: Draft) -> Iterator[str]:
    for sign in draft.signs:
        if sign.name == "goal-column":
            yield f"col:{sign.detail}"
        elif sign.name in {"goal-heading", "goal-label", "goal-row"}:
            yield sign.detail
    yield "list"
    yield "list1"
    yield from (f"h{level}" for level in range(2, 5))
    yield from _places([goal.at for area in draft.areas for goal in area.goals])


def _places(places: Sequence[Where]) -> Iterator[str]:
    """The places by slide or page, by line, and by paragraph, as far as the documents have them."""
    units = (
        ("slide", [at.place.slide for at in places]),
        ("page", [at.place.page for at in places]),
        ("line", [at.place.line for at in places]),
        ("paragraph", [at.place.paragraph for at in places]),
    )
    for unit, numbers in units:
        known = [number for number in numbers if number]
        if len(known) != len(numbers) or (unit in {"slide", "page"} and len(set(known)) < len(known)):
            continue
        written = f"{unit} {_ranges(known)}"
        if len(written) <= _LONGEST:
            yield written


def _ranges(numbers: Sequence[int]) -> str:
    """Return ascending numbers in short: `6-10,12`."""
    parts: list[list[int]] = []
    for number in sorted(set(numbers)):
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ",".join(str(part[0]) if len(part) == 1 else f"{part[0]}-{part[-1]}" for part in parts)
