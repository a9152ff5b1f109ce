"""What the documents state about themselves: title, issuer, horizon, case number, language, counts."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeVar

from rustool.drafting.choosing import Choice
from rustool.drafting.counting import counts
from rustool.drafting.draft import Facts, Where
from rustool.drafting.elements import Element, Kind
from rustool.drafting.language import language_of
from rustool.drafting.lexicon import STRATEGY, Role, has
from rustool.reading.blocks import DocumentText

T = TypeVar("T")

_LONGEST_TITLE = 24
"""Words of a title."""
_PERIOD = re.compile(r"(?<!\d)(20\d\d)\s*(?:[–-]|till|to|bis)\s*(20\d\d)(?!\d)")
_YEAR = re.compile(r"(?<![\d–-])(20\d\d)(?![\d–-])")
_UNTIL = re.compile(
    r"\b(?:gäller|sträcker sig|avser tiden|siktar|blickar|runs|looks|gjelder|gælder)\b[^.]{0,40}?"
    r"\b(?:till|fram till|mot|to|until|til)"
    r"\s+(?:och med\s+)?(?:år\s+)?(20\d\d)\b",
    re.IGNORECASE,
)
_REGION = re.compile(
    r"\b(Region [A-ZÅÄÖ][\wåäöé-]+(?: [A-ZÅÄÖ][\wåäöé-]+)?(?: (?:läns?(?= )|län)\b)?|Landstinget i [A-ZÅÄÖ][\wåäöé-]+|"
    r"[A-ZÅÄÖ][\wåäöéæø-]+ (?:fylkeskommune|kommunalförbund|landskapsförbund|förbund)\b)"
)
_CASE_NUMBER = re.compile(
    r"(?:\b(?:Dnr|Diarienr|Diarienummer|Ärendenr|Ärendenummer|Vår beteckning|Vår referens|Saksnr|Saksnummer|J\.?nr|"
    r"Case (?:no|number)|Reference|Our ref)\b[.:]*\s*)(?P<number>[A-ZÅÄÖ]{0,6}[\s./-]?\d[\w./ -]{1,24}\d)",
    re.IGNORECASE,
)


def facts(documents: Sequence[DocumentText], elements: Sequence[Element], choice: Choice) -> Facts:
    """Return what is stated; what is not, or not in one way, is None."""
    text = " ".join(element.text for element in elements)
    title = _title(elements, choice)
    areas, goals = _counts(elements, choice)
    return Facts(
        title=title.text if title else None,
        title_at=Where(title.document, title.block.place) if title else None,
        issuer=_issuer(elements),
        horizon=_horizon(title.text if title else "", text),
        case_number=_only(match["number"].strip() for match in _CASE_NUMBER.finditer(text)),
        language=language_of(text, documents[0].language if documents else None),
        areas=areas,
        goals_per_area=goals,
    )


def _title(elements: Sequence[Element], choice: Choice) -> Element | None:
    """The first heading before the areas that names a strategy, else the first heading of their document."""
    document = 0
    before = len(elements)
    if choice.best:
        head = choice.best.hypothesis.areas[0][0].position
        first = choice.best.hypothesis.outline.elements[head]
        document, before = first.document, first.index
    own = [
        e for e in elements[:before] if e.document == document and e.kind is not Kind.ITEM and e.words <= _LONGEST_TITLE
    ]
    ranked = [e for e in own if choice.outline.ranks[e.index] is not None]
    for candidates in (ranked, [e for e in own if not e.text.endswith(".")]):
        named = next((e for e in candidates if has(STRATEGY, e.text)), None)
        if named:
            return named
    return next(iter(ranked or own), None)


def _issuer(elements: Sequence[Element]) -> str | None:
    """The region that is named, if only one is."""
    found: Counter[str] = Counter()
    for element in elements:
        for match in _REGION.finditer(element.text):
            found[re.sub(r"\bläns$", "län", match[1])] += 1
    longest = [name for name in found if not any(name != other and other.startswith(name) for other in found)]
    return longest[0] if len(longest) == 1 else None


def _horizon(title: str, text: str) -> int | None:
    period = _PERIOD.search(title)
    if period:
        return int(period[2])
    years = {int(match[1]) for match in _YEAR.finditer(title)}
    if len(years) == 1:
        return years.pop()
    return _only(int(match[1]) for match in _UNTIL.finditer(text))


def _only(values: Iterable[T]) -> T | None:
    """The one value there is; None where there are several or none."""
    found = set(values)
    return found.pop() if len(found) == 1 else None


def _counts(elements: Sequence[Element], choice: Choice) -> tuple[int | None, int | None]:
    """How many areas, and goals in each, are stated and were read."""
    if choice.best is None:
        return None, None
    stated = [count for count in counts(elements) if count.low == count.high]
    areas = choice.best.hypothesis.areas
    sizes = {len(units) for _, units in areas}
    whole = any(c.role is Role.AREA and not c.each and c.low == len(areas) for c in stated)
    each = len(sizes) == 1 and any(c.role is Role.GOAL and c.each and c.low in sizes for c in stated)
    return len(areas) if whole else None, sizes.pop() if each else None
