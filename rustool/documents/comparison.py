"""A comparison as a document: tables of destinations and derivations, as in legislation, and the rewordings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rustool.markdown import escape
from rustool.messages import Joined, Message, Sentence, Verbatim, plural
from rustool.versions.changes import Change
from rustool.versions.compare import Comparison
from rustool.versions.description import (
    change_phrases,
    counts_sentence,
    detail_texts,
    file_notes,
    grounds,
    kind_label,
    possible_counterparts,
    sentences,
    strategy_texts,
)  # fmt: skip
from rustool.versions.items import Item, ItemKind
from rustool.versions.rewording import Piece, inline, rewording

BEFORE, NOW = Message("before"), Message("now")
WHAT_HAPPENED, GROUNDS = Message("what happened"), Message("grounds")
DESTINATIONS = Message("where the older version's parts went")
DESTINATIONS_NOTE = Message("Each part of the older version, in its order, and what happened to it.")
DERIVATIONS = Message("where the newer version's parts come from")
DERIVATIONS_NOTE = Message("Each part of the newer version, in its order, and where it comes from.")
NO_COUNTERPART = Message("no counterpart")
REWORDINGS = Message("rewordings")
STRATEGY = Message("the strategy itself")
FILE_NOTES = Message("also changed in the file")
GROUNDS_NOTE = Message(
    "The grounds are what the source states, what a person has confirmed, and conclusions from the texts or from where "
    "the goals are. Nobody has confirmed the conclusions."
)


@dataclass(frozen=True, slots=True)
class Row:
    """An item of one version, and what it is matched with in the other."""

    item: Item
    change: Change
    counterparts: tuple[Item, ...]
    depth: int
    """0 for an area, 1 for a goal of an area, 2 for a goal below it, and so on."""


@dataclass(frozen=True, slots=True)
class Rewording:
    """An item whose title or text was reworded: both wordings in one text, in pieces."""

    change: Change
    number: int
    area: Item | None
    """The area that the goal is in now; None for an area."""
    pieces: tuple[Piece, ...]


def destinations(comparison: Comparison, *, unchanged: bool) -> list[Row]:
    """Return the areas and goals of the old version, in its order."""
    return list(_rows(comparison, unchanged=unchanged, backwards=False))


def derivations(comparison: Comparison, *, unchanged: bool) -> list[Row]:
    """Return the areas and goals of the new version, in its order."""
    return list(_rows(comparison, unchanged=unchanged, backwards=True))


def _rows(comparison: Comparison, *, unchanged: bool, backwards: bool) -> Iterator[Row]:
    version = comparison.new if backwards else comparison.old
    changes = {
        item: change
        for kind in ("areas", "goals")
        for change in comparison.changes.get(kind, ())
        for item in (change.new if backwards else change.old)
    }
    for item in version.items:
        change = changes.get(item)
        if change is not None and (unchanged or change.is_notable):
            depth = 0 if item.kind == "areas" else len(item.path) // 2 - 1
            yield Row(item, change, change.old if backwards else change.new, depth)


def what_happened(change: Change) -> Message:
    """Return what happened to an item, with the old and the new value of each detail that differs."""
    phrases = change_phrases(change)
    return Sentence(Joined("; ", [*([Joined(", ", phrases)] if phrases else []), *detail_texts(change)]))


def why(change: Change) -> Message:
    """Return the grounds of a change, or what comes nearest to an item without a counterpart."""
    because = grounds(change)
    return Sentence(Joined("; ", [*([because] if because else []), *possible_counterparts(change)]))


def rewordings(comparison: Comparison) -> list[Rewording]:
    """Return the areas and goals whose title or text was reworded, in the new version's order."""
    found: list[Rewording] = []
    for kind in ("areas", "goals"):
        for change in comparison.changes.get(kind, ()):
            if {"reworded", "retitled"} & set(change.changes):
                area = comparison.new.area(change.new[0]) if kind == "goals" else None
                pieces = tuple(rewording(change.old[0].display_text, change.new[0].display_text))
                found.append(Rewording(change, len(found) + 1, area, pieces))
    return found


def rewording_heading(entry: Rewording) -> Message:
    """Return where a reworded item is, and what happened to it."""
    place = Verbatim(entry.area.label) if entry.area else Message("area")
    return Sentence(Joined(", ", [place, *change_phrases(entry.change)]))


def other_changes(comparison: Comparison, *, unchanged: bool) -> dict[ItemKind, list[Change]]:
    """Return the changes of questions, follow-up levels, principles … by kind, for the kinds that have any."""
    found: dict[ItemKind, list[Change]] = {}
    for kind, changes in comparison.changes.items():
        shown = [change for change in changes if change.is_notable or (unchanged and not change.is_record)]
        if kind not in {"areas", "goals"} and shown:
            found[kind] = shown
    return found


