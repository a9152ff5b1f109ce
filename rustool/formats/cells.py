"""What goes into a cell of a table that a spreadsheet will open."""

from typing import TypeVar

T = TypeVar("T")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cell(value: T) -> T | str:
    """The value; a text that a spreadsheet would take for a formula, and run, with an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
