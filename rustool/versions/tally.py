"""How many of the areas or goals met which fate: what a headline and a summary count."""

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from rustool.versions.compare import Change

Fate = Literal[
    "split",
    "merged",
    "regrouped",
    "retitled",
    "moved_reworded",
    "moved",
    "reworded",
    "reordered",
    "reidentified",
    "altered",
    "removed",
    "added",
    "unchanged",
]
"""The one word for what became of something, in the order that a headline tells of them."""

FATES: tuple[Fate, ...] = (
    "retitled",
    "split",
    "merged",
    "regrouped",
    "moved_reworded",
    "moved",
    "reworded",
    "altered",
    "reordered",
    "reidentified",
    "unchanged",
    "removed",
    "added",
)


def fate(change: Change) -> Fate:
    """The one word for a change: what matters most of what became of it."""
    if change.relation != "same":
        return change.relation
    if len(change.old) > 1:
        return "regrouped"
    if "moved" in change.changes and "reworded" in change.changes:
        return "moved_reworded"
    for what in ("retitled", "moved", "reworded"):
        if what in change.changes:
            return what
    if change.fields:
        return "altered"
    for what in ("reordered", "reidentified"):
        if what in change.changes:
            return what
    return "unchanged"


def tally(changes: Iterable[Change]) -> Counter[Fate]:
    """How many things met each fate: old ones, and for `added` new ones."""
    counts: Counter[Fate] = Counter()
    for change in changes:
        counts[fate(change)] += len(change.old) or len(change.new)
    return counts
