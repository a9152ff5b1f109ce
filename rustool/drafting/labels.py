"""Labels before a text: a word with a number ("Mål 2.1"), a word with a colon ("Insats:"), a number alone."""

import re
from itertools import pairwise
from typing import NamedTuple

from rustool.drafting.lexicon import NUMBERS

_NUMBER_WORD = "|".join(sorted((word for word, number in NUMBERS.items() if number), key=len, reverse=True))
_NUMBER = (
    rf"(?:(?i:{_NUMBER_WORD})(?![^\W_])"
    r"|[0-9]{1,2}(?:[.:][0-9]{1,2})*|[A-ZÅÄÖ](?:[. ]?[0-9]{1,2}(?:\.[0-9]{1,2})*)?|[IVX]{1,4})"
)
_WORD = r"[^\W\d_][^\W\d_-]*(?:-[^\W\d_]+)?"
_WITH_NUMBER = re.compile(
    rf"(?:(?P<word>{_WORD}(?:[ ]{_WORD}){{0,2}}?)[ ](?:nr\.?[ ])?|(?P<sign>§)[ ]?)"
    rf"(?P<number>(?(sign)[0-9]{{1,4}}|{_NUMBER}))(?![^\W_])"
    r"(?:(?P<end>\s*$)|\s*(?P<mark>[.:)–—-]+)\s+(?P<rest1>\S.*)|\s+(?P<rest2>[^\W\d_a-zåäöæøü].*))",
    re.DOTALL,
)
_WITH_COLON = re.compile(rf"(?P<word>{_WORD}(?:[ ]{_WORD}){{0,2}})\s*:\s+(?P<rest>\S.*)", re.DOTALL)
_LEADING = re.compile(
    r"(?P<label>(?:[A-ZÅÄÖ]|[IVX]{1,4})[.):]|[A-ZÅÄÖ][0-9]{1,2}(?:\.[0-9]{1,2})*[.:)]?|[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?)"
    r"\s+(?P<rest>[^\W\d_a-zåäöæøü].*|[\"”].*)",
    re.DOTALL,
)
_LONGEST_WORD = 40


class Label(NamedTuple):
    """A label that stands in the text itself, and the text after it."""

    word: str
    """In lower case; empty for a number alone."""
    number: tuple[str, ...]
    rest: str
    """Empty where the label stands alone."""


def text_label(text: str) -> Label | None:
    """Return the label that a text begins with: a word with a number or with a colon; None without one."""
    match = _WITH_NUMBER.match(text)
    if match and len(match["word"] or "§") <= _LONGEST_WORD:
        rest = match["rest1"] or match["rest2"] or ""
        return Label((match["word"] or match["sign"]).lower(), parts(match["number"]), rest)
    match = _WITH_COLON.match(text)
    if match and len(match["word"]) <= _LONGEST_WORD:
        return Label(match["word"].lower(), (), match["rest"])
    return None


def leading_label(text: str) -> tuple[str, str] | None:
    """Return what may be a number or letter before a text, as `A.`, `B2` or `3`, and the text; None without one."""
    match = _LEADING.match(text)
    return (match["label"], match["rest"]) if match else None


def shape(label: str) -> str:
    """Return what labels of one kind have in common: `9.9` for `2.1`, `A.` for `B.` and `II.`, a bullet itself."""
    return re.sub(r"[^\W\d_]+", lambda m: "A" if m[0].isupper() else "a", re.sub(r"[0-9]+", "9", label))


def in_sequence(numbers: list[tuple[str, ...]]) -> bool:
    """Return whether the numbers count upwards, or start again from the first, nearly everywhere."""
    lasts = [ordinal(number[-1]) if number else None for number in numbers]
    if len(lasts) <= 1 or lasts[0] is None:
        return False
    good = sum(b is not None and (b == 1 or (a is not None and b == a + 1)) for a, b in pairwise(lasts))
    return good >= 0.8 * (len(lasts) - 1)


def parts(number: str) -> tuple[str, ...]:
    """Return the parts of a number such as `2.1`, `A1` or `b)`."""
    return tuple(re.findall(r"[0-9]+|[^\W\d_]+", number))


def ordinal(part: str) -> int | None:
    """Return the place in its sequence of `3`, `c`, `C` or `iii`; None where it is no number."""
    if part.isdigit():
        return int(part)
    if part.lower() in NUMBERS:
        return NUMBERS[part.lower()]
    if len(part) == 1 and part.lower() in "abcdefghijklmnopqrstuvwxyz" and part.lower() not in "ivx":
        return ord(part.lower()) - ord("a") + 1
    roman = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
    return roman.get(part.lower())


def ascending(numbers: list[tuple[str, ...]]) -> float:
    """Return the share of neighbours whose last parts follow each other, such as 2.1 and 2.2; 0 for fewer than two."""
    if len(numbers) <= 1:
        return 0.0
    lasts = [ordinal(number[-1]) if number else None for number in numbers]
    good = sum(a is not None and b is not None and b == a + 1 for a, b in pairwise(lasts))
    return good / (len(numbers) - 1)
