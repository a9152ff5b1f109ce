"""Two wordings of one text, word by word."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of words: the same in both wordings, or what stood there and what stands there instead."""

    same: str = ""
    old: str = ""
    new: str = ""
    before: str = ""
    """The word of the old wording that comes just before; empty at the beginning."""


def compare(old: str, new: str) -> Iterator[Stretch]:
    """Both wordings from beginning to end."""
    before, after = old.split(), new.split()
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Stretch(same=" ".join(before[i1:i2]))
        else:
            yield Stretch(old=" ".join(before[i1:i2]), new=" ".join(after[j1:j2]), before=before[i1 - 1] if i1 else "")


def changes(old: str, new: str) -> Iterator[Stretch]:
    """Only where the wordings differ."""
    return (stretch for stretch in compare(old, new) if not stretch.same)
