"""A comparison in words: messages for its headline, for each change and for the grounds of each match."""

from collections.abc import Iterable, Iterator, Mapping

from rustool.messages import Joined, Message, Sentence, Verbatim, contextual, plural
from rustool.model.metadata import Role, fields_of
from rustool.model.strategy import Area
from rustool.versions.changes import CHANGE_KINDS, Change, ChangeKind, Modification, change_kind, count_changes
from rustool.versions.compare import TERMS, Comparison
from rustool.versions.fields import FieldChange
from rustool.versions.items import ItemKind
from rustool.versions.matches import MatchBasis

_KINDS: Mapping[ChangeKind, Message] = {
    "renamed": contextual("change", "renamed"),
    "split": contextual("change", "split"),
    "merged": contextual("change", "merged"),
    "split_and_merged": contextual("change", "split and merged"),
    "promoted": contextual("change", "promoted from goal to area"),
    "demoted": contextual("change", "demoted from area to goal"),
    "moved_and_reworded": contextual("change", "moved and reworded"),
    "moved": contextual("change", "moved"),
    "reworded": contextual("change", "reworded"),
    "changed": contextual("change", "changed in other details"),
    "reordered": contextual("change", "reordered"),
    "editorial": contextual("change", "unchanged"),
    "unchanged": contextual("change", "unchanged"),
    "removed": contextual("change", "removed"),
    "added": contextual("change", "added"),
}

_MODIFICATIONS: Mapping[Modification, Message] = {
    "moved": _KINDS["moved"],
    "reworded": _KINDS["reworded"],
    "retitled": _KINDS["renamed"],
    "reordered": _KINDS["reordered"],
}
"""What people read of `Change.changes`: a new id is nothing to them."""

_BASES: Mapping[MatchBasis, Message] = {
    "id": Message("same id in both files"),
    "stated": Message("stated by the source"),
    "confirmed": Message("confirmed by a person"),
    "inferred": Message("a conclusion noted in the file"),
    "text": Message("a conclusion from the texts"),
    "flow": Message("a conclusion from where the goals are"),
}

_DECLARED = {"stated", "confirmed", "inferred"}

_NAME_LENGTH = 60
"""How many characters of an item's name are enough to find it by."""

_NUMBERS = (
    contextual("number", "zero"),
    contextual("number", "one"),
    contextual("number", "two"),
    contextual("number", "three"),
    contextual("number", "four"),
    contextual("number", "five"),
    contextual("number", "six"),
    contextual("number", "seven"),
    contextual("number", "eight"),
    contextual("number", "nine"),
    contextual("number", "ten"),
    contextual("number", "eleven"),
    contextual("number", "twelve"),
)


def headline(comparison: Comparison, kind: ItemKind) -> Message | None:
    """Return a sentence about all changes of a kind of items; None where there are no such items."""
    changes = comparison.changes.get(kind, ())
    if not changes:
        return None
    old, new = item_counts(comparison, kind)
    what = counted(count_changes(changes))
    if old != new and kind == "areas" and old and new:
        return Sentence(
            plural(
                "{old} area has become {new}: {changes}.", "{old} areas have become {new}: {changes}.",
                old, old=number(old), new=number(new), changes=what,
            )
        )  # fmt: skip
    if old != new and kind == "goals" and old and new:
        return Sentence(
            plural(
                "{old} goal has become {new}: {changes}.", "{old} goals have become {new}: {changes}.",
                old, old=number(old), new=number(new), changes=what,
            )
        )  # fmt: skip
    return Sentence(Joined(": ", [kind_label(comparison, kind), counts_sentence(comparison, kind)]))


def counts_sentence(comparison: Comparison, kind: ItemKind) -> Message:
    """Return a sentence about how many items of a kind have each kind of change, to be read after the kind's name."""
    old, new = item_counts(comparison, kind)
    what = counted(count_changes(comparison.changes[kind]))
    if not old:
        return Message("{changes}; the older version's file has none.", changes=what)
    if not new:
        return Message("{changes}; the newer version's file has none.", changes=what)
    return Joined("", [what, Verbatim(".")])


def kind_label(comparison: Comparison, kind: ItemKind) -> Message:
    """Return the name of a kind of items, in the plural."""
    fields = fields_of(Area) if kind == "goals" else fields_of(type(comparison.new.strategy))
    return next(field.label for field in fields if field.key == kind)


def item_counts(comparison: Comparison, kind: ItemKind) -> tuple[int, int]:
    """Return how many items of a kind the old and the new version have; 0 where the comparison leaves the kind out."""
    if kind not in comparison.changes:
        return 0, 0
    if kind in {"areas", "goals"}:  # an area that became a goal is among the changes of areas, and counts as what it is
        old, new = (sum(item.kind == kind for item in side.items) for side in (comparison.old, comparison.new))
        return old, new
    changes = comparison.changes[kind]
    return sum(len(change.old) for change in changes), sum(len(change.new) for change in changes)


def number(count: int) -> Message:
    """Return a small number in letters and a larger one in digits."""
    return _NUMBERS[count] if count < len(_NUMBERS) else Verbatim(str(count))


def counted(counts: Mapping[ChangeKind, int]) -> Message:
    """Return how many changes there are of each kind: "2 renamed, 4 removed"."""
    totals = {kind: counts.get(kind, 0) for kind in CHANGE_KINDS if kind != "editorial"}
    totals["unchanged"] += counts.get("editorial", 0)
    return Joined(", ", [Joined(" ", [Verbatim(str(n)), _KINDS[kind]]) for kind, n in totals.items() if n])


