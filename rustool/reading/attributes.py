"""Values of attributes in office documents, read so that a wrong one counts as absent."""

import re
from datetime import datetime
from xml.etree.ElementTree import Element

_NUMBER = re.compile(r"[+-]?[0-9]{1,9}")
_DECIMAL = re.compile(r"[+-]?[0-9]{1,9}(?:\.[0-9]{1,17})?")
_OFF = {"0", "false", "off", "none"}


def whole_number(text: str | None, default: int) -> int:
    """Return the number that a text states, `default` where it states none of at most nine digits."""
    return int(text) if text is not None and _NUMBER.fullmatch(text) else default


def decimal_number(text: str | None) -> float | None:
    """Return the decimal number that a text states, None where it states none."""
    return float(text) if text is not None and _DECIMAL.fullmatch(text) else None


def is_on(element: Element | None, attribute: str = "w:val") -> bool | None:
    """Return whether a switch such as `w:b` is on, None where it is not there."""
    return None if element is None else element.get(attribute, "1").lower() not in _OFF


def child(parent: Element | None, *path: str) -> Element | None:
    """Return the element that is found by going down `path` from `parent`; None where there is none.

    ElementTree's own paths take the colon of our tags for a namespace prefix.
    """
    for tag in path:
        if parent is None:
            return None
        parent = parent.find(tag)
    return parent


def children(parent: Element | None, *path: str) -> list[Element]:
    """Return all elements with the last tag of `path` in the element that the tags before it lead to."""
    found = child(parent, *path[:-1])
    return [] if found is None else found.findall(path[-1])


def value(parent: Element | None, *path: str, attribute: str = "w:val") -> str | None:
    """Return an attribute of the element that is found by going down `path` from `parent`; None where there is none."""
    found = child(parent, *path)
    return None if found is None else found.get(attribute)


def moment(text: str | None) -> datetime | None:
    """Return the date and time that a text in ISO 8601 states, None where it states none."""
    if not text:
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        pass
    try:  # OpenDocument writes nine decimals of a second
        return datetime.fromisoformat(text[:19])
    except ValueError:
        return None
