"""Labels before a text: bullets, dashes and numbers that begin a list item or a numbered heading."""

import re
from typing import NamedTuple

_BULLETS = "•◦▪▫●○■□◆◇♦❖‣⁃∙·➢➤►▶▸➔→✓✔☑☐✗✘★☆"
_DASHES = "-–—−*"
_SYMBOL_FONT = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0a8": "□", "\uf06f": "□", "\uf071": "❑", "\uf076": "❖", "\uf0d8": "➢",
    "\uf0e0": "→", "\uf0fc": "✓", "\uf0fe": "☑", "\uf02d": "–", "\uf06e": "■", "\uf06c": "●", "\uf0a1": "○",
}  # fmt: skip
"""What the characters of Symbol and Wingdings look like, whose codes Office programs place at U+F000."""

_NUMBER = re.compile(
    r"""(?P<label>
        \d{1,2}(?:\.\d{1,3})+\.?(?=\s)            # 2.1  2.1.3.
      | \(?\d{1,3}[.):](?=\s)                     # 1.  1)  (1)  1:
      | \(?[a-zåäö][.)](?=\s)                     # a)  a.
      | [A-ZÅÄÖ]\)(?=\s)                          # A)
      | \(?(?:[ivx]{1,5}|[IVX]{1,5})[.)](?=\s)    # ii.
    )\s+(?=\S)""",
    re.VERBOSE,
)
_BARE = re.compile(r"(?P<label>[1-9]\d{0,2}|[A-ZÅÄÖ]|o)\s(?=[^\W\d_])")


class Label(NamedTuple):
    """A label at the start of a line."""

    text: str
    """As it is shown: symbols of symbol fonts are given as the usual character."""
    length: int
    """How many characters of the line it takes, with the space after it."""
    numbered: bool
    certain: bool
    """False for what may just as well be a dash or a number in a sentence."""


def find_label(text: str, *, gap_after: int | None = None) -> Label | None:
    """Return the label that a line begins with, if any.

    `gap_after` is how many characters stand before the first wide gap: a bare number or letter there is a label.
    """
    first = text[:1]
    rest = text[1:].lstrip()
    length = len(text) - len(rest)
    if not rest:
        return None
    if "\ue000" <= first <= "\uf8ff":
        return Label(_SYMBOL_FONT.get(first, "•"), length, numbered=False, certain=True)
    if first in _BULLETS and length > (0 if first != "·" else 1):
        return Label(first, length, numbered=False, certain=True)
    if first in _DASHES and length > 1:
        return Label(first, length, numbered=False, certain=gap_after == 1)
    if match := _NUMBER.match(text):
        label = match["label"]
        starts_text = not text[match.end()].islower()
        return Label(label, match.end(), numbered=True, certain=gap_after == len(label) and starts_text)
    if gap_after is not None and (match := _BARE.match(text)) and gap_after == len(match["label"]):
        label = match["label"]
        bullet = label == "o"
        if not bullet and text[match.end()].islower():
            return None
        return Label("◦" if bullet else label, match.end(), numbered=not bullet, certain=True)
    return None


def is_label(text: str) -> bool:
    """Tell whether a text is nothing but a label, as a bullet or a number that stands apart from its text."""
    stripped = text.strip()
    if not stripped or len(stripped) > 8:  # noqa: PLR2004 - (1.1.11)
        return False
    label = find_label(f"{stripped} X", gap_after=len(stripped))
    return label is not None and label.length == len(stripped) + 1


def follows(label: str, last: str) -> bool:
    """Tell whether a number or letter is the one after another: `3.` after `2.`, `2.2` after `2.1`, `b)` after `a)`."""
    mine, theirs = re.findall(r"\d+|[a-zåäö]", label.lower()), re.findall(r"\d+|[a-zåäö]", last.lower())
    if not mine or len(mine) != len(theirs) or mine[:-1] != theirs[:-1]:
        return False
    if mine[-1].isdigit() and theirs[-1].isdigit():
        return int(mine[-1]) == int(theirs[-1]) + 1
    return not mine[-1].isdigit() and not theirs[-1].isdigit() and ord(mine[-1]) == ord(theirs[-1]) + 1
