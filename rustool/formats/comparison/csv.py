"""A comparison as CSV: a row for every change, unchanged ones too; ids are joined with spaces."""

import csv

from rustool.formats import Terminal
from rustool.formats.cells import cell
from rustool.formats.comparison.json import joined_texts
from rustool.versions.compare import Comparison
from rustool.words.comparison import ComparisonWords

COLUMNS = (
    "kind", "relation", "changes", "old", "new", "old_text", "new_text", "old_area", "new_area",
    "basis", "score", "evidence", "old_line", "new_line",
)  # fmt: skip


def write(comparison: Comparison, words: ComparisonWords, terminal: Terminal, *, unchanged: bool) -> None:  # noqa: ARG001 - a Writer's
    """A header, then every item of both versions in exactly one row."""
    rows = csv.writer(terminal.out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for kind, changes in comparison.changes.items():
        for change in changes:
            areas = [
                " + ".join(dict.fromkeys(area.label for item in items if (area := version.area(item))))
                for version, items in ((comparison.old, change.old), (comparison.new, change.new))
            ]
            lines = [
                version.place(items[0]).line if items else None
                for version, items in ((comparison.old, change.old), (comparison.new, change.new))
            ]
            cells = [
                kind, change.relation, " ".join(change.changes),
                " ".join(item.id for item in change.old), " ".join(item.id for item in change.new),
                joined_texts(change.old) or "", joined_texts(change.new) or "", *areas,
                change.basis, change.score, change.evidence.text(words.language), *lines,
            ]  # fmt: skip
            rows.writerow(map(cell, cells))
