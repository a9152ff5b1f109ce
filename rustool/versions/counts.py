"""How many of the areas or goals met which fate: what a headline and a summary count."""

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from rustool.versions.compare import Change, Comparison
from rustool.versions.items import ItemKind

ChangeType = Literal[
    "split",
    "merged",
    "regrouped",
    "raised",
    "lowered",
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

CHANGE_TYPES: tuple[ChangeType, ...] = (
    "retitled",
    "split",
    "merged",
    "regrouped",
    "raised",
    "lowered",
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


def change_type(change: Change) -> ChangeType:
    """The one word for a change: what matters most of what became of it."""
    if change.relation != "same":
        return change.relation
    if len(change.old) > 1:
        return "regrouped"
    if change.old[0].kind != change.new[0].kind:
        return "raised" if change.new[0].kind == "areas" else "lowered"
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


def item_counts(comparison: Comparison, kind: ItemKind) -> tuple[int, int]:
    """How many of a kind there were, and are; 0 where the comparison leaves the kind out."""
    if kind not in comparison.changes:
        return 0, 0
    if kind in {"areas", "goals"}:  # one that became the other is told of among the areas, and counted where it stands
        old, new = (sum(node.kind == kind for node in version.nodes) for version in (comparison.old, comparison.new))
        return old, new
    changes = comparison.changes[kind]
    return sum(len(change.old) for change in changes), sum(len(change.new) for change in changes)


def count_changes(changes: Iterable[Change]) -> Counter[ChangeType]:
    """How many things met each fate: old ones, and for `added` new ones."""
    counts: Counter[ChangeType] = Counter()
    for change in changes:
        counts[change_type(change)] += len(change.old) or len(change.new)
    return counts
