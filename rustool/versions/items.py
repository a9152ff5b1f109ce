"""A strategy as flat lists of the items that are matched between versions."""

from dataclasses import dataclass
from functools import cache, cached_property

from pydantic import BaseModel

from rustool.findings import Path
from rustool.model.metadata import ModelField, Role, fields_of
from rustool.model.strategy import Goal, Strategy
from rustool.versions.words import comparison_key

ItemKind = str
"""`areas`, `goals`, or the key of another list of the strategy whose parts have ids."""


@dataclass(frozen=True, eq=False)
class Item:
    """An area, a goal or another part in one version of a strategy. No two items are equal."""

    kind: ItemKind
    id: str
    path: Path
    title: str | None
    text: str | None
    parent: int | None = None
    """The position in the same list of the area or goal that it is below."""
    part: BaseModel | None = None
    """The part itself, with all its fields."""

    @property
    def label(self) -> str:
        """The text that it is known by: an area's title, otherwise the text, or what there is of the two."""
        return (self.title if self.kind == "areas" else self.text) or self.title or self.text or self.id

    @cached_property
    def full_text(self) -> str:
        """Title and text, to compute similarity from."""
        return " ".join(filter(None, (self.title, self.text)))

    @property
    def display_text(self) -> str:
        """Title and text for people to read: the title ends before the text begins."""
        if not self.title or not self.text:
            return self.title or self.text or self.id
        return f"{self.title}{' ' if self.title.endswith(('.', '!', '?', ':')) else '. '}{self.text}"

    @cached_property
    def key(self) -> str:
        """A key that items with the same words have in common."""
        return comparison_key(self.title if self.kind == "areas" else self.full_text)

    @property
    def name_key(self) -> str:
        """A key that items with the same name have in common: the title, or the text where there is no title."""
        return comparison_key(self.title) if self.title else self.key


@cache
def item_lists(model: type[Strategy]) -> tuple[ModelField, ...]:
    """Return the lists of a strategy whose parts are matched besides areas and goals: all whose parts have ids."""
    return tuple(field for field in fields_of(model) if field.is_item_list and field.name != "areas")


def strategy_items(strategy: Strategy) -> list[Item]:
    """Return areas and goals at every depth, in the file's order, each after its parent."""
    found: list[Item] = []
    for i, area in enumerate(strategy.areas):
        path: Path = ("areas", i)
        found.append(Item("areas", area.id, path, area.title, area.text, None, area))
        _add(found, area.goals, path, len(found) - 1)
    return found


def list_items(strategy: Strategy, field: ModelField) -> list[Item]:
    """Return the parts of one of the strategy's other lists, in the file's order."""
    parts: tuple[BaseModel, ...] = getattr(strategy, field.name)
    names = {below.role: below.name for part in parts[:1] for below in fields_of(type(part))}

    def value(part: BaseModel, role: Role) -> str | None:
        found = getattr(part, names[role]) if role in names else None
        return None if found is None else str(found)

    return [
        Item(
            field.key, value(part, Role.ID) or "", (field.key, i), value(part, Role.HEADING), value(part, Role.BODY),
            None, part,
        )
        for i, part in enumerate(parts)
    ]  # fmt: skip


def _add(found: list[Item], goals: tuple[Goal, ...], above: Path, parent: int) -> None:
    for i, goal in enumerate(goals):
        path = (*above, "goals", i)
        found.append(Item("goals", goal.id, path, goal.title, goal.text, parent, goal))
        if goal.goals:
            _add(found, goal.goals, path, len(found) - 1)
