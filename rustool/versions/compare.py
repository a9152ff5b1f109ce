"""Compare two versions of a strategy: every item of either is in exactly one change."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rustool.case.identity import supersedes
from rustool.findings import Location, Path
from rustool.model.metadata import ModelField, Role
from rustool.model.strategy import Strategy, Succession
from rustool.source import Source
from rustool.versions.changes import Change, Modification, PossibleMatch
from rustool.versions.evidence import evidence
from rustool.versions.fields import FieldChange, FieldComparer
from rustool.versions.items import Item, ItemKind, item_lists, list_items, strategy_items
from rustool.versions.matches import Match
from rustool.versions.matching import match_items
from rustool.versions.order import MatchedPair, reordered_pairs
from rustool.versions.words import proper_names
from rustool.workspace import Document

TERMS: Mapping[ItemKind, str] = {"areas": "terms.area", "goals": "terms.goal"}
"""The field with the strategy's own word for the items of a kind."""


@dataclass(frozen=True)
class ComparedVersion:
    """One of the two versions that are compared."""

    strategy: Strategy
    source: Source
    items: tuple[Item, ...]
    """Its areas and goals, each after its parent."""

    @property
    def lists(self) -> tuple[ModelField, ...]:
        """The other lists whose items are matched."""
        return item_lists(type(self.strategy))

    def parent(self, item: Item) -> Item | None:
        """Return the area or goal that an item is below."""
        return None if item.parent is None else self.items[item.parent]

    def area(self, item: Item) -> Item | None:
        """Return the area that an item is or is in, at any depth; None for an item that is no area or goal."""
        while item.kind == "goals" and item.parent is not None:
            item = self.items[item.parent]
        return item if item.kind == "areas" else None

    @cached_property
    def locations(self) -> Mapping[Path, Location]:
        """The location in the file of every item's id, by its path."""
        paths = [item.path for item in self.items]
        paths += [item.path for field in self.lists for item in list_items(self.strategy, field)]
        return {path: found.value for path, found in self.source.locate((*path, "id") for path in paths).items()}

    def location(self, item: Item) -> Location:
        """Return an item's location in the file: that of its id."""
        return self.locations[*item.path, "id"]


@dataclass(frozen=True)
class Comparison:
    """Two versions, and all changes between them."""

    old: ComparedVersion
    new: ComparedVersion
    changes: Mapping[ItemKind, tuple[Change, ...]]
    fields: tuple[FieldChange, ...]
    """The fields of the strategy itself that differ."""
    only: ItemKind | None = None
    """The one kind of items that is looked at."""

    @property
    def is_different(self) -> bool:
        """Whether anything differs in any field of the data, or, where one kind is looked at, in items of that kind."""
        if self.only is None:
            return self.old.strategy != self.new.strategy
        return bool(self.fields) or any(
            not change.is_unchanged for changes in self.changes.values() for change in changes
        )


def compare(old: Document[Strategy], new: Document[Strategy]) -> Comparison:
    """Return all changes from `old` to `new`."""
    before = ComparedVersion(old.value, old.source, tuple(strategy_items(old.value)))
    after = ComparedVersion(new.value, new.source, tuple(strategy_items(new.value)))
    comparer = FieldComparer(old.value, new.value)
    place = proper_names(old.value.issuer) | proper_names(new.value.issuer)
    matches = match_items(before.items, after.items, _declared(old.value, new.value), place)
    labels = old.value.version, new.value.version
    both = tuple(_changes(_PlacedMatches(before.items, after.items, matches, labels), comparer))
    changes: dict[ItemKind, tuple[Change, ...]] = {
        kind: tuple(change for change in both if change.kind == kind) for kind in ("areas", "goals")
    }
    for field in after.lists:
        sides = list_items(old.value, field), list_items(new.value, field)
        found = _changes(_PlacedMatches(*sides, match_items(*sides), labels), comparer)
        is_record = field.role is Role.RECORD
        changes[field.key] = tuple(replace(change, is_record=True) if is_record else change for change in found)
    followed = {"areas", *(field.name for field in after.lists)}
    return Comparison(before, after, changes, tuple(comparer.changes(old.value, new.value, without=followed)))


