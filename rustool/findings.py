"""The one shape of a mistake: where it is, which rule it breaks, what to do about it."""

from enum import StrEnum
from typing import NamedTuple

from rustool.messages import Message
from rustool.text import UNSAFE_ON_TERMINALS

Path = tuple[str | int, ...]
"""Where a value is in a file's data, as in `("areas", 2, "goals", 0)`: pydantic, rules and YAML all say it so."""


class Severity(StrEnum):
    """How sure the finding is: wrong whatever was meant, probably wrong, or worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Location(NamedTuple):
    """A stretch of a file. Lines and columns (in characters) count from 1; the end is just after the last one."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    excerpt: str = ""
    """The first lines of the stretch, as they stand in the file."""


class Related(NamedTuple):
    """A second place that a finding speaks of, and what it has to do with it."""

    location: Location
    message: Message


class Finding(NamedTuple):
    """A mistake in a file, ready to be shown in any format."""

    rule: str
    severity: Severity
    message: Message
    location: Location
    path: Path = ()
    help: Message | None = None
    related: tuple[Related, ...] = ()


class RustoolError(Exception):
    """The job cannot be done; the message says why and what to do. The command ends with exit code 2."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text("en"))
        self.message = message


class InvalidSource(RustoolError):  # noqa: N818 - named for what it is: DESIGN and every caller speak of an invalid source
    """A file that cannot be used, with every mistake in it.

    `language` is what the file says it is written in, as far as it could be read.
    """

    def __init__(self, findings: list[Finding], language: str | None = None) -> None:
        super().__init__(Message("invalid file"))
        self.findings = findings
        self.language = language


def escape_controls(text: str) -> str:
    """The text with what could steer a terminal or reorder a line written out as an escape instead."""
    return UNSAFE_ON_TERMINALS.sub(lambda match: match[0].encode("unicode_escape").decode(), text)
