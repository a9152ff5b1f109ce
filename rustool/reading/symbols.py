"""Characters of the symbol fonts, which documents store as places in the font and not as what they show."""

_SYMBOL = dict(
    zip(
        "abgdezhqiklmnxoprVstufcyw" + "ABGDEZHQIKLMNXOPRSTUFCYW" + "·°±³£¥¹×÷®«",
        "αβγδεζηθικλμνξοπρςστυφχψω" + "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ" + "•°±≥≤∞≠×÷→↔",
        strict=True,
    )
)
_SYMBOL |= {"-": "−", "Ð": "∠", "Þ": "⇒", "Û": "⇔", "Ö": "√", "å": "∑", "¶": "∂", "¥": "∞", "¼": "…"}
_WINGDINGS = {
    "l": "●", "m": "❍", "n": "■", "o": "□", "p": "❐", "q": "❑", "r": "❒", "s": "⬧", "t": "⧫", "u": "◆", "v": "❖",
    "J": "☺", "K": "😐", "L": "☹", "§": "▪", "¨": "◻", "Ø": "➢", "Ü": "➲", "à": "→", "ß": "←", "á": "↑", "â": "↓",
    "è": "➔", "ð": "⇨", "û": "✗", "ü": "✓", "ý": "☒", "þ": "☑", "x": "⌧", "¡": "○", "·": "•", "ª": "✦",
    "«": "★", "F": "☞", "(": "☎", "*": "✉", "4": "✏", "!": "✏",
}  # fmt: skip
_WINGDINGS_2 = {"P": "✓", "O": "✗", "R": "☑", "T": "☒", "S": "☒", "£": "☐", "Q": "☒", "—": "●", "˜": "●"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}
_PRIVATE = 0xF000
_LAST_PRIVATE = 0xF0FF


def readable(text: str, font: str) -> str:
    """Return the text with the places in a symbol font written as what they show, where that is known.

    Only the private places that Word stores such characters at are looked up: letters in a symbol font stay letters,
    as a word must never turn into signs.
    """
    if not any(_PRIVATE <= ord(character) <= _LAST_PRIVATE for character in text):
        return text
    table = _FONTS.get(font.casefold(), _SYMBOL)
    return "".join(_shown(character, table) for character in text)


def symbol(code: int, font: str) -> str:
    """Return the character that a place in a font shows, given with or without the private range."""
    if code < _PRIVATE and font.casefold() in _FONTS:
        code += _PRIVATE
    return readable(chr(code), font)


def bullet(text: str, font: str = "") -> str:
    """Return how the sign of an unnumbered list looks: `•` for Symbol's bullet, `o` for the letter in Courier."""
    if font.casefold() in _FONTS:
        return "".join(symbol(ord(character), font) for character in text).strip()
    return readable(text, font).strip()


def _shown(character: str, table: dict[str, str]) -> str:
    code = ord(character)
    return table.get(chr(code - _PRIVATE), character) if _PRIVATE <= code <= _LAST_PRIVATE else character
