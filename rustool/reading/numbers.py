"""Numbers of lists, written as the formats ask for."""

from collections.abc import Callable

_LARGEST = 32_767
_LARGEST_ROMAN = 3_999
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_MARKS = "*†‡§"
_CIRCLED = 20


def roman(number: int) -> str:
    """Return a number in capital Roman numerals, in figures where it is too large for them or not positive."""
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    written = ""
    for size, numeral in _ROMAN:
        count, number = divmod(number, size)
        written += numeral * count
    return written


def letters(number: int) -> str:
    """Return `A` for 1 to `Z` for 26, then `AA`, `BB`: the letter once more for each round."""
    if not 0 < number <= _LARGEST:
        return str(number)
    rounds, letter = divmod(number - 1, 26)
    return chr(ord("A") + letter) * (rounds + 1)


def columns(number: int) -> str:
    """Return `A` for 1 to `Z` for 26, then `AA`, `AB`: as a spreadsheet names its columns."""
    if not 0 < number <= _LARGEST:
        return str(number)
    written = ""
    while number:
        number, letter = divmod(number - 1, 26)
        written = chr(ord("A") + letter) + written
    return written


def _mark(number: int) -> str:
    if not 0 < number <= _LARGEST:
        return str(number)
    rounds, mark = divmod(number - 1, len(_MARKS))
    return _MARKS[mark] * (rounds + 1)


_WORD: dict[str, Callable[[int], str]] = {
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": letters,
    "lowerLetter": lambda number: letters(number).lower(),
    "decimalZero": lambda number: f"{number:02}",
    "chicago": _mark,
    "decimalEnclosedCircle": lambda number: chr(0x2460 + number - 1) if 0 < number <= _CIRCLED else str(number),
    "ordinal": lambda number: f"{number}:{'a' if number % 10 in {1, 2} and number % 100 not in {11, 12} else 'e'}",
    "none": lambda _: "",
    "bullet": lambda _: "",
}


def written(number: int, numbering: str) -> str:
    """Return a number in one of Word's number formats; in figures for the formats that are not known here."""
    write = _WORD.get(numbering)
    return write(number) if write else str(number)
