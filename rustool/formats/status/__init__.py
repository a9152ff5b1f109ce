"""How far the answer has come, in each of the formats of `rustool status`."""

from typing import Protocol

from rustool.formats import StatusFormat, Terminal
from rustool.status import Status
from rustool.translator import Translator


class Writer(Protocol):
    """A module that writes a status."""

    def write(self, status: Status, t: Translator, terminal: Terminal) -> None:
        """Write how far the answer has come."""


def writer(chosen: StatusFormat) -> Writer:
    """The module for a format."""
    match chosen:
        case StatusFormat.TEXT:
            from rustool.formats.status import text

            return text
        case StatusFormat.JSON:
            from rustool.formats.status import json

            return json
