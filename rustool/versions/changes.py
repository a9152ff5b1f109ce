"""What happened to an item between two versions, and the kinds of changes that a summary counts."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from rustool.messages import Message
from rustool.versions.fields import FieldChange
from rustool.versions.items import Item, ItemKind
from rustool.versions.matches import MatchBasis, Relation

Modification = Literal["moved", "reworded", "retitled", "reordered", "reidentified"]

ChangeKind = Literal[
    "renamed",
    "split",
    "merged",
    "split_and_merged",
    "promoted",
    "demoted",
    "moved_and_reworded",
    "moved",
    "reworded",
    "changed",
    "reordered",
    "editorial",
    "unchanged",
    "removed",
    "added",
]
"""The kinds of changes, in the order of a summary.

`changed`: other fields than title and text differ. `editorial`: no reader would notice, as for a new id or a full stop.
"""

CHANGE_KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)


@dataclass(frozen=True, slots=True)
class PossibleMatch:
    """The item that comes nearest to one without a counterpart; too dissimilar to be matched with it."""

    item: Item
    score: float


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to matched items: those of the old version, and those of the new one that they have become."""

    kind: ItemKind
    relation: Relation
    changes: tuple[Modification, ...]
    old: tuple[Item, ...]
    new: tuple[Item, ...]
    basis: MatchBasis
    score: float
    evidence: Message
    fields: tuple[FieldChange, ...] = ()
    """The fields that differ, where one item is matched with one."""
    perhaps: tuple[PossibleMatch, ...] = ()
    is_record: bool = False
    """Whether the item describes the file or where its data come from, as a source does, and not the content."""

    @property
    def is_unchanged(self) -> bool:
        """Whether nothing differs in any field."""
        return self.relation == "same" and not self.changes and not self.fields and len(self.old) == 1

    @property
    def is_editorial(self) -> bool:
        """Whether something differs, and nothing that the strategy says."""
        if self.is_unchanged:
            return False
        if self.is_record:
            return True
        is_pair = self.relation == "same" and len(self.old) == 1
        return is_pair and {*self.changes} <= {"reidentified"} and all(field.is_editorial for field in self.fields)

    @property
    def is_notable(self) -> bool:
        """Whether something differs that the strategy says."""
        return not self.is_unchanged and not self.is_editorial

    @property
    def is_inferred(self) -> bool:
        """Whether the match is a conclusion, the program's or a declared one, that nobody has stated or confirmed."""
        return self.basis in {"inferred", "flow"} or (self.basis == "text" and bool(self.old) and bool(self.new))


def change_kind(change: Change) -> ChangeKind:
    """Return the kind of a change: of all that happened to an item, what matters most."""
    if change.relation != "same":
        return change.relation
    if len(change.old) > 1:
        return "split_and_merged"
    if change.old[0].kind != change.new[0].kind:
        return "promoted" if change.new[0].kind == "areas" else "demoted"
    if change.is_unchanged:
        return "unchanged"
    if change.is_editorial:
        return "editorial"
    modifications: tuple[tuple[bool, ChangeKind], ...] = (
        ("retitled" in change.changes, "renamed"),
        ({"moved", "reworded"} <= {*change.changes}, "moved_and_reworded"),
        ("moved" in change.changes, "moved"),
        ("reworded" in change.changes, "reworded"),
        (not all(field.is_editorial for field in change.fields), "changed"),
    )
    return next((kind for holds, kind in modifications if holds), "reordered")


def count_changes(changes: Iterable[Change]) -> Counter[ChangeKind]:
    """Return how many items have each kind of change: old ones, and for `added` new ones."""
    counts: Counter[ChangeKind] = Counter()
    for change in changes:
        counts[change_kind(change)] += len(change.old) or len(change.new)
    return counts
