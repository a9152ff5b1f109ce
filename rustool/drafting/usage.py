"""Which words of the documents are in the draft already, so that the rest can be listed and none is lost."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from rustool.drafting.elements import Element
from rustool.drafting.lexicon import Role, announced
from rustool.drafting.sentences import sentences


@dataclass(slots=True)
class Usage:
    """What has been taken of each element: all of it, or some of its sentences."""

    elements: Sequence[Element]
    _whole: set[int] = field(default_factory=set)
    _parts: dict[int, set[str]] = field(default_factory=dict)

    def take(self, position: int, text: str | None = None) -> None:
        """Note that an element is in the draft, or a sentence of it."""
        element = self.elements[position]
        if text is None or text == element.text or (text == element.body and _is_label(element)):
            self._whole.add(position)
        else:
            self._parts.setdefault(position, set()).add(text)

    def is_taken(self, position: int) -> bool:
        """Return whether anything of the element is in the draft."""
        return position in self._whole or position in self._parts

    def rest(self, position: int) -> str:
        """Return what of the element's text is in no part of the draft."""
        if position in self._whole:
            return ""
        some = self._parts.get(position)
        text = self.elements[position].text
        if not some:
            return text
        return " ".join(part for part in sentences(text) if part not in some)


def _is_label(element: Element) -> bool:
    """Whether what stands before the body is a label, such as "Mål 2.1" or "Insats:", and says nothing more."""
    if not element.word or element.number:
        return True
    role = announced(element.word)
    return role is not None and role.role in {Role.AREA, Role.GOAL, Role.ACTION, Role.INDICATOR}
