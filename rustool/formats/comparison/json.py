"""A comparison as JSON, version 1 of a promise: fields are added, never changed or taken away."""

import json
from collections.abc import Sequence
from typing import Any

from rustool.formats import Terminal
from rustool.versions.compare import Change, ComparedVersion, Comparison, FieldChange
from rustool.versions.counts import count_changes, item_counts
from rustool.versions.items import Item
from rustool.words.comparison import ComparisonWords


def write(comparison: Comparison, words: ComparisonWords, terminal: Terminal, *, unchanged: bool) -> None:  # noqa: ARG001 - a Writer's
    """One object in which every old and every new item stands in exactly one change."""
    document: dict[str, Any] = {
        "version": 1,
        "old": _version(comparison.old),
        "new": _version(comparison.new),
    }
    for kind, changes in comparison.changes.items():
        document[kind] = [_change(change, comparison, words) for change in changes]
    document["terms"] = [_field(field) for field in comparison.terms]
    document["document"] = [_field(field) for field in comparison.document]
    document["summary"] = {
        "different": comparison.is_different,
        "headline": [line for kind in ("areas", "goals") if (line := words.headline(kind, comparison))],
        **{
            kind: {
                **dict(zip(("old", "new"), item_counts(comparison, kind), strict=True)),
                "inferred": sum(change.is_guess for change in changes),
                **count_changes(changes),
            }
            for kind, changes in comparison.changes.items()
        },
    }
    json.dump(document, terminal.out, ensure_ascii=False, indent=2)
    terminal.out.write("\n")


def _version(version: ComparedVersion) -> dict[str, Any]:
    strategy = version.strategy
    return {"id": strategy.id, "version": strategy.version, "file": version.source.file}


def _change(change: Change, comparison: Comparison, words: ComparisonWords) -> dict[str, Any]:
    return {
        "relation": change.relation,
        "changes": list(change.changes),
        "old": [item.id for item in change.old],
        "new": [item.id for item in change.new],
        "old_text": joined_texts(change.old),
        "new_text": joined_texts(change.new),
        "basis": change.basis,
        "score": change.score,
        "evidence": change.evidence.text(words.language),
        "old_location": _location(comparison.old, change.old),
        "new_location": _location(comparison.new, change.new),
        "fields": [_field(field) for field in change.fields],
        "perhaps": [{"id": near.item.id, "score": near.score} for near in change.perhaps],
    }


def joined_texts(items: Sequence[Item]) -> str | None:
    """What some items say, a line each; None where there are none."""
    return "\n".join(item.label for item in items) if items else None


def _location(version: ComparedVersion, items: Sequence[Item]) -> dict[str, Any] | None:
    if not items:
        return None
    place = version.place(items[0])
    return {"file": place.file, "line": place.line, "column": place.column}


def _field(field: FieldChange) -> dict[str, Any]:
    return {"field": field.field, "old": field.old, "new": field.new}
