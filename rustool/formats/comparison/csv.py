"""A comparison as CSV: a row for every change, unchanged items too; ids are joined with spaces.

The strategy's own fields that differ are rows of the kind `document`.
"""

import csv

from rustool.formats import Terminal
from rustool.formats.cells import cell
from rustool.formats.comparison.json import joined_texts
from rustool.messages import Joined
from rustool.versions.changes import Change
from rustool.versions.compare import Comparison
from rustool.versions.description import field_text

COLUMNS = (
    "kind", "relation", "changes", "old", "new", "old_text", "new_text", "old_area", "new_area",
    "basis", "score", "evidence", "old_line", "new_line", "fields",
)  # fmt: skip


def write(comparison: Comparison, language: str, terminal: Terminal, *, unchanged: bool) -> None:  # noqa: ARG001 - a Writer's
    """Write a header, then every item of both versions in exactly one row."""
    rows = csv.DictWriter(terminal.out, COLUMNS, restval="", lineterminator="\n")
    rows.writeheader()
    for kind, changes in comparison.changes.items():
        for change in changes:
            rows.writerow({name: cell(value) for name, value in _row(change, kind, comparison, language).items()})
    for field in comparison.fields:
        row = {
            "kind": "document",
            "relation": "same",
            "old_text": field.old_text.text(language),
            "new_text": field.new_text.text(language),
            "fields": field_text(field).text(language),
        }
        rows.writerow({name: cell(value) for name, value in row.items()})


def _row(change: Change, kind: str, comparison: Comparison, language: str) -> dict[str, object]:
    sides = (comparison.old, change.old), (comparison.new, change.new)
    areas = [
        " + ".join(dict.fromkeys(area.label for item in items if (area := version.area(item))))
        for version, items in sides
    ]
    lines = [version.location(items[0]).line if items else None for version, items in sides]
    return {
        "kind": kind,
        "relation": change.relation,
        "changes": " ".join(change.changes),
        "old": " ".join(item.id for item in change.old),
        "new": " ".join(item.id for item in change.new),
        "old_text": joined_texts(change.old) or "",
        "new_text": joined_texts(change.new) or "",
        "old_area": areas[0],
        "new_area": areas[1],
        "basis": change.basis,
        "score": change.score,
        "evidence": change.evidence.text(language),
        "old_line": lines[0],
        "new_line": lines[1],
        "fields": Joined("; ", map(field_text, change.fields)).text(language),
    }
