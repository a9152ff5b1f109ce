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
    """Return the text with the characters of a symbol font written as what they show, where that is known."""
    table = _FONTS.get(font.casefold())
    if table is None and not any(_PRIVATE <= ord(character) <= _LAST_PRIVATE for character in text):
        return text
    return "".join(_one(character, table or _SYMBOL) for character in text)


def _one(character: str, table: dict[str, str]) -> str:
    code = ord(character)
    plain = chr(code - _PRIVATE) if _PRIVATE <= code <= _LAST_PRIVATE else character
    shown = table.get(plain)
    if shown is None:  # letters typed in a symbol font are told by their code; others stay as they are stored
        return plain if plain.isascii() and plain.isalnum() and code < _PRIVATE else character
    return shown


def bullet(text: str, font: str = "") -> str:
    """Return how the sign of an unnumbered list looks: `•` for Symbol's bullet, `o` for the letter in Courier."""
    return readable(text, font).strip()
