"""What changed between two versions of a strategy: one fate for everything in either."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, NamedTuple

from rustool.case.identity import supersedes
from rustool.findings import Location, Path
from rustool.messages import Message
from rustool.model.strategy import Strategy, Succession, Terms
from rustool.source import Source
from rustool.versions.evidence import evidence
from rustool.versions.items import OTHERS, Item, ItemKind, other_items, strategy_items
from rustool.versions.links import Group, LinkBasis, Relation
from rustool.versions.matching import match_items
from rustool.versions.order import MatchedPair, moved_pairs
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
    """What comes nearest to something without a counterpart; too unlike to be called one."""

    item: Item
    score: float


class Change(NamedTuple):
    """What became of some items of the old version, or where some of the new one come from."""

    kind: ItemKind
    relation: Relation
    changes: tuple[Alteration, ...]
    old: tuple[Item, ...]
    new: tuple[Item, ...]
    basis: LinkBasis
    score: float
    evidence: Message
    fields: tuple[FieldChange, ...] = ()
    """What is said otherwise, field by field, where one thing is the same in both."""
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
    if supersedes(new, old):
        return new.successions
    if supersedes(old, new):
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
    groups = match_items(old, new, declared, place)
    home = {i: group for group in groups for i in group.old}, {j: group for group in groups for j in group.new}
    reordered = _reordered(old, new, labels, groups, home)
    for group in groups:
        before, after = tuple(old[i] for i in group.old), tuple(new[j] for j in group.new)
        said = evidence(group, before, after, [(new if group.old else old)[at] for at, _ in group.perhaps])
        what: list[Alteration] = []
        fields: tuple[FieldChange, ...] = ()
        if before and after and _is_moved(old, new, group, home):
            what.append("moved")
        if len(before) == len(after) == 1:
            fields = tuple(_fields(before[0], after[0]))
            names = {field.field for field in fields}
            happened: tuple[tuple[Alteration, bool], ...] = (
                ("reworded", "text" in names),
                ("retitled", "title" in names),
                ("reordered", id(group) in reordered),
                ("reidentified", before[0].id != after[0].id),
            )
            what += [name for name, true in happened if true]
        yield Change(
            "areas" if any(item.kind == "areas" for item in (*before, *after)) else (*before, *after)[0].kind,
            group.relation,
            tuple(what),
            before,
            after,
            group.basis,
            group.score,
            said,
            fields,
            tuple(PossibleMatch((new if group.old else old)[at], score) for at, score in group.perhaps),
        )


def _is_moved(
    old: Sequence[Item], new: Sequence[Item], group: Group, home: tuple[dict[int, Group], dict[int, Group]]
) -> bool:
    """Whether something stands under another thing than before; what became of that thing itself explains the rest."""
    above = {old[i].parent for i in group.old}, {new[j].parent for j in group.new}
    fates = [
        {id(group) for parent in side if parent is not None for group in [of[parent]]}
        | ({None} if None in side else set())
        for side, of in zip(above, home, strict=True)
    ]
    return fates[0] != fates[1]


def _reordered(
    old: Sequence[Item],
    new: Sequence[Item],
    labels: tuple[str, str],
    groups: Sequence[Group],
    home: tuple[dict[int, Group], dict[int, Group]],
) -> set[int]:
    """The groups, by identity, that stand in another order among those that stand with them in both versions."""
    siblings: defaultdict[tuple[int | None, int | None], list[Group]] = defaultdict(list)
    for group in groups:
        if len(group.old) == len(group.new) == 1 and not _is_moved(old, new, group, home):
            siblings[old[group.old[0]].parent, new[group.new[0]].parent].append(group)
    found: set[int] = set()
    for together in siblings.values():
        places = [
            MatchedPair(group.old[0], group.new[0], *_names(old[group.old[0]], new[group.new[0]], labels))
            for group in together
        ]
        found.update(id(together[index]) for index in moved_pairs(places))
    return found


def _names(old: Item, new: Item, labels: tuple[str, str]) -> tuple[str, str]:
    """Return a pair's names, without and with the versions' labels; neither says which side is the old one.

    The grounds are not part of them: what was inferred and is then declared stands where it stood.
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
