"""What the strategy says about itself: principles, how it came about, what changed, how it is followed up."""

import re

from rustool.drafting.draft import Statement, Where
from rustool.drafting.elements import Kind
from rustool.drafting.lexicon import Role
from rustool.drafting.outline import Outline
from rustool.drafting.sections import Sections
from rustool.drafting.usage import Usage

_ROLES = frozenset(
    {Role.FOLLOW_UP, Role.PROCESS, Role.PRINCIPLES, Role.CHANGES, Role.PERSPECTIVES, Role.GLOSSARY, Role.VISION}
)
_OBLIGES = (
    "strategin ska ",
    "strategien skal ",
    "the strategy shall ",
    "the strategy will ",
    "planen ska ",
    "programmet ska ",
)
_FEWEST_PRINCIPLES = 2
_PERSPECTIVE = re.compile(
    r"(?:[\w-]+\s){0,1}[\w-]*perspe[ck]ti(?:v|ve)\w*\s+(?:ska|skall|shall|should|must|skal|bör|är|is|are)\b"
)
"""What cuts across the areas, as the subject of a sentence."""


def statements(outline: Outline, found: Sections, usage: Usage, inside: set[int]) -> list[Statement]:
    """Return the statements outside of the areas that are in no other part of the draft, and note them as used."""
    result = []
    obliged = _principles(outline, inside)
    for i, element in enumerate(outline.elements):
        if usage.is_taken(i) or i in inside or outline.ranks[i] is not None or not element.letters:
            continue
        if i in outline.introducers or element.text.endswith(":"):
            continue
        section = found.at(i)
        role = section.role if section and section.is_telling and section.role in _ROLES else None
        if role is None and i in obliged:
            role = Role.PRINCIPLES
        if role is None:
            continue
        if _PERSPECTIVE.match(element.text.lower()):
            role = Role.PERSPECTIVES
        heading = outline.elements[section.heading].text if section else ""
        result.append(
            Statement(role, element.body or element.text, Where(element.document, element.block.place), heading)
        )
        usage.take(i)
    return result


def _principles(outline: Outline, inside: set[int]) -> set[int]:
    """The items of lists in which several say what the strategy shall do."""
    found: set[int] = set()
    run: list[int] = []
    for i, element in enumerate([*outline.elements, None]):
        if element is not None and i not in inside and element.kind is Kind.ITEM and outline.ranks[i] is None:
            run.append(i)
            continue
        obliging = [n for n in run if outline.elements[n].text.lower().startswith(_OBLIGES)]
        if len(obliging) >= _FEWEST_PRINCIPLES:
            found.update(run)
        run = []
    return found
