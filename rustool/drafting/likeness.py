"""How much a text reads like a goal or like the title of an area, whatever it says."""

import re

from rustool.drafting.elements import Element

_CONTACT = re.compile(r"@|www\.|https?:|\+?\d[\d\s-]{7,}|\b\d{3} ?\d{2}\b")
_PRICE = re.compile(r"\b\d[\d\s]*(?:kr|SEK|kronor|€|EUR|dl|msk|tsk|gram|kg|g)\b", re.IGNORECASE)
_DEFINITION = re.compile(r"^[^:.]{2,40}:\s+(?:en|ett|det|när|a|an|the)\b", re.IGNORECASE)
_FEWEST, _SENTENCE, _MOST = 3, 5, 45
"""Words of a goal: the fewest, those of a whole sentence, the most."""
_USUAL_TITLE, _LONG_TITLE, _LONGEST_CELL = 8, 14, 10
"""Words of a title."""


def goal_likeness(text: str) -> float:
    """Return from -1 to 1 how much a text reads like a goal: a few words up to a long sentence, no list of figures."""
    words = text.split()
    if _CONTACT.search(text) or _PRICE.search(text):
        return -1.0
    if _DEFINITION.match(text):
        return -0.5
    letters = sum(character.isalpha() for character in text)
    if letters < 0.6 * len(text):
        return -1.0
    if len(words) < _FEWEST:
        return -0.6 if len(words) == 1 else -0.2
    if len(words) > _MOST:
        return -0.3 if len(words) < 2 * _MOST else -1.0
    if text.endswith("?"):
        return 0.1
    return 1.0 if len(words) >= _SENTENCE else 0.6


def title_likeness(element: Element, title: str, form: str) -> float:
    """Return from -1.5 to 0.5 how much the element reads like the title of an area."""
    words = title.split()
    score = 0.5 if len(words) <= _USUAL_TITLE else 0.0 if len(words) <= _LONG_TITLE else -0.8
    if title.endswith((".", ";", ",")):
        score -= 0.6
    if title.endswith("?"):
        score -= 0.3
    if len(title) > 0 and title[0].islower():
        score -= 0.3
    if not any(character.isalpha() for character in title) or len(title) <= 1:
        score -= 1.5
    if sum(character.isdigit() for character in title) > 0.3 * len(title):
        score -= 1.0
    if form in {"item", "mark"} and not (element.bold or element.capitals or element.number):
        score -= 0.3
    if form in {"column", "row", "column-head"} and len(words) > _LONGEST_CELL:
        score -= 0.4
    return max(-1.5, score)
