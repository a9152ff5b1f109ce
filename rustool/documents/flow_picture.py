"""The geometry of a picture of the flow from one version to another: areas as bands, goals as thin lines."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rustool.versions.changes import Change
from rustool.versions.compare import ComparedVersion, Comparison
from rustool.versions.items import Item

WIDTH = 640
_BAR, _LEFT, _RIGHT = 12, 212, WIDTH - 212
_TOP, _GAP, _GOAL, _MIN_HEIGHT, _LINE, _LETTERS = 34, 16, 7, 40, 17, 20


@dataclass(frozen=True, slots=True)
class Bar:
    """An area on one side: its place, and its name broken into lines."""

    item: Item
    x: int
    y: int
    height: int
    text_x: int
    lines: tuple[tuple[int, str], ...]
    """Each line of the name, with its baseline."""
    is_matched: bool
    """False for an area without a counterpart, even if goals went to it or came from it."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A band between two areas, or a line between two goals."""

    path: str
    kind: str
    """Its classes: `area` or `goal`; with `inferred`, a conclusion that nobody has confirmed."""
    label: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture, in the units of its view box."""

    width: int
    height: int
    left: int
    right: int
    bars: tuple[Bar, ...]
    flows: tuple[Flow, ...]


def picture(comparison: Comparison) -> Picture | None:
    """Return the picture; None if either version has no areas."""
    areas = [change for change in comparison.changes.get("areas", ()) if change.old and change.new]
    goals = [change for change in comparison.changes.get("goals", ()) if change.old and change.new]
    matched = {item for change in areas for item in (*change.old, *change.new)}
    old_bars = list(_bars(comparison.old, matched, x=_LEFT, text_x=_LEFT - 10))
    new_bars = list(_bars(comparison.new, matched, x=_RIGHT - _BAR, text_x=_RIGHT + 10))
    if not old_bars or not new_bars:
        return None
    starts, ends = {bar.item: bar for bar in old_bars}, {bar.item: bar for bar in new_bars}
    flows = [
        _flow("area", change, old, new, _band(starts[old], ends[new]))
        for change in areas
        for old in change.old
        for new in change.new
        if old in starts and new in ends
    ]
    goal_starts, goal_ends = _goal_points(comparison.old, starts), _goal_points(comparison.new, ends)
    flows += [
        _flow("goal", change, old, new, _curve(goal_starts[old], goal_ends[new]))
        for change in goals
        for old in change.old
        for new in change.new
        if old in goal_starts and new in goal_ends
    ]
    height = max(bar.y + bar.height for bar in (*old_bars, *new_bars)) + _GAP
    return Picture(WIDTH, height, _LEFT, _RIGHT, (*old_bars, *new_bars), tuple(flows))


def _flow(kind: str, change: Change, old: Item, new: Item, path: str) -> Flow:
    return Flow(path, f"{kind} inferred" if change.is_inferred else kind, f"{old.label} → {new.label}")


def _bars(version: ComparedVersion, matched: set[Item], *, x: int, text_x: int) -> Iterator[Bar]:
    y = _TOP
    goal_counts = Counter(version.area(item) for item in version.items if item.kind == "goals")
    for area in version.items:
        if area.kind != "areas":
            continue
        lines = _broken(area.label)
        height = max(_MIN_HEIGHT, _GOAL * goal_counts[area] + 6, _LINE * len(lines))
        first = y + height // 2 - _LINE * (len(lines) - 1) // 2 + 5
        baselines = tuple((first + _LINE * at, line) for at, line in enumerate(lines))
        yield Bar(area, x, y, height, text_x, baselines, area in matched)
        y += height + _GAP


def _broken(text: str) -> list[str]:
    """Return a name in at most three lines."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > _LETTERS:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    lines = [line if len(line) <= _LETTERS else f"{line[: _LETTERS - 1]}…" for line in lines]
    return lines if len(lines) <= 3 else [*lines[:2], f"{lines[2][: _LETTERS - 1]}…"]  # noqa: PLR2004 - three lines


def _goal_points(version: ComparedVersion, bars: Mapping[Item, Bar]) -> dict[Item, tuple[int, int]]:
    """Return where each goal's line begins or ends: at the bar of its area, in the area's order."""
    goals_of: defaultdict[Item, list[Item]] = defaultdict(list)
    for item in version.items:
        area = version.area(item)
        if item.kind == "goals" and area is not None:
            goals_of[area].append(item)
    points = {}
    for area, goals in goals_of.items():
        bar = bars[area]
        x = bar.x + _BAR if bar.x < WIDTH // 2 else bar.x
        for number, goal in enumerate(goals, start=1):
            points[goal] = x, round(bar.y + bar.height * number / (len(goals) + 1))
    return points


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
