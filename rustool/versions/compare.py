"""What changed between two versions of a strategy: one fate for everything in either."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, NamedTuple

from rustool.findings import Location, Path
from rustool.messages import Message
from rustool.model.strategy import Strategy, Succession, Terms
from rustool.source import Source
from rustool.versions.evidence import evidence
from rustool.versions.items import OTHERS, Item, ItemKind, other_items, strategy_items
from rustool.versions.matches import Match, MatchBasis, Relation
from rustool.versions.matching import match_items
from rustool.versions.order import MatchedPair, reordered_pairs
from rustool.versions.words import comparison_key, proper_names
from rustool.workspace import Document

Alteration = Literal["moved", "reworded", "retitled", "reordered", "reidentified"]


class FieldChange(NamedTuple):
    """A value that one version says otherwise than the other; None where a version does not say it."""

    field: str
    old: str | None
    new: str | None


@dataclass(frozen=True)
class ComparedVersion:
    """One of the two that are compared."""

    strategy: Strategy
    source: Source
    nodes: tuple[Item, ...]
    """Its areas and goals, each after what it stands under."""

    def under(self, item: Item) -> Item | None:
        """The area or goal that an item stands under."""
        return None if item.parent is None else self.nodes[item.parent]

    def area(self, item: Item) -> Item | None:
        """The area that an item is or stands in at whatever depth; None for what is no area or goal."""
        while item.kind == "goals" and item.parent is not None:
            item = self.nodes[item.parent]
        return item if item.kind == "areas" else None

    @cached_property
    def places(self) -> Mapping[Path, Location]:
        """Where everything that is compared stands in the file."""
        paths = [item.path for item in self.nodes]
        paths += [item.path for kind in OTHERS for item in other_items(self.strategy, kind)]
        return {path: place.value for path, place in self.source.locate((*path, "id") for path in paths).items()}

    def place(self, item: Item) -> Location:
        """Where an item stands in the file: at its id."""
        return self.places[*item.path, "id"]


class PossibleMatch(NamedTuple):
    """The item that comes nearest to one without a counterpart; too dissimilar to be matched with it."""

    item: Item
    score: float


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to matched items: those of the old version, and those of the new one that they have become."""

    kind: ItemKind
    relation: Relation
    changes: tuple[Alteration, ...]
    old: tuple[Item, ...]
    new: tuple[Item, ...]
    basis: MatchBasis
    score: float
    evidence: Message
    fields: tuple[FieldChange, ...] = ()
    """The fields that differ, where one item is matched with one."""
    perhaps: tuple[PossibleMatch, ...] = ()

    @property
    def is_unchanged(self) -> bool:
        """True where nothing at all became of it."""
        return self.relation == "same" and not self.changes and not self.fields and len(self.old) == 1

    @property
    def is_guess(self) -> bool:
        """True where it is a conclusion, the program's or a reader's, that nobody has stated or confirmed."""
        return self.basis in {"inferred", "flow"} or (self.basis == "text" and bool(self.old) and bool(self.new))


@dataclass(frozen=True)
class Comparison:
    """Two versions, and what became of everything."""

    old: ComparedVersion
    new: ComparedVersion
    changes: Mapping[ItemKind, tuple[Change, ...]]
    terms: tuple[FieldChange, ...]
    """The strategy's own words for its areas and goals, where they changed."""
    document: tuple[FieldChange, ...]
    """What else is said of the strategy as a whole, where it changed."""

    @property
    def is_different(self) -> bool:
        """Whether anything that is compared changed; the version's label and status are its name, no change."""
        return bool(self.terms or self.document) or any(
            not change.is_unchanged for changes in self.changes.values() for change in changes
        )


def compare(old: Document[Strategy], new: Document[Strategy]) -> Comparison:
    """What became of everything in `old`, and where everything in `new` comes from."""
    before = ComparedVersion(old.value, old.source, tuple(strategy_items(old.value)))
    after = ComparedVersion(new.value, new.source, tuple(strategy_items(new.value)))
    found: dict[ItemKind, tuple[Change, ...]] = {}
    place = proper_names(old.value.issuer) | proper_names(new.value.issuer)
    labels = old.value.version, new.value.version
    both = tuple(_changes(before.nodes, after.nodes, labels, _declared(old.value, new.value), place))
    found["areas"] = tuple(change for change in both if change.kind == "areas")
    found["goals"] = tuple(change for change in both if change.kind == "goals")
    for kind in OTHERS:
        found[kind] = tuple(_changes(other_items(old.value, kind), other_items(new.value, kind), labels))
    return Comparison(before, after, found, _terms(old.value.terms, new.value.terms), _document(old.value, new.value))


def select_kind(comparison: Comparison, kind: ItemKind) -> Comparison:
    """The comparison with nothing in it but one kind."""
    terms = tuple(term for term in comparison.terms if f"{term.field}s" == kind)
    return replace(comparison, changes={kind: comparison.changes[kind]}, terms=terms, document=())