def select_kind(comparison: Comparison, kind: ItemKind) -> Comparison:
    """Return the comparison with the changes of one kind of items, and of the strategy's word for them."""
    fields = tuple(field for field in comparison.fields if field.key == TERMS.get(kind))
    return replace(comparison, changes={kind: comparison.changes[kind]}, fields=fields, only=kind)


def _declared(old: Strategy, new: Strategy) -> tuple[Succession, ...]:
    """Return the successions from the old version to the new one, reversed if the old one succeeds the other."""
    if supersedes(new, old):
        return new.successions
    if supersedes(old, new):
        return tuple(
            Succession.model_construct(
                from_=declared.to, to=declared.from_, basis=declared.basis, reason=declared.reason
            )
            for declared in old.successions
        )
    return ()


def _changes(placed: "_PlacedMatches", comparer: FieldComparer) -> Iterator[Change]:
    old, new = placed.old, placed.new
    reordered = placed.reordered()
    for match in placed.matches:
        before, after = tuple(old[i] for i in match.old), tuple(new[j] for j in match.new)
        fields: tuple[FieldChange, ...] = ()
        modifications: list[Modification] = []
        if before and after and placed.is_moved(match):
            modifications.append("moved")
        if len(before) == len(after) == 1:
            fields = _fields(before[0], after[0], comparer)
            roles = {field.role for field in fields if not field.is_editorial}
            conditions: tuple[tuple[Modification, bool], ...] = (
                ("reworded", Role.BODY in roles),
                ("retitled", Role.HEADING in roles),
                ("reordered", match in reordered),
                ("reidentified", before[0].id != after[0].id),
            )
            modifications += [name for name, holds in conditions if holds]
        yield Change(
            "areas" if any(item.kind == "areas" for item in (*before, *after)) else (*before, *after)[0].kind,
            match.relation,
            tuple(modifications),
            before,
            after,
            match.basis,
            match.score,
            evidence(match, before, after),
            fields,
            tuple(PossibleMatch((new if match.old else old)[at], score) for at, score in match.perhaps),
        )


def _fields(old: Item, new: Item, comparer: FieldComparer) -> tuple[FieldChange, ...]:
    if old.part is None or new.part is None:
        return ()
    return tuple(comparer.changes(old.part, new.part))


class _PlacedMatches:
    """The matches of two versions, with the place of each among the items of its parent."""

    def __init__(
        self, old: Sequence[Item], new: Sequence[Item], matches: Sequence[Match], labels: tuple[str, str]
    ) -> None:
        """`labels`: those of the two versions, which decide what is reordered where nothing else does."""
        self.old, self.new, self.matches, self._labels = old, new, matches, labels
        self._of_old = {i: match for match in matches for i in match.old}
        self._of_new = {j: match for match in matches for j in match.new}

    def is_moved(self, match: Match) -> bool:
        """Whether the parents of a match's items are not matched with each other."""
        old_parents = {self.old[i].parent for i in match.old}
        new_parents = {self.new[j].parent for j in match.new}
        return {None if parent is None else self._of_old[parent] for parent in old_parents} != {
            None if parent is None else self._of_new[parent] for parent in new_parents
        }

    def reordered(self) -> set[Match]:
        """Return the matches in another order among those that have the same parents in both versions."""
        siblings: defaultdict[tuple[int | None, int | None], list[Match]] = defaultdict(list)
        for match in self.matches:
            if len(match.old) == len(match.new) == 1 and not self.is_moved(match):
                siblings[self.old[match.old[0]].parent, self.new[match.new[0]].parent].append(match)
        found: set[Match] = set()
        for matches in siblings.values():
            ends = [(match.old[0], match.new[0]) for match in matches]
            pairs = [MatchedPair(i, j, *_names(self.old[i], self.new[j], self._labels)) for i, j in ends]
            found.update(matches[index] for index in reordered_pairs(pairs))
        return found


def _names(old: Item, new: Item, labels: tuple[str, str]) -> tuple[str, str]:
    """Return a pair's names without and with the versions' labels, the same whichever version is the old one.

    The grounds of the match are not in them: a match that is declared later has the same names.
    """
    sides = [repr((item.title, item.text)) for item in (old, new)]
    name = "\n".join((*sorted((old.id, new.id)), *sorted(sides)))
    labelled = sorted(f"{label} {item.id} {side}" for label, item, side in zip(labels, (old, new), sides, strict=True))
    return name, "\n".join(labelled)
