"""What was taken out of a text and what was put in, word by word."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

_PIECE = re.compile(r"\S+|\s+")
_EDGE = re.compile(r"^\W+|\W+$")


class Piece(NamedTuple):
    """A run of words that both texts have, that only the old one has, or that only the new one has."""

    kind: Literal["both", "old", "new"]
    text: str


def rewording(old: str, new: str, *, exact: bool = False) -> list[Piece]:
    """The two texts as one, in pieces: what is gone stands before what came instead.

    Case and punctuation are no difference, unless it should be `exact`.
    """
    before, after = old.split(), new.split()
    words = (before, after) if exact else ([_bare(word) for word in before], [_bare(word) for word in after])
    matcher = SequenceMatcher(None, *words, autojunk=False)
    pieces: list[Piece] = []
    for kind, a, b, c, d in _joined(matcher.get_opcodes(), before):
        if kind == "equal":
            pieces.append(Piece("both", " ".join(after[c:d])))
            continue
        if b > a:
            pieces.append(Piece("old", " ".join(before[a:b])))
        if d > c:
            pieces.append(Piece("new", " ".join(after[c:d])))
    return pieces


def _bare(word: str) -> str:
    return _EDGE.sub("", word.casefold()) or word


def _joined(
    opcodes: Sequence[tuple[str, int, int, int, int]], before: list[str]
) -> list[tuple[str, int, int, int, int]]:
    """The changes, with those joined that only one small word holds apart: three replaced words read as one change."""
    joined: list[tuple[str, int, int, int, int]] = []
    for at, (kind, a, b, c, d) in enumerate(opcodes):
        small = kind == "equal" and b - a == 1 and len(before[a]) <= 3 and 0 < at < len(opcodes) - 1  # noqa: PLR2004
        if small or (kind != "equal" and joined and joined[-1][0] != "equal"):
            start = joined.pop()
            joined.append(("replace", start[1], b, start[3], d))
        else:
            joined.append((kind, a, b, c, d))
    return joined
