"""How characters are shown, as styles and formatting state it."""

from typing import NamedTuple


class Look(NamedTuple):
    """How characters are shown; None where it is not stated."""

    bold: bool | None = None
    italic: bool | None = None
    struck: bool | None = None
    hidden: bool | None = None
    size: float | None = None
    raised: bool | None = None
    lowered: bool | None = None
    font: str | None = None

    def over(self, other: "Look") -> "Look":
        """Return this look, with what it does not state taken from another."""
        stated = {name: mine for name, mine in zip(self._fields, self, strict=True) if mine is not None}
        return other._replace(**stated)  # type: ignore[arg-type]  # each value is of the field it was taken from


PLAIN = Look()
