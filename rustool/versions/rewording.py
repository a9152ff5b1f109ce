"""Deleted and inserted words between two wordings of a text."""

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
    """Words that both texts have, as the old one writes them: case and punctuation may differ."""


def rewording(old: str, new: str, *, exact: bool = False) -> list[Piece]:
    """Return two texts as one, in pieces; deleted words come before the words inserted in their place.

    Case and punctuation are no difference, unless `exact`.
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
    """Yield the pieces as they read in one text: without a full stop of only one of the texts in the middle."""
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
    """Return the changes, joined where only one short word is between them: three replaced words read as one change."""
    joined: list[tuple[str, int, int, int, int]] = []
    for at, (kind, a, b, c, d) in enumerate(opcodes):
        small = kind == "equal" and b - a == 1 and len(before[a]) <= 3 and 0 < at < len(opcodes) - 1  # noqa: PLR2004
        if small or (kind != "equal" and joined and joined[-1][0] != "equal"):
            start = joined.pop()
            joined.append(("replace", start[1], b, start[3], d))
        else:
            joined.append((kind, a, b, c, d))
    return joined
