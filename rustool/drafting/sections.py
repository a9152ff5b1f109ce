"""The parts around the areas: which stretch of the document is about what."""

from typing import NamedTuple

from rustool.drafting.deadlines import is_deadline
from rustool.drafting.elements import Element
from rustool.drafting.lexicon import Announced, Role, announced
from rustool.drafting.outline import Outline

_LONGEST_ANNOUNCEMENT = 40
"""Words of a heading or a lead-in that announces a section."""
_LONGEST_REPLY = 15
"""Elements of a part that is about answering without saying so in its heading."""
_ABOUT_ANSWERING = {Role.QUESTIONS, Role.REPLY, Role.TIMELINE}
_DEEPEST = 50


class Section(NamedTuple):
    """A stretch of the document under a heading or after an announcement."""

    role: Role
    is_telling: bool
    """True where at least half of the heading says so."""
    heading: int
    """The position of the heading or the announcement."""


class Sections:
    """The sections of a document, by the positions in them."""

    def __init__(self, outline: Outline, taken: set[int]) -> None:
        """Find the sections outside of what is taken."""
        self._outline = outline
        self._by_heading: dict[int, Section] = {}
        self._announced: dict[int, int] = {}
        for i, element in enumerate(outline.elements):
            if i in taken or (outline.ranks[i] is None and i not in outline.introducers):
                continue
            role = _role(element)
            if role is None:
                continue
            if outline.ranks[i] is not None:
                self._by_heading[i] = Section(role.role, role.is_telling, i)
            elif i in outline.introducers:
                self._by_heading[i] = Section(role.role, role.is_telling, i)
                self._announced.update(dict.fromkeys(range(i + 1, outline.introducers[i]), i))
        self._add_replies(taken)

    def at(self, position: int, *roles: Role) -> Section | None:
        """Return the innermost section, of one of the roles where there are any, that a position is in."""
        announced_by = self._announced.get(position)
        if announced_by is not None:
            section = self._by_heading[announced_by]
            if not roles or section.role in roles:
                return section
        heading = self._outline.parent(position)
        for _ in range(_DEEPEST):
            if heading is None:
                return None
            found = self._by_heading.get(heading)
            if found is not None and (not roles or found.role in roles):
                return found
            heading = self._outline.parent(heading)
        return None

    def headed_by(self, position: int) -> Section | None:
        """Return the section whose heading or announcement stands at a position."""
        return self._by_heading.get(position)

    def _add_replies(self, taken: set[int]) -> None:
        """Add short parts without a telling heading that say by what day to answer."""
        for i, element in enumerate(self._outline.elements):
            if i in taken or not is_deadline(element.text):
                continue
            heading = self._outline.parent(i) if self._outline.ranks[i] is None else None
            if heading is None or heading in taken:
                continue
            around = self.at(i)
            if around and (around.heading == heading or around.role in _ABOUT_ANSWERING):
                continue
            end = self._outline.ends_at(heading)
            if end - heading <= _LONGEST_REPLY and not taken & set(range(heading, end)):
                self._by_heading[heading] = Section(Role.REPLY, is_telling=True, heading=heading)


def _role(element: Element) -> Announced | None:
    if element.words > _LONGEST_ANNOUNCEMENT or not element.letters:
        return None
    return announced(element.text)
