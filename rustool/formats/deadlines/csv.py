"""A schedule as CSV (RFC 4180, commas, a header row): the fields of the JSON that fit in a cell."""

import csv

from rustool.deadlines.schedule import Schedule
from rustool.formats import Terminal
from rustool.formats.cells import cell
from rustool.formats.deadlines.texts import unmet_text
from rustool.translator import Translator

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


def write(schedule: Schedule, t: Translator, terminal: Terminal) -> None:
    """Write a row for each entry, in date order."""
    rows = csv.writer(terminal.out)
    rows.writerow(COLUMNS)
    for entry in schedule.entries:
        unmet = unmet_text(entry)
        cells = (
            entry.id,
            t(entry.title),
            entry.kind,
            entry.body.id if entry.body else "",
            entry.date.isoformat(),
            entry.days_left,
            entry.working_days_left,
            entry.state,
            "true" if entry.derived else "false",
            entry.basis,
            " ".join(need.what for need in entry.requires),
            t(unmet) if unmet else "",
            t(entry.legal_basis) if entry.legal_basis else "",
            " ".join(t(warning) for warning in entry.warnings),
            " ".join(t(note) for note in entry.notes),
        )
        rows.writerow(map(cell, cells))
