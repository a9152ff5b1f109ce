"""From paths in the data to places in the file: a second pass over the events, made only when somebody asks."""

from contextlib import suppress
from typing import Any, NamedTuple

import yaml

from rustool.findings import Location, Path
from rustool.source.text import SourceText

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_BEGIN = {yaml.MappingStartEvent, yaml.SequenceStartEvent}
_END = {yaml.MappingEndEvent, yaml.SequenceEndEvent}
_VALUE = _BEGIN | {yaml.ScalarEvent, yaml.AliasEvent}


class NodeLocation(NamedTuple):
    """Where a value stands, and the key before it (the value's own place where there is no key)."""

    key: Location
    value: Location
    written: str | None
    """A scalar as it is written in the file, quotes aside; None for a list or a mapping."""


class _Frame:
    """A list or mapping that the second pass is inside: its path, the index or key it is at, that key's event."""

    __slots__ = ("at", "key", "path")

    def __init__(self, path: Path, *, is_list: bool) -> None:
        self.path = path
        self.at: int | str | None = 0 if is_list else None
        self.key: Any = None

    def here(self) -> Path:
        return self.path if self.at is None else (*self.path, self.at)

    def advance(self) -> None:
        self.at = self.at + 1 if isinstance(self.at, int) else None
        self.key = None


def locate(text: SourceText, wanted: set[Path]) -> dict[Path, NodeLocation]:  # noqa: PLR0912 - one loop, as flat as the events it reads
    """The places of those of the wanted paths that are in the file, as far as it can be read."""
    found: dict[Path, NodeLocation] = {}
    on_the_way = {path[:n] for path in wanted for n in range(len(path))}
    frames: list[_Frame] = []
    passing = 0  # how deep inside a list or mapping that nothing wanted is in
    with suppress(yaml.YAMLError):
        event: Any
        for event in yaml.parse(text.text, Loader=LOADER):
            kind = event.__class__
            if passing:
                passing += (kind in _BEGIN) - (kind in _END)
                if passing:
                    continue
            elif kind in _END:
                frames.pop()
            elif kind not in _VALUE:
                continue
            elif frames and frames[-1].at is None:
                if kind is not yaml.ScalarEvent:
                    break
                frames[-1].at = event.value
                frames[-1].key = event
                continue
            else:
                path = frames[-1].here() if frames else ()
                if path in wanted and path not in found:
                    found[path] = _place(text, event, frames[-1].key if frames else None)
                    if len(found) == len(wanted):
                        break
                if kind in _BEGIN:
                    if path in on_the_way:
                        frames.append(_Frame(path, is_list=kind is yaml.SequenceStartEvent))
                    else:
                        passing = 1
                    continue
            if frames:
                frames[-1].advance()
    return found


def _place(text: SourceText, event: Any, key_event: Any) -> NodeLocation:
    start = event.start_mark
    key = text.span(key_event) if key_event is not None else None
    if isinstance(event, yaml.CollectionStartEvent):
        # All of a list or mapping would be too much to point at: its key, or else its first line.
        line_end = len(text.lines[start.line]) if start.line < len(text.lines) else start.column
        value = key or text.location(start.line, start.column, start.line, line_end)
        return NodeLocation(value, value, None)
    value = text.span(event)
    return NodeLocation(key or value, value, event.value if isinstance(event, yaml.ScalarEvent) else None)
