"""Sentences of a paragraph, and the text of a block as it is compared."""

import re

from rustool.text import clean

_BREAK = re.compile(r"(?<=[.!?:])[”\"')\]]*\s+(?=[\"”'(]?[A-ZÅÄÖÆØÜ0-9])")
_NO_END = re.compile(
    r"(?:\b(?:t\.?\s?ex|bl\.?\s?a|m\.?\s?m|d\.?\s?v\.?\s?s|dvs|ca|kl|nr|jfr|resp|f\.?\s?d|s\.?\s?k|o\.?\s?s\.?\s?v|e\.?\s?g|i\.?\s?e|"
    r"z\.?\s?b|dr|prof|st|kap|dnr|tel|bil|avd|max|min|inkl|exkl|forts|ev)|\b[A-ZÅÄÖ]|(?<!\d)\d{1,2})\.$",
    re.IGNORECASE,
)
_SPACE = re.compile(r"\s+")
_NOT_LETTERS = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Return the text in NFC on one line, with single ordinary spaces and without soft hyphens."""
    return _SPACE.sub(" ", clean(text)).strip()


def key(text: str) -> str:
    """Return what two texts are alike by: their letters and figures in lower case."""
    return _NOT_LETTERS.sub(" ", text.lower()).strip()


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, each as it stands there; a colon ends one only before a question."""
    found: list[str] = []
    start = 0
    for match in _BREAK.finditer(text):
        piece = text[start : match.start()]
        if _NO_END.search(piece):
            continue
        if piece.endswith(":"):
            following = text[match.end() :]
            end = re.search(r"[.!?](?=\s|$)", following)
            if end is None or end[0] != "?":
                continue
        found.append(text[start : match.end()].strip())
        start = match.end()
    if text[start:].strip():
        found.append(text[start:].strip())
    return found
