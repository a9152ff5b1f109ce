"""What a document says of its own shape: how many areas and goals there are, and lists that come back as headings."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rustool.drafting.elements import Element, Kind
from rustool.drafting.lexicon import EACH, NUMBERS, Role, announced, has, mentions
from rustool.drafting.sentences import key, sentences

_SMALLEST, _LARGEST = 2, 60
LONGEST_TITLE = 110
"""Characters of a text that may be a title."""
MOST_WORDS = 14
_LONGEST_LEAD = 40
_LONGEST_PARAGRAPH = 300
"""Words of a paragraph whose counts are looked at."""
_MOST_OVERVIEWS = 40
_NUMBER = "|".join(sorted(NUMBERS, key=len, reverse=True)) + r"|\d{1,2}"
_COUNT = re.compile(
    rf"(?<![\w.,-])(?P<low>{_NUMBER})(?:\s*(?:till|–|-|to|eller|or|bis|oder)\s*(?P<high>{_NUMBER}))?\s+"
    r"(?P<noun>(?:(?!\d)[\w-]+\s+){0,2}?(?!\d)[\w-]+)",
    re.IGNORECASE,
)
_EACH_AFTER = re.compile(r"^\s*(?:\w+\s+)?(?:var|vardera|each|apiece|hver|jeweils)\s*(?:[.,;]|$)", re.IGNORECASE)


class Count(NamedTuple):
    """A count that the document states, such as "fem utvecklingsmål" or "two to four goals"."""

    low: int
    high: int
    role: Role | None
    """AREA or GOAL where the noun tells, None for another noun."""
    each: bool
    """True where it holds for each area."""
    text: str
    position: int

    @property
    def is_exact(self) -> bool:
        """True for one number, and not from one to another."""
        return self.low == self.high

    def holds(self, number: int) -> bool:
        """Return whether a number is within the count."""
        return self.low <= number <= self.high


def counts(elements: Sequence[Element]) -> list[Count]:
    """Return the counts that the running text states."""
    found: list[Count] = []
    for position, element in enumerate(elements):
        if element.words > _LONGEST_PARAGRAPH:
            continue
        for sentence in sentences(element.text):
            found += _in_sentence(sentence, position)
    return found


def _in_sentence(sentence: str, position: int) -> Iterable[Count]:
    end = 0
    while match := _COUNT.search(sentence, end):
        low = _value(match["low"])
        high = _value(match["high"]) if match["high"] else low
        words = match["noun"].split()
        end = match.end("high") if match["high"] else match.end("low")
        role, length = None, 0
        following = sentence[match.start("noun") :].split()[:4]
        for n, word in enumerate(following):
            bare = word.strip('.,;:!?)(”"')
            if bare.lower() in NUMBERS or bare.isdigit():
                break
            if mentions(Role.GOAL, bare):
                role = Role.GOAL
            elif mentions(Role.AREA, bare):
                role = Role.AREA
            if role or word[-1] in ".,;:!?":
                length = n + 1
                break
        if not _SMALLEST <= low <= high <= _LARGEST and not (role and low == high == 1):
            continue
        before = sentence[: match.start()]
        after = " ".join(sentence[match.start("noun") :].split()[max(1, length) :])
        each = has(EACH, before) or _EACH_AFTER.match(after) is not None
        noun = words[0] if role is None else " ".join(following[:length])
        stated = f"{sentence[match.start() : end]} {noun}"
        yield Count(low, high, role, each, stated.strip(" .,;:!?"), position)


def _value(text: str) -> int:
    return NUMBERS.get(text.lower(), 0) if not text.isdigit() else int(text)


class Overview(NamedTuple):
    """A list of short texts that may be the titles of the parts that follow."""

    keys: tuple[str, ...]
    positions: tuple[int, ...]
    announced: bool
    """True where the heading or text before it speaks of areas."""


def overviews(elements: Sequence[Element]) -> list[Overview]:
    """Return the lists of short texts whose items come back elsewhere: list items, lines, cells or boxes in a row."""
    places = Counter(title_key(element.body or element.text) for element in elements if _is_short(element))
    found: list[Overview] = []
    run: list[int] = []
    for position, element in enumerate([*elements, None]):
        form = _form(element)
        if element is not None and run and form == _form(elements[run[-1]]) and _is_short(element):
            run.append(position)
            continue
        if len(run) > 1:
            overview = _overview(elements, run)
            if sum(places[each] > 1 for each in overview.keys) > 1:
                found.append(overview)
        run = [position] if element is not None and _is_short(element) else []
    found.sort(key=lambda overview: not overview.announced)
    return found[:_MOST_OVERVIEWS]


def _form(element: Element | None) -> object:
    if element is None:
        return None
    return element.document, element.kind, element.depth, element.bold, element.cell is not None


def _is_short(element: Element) -> bool:
    return element.letters > 0 and element.words <= MOST_WORDS and len(element.text) <= LONGEST_TITLE


def _overview(elements: Sequence[Element], run: list[int]) -> Overview:
    before = [elements[i] for i in range(max(0, run[0] - 2), run[0])]
    spoken = any(
        mentions(Role.AREA, element.text)
        for element in before
        if element.kind is not Kind.ITEM and element.words <= _LONGEST_LEAD
    )
    texts = tuple(title_key(elements[i].body or elements[i].text) for i in run)
    return Overview(texts, tuple(run), spoken)


def title_key(text: str) -> str:
    """Return what two titles are alike by: their letters, without an addition in brackets."""
    return key(re.sub(r"\s*\((?:forts|fortsättning|cont|\d+/\d+)[^)]*\)\s*$", "", text, flags=re.IGNORECASE))


def is_section(text: str) -> bool:
    """Return whether a title says that the part is about the document itself, as background or questions are."""
    found = announced(text)
    return found is not None and found.is_clear and found.role not in {Role.AREA, Role.GOAL, Role.VISION}
