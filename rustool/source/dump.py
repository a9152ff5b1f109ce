"""Plain data as YAML text, in the styles that people use in these files."""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from rustool.source.reader import Ambiguous, is_text

WIDTH = 120
"""The longest line that is written, where a text can be folded."""

_SPECIAL = re.compile(r"[-?:](?!\S)|[,\[\]{}#&*!|>'\"%@`]|---|\.\.\.")
_INSIDE = re.compile(r":(?!\S)|\s#|[\t\r\n]")
_IN_FLOW = re.compile(r"[,\[\]{}:?]|^-")
_LIST_MARK = r"[-*+#>|]|\d+[.)]"
_LIST_LINE = re.compile(_LIST_MARK)
_FOLD = re.compile(rf"(?<!\s) (?!\s|{_LIST_MARK})")
_BOOLEAN_WORD = re.compile(r"(?i:y|n|yes|no|on|off)\Z")


class Style(NamedTuple):
    """How far a mapping and a list in a mapping are indented, and whether block scalars are to be avoided."""

    mapping: int = 2
    sequence: int = 2
    no_block_scalars: bool = False


TWO_SPACES = Style()


class Written(NamedTuple):
    """A value as it is written after a key or a dash: the rest of that line, and the lines below it."""

    inline: str
    below: list[str]


class Room(NamedTuple):
    """How much a text may take: on its first line, on the lines of a block scalar, and how far these are indented."""

    first: int
    body: int
    step: int
    """0: there can be no block scalar here."""


def block(items: list[Any] | dict[str, Any], column: int, style: Style = TWO_SPACES) -> list[str]:
    """The lines of a list or mapping in block style, in that column. What is empty has no lines."""
    return list(_mapping(items, column, style) if isinstance(items, dict) else _sequence(items, column, style))


def value(data: Any, column: int, style: Style = TWO_SPACES, *, at: int, present: str = "", body: int = 0) -> Written:
    """A value under a key or dash in `column`, where its first character stands in the column `at`.

    `present` is the style of the scalar that it takes the place of, and `body` the column of its lines.
    """
    if isinstance(data, dict) and data:
        return Written("", block(data, column + style.mapping, style))
    if isinstance(data, list) and data:
        return Written("", block(data, column + style.sequence, style))
    if not isinstance(data, str):
        return Written(inline(data), [])
    indent = body if body > column else column + style.mapping
    step = 0 if style.no_block_scalars else indent - column
    first, *rest = _text(data, present, Room(WIDTH - at, WIDTH - indent, step))
    return Written(first, [" " * indent + line if line else "" for line in rest])


def inline(data: Any, present: str = "") -> str:
    """A value on one line, as it stands in a flow collection; a scalar in the style `present` if it can be."""
    match data:
        case None:
            return "null"
        case bool():
            return "true" if data else "false"
        case float():
            return _float(data)
        case str():
            return _one_line(data, present, flow=True)
        case list():
            return "[" + ", ".join(map(inline, data)) + "]"
        case dict():
            return "{" + ", ".join(pair(key, one) for key, one in data.items()) + "}"
        case _:
            return str(data)


def pair(name: str, data: Any) -> str:
    """A key and its value on one line."""
    return f"{key(name, flow=True)}: {inline(data)}"


def key(name: str, *, flow: bool = False) -> str:
    """A key; without quotes also where YAML 1.1 takes it for a boolean, because `on` is a key of ours."""
    if _is_plain(name, flow=flow) and (is_text(name) or _BOOLEAN_WORD.match(name)):
        return name
    return json.dumps(name, ensure_ascii=False)


def _mapping(data: dict[str, Any], column: int, style: Style) -> Iterator[str]:
    for name, one in data.items():
        start = " " * column + key(name) + ":"
        written = value(one, column, style, at=len(start) + 1)
        yield f"{start} {written.inline}" if written.inline else start
        yield from written.below


def _sequence(items: list[Any], column: int, style: Style) -> Iterator[str]:
    dash = " " * column + "- "
    for item in items:
        if isinstance(item, dict | list) and item:
            first, *rest = block(item, column + 2, style)
            yield dash + first[column + 2 :]
            yield from rest
        else:
            written = value(item, column, style, at=len(dash))
            yield dash + written.inline
            yield from written.below


def _float(number: float) -> str:
    if number != number:  # noqa: PLR0124 - not a number
        return ".nan"
    if number in {float("inf"), float("-inf")}:
        return ".inf" if number > 0 else "-.inf"
    digits, exponent, power = repr(number).partition("e")
    # YAML 1.1 knows an exponent only after a point.
    return f"{digits}.0e{power}" if exponent and "." not in digits else repr(number)


def _text(text: str, present: str, room: Room) -> list[str]:
    """A text in the present style if that can carry it; else plain, quoted, folded or literal, as reads best."""
    kept = _block_scalar(text, present, room) if present[:1] in {"|", ">"} else None
    if kept:
        return kept
    one = None if "\n" in text else _one_line(text, present, flow=False)
    if one is not None and (len(one) <= room.first or not _FOLD.search(text)):
        return [one]
    folded = max(map(len, text.split("\n"))) > room.body
    for style in (">", "|") if folded else ("|", ">"):
        lines = _block_scalar(text, style, room)
        if lines:
            return lines
    return [one or json.dumps(text, ensure_ascii=False)]


def _one_line(text: str, present: str, *, flow: bool) -> str:
    if isinstance(text, Ambiguous) and present not in {"'", '"'}:
        return str(text)
    if present not in {"'", '"'} and _is_plain(text, flow=flow) and is_text(text):
        return text
    can_be_single = not re.search(r"[\t\r\n]", text)
    if can_be_single and (present == "'" or (present != '"' and re.search(r'["\\]', text))):
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=False)


def _is_plain(text: str, *, flow: bool) -> bool:
    """Whether a text can stand without quotes, whatever it would then be taken for."""
    if not text or text != text.strip() or _SPECIAL.match(text) or _INSIDE.search(text):
        return False
    return not (flow and _IN_FLOW.search(text))


def _block_scalar(text: str, present: str, room: Room) -> list[str] | None:
    """The header and the lines of a block scalar; None where it would not read back as the same text."""
    stripped = text.rstrip("\n")
    lines = stripped.split("\n")
    ends = len(text) - len(stripped)
    # A scalar that keeps the line breaks after it would keep blank lines of the file too, unless it had them before.
    if not 1 <= room.step <= 9 or (ends > 1 and "+" not in present):  # noqa: PLR2004 - one digit in the header
        return None
    if not lines[0] or "\r" in text or any(line.startswith("\t") or line.isspace() for line in lines):
        return None
    chomping = "-" if ends == 0 else "+" if "+" in present else ""
    if present[0] == ">":
        if any(line != line.strip() for line in lines) or (len(lines) > 1 and any(map(_LIST_LINE.match, lines))):
            return None
        return [f">{chomping}", *_folded(lines, room.body), *[""] * (ends - 1)]
    indicator = str(room.step) if lines[0].startswith(" ") else ""
    return [f"|{indicator}{chomping}", *lines, *[""] * (ends - 1)]


def _folded(lines: list[str], width: int) -> Iterator[str]:
    """The lines of a text as they are folded: each broken at spaces, and one more line break between them."""
    for n, line in enumerate(lines):
        if n and line:
            yield ""
        row = ""
        for word in _FOLD.split(line):
            if row and len(row) + 1 + len(word) > width:
                yield row
                row = word
            else:
                row = f"{row} {word}" if row else word
        yield row
