"""A comparison as a document: the tables of destinations and derivations, as in legislation, and the rewordings."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rustool.markdown import escape
from rustool.versions.compare import Change, Comparison
from rustool.versions.items import Item, ItemKind
from rustool.versions.rewording import Piece, inline, rewording
from rustool.words.comparison import ComparisonWords


class Row(NamedTuple):
    """One item of one version, and what stands against it in the other."""

    item: Item
    depth: int
    here: str
    there: tuple[str, ...]
    what: str
    ground: str
    change: Change


class Rewording(NamedTuple):
    """A text that was worded anew: both wordings in one, in pieces."""

    change: Change
    number: int
    what: str
    under: str
    """What it stands under, or that it is an area."""
    pieces: tuple[Piece, ...]


def destinations(comparison: Comparison, words: ComparisonWords, *, unchanged: bool) -> list[Row]:
    """Every area and goal of the old version, in its order, and what became of it."""
    return list(_rows(comparison, words, unchanged=unchanged, backwards=False))


def derivations(comparison: Comparison, words: ComparisonWords, *, unchanged: bool) -> list[Row]:
    """Every area and goal of the new version, in its order, and where it comes from."""
    return list(_rows(comparison, words, unchanged=unchanged, backwards=True))


def _rows(comparison: Comparison, words: ComparisonWords, *, unchanged: bool, backwards: bool) -> Iterator[Row]:
    version = comparison.new if backwards else comparison.old
    fates = {
        item.path: change
        for kind in ("areas", "goals")
        for change in comparison.changes.get(kind, ())
        for item in (change.new if backwards else change.old)
    }
    for item in version.nodes:
        change = fates.get(item.path)
        if change is not None and (unchanged or not change.is_unchanged):
            there = change.old if backwards else change.new
            depth = 0 if item.kind == "areas" else len(item.path) // 2 - 1
            yield Row(
                item,
                depth,
                item.display_text,
                tuple(near.display_text for near in there),
                words.what(change),
                grounds(words, change),
                change,
            )


def grounds(words: ComparisonWords, change: Change) -> str:
    """The grounds of a change, or what comes nearest to what has no counterpart."""
    said = [words.because(change) or (words.bases["id"] if change.basis == "id" else "")]
    said += [
        f"{words.perhaps}: {near.item.label} ({words.likeness} {words.percent(near.score)})" for near in change.perhaps
    ]
    return "; ".join(filter(None, said))


def rewordings(comparison: Comparison, words: ComparisonWords) -> list[Rewording]:
    """The goals and areas whose text or title was worded anew, in the new version's order."""
    found: list[Rewording] = []
    for kind in ("areas", "goals"):
        for change in comparison.changes.get(kind, ()):
            if {"reworded", "retitled"} & set(change.changes):
                area = comparison.new.area(change.new[0])
                under = area.label if area is not None and kind == "goals" else words.kinds["areas"].one.capitalize()
                pieces = tuple(rewording(change.old[0].display_text, change.new[0].display_text))
                found.append(Rewording(change, len(found) + 1, words.what(change), under, pieces))
    return found


def other_changes(comparison: Comparison, *, unchanged: bool) -> dict[ItemKind, list[Change]]:
    """What became of questions, follow-up levels, principles …: those kinds that have something to tell."""
    found: dict[ItemKind, list[Change]] = {}
    for kind, changes in comparison.changes.items():
        told = [change for change in changes if unchanged or not change.is_unchanged]
        if kind not in {"areas", "goals"} and told:
            found[kind] = told
    return found


def left_out(comparison: Comparison) -> int:
    """How many areas and goals are unchanged."""
    return sum(change.is_unchanged for kind in ("areas", "goals") for change in comparison.changes.get(kind, ()))


def sentences(comparison: Comparison, words: ComparisonWords) -> list[str]:
    """The headline and what goes with it, a sentence each."""
    if not comparison.is_different:
        return [words.nothing]
    found: list[str] = []
    for kind in ("areas", "goals"):
        changes = comparison.changes.get(kind, ())
        found += [words.headline(kind, comparison), words.grounds(kind, changes)]
    return [*filter(None, found), *words.terms(comparison)]


def markdown(comparison: Comparison, words: ComparisonWords, *, unchanged: bool) -> str:
    """The comparison as Markdown, for a pull request or a case file."""
    return "\n\n".join(_blocks(comparison, words, unchanged=unchanged)) + "\n"


def _blocks(comparison: Comparison, words: ComparisonWords, *, unchanged: bool) -> Iterator[str]:
    old, new = comparison.old.strategy, comparison.new.strategy
    yield f"# {escape(f'{old.version} → {new.version}')}"
    first, *rest = sentences(comparison, words)
    yield f"**{escape(first)}**"
    yield from map(escape, rest)
    for heading, note, heads, rows in (
        (words.destinations, words.destination_note, (words.old, words.fate_head, words.new),
         destinations(comparison, words, unchanged=unchanged)),
        (words.derivations, words.derivation_note, (words.new, words.fate_head, words.old),
         derivations(comparison, words, unchanged=unchanged)),
    ):  # fmt: skip
        if rows:
            yield f"## {heading}"
            yield note
            yield _table([*heads, words.ground_head], [_cells(row, words) for row in rows])
    if (count := left_out(comparison)) and not unchanged:
        yield words.unchanged_left_out.of(count).format(count=count)
    if comparison.changes.get("areas") or comparison.changes.get("goals"):
        yield words.basis_note
    if reworded := rewordings(comparison, words):
        yield f"## {words.rewordings}"
        for entry in reworded:
            head = escape(", ".join(filter(None, (entry.under, entry.what))))
            yield f"{entry.number}. {head}\n\n   {' '.join(map(_piece, inline(entry.pieces)))}"
    if comparison.document:
        yield f"## {words.whole}"
        yield "\n".join(f"- {escape(words.differs(field))}" for field in comparison.document)
    for kind, changes in other_changes(comparison, unchanged=unchanged).items():
        yield f"## {words.kinds[kind].many.capitalize()}"
        yield escape(words.headline(kind, comparison))
        cells = [
            [
                _joined(change.old, words),
                escape(words.what(change)),
                _joined(change.new, words),
                escape(grounds(words, change)),
            ]
            for change in changes
        ]
        yield _table([words.old, words.fate_head, words.new, words.ground_head], cells)


def _cells(row: Row, words: ComparisonWords) -> list[str]:
    here = f"**{escape(row.here)}**" if row.item.kind == "areas" else escape(row.here)
    there = " + ".join(map(escape, row.there)) or f"*{words.none}*"
    return [here, escape(row.what), there, escape(row.ground)]


def _joined(items: Sequence[Item], words: ComparisonWords) -> str:
    return " + ".join(escape(item.display_text) for item in items) or f"*{words.none}*"


def _table(heads: list[str], rows: list[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
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
