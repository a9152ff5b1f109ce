"""What was read from a document, as an outline for people and as JSON."""

from typing import NamedTuple, Protocol

from rustool.drafting.draft import Draft
from rustool.formats import ImportFormat, Terminal
from rustool.translator import Translator


class ReadFile(NamedTuple):
    """A document that was read."""

    name: str
    """As it was given."""
    sha256: str
    reader: str
    pages: int | None


class Outlined(NamedTuple):
    """A draft, the files that it was read from, and the command that reads it so again."""

    draft: Draft
    files: tuple[ReadFile, ...]
    command: str


class Writer(Protocol):
    """A module that writes a draft."""

    def write(self, outlined: Outlined, t: Translator, terminal: Terminal) -> None:
        """Write it to the terminal."""


def writer(output: ImportFormat) -> Writer:
    """Return the module that writes a format; it is imported now."""
    match output:
        case ImportFormat.TEXT:
            from rustool.formats.drafting import text

            return text
        case ImportFormat.JSON:
            from rustool.formats.drafting import json

            return json
