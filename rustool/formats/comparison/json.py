"""A comparison as JSON, format version 1: fields are added, never changed or removed."""

import json
from collections.abc import Sequence
from typing import Any

from rustool.formats import Terminal
from rustool.model.display import plain
from rustool.versions.changes import Change, count_changes
from rustool.versions.compare import ComparedVersion, Comparison
from rustool.versions.description import headline, item_counts
from rustool.versions.fields import FieldChange
from rustool.versions.items import Item


def write(comparison: Comparison, language: str, terminal: Terminal, *, unchanged: bool) -> None:  # noqa: ARG001 - a Writer's
    """Write one object in which every old and every new item is in exactly one change."""
    headlines = [line for kind in ("areas", "goals") if (line := headline(comparison, kind))]
    document: dict[str, Any] = {
        "version": 1,
        "old": _version(comparison.old),
        "new": _version(comparison.new),
        **{
            kind: [_change(change, comparison, language) for change in changes]
            for kind, changes in comparison.changes.items()
        },
        "document": [_field(field) for field in comparison.fields],
        "summary": {
            "different": comparison.is_different,
            "headline": [line.text(language) for line in headlines],
            **{
                kind: {
                    **dict(zip(("old", "new"), item_counts(comparison, kind), strict=True)),
                    "inferred": sum(change.is_inferred for change in changes),
                    **count_changes(changes),
                }
                for kind, changes in comparison.changes.items()
            },
        },
    }
    json.dump(document, terminal.out, ensure_ascii=False, indent=2)
    terminal.out.write("\n")


def _version(version: ComparedVersion) -> dict[str, Any]:
    strategy = version.strategy
    return {"id": strategy.id, "version": strategy.version, "file": version.source.file}


def _change(change: Change, comparison: Comparison, language: str) -> dict[str, Any]:
    return {
        "relation": change.relation,
        "changes": list(change.changes),
        "old": [item.id for item in change.old],
        "new": [item.id for item in change.new],
        "old_text": joined_texts(change.old),
        "new_text": joined_texts(change.new),
        "basis": change.basis,
        "score": change.score,
        "evidence": change.evidence.text(language),
        "old_location": _location(comparison.old, change.old),
        "new_location": _location(comparison.new, change.new),
        "fields": [_field(field) for field in change.fields],
        "perhaps": [{"id": near.item.id, "score": near.score} for near in change.perhaps],
    }


def joined_texts(items: Sequence[Item]) -> str | None:
    """Return the texts that some items are known by, a line each; None where there are no items."""
    return "\n".join(item.label for item in items) if items else None


def _location(version: ComparedVersion, items: Sequence[Item]) -> dict[str, Any] | None:
    if not items:
        return None
    location = version.location(items[0])
    return {"file": location.file, "line": location.line, "column": location.column}


def _field(field: FieldChange) -> dict[str, Any]:
    return {"field": field.key, "old": plain(field.old), "new": plain(field.new), "editorial": field.is_editorial}
