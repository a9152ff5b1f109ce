"""The table of phrases about a comparison that each language fills in, and the sentences made of them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rustool.versions.compare import Change, Comparison, FieldChange
from rustool.versions.counts import CHANGE_TYPES, ChangeType, change_type, count_changes, item_counts
from rustool.versions.items import ItemKind
from rustool.versions.matches import MatchBasis


class Counted(NamedTuple):
    """A phrase for one and for many; in Swedish, `common` for one of what is neither neuter nor many."""

    one: str
    many: str
    common: str | None = None

    def of(self, count: int, *, common: bool = False) -> str:
        """The phrase that fits the number and the gender."""
        if count != 1:
            return self.many
        return self.common or self.one if common else self.one


class ComparisonWords(NamedTuple):
    """Every phrase about a comparison, in one language."""

    language: str
    numbers: tuple[str, ...]
    one_common: str
    kinds: Mapping[ItemKind, Counted]
    definite: Mapping[ItemKind, str]
    fates: Mapping[ChangeType, Counted]
    altered: str
    bases: Mapping[MatchBasis, str]
    fields: Mapping[str, str]
    became: Counted
    still: Counted
    all_unchanged: Counted
    only_new: Counted
    only_old: Counted
    stated: str
    assumed: str
    confirmed: str
    nothing: str
    renamed_term: str
    named_term: str
    unnamed_term: str
    perhaps: str
    likeness: str
    percent_sign: str
    legend: str
    moved_from: str
    elsewhere: str
    whole: str
    unchanged_left_out: Counted
    different_strategies: str
    title: str
    destinations: str
    derivations: str
    destination_note: str
    derivation_note: str
    old: str
    new: str
    fate_head: str
    ground_head: str
    basis_note: str
    rewordings: str
    none: str
    flow: str
    flow_note: str
    proposal_none: str
    proposal: tuple[str, ...]

    def number(self, count: int, kind: ItemKind) -> str:
        """A small number in letters, a larger one in digits."""
        if count == 1 and self._common(kind):
            return self.one_common
        return self.numbers[count] if count < len(self.numbers) else str(count)

    def counted(self, counts: Mapping[ChangeType, int], kind: ItemKind) -> str:
        """How many of each fate: "2 med nytt namn, 4 utan motsvarighet"."""
        return ", ".join(
            f"{counts[name]} {self.fates[name].of(counts[name], common=self._common(kind))}"
            for name in CHANGE_TYPES
            if counts.get(name)
        )

    def _common(self, kind: ItemKind) -> bool:
        return kind in {"questions", "follow_up", "principles", "legal_basis"}

    def headline(self, kind: ItemKind, comparison: Comparison) -> str:
        """What became of all of a kind, in a sentence; empty where there was nothing of it."""
        old, new = item_counts(comparison, kind)
        names = self.kinds[kind]
        counts = count_changes(comparison.changes.get(kind, ()))
        if not counts:
            return ""
        if counts.keys() in ({"removed"}, {"added"}) and not (old and new):
            return (
                (self.only_old if old else self.only_new)
                .of(old or new)
                .format(count=old or new, kind=names.of(old or new))
            )
        if counts.keys() == {"unchanged"} and old == new == counts["unchanged"]:
            return self.all_unchanged.of(old).format(count=self.number(old, kind), kind=names.of(old))
        sentence = (
            (self.still if old == new else self.became)
            .of(old)
            .format(old=self.number(old, kind), kind=names.of(old), new=self.number(new, kind))
        )
        return f"{sentence[0].upper()}{sentence[1:]}: {self.counted(counts, kind)}."

    def grounds(self, kind: ItemKind, changes: Sequence[Change]) -> str:
        """Whose word the changes rest on: what is stated, what a person confirmed, and what is inferred."""
        chosen = (
            (self.stated, [change for change in changes if change.basis == "stated"]),
            (self.confirmed, [change for change in changes if change.basis == "confirmed"]),
            (self.assumed, [change for change in changes if change.is_guess]),
        )
        return " ".join(phrase.format(what=self.counted(count_changes(some), kind)) for phrase, some in chosen if some)

    def terms(self, comparison: Comparison) -> list[str]:
        """What areas and goals are called now, where that changed, a sentence each."""
        definite = {"area": self.definite["areas"], "goal": self.definite["goals"]}
        sentences = [
            (self.renamed_term if term.old and term.new else self.named_term if term.new else self.unnamed_term).format(
                kind=definite[term.field], old=term.old, new=term.new
            )
            for term in comparison.terms
        ]
        return [sentence[0].upper() + sentence[1:] for sentence in sentences]

    def what(self, change: Change) -> str:
        """What became of one thing, with everything that did: "flyttat, omformulerat"."""
        if change.relation != "same" or len(change.old) > 1:
            return self.fates[change_type(change)].of(1, common=self._common(change.kind))
        level = change_type(change) if change_type(change) in {"raised", "lowered"} else None
        said = [self.fates[what].of(1, common=self._common(change.kind)) for what in (level, *change.changes) if what]
        others = [field.field for field in change.fields if field.field not in {"title", "text"}]
        if others:
            said.append(f"{self.altered} ({', '.join(map(self.field, others))})")
        return ", ".join(said) or self.fates["unchanged"].of(1, common=self._common(change.kind))

    def ground(self, change: Change) -> str:
        """Whose word a change is; a guess is called one."""
        return (
            self.bases[change.basis]
            if (change.old and change.new) or change.basis in {"stated", "confirmed", "inferred"}
            else ""
        )

    def field(self, name: str) -> str:
        """A field as people say it."""
        return self.fields.get(name, name)

    def percent(self, score: float) -> str:
        """A likeness, as people write it."""
        return f"{round(score * 100)}{self.percent_sign}"

    def because(self, change: Change) -> str:
        """Whose word a change rests on, how alike the two are, and why; empty where the same id says it all."""
        if change.basis == "id" or not change.old or not change.new:
            return (
                f"{self.bases[change.basis]}: {change.evidence.text(self.language)}"
                if self.ground(change) and change.basis != "id"
                else ""
            )
        likeness = f" ({self.likeness} {self.percent(change.score)})" if change.basis == "text" else ""
        return f"{self.bases[change.basis]}{likeness}: {change.evidence.text(self.language)}"

    def differs(self, field: FieldChange) -> str:
        """A value that changed, on one line."""
        return f"{self.field(field.field)}: {field.old or '–'} → {field.new or '–'}"
