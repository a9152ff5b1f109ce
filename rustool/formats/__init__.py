"""Results as text for people and machines. Here are the names of the formats; the writers are imported when chosen."""

from enum import StrEnum


class Color(StrEnum):
    """When to colour what a terminal shows."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class FindingsFormat(StrEnum):
    """How `rustool check` writes what it found."""

    TEXT = "text"
    JSON = "json"
