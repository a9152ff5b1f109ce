"""The flow from one version to another as a picture: areas as bands, goals as thin lines. Geometry only, no wording."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from rustool.findings import Path
from rustool.versions.compare import ComparedVersion, Comparison
from rustool.versions.items import Item

WIDTH = 640
_BAR, _LEFT, _RIGHT = 12, 212, WIDTH - 212
_TOP, _ROOM, _GOAL, _LEAST, _LINE, _LETTERS = 34, 16, 7, 40, 17, 20


class Bar(NamedTuple):
    """An area on one side: where it is, and its name broken into lines."""

    item: Item
    anchor: str
    x: int
    y: int
    height: int
    text_x: int
    lines: tuple[tuple[int, str], ...]
    """Each line with its height on the page."""
    alone: bool
    """True where it has no counterpart, even if goals flow to or from it."""


class Flow(NamedTuple):
    """A band between two areas, or a line between two goals."""

    path: str
    kind: str
    """`area` or `goal`; with `guess` where nobody has stated it."""
    label: str


class Picture(NamedTuple):
    """All of it, in the units of its view box."""

    width: int
    height: int
    left: int
    right: int
    bars: tuple[Bar, ...]
    flows: tuple[Flow, ...]


def picture(comparison: Comparison) -> Picture | None:
    """The picture; None where either version has no areas."""
    areas = [change for change in comparison.changes.get("areas", ()) if change.old and change.new]
    sides = [[item for item in version.nodes if item.kind == "areas"] for version in (comparison.old, comparison.new)]
    if not all(sides):
        return None
    linked = {id(item) for change in areas for item in (*change.old, *change.new)}
    goals = [change for change in comparison.changes.get("goals", ()) if change.old and change.new]
    bars = [
        _bars(version, items, linked, left=left)
        for version, items, left in ((comparison.old, sides[0], True), (comparison.new, sides[1], False))
    ]
    tops = [{bar.item.path: bar for bar in side} for side in bars]
    ends = _ends(comparison.old, tops[0]), _ends(comparison.new, tops[1])
    flows = []
    for change in areas:
        for old in change.old:
            for new in change.new:
                if old.path in tops[0] and new.path in tops[1]:
                    label = f"{old.label} → {new.label}"
                    kind = "area guess" if change.is_guess else "area"
                    flows.append(Flow(_band(tops[0][old.path], tops[1][new.path]), kind, label))
    for change in goals:
        for old in change.old:
            for new in change.new:
                if old.path in ends[0] and new.path in ends[1]:
                    kind = "goal guess" if change.is_guess else "goal"
                    flows.append(Flow(_curve(ends[0][old.path], ends[1][new.path]), kind, f"{old.label} → {new.label}"))
    height = max(bar.y + bar.height for side in bars for bar in side) + _ROOM
    return Picture(WIDTH, height, _LEFT, _RIGHT, (*bars[0], *bars[1]), tuple(flows))


def _bars(version: ComparedVersion, items: Sequence[Item], linked: set[int], *, left: bool) -> list[Bar]:
    found = []
    y = _TOP
    goals_of = Counter(area.path for node in version.nodes if node.kind == "goals" and (area := version.area(node)))
    for number, item in enumerate(items, start=1):
        lines = _broken(item.label)
        height = max(_LEAST, _GOAL * goals_of[item.path] + 6, _LINE * len(lines))
        first = y + height // 2 - _LINE * (len(lines) - 1) // 2 + 5
        found.append(
            Bar(
                item,
                f"{'old' if left else 'new'}-{number}",
                _LEFT if left else _RIGHT - _BAR,
                y,
                height,
                _LEFT - 10 if left else _RIGHT + 10,
                tuple((first + _LINE * at, line) for at, line in enumerate(lines)),
                id(item) not in linked,
            )
        )
        y += height + _ROOM
    return found


def _broken(text: str) -> list[str]:
    """A name in at most three lines."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > _LETTERS:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    lines = [line if len(line) <= _LETTERS else f"{line[: _LETTERS - 1]}…" for line in lines]
    return lines if len(lines) <= 3 else [*lines[:2], f"{lines[2][: _LETTERS - 1]}…"]  # noqa: PLR2004 - three lines


def _ends(version: ComparedVersion, bars: dict[Path, Bar]) -> dict[Path, tuple[int, int]]:
    """Where each goal's line begins or ends: at its area's bar, in its order."""
    siblings: defaultdict[Path, list[Path]] = defaultdict(list)
    for item in version.nodes:
        area = version.area(item)
        if item.kind == "goals" and area is not None:
            siblings[area.path].append(item.path)
    found = {}
    for path, goals in siblings.items():
        bar = bars[path]
        x = bar.x + _BAR if bar.x < WIDTH // 2 else bar.x
        for number, goal in enumerate(goals, start=1):
            found[goal] = x, round(bar.y + bar.height * number / (len(goals) + 1))
    return found


def _band(old: Bar, new: Bar) -> str:
    start, end = old.x + _BAR, new.x
    middle = (start + end) // 2
    return (
        f"M{start} {old.y}C{middle} {old.y} {middle} {new.y} {end} {new.y}V{new.y + new.height}"
        f"C{middle} {new.y + new.height} {middle} {old.y + old.height} {start} {old.y + old.height}Z"
    )


def _curve(old: tuple[int, int], new: tuple[int, int]) -> str:
    middle = (old[0] + new[0]) // 2
    return f"M{old[0]} {old[1]}C{middle} {old[1]} {middle} {new[1]} {new[0]} {new[1]}"
