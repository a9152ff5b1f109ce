"""A file's data as it is to be after the edits: what the edited file must read back as."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from rustool.findings import Path
from rustool.source.reader import MAX_DEPTH, Ambiguous


class Intended:
    """Data that can be changed without changing the data it was made from: what is changed is copied first."""

    def __init__(self, data: Any) -> None:
        self._holder = [data]
        self._own = {id(self._holder)}

    @property
    def data(self) -> Any:
        """The data with all changes."""
        return self._holder[0]

    def get(self, path: Path) -> Any:
        """Return the value at a path; None where there is none. Raises LookupError inside a scalar."""
        found = self.data
        for step in path:
            if isinstance(found, dict) and isinstance(step, str):
                found = found.get(step)
            elif isinstance(found, list) and isinstance(step, int):
                found = found[step] if 0 <= step < len(found) else None
            elif found is not None:
                raise LookupError(path)
        return found

    def has(self, path: Path) -> bool:
        """Whether there is a value at a path, null included."""
        if not path:
            return True
        parent, step = self.get(path[:-1]), path[-1]
        if isinstance(parent, list):
            return isinstance(step, int) and 0 <= step < len(parent)
        return isinstance(parent, dict) and step in parent

    def set(self, path: Path, value: Any) -> Any:
        """Replace the value at a path, which must exist; return the old one."""
        container: Any = self._container(path[:-1]) if path else self._holder
        step = path[-1] if path else 0
        old = container[step]
        container[step] = value
        return old

    def insert(self, path: Path, value: Any) -> None:
        """Insert an item before an index of a list, or a key into a mapping; LookupError where that is impossible."""
        parent, step = self.get(path[:-1]), path[-1]
        if isinstance(parent, dict) and isinstance(step, str) and step not in parent:
            self._container(path[:-1])[step] = value
        elif isinstance(parent, list) and isinstance(step, int) and 0 <= step <= len(parent):
            self._container(path[:-1]).insert(step, value)
        else:
            raise LookupError(path)

    def remove(self, path: Path) -> None:
        """Remove the key or item at a path, which must exist."""
        del self._container(path[:-1])[path[-1]]

    def plain(self, value: Any, depth: int = 0) -> Any:
        """Return a copy of a value as the reader would return it: a date becomes text that needs no quotes."""
        if isinstance(value, str):
            return value if isinstance(value, Ambiguous) else str.__str__(value)
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, int | float):
            return int(value) if isinstance(value, int) else float(value)
        if isinstance(value, date) and not isinstance(value, datetime):
            return Ambiguous(value.isoformat())
        copy: Any = None
        if depth < MAX_DEPTH and isinstance(value, Mapping) and all(isinstance(key, str) for key in value):
            copy = {str.__str__(key): self.plain(one, depth + 1) for key, one in value.items()}
        elif depth < MAX_DEPTH and isinstance(value, Sequence) and not isinstance(value, bytes):
            copy = [self.plain(one, depth + 1) for one in value]
        else:
            raise TypeError(f"not a value for a YAML file: {value!r}")
        self._own.add(id(copy))
        return copy

    def _container(self, path: Path) -> Any:
        """Return the list or mapping at a path for a change, copied with everything on the way to it."""
        container: Any = self._holder
        for step in (0, *path):
            child = container[step]
            if id(child) not in self._own:
                child = child.copy()
                self._own.add(id(child))
                container[step] = child
            container = child
        return container


def same(found: Any, wanted: Any) -> bool:
    """Whether a value that was read is the one that was wanted, type included; quotes around a date are allowed."""
    if isinstance(wanted, dict):
        return (
            isinstance(found, dict)
            and found.keys() == wanted.keys()
            and all(same(found[key], value) for key, value in wanted.items())
        )
    if isinstance(wanted, list):
        return isinstance(found, list) and len(found) == len(wanted) and all(map(same, found, wanted))
    if isinstance(wanted, Ambiguous):
        return isinstance(found, str) and found == wanted
    are_nan = found != found and wanted != wanted  # noqa: PLR0124 - not-a-number is not equal to itself
    return type(found) is type(wanted) and (found == wanted or are_nan)