def count_left_out(comparison: Comparison, *kinds: ItemKind) -> int:
    """Return how many items of some kinds are left out because nothing that they say differs."""
    return sum(not change.is_notable for kind in kinds for change in comparison.changes.get(kind, ()))


def left_out_note(count: int) -> Message:
    """Return a sentence about the items that are left out."""
    return plural("{count} unchanged part is not shown.", "{count} unchanged parts are not shown.", count)


def markdown(comparison: Comparison, language: str, *, unchanged: bool, notes: bool = True) -> str:
    """Return the comparison as Markdown, for a pull request or a case file.

    Args:
        comparison: What to write.
        language: The language to write in.
        unchanged: Whether to show unchanged items too.
        notes: Whether to list what differs besides the content, as in `description.file_notes`.
    """
    return "\n\n".join(_Blocks(comparison, language).all(unchanged=unchanged, notes=notes)) + "\n"


class _Blocks:
    def __init__(self, comparison: Comparison, language: str) -> None:
        self.comparison, self.language = comparison, language

    def all(self, *, unchanged: bool, notes: bool) -> Iterator[str]:
        comparison = self.comparison
        yield f"# {escape(f'{comparison.old.strategy.version} → {comparison.new.strategy.version}')}"
        for number, sentence in enumerate(sentences(comparison)):
            yield self._text(sentence) if number else f"**{self._text(sentence)}**"
        for heading, note, heads, rows in (
            (DESTINATIONS, DESTINATIONS_NOTE, (BEFORE, WHAT_HAPPENED, NOW),
             destinations(comparison, unchanged=unchanged)),
            (DERIVATIONS, DERIVATIONS_NOTE, (NOW, WHAT_HAPPENED, BEFORE),
             derivations(comparison, unchanged=unchanged)),
        ):  # fmt: skip
            if rows:
                yield self._heading(heading)
                yield self._text(note)
                yield self._table((*heads, GROUNDS), map(self._row, rows))
        count = count_left_out(comparison, "areas", "goals")
        if count and not unchanged:
            yield self._text(left_out_note(count))
        if comparison.changes.get("areas") or comparison.changes.get("goals"):
            yield self._text(GROUNDS_NOTE)
        if reworded := rewordings(comparison):
            yield self._heading(REWORDINGS)
            for entry in reworded:
                pieces = " ".join(map(_piece, inline(entry.pieces)))
                yield f"{entry.number}. {self._text(rewording_heading(entry))}\n\n   {pieces}"
        yield from self._list(STRATEGY, strategy_texts(comparison))
        for kind, changes in other_changes(comparison, unchanged=unchanged).items():
            yield self._heading(kind_label(comparison, kind))
            yield self._text(counts_sentence(comparison, kind))
            rows_of_kind = (
                [self._items(change.old), self._text(what_happened(change)), self._items(change.new),
                 self._text(why(change))]
                for change in changes
            )  # fmt: skip
            yield self._table((BEFORE, WHAT_HAPPENED, NOW, GROUNDS), rows_of_kind)
        if notes:
            yield from self._list(FILE_NOTES, file_notes(comparison))

    def _text(self, message: Message) -> str:
        return escape(message.text(self.language))

    def _heading(self, message: Message) -> str:
        return f"## {self._text(Sentence(message))}"

    def _list(self, heading: Message, lines: Iterable[Message]) -> Iterator[str]:
        if found := [f"- {self._text(line)}" for line in lines]:
            yield self._heading(heading)
            yield "\n".join(found)

    def _row(self, row: Row) -> list[str]:
        name = escape(row.item.display_text)
        here = f"**{name}**" if row.item.kind == "areas" else name
        return [here, self._text(what_happened(row.change)), self._items(row.counterparts), self._text(why(row.change))]

    def _items(self, items: Sequence[Item]) -> str:
        return " + ".join(escape(item.display_text) for item in items) or f"*{self._text(NO_COUNTERPART)}*"

    def _table(self, heads: Sequence[Message], rows: Iterable[list[str]]) -> str:
        lines = [[self._text(Sentence(head)) for head in heads], ["---"] * len(heads), *rows]
        return "\n".join(f"| {' | '.join(cell or '–' for cell in line)} |" for line in lines)


def _piece(piece: Piece) -> str:
    text = escape(piece.text)
    match piece.kind:
        case "both":
            return text
        case "old":
            return f"~~{text}~~"
        case "new":
            return f"**{text}**"