def basis_summary(changes: Iterable[Change]) -> Joined:
    """Return what the changes are based on: what is stated, what a person confirmed, and what is inferred."""
    notable = [change for change in changes if change.is_notable]
    stated = [change for change in notable if change.basis == "stated"]
    confirmed = [change for change in notable if change.basis == "confirmed"]
    inferred = [change for change in notable if change.is_inferred]
    sentences = []
    if stated:
        sentences.append(Message("Stated by the source: {changes}.", changes=counted(count_changes(stated))))
    if confirmed:
        sentences.append(Message("Confirmed by a person: {changes}.", changes=counted(count_changes(confirmed))))
    if inferred:
        sentences.append(
            Message("Conclusions that nobody has confirmed: {changes}.", changes=counted(count_changes(inferred)))
        )
    return Joined(" ", sentences)


def terms(comparison: Comparison) -> list[Message]:
    """Return a sentence for each of the strategy's words for areas and goals that was replaced."""
    found: list[Message] = []
    for change in comparison.fields:
        old, new = (getattr(value, "many", None) for value in (change.old, change.new))
        if old and new and old != new:
            if change.key == TERMS["areas"]:
                found.append(Message("The areas are now called {new}, before {old}.", old=old, new=new))
            elif change.key == TERMS["goals"]:
                found.append(Message("The goals are now called {new}, before {old}.", old=old, new=new))
    return found


def sentences(comparison: Comparison) -> list[Message]:
    """Return what to read first, a sentence each: the headline for areas and goals, its basis, and the new terms."""
    if not comparison.is_different:
        return [Message("No difference.")]
    found: list[Message] = []
    for kind in ("areas", "goals"):
        if line := headline(comparison, kind):
            found.append(line)
        basis = basis_summary(comparison.changes.get(kind, ()))
        if basis.parts:
            found.append(basis)
    return [*found, *terms(comparison)]


def change_phrases(change: Change, *, moved_from: str | None = None) -> list[Message]:
    """Return what happened to one item, in phrases: moved, reworded. None where only details of it differ.

    Args:
        change: The change of the item.
        moved_from: The name of what the item was below, to say where it was moved from.
    """
    kind = change_kind(change)
    if change.relation != "same" or len(change.old) > 1 or kind in {"unchanged", "editorial"}:
        return [_KINDS[kind]]
    is_level = kind in {"promoted", "demoted"}
    phrases = [_KINDS[kind]] if is_level else []
    for modification in change.changes:
        if modification == "moved" and moved_from:
            phrases.append(Message("moved from {place}", place=moved_from))
        elif modification in _MODIFICATIONS and not (modification == "moved" and is_level):
            phrases.append(_MODIFICATIONS[modification])
    return phrases


def detail_texts(change: Change) -> list[Message]:
    """Return the old and the new value of each field that differs, except title and text and what is editorial."""
    return [
        field_text(field)
        for field in change.fields
        if field.role not in {Role.HEADING, Role.BODY} and not field.is_editorial
    ]


def field_text(field: FieldChange) -> Message:
    """Return the old and the new value of a field on one line."""
    return Message("{label}: {old} → {new}", label=field.label, old=field.old_text, new=field.new_text)


def strategy_texts(comparison: Comparison) -> list[Message]:
    """Return the old and the new value of each of the strategy's own fields that differ, except what is editorial."""
    return [field_text(field) for field in comparison.fields if not field.is_editorial]


def grounds(change: Change) -> Message | None:
    """Return what a match is based on and why; None where there is no match and nobody declared that."""
    if change.basis == "id":
        return _BASES["id"]
    if change.basis not in _DECLARED and not (change.old and change.new):
        return None
    return Message("{basis}: {evidence}", basis=_BASES[change.basis], evidence=change.evidence)


def possible_counterparts(change: Change) -> list[Message]:
    """Return the items that come nearest to one without a counterpart."""
    return [Message("possible counterpart: {text}", text=near.item.display_text) for near in change.perhaps]


def file_notes(comparison: Comparison) -> Iterator[Message]:
    """Yield what differs besides the content: the writing, new ids, and what describes the file and its sources."""
    records = {kind for kind, changes in comparison.changes.items() if any(change.is_record for change in changes)}
    yield from (field_text(field) for field in comparison.fields if field.is_editorial)
    everything = [change for kind, changes in comparison.changes.items() if kind not in records for change in changes]
    for change in everything:
        for field in change.fields:
            if field.is_editorial:
                yield Joined(": ", [_short_name(change), field_text(field)])
    new_ids = sum("reidentified" in change.changes for change in everything)
    if new_ids:
        yield plural("{count} item has a new id", "{count} items have new ids", new_ids)
    for kind in comparison.changes:
        if kind in records:
            yield from _record_notes(comparison, kind)


def _record_notes(comparison: Comparison, kind: ItemKind) -> Iterator[Message]:
    label = kind_label(comparison, kind)
    for change in comparison.changes[kind]:
        for phrase in [] if change.fields or change.is_unchanged else change_phrases(change):
            yield Joined("", [label, Verbatim(": "), phrase, Verbatim(" ("), _short_name(change), Verbatim(")")])
        for field in change.fields:
            yield Joined(": ", [label, _short_name(change), field_text(field)])


def _short_name(change: Change) -> Message:
    """Return the names of a change's items, the old ones where there are no new ones, shortened."""
    names = " + ".join(item.label for item in change.new or change.old)
    return Verbatim(names if len(names) <= _NAME_LENGTH else f"{names[: _NAME_LENGTH - 1]}…")
