"""The questions that are put to those who answer."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from rustool.drafting.elements import Element, Kind
from rustool.drafting.lexicon import CONSULTATION, SECOND_PERSON, STRATEGY, Role, announced, has, mentions
from rustool.drafting.outline import Outline
from rustool.drafting.sections import Section, Sections
from rustool.drafting.sentences import sentences
from rustool.drafting.tables import CellContext

_LEAST = 2.0
_SURE = 2.5
_FEWEST_WORDS = 3
_MOST_SENTENCES = 2
"""Sentences of a paragraph that is a question as a whole."""
_MOST = 40
"""Questions in one list."""
_ASKS = re.compile(r"\?[”\"»)]?$")


class Question(NamedTuple):
    """A question and where it stands."""

    text: str
    position: int
    certain: bool


def questions(
    outline: Outline, found: Sections, contexts: dict[int, CellContext], inside: set[int], goals: set[int]
) -> list[Question]:
    """Return the questions to those who answer.

    Args:
        outline: The elements with their headings.
        found: The sections of the document.
        contexts: Where elements stand in tables.
        inside: Positions that are within an area.
        goals: Positions of goals and areas, which are no questions to answer.
    """
    elements = outline.elements
    result: list[Question] = []
    for i, element in enumerate(elements):
        if i in goals or not element.letters or outline.ranks[i] is not None or i in outline.introducers:
            continue
        section = found.at(i, Role.QUESTIONS, Role.REPLY)
        context = contexts.get(element.index)
        for text in _pieces(element, section):
            all_ask = bool(goals) and _is_list_of_questions(elements, i)
            score = _score(element, text, section, inside=i in inside, all_ask=all_ask)
            if section and section.role is Role.QUESTIONS and not _ASKS.search(text):
                score += _beside_questions(elements, i, section)
            before = element.text.partition(text)[0]
            if before and mentions(Role.QUESTIONS, before):
                score += 1.0
            if context and (role := announced(context.column_title)) and role.role is Role.QUESTIONS:
                score += 1.5
            if score >= _LEAST:
                result.append(Question(text, i, certain=score >= _SURE))
    return result


def _pieces(element: Element, section: Section | None) -> list[str]:
    """The whole element where it is one question, else its questions."""
    text = element.text
    parts = sentences(text)
    asking = [part for part in parts if _ASKS.search(part)]
    if element.kind is Kind.ITEM:
        return [text]
    if not asking:
        return [text] if section and section.role is Role.QUESTIONS else []
    if _ASKS.search(text) and len(parts) <= _MOST_SENTENCES and not any(part.endswith(":") for part in parts):
        return [text] if len(parts) == 1 or not has(CONSULTATION, parts[0]) else asking
    return asking


def _score(element: Element, text: str, section: Section | None, *, inside: bool, all_ask: bool) -> float:
    if len(text.split()) < _FEWEST_WORDS - all_ask:
        return -1.0
    asks = bool(_ASKS.search(text))
    score = 1.0 if asks else 0.0
    if section:
        score += (2.0 if section.is_telling else 1.5) if section.role is Role.QUESTIONS else 1.0
        if not asks:
            score -= 1.5 if element.kind is not Kind.ITEM else 1.0
    if has(SECOND_PERSON, text):
        score += 0.6
    if asks and (
        has(STRATEGY, text) or mentions(Role.GOAL, text) or mentions(Role.AREA, text) or has(CONSULTATION, text)
    ):
        score += 0.5
    if element.kind is Kind.ITEM and asks:
        score += 0.3
    if all_ask:
        score += 0.8
    if inside and not section:
        score -= 1.5
    return score


def _list_around(elements: Sequence[Element], i: int) -> Sequence[Element]:
    """The list items in a row that an item stands among, as far as a list of questions may be long."""
    start, end = i, i + 1
    while start > max(0, i - _MOST) and elements[start - 1].kind is Kind.ITEM:
        start -= 1
    while end < min(len(elements), i + _MOST) and elements[end].kind is Kind.ITEM:
        end += 1
    return elements[start:end]


def _is_list_of_questions(elements: Sequence[Element], i: int) -> bool:
    """Whether an item is in a list of several in which every item asks: a list that is there to be answered."""
    if elements[i].kind is not Kind.ITEM:
        return False
    around = _list_around(elements, i)
    return len(around) > 1 and all(_ASKS.search(element.text) for element in around)


def _beside_questions(elements: Sequence[Element], i: int, section: Section) -> float:
    """What speaks for an item without a question mark: that its neighbours in the list are questions."""
    if elements[i].kind is not Kind.ITEM:
        return 0.0
    same = [e for e in _list_around(elements, i) if e.depth == elements[i].depth]
    asking = sum(bool(_ASKS.search(e.text)) for e in same)
    if asking * 2 >= len(same):
        return 1.0
    return 1.0 if has(CONSULTATION, elements[section.heading].text) else 0.0
