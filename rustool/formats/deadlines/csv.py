"""The timetable as CSV (RFC 4180, commas, a header row): the fields of the JSON that fit in a cell."""

import csv

from rustool.deadlines.schedule import Schedule
from rustool.formats import Terminal
from rustool.formats.cells import cell
from rustool.formats.deadlines.texts import unmet_text
from rustool.words import Words

COLUMNS = (
    "id",
    "title",
    "kind",
    "body",
    "date",
    "days_left",
    "working_days_left",
    "state",
    "derived",
    "basis",
    "requires",
    "lacking",
    "legal_basis",
    "warnings",
    "notes",
)


def write(timetable: Schedule, words: Words, terminal: Terminal) -> None:
    """One row an entry, in date order."""
    rows = csv.writer(terminal.out)
    rows.writerow(COLUMNS)
    for entry in timetable.entries:
        cells = (
            entry.id,
            entry.title.text(words.language),
            entry.kind,
            entry.body.id if entry.body else "",
            entry.date.isoformat(),
            entry.days_left,
            entry.working_days_left,
            entry.state,
            "true" if entry.derived else "false",
            entry.basis,
            " ".join(need.what for need in entry.requires),
            unmet_text(entry, words),
            entry.legal_basis.text(words.language) if entry.legal_basis else "",
            " ".join(warning.text(words.language) for warning in entry.warnings),
            " ".join(note.text(words.language) for note in entry.notes),
        )
        rows.writerow(map(cell, cells))
