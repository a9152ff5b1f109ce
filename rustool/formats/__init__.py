"""Results as text for people and machines. Here are the names of the formats; the writers are imported when chosen."""

from enum import StrEnum
from typing import NamedTuple, TextIO

from rustool.findings import escape_controls

__all__ = ["escape_controls"]


class Color(StrEnum):
    """When to colour what a terminal shows."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class FindingsFormat(StrEnum):
    """How `rustool check` writes what it found."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"


class StatusFormat(StrEnum):
    """How `rustool status` writes how far the answer has come."""

    TEXT = "text"
    JSON = "json"


class DeadlinesFormat(StrEnum):
    """How `rustool deadlines` writes the timeline."""

    TEXT = "text"
    MD = "md"
    JSON = "json"
    CSV = "csv"
    ICS = "ics"


class ImportFormat(StrEnum):
    """How `rustool import` writes what it read."""

    TEXT = "text"
    JSON = "json"


class ComparisonFormat(StrEnum):
    """The output formats of `rustool diff`."""

    TEXT = "text"
    MD = "md"
    HTML = "html"
    JSON = "json"
    CSV = "csv"


class Only(StrEnum):
    """The kinds of items that `rustool diff --only` compares."""

    AREAS = "areas"
    GOALS = "goals"


_SGR = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36"}


class Terminal(NamedTuple):
    """Where to write, how wide it is, and whether it shows colours."""

    out: TextIO
    width: int
    color: bool

    def styled(self, text: str, style: str) -> str:
        """A text in a style such as `bold red` (ECMA-48, SGR), where colours are shown.

        This does where colours are all that is wanted: to import rich takes as long as to check a file.
        """
        if not (self.color and text and style):
            return text
        return f"\x1b[{';'.join(_SGR[word] for word in style.split())}m{text}\x1b[0m"
