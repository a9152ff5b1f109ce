"""The schedule, in each of its formats."""

from typing import Protocol

from rustool.deadlines.schedule import Schedule
from rustool.formats import DeadlinesFormat, Terminal
from rustool.translator import Translator


class Writer(Protocol):
    """A module that writes a schedule."""

    def write(self, schedule: Schedule, t: Translator, terminal: Terminal) -> None:
        """Write the entries of the schedule, with notes."""


def writer(chosen: DeadlinesFormat) -> Writer:
    """The module for a format."""
    match chosen:
        case DeadlinesFormat.TEXT:
            from rustool.formats.deadlines import text

            return text
        case DeadlinesFormat.MD:
            from rustool.formats.deadlines import markdown

            return markdown
        case DeadlinesFormat.JSON:
            from rustool.formats.deadlines import json

            return json
        case DeadlinesFormat.CSV:
            from rustool.formats.deadlines import csv

            return csv
        case DeadlinesFormat.ICS:
            from rustool.formats.deadlines import ics

            return ics
