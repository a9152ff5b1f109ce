"""From paths in the data to places in the file: a second pass over the events, made only when somebody asks."""

from contextlib import suppress
from typing import Any, NamedTuple

import yaml

from rustool.findings import Location, Path
from rustool.source.text import SourceText

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Place(NamedTuple):
    """Where a value stands, and the key before it (the value's own place where there is no key)."""

    key: Location
    value: Location
    written: str | None
    """A scalar as it is written in the file, quotes aside; None for a list or a mapping."""


class _Frame:
    """A list or mapping that the second pass is inside: the index or key it is at, and that key's place."""

    __slots__ = ("at", "is_list", "key")

    def __init__(self, *, is_list: bool) -> None:
        self.is_list = is_list
        self.at: int | str | None = 0 if is_list else None
        self.key: Location | None = None

    def advance(self) -> None:
        self.at = self.at + 1 if isinstance(self.at, int) else None
        self.key = None


def find(text: SourceText, wanted: set[Path]) -> dict[Path, Place]:
    """The places of those of the wanted paths that are in the file, as far as it can be read."""
    found: dict[Path, Place] = {}
    frames: list[_Frame] = []
    with suppress(yaml.YAMLError):
        for event in yaml.parse(text.text, Loader=LOADER):
            if isinstance(event, yaml.CollectionEndEvent):
                frames.pop()
            elif not isinstance(event, yaml.NodeEvent):
                continue
            elif frames and frames[-1].at is None:
                if not isinstance(event, yaml.ScalarEvent):
                    break
                frames[-1].at = event.value
                frames[-1].key = text.span(event)
                continue
            else:
                path = tuple(frame.at for frame in frames if frame.at is not None)
                if path in wanted and path not in found:
                    found[path] = _place(text, event, frames[-1].key if frames else None)
                if isinstance(event, yaml.CollectionStartEvent):
                    frames.append(_Frame(is_list=isinstance(event, yaml.SequenceStartEvent)))
                    continue
            if frames:
                frames[-1].advance()
    return found


def _place(text: SourceText, event: Any, key: Location | None) -> Place:
    start = event.start_mark
    if isinstance(event, yaml.CollectionStartEvent):
        # All of a list or mapping would be too much to point at: its key, or else its first line.
        line_end = len(text.lines[start.line]) if start.line < len(text.lines) else start.column
        value = key or text.location(start.line, start.column, start.line, line_end)
        return Place(value, value, None)
    value = text.span(event)
    return Place(key or value, value, event.value if isinstance(event, yaml.ScalarEvent) else None)