def _declared(old: Strategy, new: Strategy) -> tuple[Succession, ...]:
    """The successions from the old version to the new, turned round where it is the old one that succeeds the other."""
    if new.supersedes == old.version != new.version:
        return new.successions
    if old.supersedes == new.version != old.version:
        return tuple(
            Succession.model_construct(from_=said.to, to=said.from_, basis=said.basis, reason=said.reason)
            for said in old.successions
        )
    return ()


def _changes(
    old: Sequence[Item],
    new: Sequence[Item],
    labels: tuple[str, str],
    declared: Sequence[Succession] = (),
    place: frozenset[str] = frozenset(),
) -> Iterator[Change]:
    placed = _PlacedMatches(old, new, match_items(old, new, declared, place))
    reordered = placed.reordered(labels)
    for match in placed.matches:
        before, after = tuple(old[i] for i in match.old), tuple(new[j] for j in match.new)
        altered: list[Alteration] = []
        fields: tuple[FieldChange, ...] = ()
        if before and after and placed.is_moved(match):
            altered.append("moved")
        if len(before) == len(after) == 1:
            fields = tuple(_fields(before[0], after[0]))
            names = {field.field for field in fields}
            conditions: tuple[tuple[Alteration, bool], ...] = (
                ("reworded", "text" in names),
                ("retitled", "title" in names),
                ("reordered", match in reordered),
                ("reidentified", before[0].id != after[0].id),
            )
            altered += [name for name, holds in conditions if holds]
        yield Change(
            "areas" if any(item.kind == "areas" for item in (*before, *after)) else (*before, *after)[0].kind,
            match.relation,
            tuple(altered),
            before,
            after,
            match.basis,
            match.score,
            evidence(match, before, after),
            fields,
            tuple(PossibleMatch((new if match.old else old)[at], score) for at, score in match.perhaps),
        )


class _PlacedMatches:
    """The matches of two versions, with the place of each among its parent's items."""

    def __init__(self, old: Sequence[Item], new: Sequence[Item], matches: Sequence[Match]) -> None:
        self.matches = matches
        self._old, self._new = old, new
        self._of_old = {i: match for match in matches for i in match.old}
        self._of_new = {j: match for match in matches for j in match.new}

    def is_moved(self, match: Match) -> bool:
        """Whether the parents of a match's items are not matched with each other."""
        old_parents = {self._old[i].parent for i in match.old}
        new_parents = {self._new[j].parent for j in match.new}
        return {None if parent is None else self._of_old[parent] for parent in old_parents} != {
            None if parent is None else self._of_new[parent] for parent in new_parents
        }

    def reordered(self, labels: tuple[str, str]) -> set[Match]:
        """Return the matches in another order among those that have the same parents in both versions.

        `labels` are those of the two versions.
        """
        siblings: defaultdict[tuple[int | None, int | None], list[Match]] = defaultdict(list)
        for match in self.matches:
            if len(match.old) == len(match.new) == 1 and not self.is_moved(match):
                siblings[self._old[match.old[0]].parent, self._new[match.new[0]].parent].append(match)
        found: set[Match] = set()
        for matches in siblings.values():
            ends = [(match.old[0], match.new[0]) for match in matches]
            pairs = [MatchedPair(i, j, *_names(self._old[i], self._new[j], labels)) for i, j in ends]
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


def _fields(old: Item, new: Item) -> Iterator[FieldChange]:
    """The fields of one thing that say something else; case, punctuation, asterisks and layout aside."""
    said = [("title", old.title, new.title), ("text", old.text, new.text)]
    if old.kind != new.kind and old.name_key == new.name_key:
        # What an area has as its title is all the text of a goal that has no title.
        said = [("text", old.text if old.title else None, new.text if new.title else None)]
    yield from _differing(said)
    before, after = dict(old.fields), dict(new.fields)
    yield from _differing([(name, before.get(name), after.get(name)) for name in sorted(before.keys() | after.keys())])


def _differing(values: Sequence[tuple[str, str | None, str | None]]) -> Iterator[FieldChange]:
    for name, old, new in values:
        if old != new and (comparison_key(old) != comparison_key(new) or not old or not new):
            yield FieldChange(name, old, new)


def _terms(old: Terms, new: Terms) -> tuple[FieldChange, ...]:
    pairs = [("area", old.area, new.area), ("goal", old.goal, new.goal)]
    return tuple(
        _differing(
            [(name, before.many if before else None, after.many if after else None) for name, before, after in pairs]
        )
    )


def _document(old: Strategy, new: Strategy) -> tuple[FieldChange, ...]:
    names = ("title", "issuer", "vision", "horizon")
    values = [(name, getattr(old, name), getattr(new, name)) for name in names]
    return tuple(
        _differing([(name, str(one) if one else None, str(other) if other else None) for name, one, other in values])
    )
