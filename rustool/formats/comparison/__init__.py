"""A comparison of two versions in each of its formats."""

from typing import Literal, Protocol

from rustool.formats import ComparisonFormat, Terminal
from rustool.versions.compare import Comparison


class Writer(Protocol):
    """A module that writes a comparison."""

    def write(self, comparison: Comparison, language: str, terminal: Terminal, *, unchanged: bool) -> None:
        """Write all changes; items that are unchanged too, if `unchanged` or the format asks for it."""


def writer(chosen: Literal[ComparisonFormat.TEXT, ComparisonFormat.JSON, ComparisonFormat.CSV]) -> Writer:
    """Return the module for a format. Markdown and HTML are documents, and written there."""
    match chosen:
        case ComparisonFormat.TEXT:
            from rustool.formats.comparison import text

            return text
        case ComparisonFormat.JSON:
            from rustool.formats.comparison import json

            return json
        case ComparisonFormat.CSV:
            from rustool.formats.comparison import csv

            return csv
