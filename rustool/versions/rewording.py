"""What was taken out of a text and what was put in, word by word."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal, NamedTuple

from rustool.text import normalize

_PIECE = re.compile(r"\S+|\s+")
_EDGE = re.compile(r"^\W+|\W+$")


class Piece(NamedTuple):
    """A run of words that both texts have, that only the old one has, or that only the new one has."""

    kind: Literal["both", "old", "new"]
    text: str
    old: str = ""
    """What both have, as the old one writes it: case and punctuation may be others."""


def rewording(old: str, new: str, *, exact: bool = False) -> list[Piece]:
    """The two texts as one, in pieces: what is gone stands before what came instead.

    Case and punctuation are no difference, unless it should be `exact`.
    """
    before, after = old.split(), new.split()
    read = normalize if exact else _bare
    words = [read(word) for word in before], [read(word) for word in after]
    matcher = SequenceMatcher(None, *words, autojunk=False)
    pieces: list[Piece] = []
    for kind, a, b, c, d in _joined(matcher.get_opcodes(), before):
        if kind == "equal":
            pieces.append(Piece("both", " ".join(after[c:d]), " ".join(before[a:b])))
            continue
        if b > a:
            pieces.append(Piece("old", " ".join(before[a:b])))
        if d > c:
            pieces.append(Piece("new", " ".join(after[c:d])))
    return pieces


def inline(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces as one text: a full stop that only one of the two has does not stand in the middle of it."""
    for piece, following in zip_longest(pieces, pieces[1:]):
        if piece.kind == "both" and following:
            last = min(piece.text.split()[-1], piece.old.split()[-1], key=len)
            yield piece._replace(text=" ".join([*piece.text.split()[:-1], last]))
        else:
            yield piece


def _bare(word: str) -> str:
    return _EDGE.sub("", normalize(word).casefold()) or word


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
