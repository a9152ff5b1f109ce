"""What `rustool check` found, in each of its formats."""

from collections.abc import Sequence
from typing import Protocol

from rustool.findings import Finding
from rustool.formats import FindingsFormat, Terminal
from rustool.translator import Translator


class Writer(Protocol):
    """A module that writes findings."""

    def write(self, findings: Sequence[Finding], files: int, t: Translator, terminal: Terminal) -> None:
        """Write what was found in that many files."""


def writer(chosen: FindingsFormat) -> Writer:
    """The module for a format."""
    match chosen:
        case FindingsFormat.TEXT:
            from rustool.formats.findings import text

            return text
        case FindingsFormat.CONCISE:
            from rustool.formats.findings import concise

            return concise
        case FindingsFormat.JSON:
            from rustool.formats.findings import json

            return json
        case FindingsFormat.GITHUB:
            from rustool.formats.findings import github

            return github
        case FindingsFormat.GITLAB:
            from rustool.formats.findings import gitlab

            return gitlab
        case FindingsFormat.SARIF:
            from rustool.formats.findings import sarif

            return sarif
        case FindingsFormat.JUNIT:
            from rustool.formats.findings import junit

            return junit
