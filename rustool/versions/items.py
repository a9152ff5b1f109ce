"""A strategy as flat lists of what can be followed from one version to the next."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from rustool.findings import Path
from rustool.model.strategy import Area, Goal, Indicator, Strategy, Value
from rustool.versions.words import comparison_key

OtherItemKind = Literal["questions", "follow_up", "principles", "process", "perspectives", "legal_basis", "glossary"]
ItemKind = Literal["areas", "goals"] | OtherItemKind

OTHERS: tuple[OtherItemKind, ...] = get_args(OtherItemKind)
"""What is followed besides areas and goals. `changes` and `sources` describe a version; they have no fate."""


@dataclass(frozen=True)
class Item:
    """One thing in one version of a strategy."""

    kind: ItemKind
    id: str
    path: Path
    title: str | None
    text: str | None
    parent: int | None = None
    """The position in the same list of the area or goal that it stands under."""
    fields: tuple[tuple[str, str], ...] = ()
    """Whatever else is said of it, as people would read it; a field that says nothing is left out."""

    @property
    def label(self) -> str:
        """What it is known by: its text, or its title where it has no text or is an area."""
        return (self.title or "") if self.kind == "areas" or not self.text else self.text

    @cached_property
    def full_text(self) -> str:
        """All its words: title and text."""
        return " ".join(filter(None, (self.title, self.text)))

    @property
    def display_text(self) -> str:
        """All its words for people to read: the title ends before the text begins."""
        if not self.title or not self.text:
            return self.title or self.text or ""
        return f"{self.title}{' ' if self.title.endswith(('.', '!', '?', ':')) else '. '}{self.text}"

    @cached_property
    def key(self) -> str:
        """What it has in common with an item that says the same in the same words."""
        return comparison_key(self.title if self.kind == "areas" else self.full_text)

    @property
    def name_key(self) -> str:
        """What it has in common with an item of the same name: its title, or its text where that is all it has."""
        return comparison_key(self.title) if self.title else self.key


def strategy_items(strategy: Strategy) -> list[Item]:
    """Areas and goals at every depth, in the file's order, each after what it stands under."""
    found: list[Item] = []
    for i, area in enumerate(strategy.areas):
        path: Path = ("areas", i)
        found.append(Item("areas", area.id, path, area.title, area.text, None, _fields(area)))
        _add(found, area.goals, path, len(found) - 1)
    return found


def _add(found: list[Item], goals: tuple[Goal, ...], under: Path, parent: int) -> None:
    for i, goal in enumerate(goals):
        path = (*under, "goals", i)
        found.append(Item("goals", goal.id, path, goal.title, goal.text, parent, _fields(goal)))
        if goal.goals:
            _add(found, goal.goals, path, len(found) - 1)


def other_items(strategy: Strategy, kind: OtherItemKind) -> list[Item]:
    """The questions, follow-up levels, principles … of a strategy, in the file's order."""
    return list(_others(strategy, kind))


def _others(strategy: Strategy, kind: OtherItemKind) -> Iterator[Item]:
    match kind:
        case "questions" | "principles" | "process":
            for i, statement in enumerate(getattr(strategy, kind)):
                yield Item(kind, statement.id, (kind, i), None, statement.text)
        case "perspectives":
            for i, perspective in enumerate(strategy.perspectives):
                yield Item(kind, perspective.id, (kind, i), perspective.title, perspective.text)
        case "follow_up":
            for i, level in enumerate(strategy.follow_up):
                fields: tuple[tuple[str, str], ...] = (
                    ("recipients", ", ".join(level.recipients)),
                    ("frequency", level.frequency),
                    ("legal_basis", ", ".join(level.legal_basis)),
                )
                yield Item(kind, level.id, (kind, i), level.title, level.text, None, _said(fields))
        case "legal_basis":
            for i, law in enumerate(strategy.legal_basis):
                fields = (
                    ("citation", law.citation),
                    ("former_titles", "; ".join(law.former_titles)),
                    ("amended_by", "; ".join(law.amended_by)),
                    ("in_force_from", str(law.in_force_from or "")),
                )
                yield Item(kind, law.id, (kind, i), law.title, law.note, None, _said(fields))
        case "glossary":
            for i, term in enumerate(strategy.glossary):
                yield Item(kind, term.id, (kind, i), term.term, term.definition)


def _fields(of: Area | Goal) -> tuple[tuple[str, str], ...]:
    fields = [("perspectives", ", ".join(sorted(of.perspectives)))]
    if isinstance(of, Goal):
        fields += [("note", of.note or ""), ("indicators", "; ".join(sorted(map(_indicator, of.indicators))))]
    return _said(fields)


def _said(fields: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in fields if value)


def _indicator(indicator: Indicator) -> str:
    unit = f" ({indicator.unit})" if indicator.unit else ""
    return f"{indicator.title}{unit}: {_value(indicator.baseline)} → {_value(indicator.target)}"


def _value(value: Value | None) -> str:
    return f"{value.value:g} ({value.year})" if value else "–"
