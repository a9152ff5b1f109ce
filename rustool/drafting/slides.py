"""Slides of one part that name the part beside their titles."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rustool.drafting.lexicon import Role, announced
from rustool.drafting.sentences import key

if TYPE_CHECKING:
    from rustool.drafting.elements import Element

_LONGEST = 10
_MOST = 0.6
"""The share of the slides on which a text is a running header and no part's name."""

Slide = tuple[int, int]


def kickers_first(elements: Sequence["Element"]) -> list["Element"]:
    """Return the elements with the name of a slide's part before the slide's title.

    A part's name is labelled as an area, or stands on several slides that follow each other.
    """
    slides: dict[Slide, list[Element]] = defaultdict(list)
    for element in elements:
        if element.block.place.slide is not None:
            slides[element.document, element.block.place.slide].append(element)
    places: dict[str, list[Slide]] = defaultdict(list)
    for slide, texts in slides.items():
        for text in {key(element.text) for element in texts if element.words <= _LONGEST}:
            places[text].append(slide)
    result = list(elements)
    for slide, texts in slides.items():
        kicker = next((element for element in texts[1:] if _is_kicker(element, slide, places, len(slides))), None)
        if kicker is not None:
            kicker.is_kicker = True
            result.remove(kicker)
            result.insert(result.index(texts[0]), kicker)
    return result


def _is_kicker(element: "Element", slide: Slide, places: dict[str, list[Slide]], count: int) -> bool:
    on = places.get(key(element.text), [])
    if element.words > _LONGEST or len(on) <= 1 or len(on) > _MOST * count or element.cell is not None:
        return False
    label = announced(element.word) if element.word else None
    if label and label.role is Role.AREA and element.body:
        return True
    numbers = sorted(number for document, number in on if document == slide[0])
    return numbers[-1] - numbers[0] == len(numbers) - 1 and announced(element.text) is None
