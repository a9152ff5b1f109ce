"""What people call the questions, areas and goals, and which ids they mean by it."""

import re
from collections.abc import Iterable, Iterator

from rustool.model.strategy import Goal, Strategy
from rustool.suggestions import closest_ids
from rustool.text import unaccented, words_of

WHOLE = "whole"
_WHOLE = {"whole", "the whole", "helhet", "helheten", "hela", "hela förslaget", "förslaget i sin helhet", "förslaget"}
_BRACKETS = re.compile(r"\[([^\[\]]+)\]")
_QUESTION = re.compile(r"(?:fråga|question)\s+(\d+)\b", re.IGNORECASE)
_GOAL = re.compile(r"(?<![\d.])\d+(?:\.\d+)+(?![\d.]*\d)")
_AND = re.compile(r"\s*(?:[,;&/]|\boch\b|\band\b|\bsamt\b)\s*", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_STRONG = re.compile(r"(?<!\\)(\*\*|__)")
# No mark but one inside a word comes before the one that ends it: looking past the others from each takes for ever.
_EMPHASIS = re.compile(r"(?<![\\\w])([*_])(?=\S)((?:(?!\1).|(?<=\w)\1(?=\w))+?)(?<=\S)\1(?!\w)")
_DIGITS = re.compile(r"\d+")
_NEAR = 0.85


class Places:
    """The places of a strategy that a view can be on, by id, number and name."""

    def __init__(self, strategy: Strategy) -> None:
        self.ids = {WHOLE}
        self.questions = [question.id for question in strategy.questions]
        self.numbers: dict[str, str] = {}
        self.names: dict[str, str] = dict.fromkeys(_WHOLE, WHOLE)
        for question in strategy.questions:
            self._add(question.id, question.text)
        for number, area in enumerate(strategy.areas, start=1):
            self._add(area.id, area.title)
            for at, goal in numbered(area.goals, str(number)):
                self.numbers[at] = goal.id
                self._add(goal.id, goal.text, goal.title)
        self.areas = {area.id: str(number) for number, area in enumerate(strategy.areas, start=1)}

    def _add(self, place: str, *names: str | None) -> None:
        self.ids.add(place)
        self.names.update({words_of(name): place for name in names if name})

    def find(self, written: str) -> str | None:
        """The id that a heading or a cell means: an id, in brackets or bare, else a number, else a name or nearly."""
        text = plain(written)
        for bracketed in reversed(_BRACKETS.findall(text)):
            if place := self._by_id(bracketed):
                return place
        question = _QUESTION.search(text)
        if question and 0 < int(question[1]) <= len(self.questions):
            return self.questions[int(question[1]) - 1]
        goal = _GOAL.search(text)
        if goal and goal[0] in self.numbers:
            return self.numbers[goal[0]]
        return self._by_id(text) or self._by_name(_BRACKETS.sub("", text))

    def goals(self, written: str, area: str) -> list[str] | None:
        """The goals that a line in an area's part of the form means; None where some of it means none."""
        parts = [part for part in _AND.split(plain(written)) if words_of(part)]
        found = [self._goal(part, self.areas.get(area, "")) for part in parts]
        return None if None in found else [goal for goal in found if goal]

    def _goal(self, part: str, area: str) -> str | None:
        number = re.search(r"\d+(?:\.\d+)*", part)
        if number:
            return self.numbers.get(number[0]) or self.numbers.get(f"{area}.{number[0]}")
        return self.find(part)

    def _by_id(self, text: str) -> str | None:
        bare = unaccented(text.strip().casefold())
        return bare if bare in self.ids else _nearest(bare, self.ids)

    def _by_name(self, text: str) -> str | None:
        name = words_of(text)
        known = name if name in self.names else _nearest(name, self.names)
        return self.names[known] if known else None


def _nearest(word: str, known: Iterable[str]) -> str | None:
    """The one known word that is nearly this one; numbers in it must be the same: they tell alike words apart."""
    near = closest_ids(word, known, count=2, cutoff=_NEAR)
    return near[0] if len(near) == 1 and _DIGITS.findall(near[0]) == _DIGITS.findall(word) else None


def numbered(goals: Iterable[Goal], under: str) -> Iterator[tuple[str, Goal]]:
    """Goals at any depth with their numbers, as the form prints them: 2.3, and 2.3.1 below it."""
    for i, goal in enumerate(goals, start=1):
        yield f"{under}.{i}", goal
        yield from numbered(goal.goals, f"{under}.{i}")


def plain(markdown: str) -> str:
    """A line of Markdown as the text it shows: no emphasis, no escapes."""
    return _ESCAPED.sub(r"\1", _EMPHASIS.sub(r"\2", _STRONG.sub("", markdown))).strip()
