"""Items added to a list in a YAML file, every other character of it left as it is.

A library that reads and writes YAML whole gives back the comments, but not the layout to the byte. Here nothing is
written anew: the events say where the list ends, and the items are put in there.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from rustool.source import locations
from rustool.source.reader import is_text
from rustool.source.text import SourceText

WIDTH = 110


def dump(items: Sequence[Mapping[str, Any]], column: int = 0) -> str:
    """The items as a block list whose dashes stand in that column; long and many-lined texts as block scalars."""
    text: str = yaml.dump(
        [{_Key(key): value for key, value in item.items()} for item in items],
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=WIDTH - column,
        default_flow_style=False,
    )
    return "".join(" " * column + line if line.strip() else line for line in text.splitlines(keepends=True))


def append(source: SourceText, key: str, items: Sequence[Mapping[str, Any]]) -> str:
    """The file's text with the items at the end of the list under a top-level key; the key is added if it is not there.

    Whoever calls reads the result again before it is used: a file can be laid out so that there is no place for more.
    """
    lines = source.text.splitlines(keepends=True)
    newline = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    found = _find(source, key)
    flow = found.value is not None and found.value.flow_style
    if flow and found.filled:
        at, added = found.end, ", " + ", ".join(map(_flow, items))
    elif flow:
        return _replace_empty(source, found, dump(items, found.column + 2), newline)
    else:
        head = "" if found.value is not None else " " * found.column + f"{key}:\n"
        column = found.value.start_mark.column if found.value is not None else found.column + 2
        at, added = (found.end[0] + 1, 0), head + dump(items, column)
        if lines and at[0] >= len(lines) and not lines[-1].endswith(("\n", "\r")):
            lines[-1] += newline
    return _insert(lines, at, added.replace("\n", newline))


class _Found:
    """Where a top-level list is: its first event, the column of its key, and where what is in it ends."""

    def __init__(self) -> None:
        self.value: Any = None
        self.column = 0
        self.filled = False
        self.end = (0, 0)
        self.close = (0, 0)


def _find(source: SourceText, key: str) -> _Found:
    """The list under the key; where the key is not there, the end of all there is."""
    found = _Found()
    flow: list[bool] = []
    at: str | None = None
    expects_key = False
    inside = False
    event: Any
    for event in yaml.parse(source.text, Loader=locations.LOADER):
        depth = len(flow)
        if isinstance(event, yaml.CollectionEndEvent):
            was_flow = flow.pop()
            if inside and depth == 2:  # noqa: PLR2004 - the list itself, in the root's mapping
                found.close = _at(event.end_mark)
                return found
            if was_flow:
                found.end = _at(event.end_mark)
            expects_key = len(flow) == 1
            continue
        if not isinstance(event, yaml.NodeEvent):
            continue
        if depth == 1 and expects_key:
            at = event.value if isinstance(event, yaml.ScalarEvent) else None
            found.column = _at(event.start_mark)[1]
            expects_key = False
            continue
        if depth == 1 and at == key and isinstance(event, yaml.SequenceStartEvent):
            found.value, inside = event, True
            found.end = _at(event.start_mark, 1)
        elif inside:
            found.filled = True
        if isinstance(event, yaml.CollectionStartEvent):
            flow.append(bool(event.flow_style))
            expects_key = len(flow) == 1
            continue
        span = source.span(event) if isinstance(event, yaml.ScalarEvent) else None
        found.end = (span.end_line - 1, span.end_column - 1) if span else _at(event.end_mark)
        expects_key = depth == 1
    return found


def _at(mark: Any, further: int = 0) -> tuple[int, int]:
    return mark.line, mark.column + further


def _replace_empty(source: SourceText, found: _Found, added: str, newline: str) -> str:
    """`key: []  # why` becomes `key:  # why` with the items below it."""
    lines = source.text.splitlines(keepends=True)
    line, column = found.value.start_mark.line, found.value.start_mark.column
    end_line, end_column = found.close
    before, after = lines[line][:column], lines[end_line][end_column:]
    rest = after.strip("\r\n")
    lines[line : end_line + 1] = [(before.rstrip() + rest).rstrip() + newline, added.replace("\n", newline)]
    return "".join(lines)


def _insert(lines: list[str], at: tuple[int, int], added: str) -> str:
    line, column = at
    if line >= len(lines):
        return "".join(lines) + added
    return "".join(lines[:line]) + lines[line][:column] + added + lines[line][column:] + "".join(lines[line + 1 :])


def _flow(item: Mapping[str, Any]) -> str:
    return str(
        yaml.dump(
            {_Key(key): value for key, value in item.items()},
            Dumper=_Plain,
            allow_unicode=True,
            sort_keys=False,
            width=float("inf"),
            default_flow_style=True,
        )
    ).strip()


class _Key(str):
    """A key, which our readers take as it stands, whatever YAML 1.1 would make of a plain `on`."""

    __slots__ = ()


class _Plain(yaml.SafeDumper):
    """PyYAML's dumper, without aliases for what is there twice."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML's name for it
        return True


class _Dumper(_Plain):
    """Texts as people write them in a file: long ones folded, those of several lines as they stand."""


def _represent(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    lines = text.split("\n")
    style = None
    if max(map(len, lines)) > WIDTH - 30 and not any(line[:1].isspace() for line in lines):
        style = ">"
    elif len(lines) > 1:
        style = "|"
    elif not is_text(text):  # PyYAML's own idea of what needs quotes is another
        style = '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _represent_key(dumper: yaml.SafeDumper, key: _Key) -> yaml.ScalarNode:
    tag = dumper.resolve(yaml.ScalarNode, key, (True, False))  # type: ignore[no-untyped-call]  # its stub has no types
    return dumper.represent_scalar(tag, str(key))


_Dumper.add_representer(str, _represent)
for _dumper in (_Plain, _Dumper):
    _dumper.add_representer(_Key, _represent_key)
