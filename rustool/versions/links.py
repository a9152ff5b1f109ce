"""Who became whom, while it is being found out: items of two versions, and the links between them so far."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from rustool.versions.items import Item, ItemKind
from rustool.versions.words import stem, tokens

Relation = Literal["same", "split", "merged", "added", "removed"]
LinkBasis = Literal["id", "stated", "confirmed", "inferred", "text", "flow"]
Why = Literal["declared", "id", "equal", "title", "alike", "parts", "flow", "alone"]


class Group(NamedTuple):
    """What became of some items: their positions in the old and the new list, and how that is known."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    basis: LinkBasis
    score: float
    why: Why
    reason: str | None = None
    """What the one who declared it gave as the reason."""
    counts: tuple[int, int] = (0, 0)
    """Where goals tell: how many went along, of how many."""
    perhaps: tuple[tuple[int, float], ...] = ()
    """For what has no counterpart: positions on the other side that come nearest, with their likeness."""

    @property
    def relation(self) -> Relation:
        """What happened. Several that together became as many others stay "same": nobody said which became which."""
        if not self.old:
            return "added"
        if not self.new:
            return "removed"
        if len(self.old) == len(self.new):
            return "same"
        return "split" if len(self.old) < len(self.new) else "merged"


class Links:
    """The groups found so far. An item is in one group at the most; what is in none is free."""

    def __init__(self, old: Sequence[Item], new: Sequence[Item], place: frozenset[str] = frozenset()) -> None:
        """Two versions' items, as `items.nodes` or `items.others` gives them; `place` is what the place is called.

        Ids and then texts number the items of both.
        """
        self.old, self.new, self._place = old, new, place
        numbers = {label: at for at, label in enumerate(sorted({_label(item) for item in (*old, *new)}))}
        self.numbers = tuple([numbers[_label(item)] for item in items] for items in (old, new))
        """Each item's rank among both versions' by id and then text: the same in both directions."""
        self._order = tuple(_order(items, order) for items, order in zip((old, new), self.numbers, strict=True))
        self.of_old: dict[int, Group] = {}
        self.of_new: dict[int, Group] = {}
        self.rejected: list[tuple[float, int, int]] = []
        """Pairs that were too unlike to be linked, with their likeness."""

    def add(self, group: Group) -> None:
        """Note a group; one that takes in what was linked already replaces that link."""
        for i in group.old:
            self.of_old[i] = group
        for j in group.new:
            self.of_new[j] = group

    def release(self, group: Group) -> None:
        """Take a link between two away, and remember it as one that was not good enough."""
        (i,), (j,) = group.old, group.new
        del self.of_old[i], self.of_new[j]
        self.rejected.append((group.score, i, j))

    def groups(self) -> Iterable[Group]:
        """Every group once."""
        return {id(group): group for group in (*self.of_old.values(), *self.of_new.values())}.values()

    def free(self, kind: ItemKind) -> tuple[list[int], list[int]]:
        """What is in no group, of one kind, in an order that is not the file's: ids and texts decide it."""
        old, new = self.all(kind)
        return [i for i in old if i not in self.of_old], [j for j in new if j not in self.of_new]

    def all(self, kind: ItemKind) -> tuple[Sequence[int], Sequence[int]]:
        """Everything of one kind, in the same order as `free`."""
        return self._order[0].get(kind, ()), self._order[1].get(kind, ())

    def words(self, item: Item) -> str:
        """What an item is compared by where words must only be alike; an area's title less the name of the place."""
        if item.kind != "areas":
            return item.full_text
        said = item.title or ""
        return " ".join(word for word in tokens(said) if stem(word) not in self._place) or said

    def kinds(self, group: Group) -> set[ItemKind]:
        """What kinds of things a group holds."""
        return {self.old[i].kind for i in group.old} | {self.new[j].kind for j in group.new}

    def together(self, i: int, j: int) -> bool:
        """Whether what an old and a new item stand under is known to be the same thing."""
        above, below = self.old[i].parent, self.new[j].parent
        group = None if above is None or below is None else self.of_old.get(above)
        return group is not None and below in group.new

    def home(self, side: int, position: int) -> int:
        """A number for what became of what an item stands under, equal on both sides; 0 where that is not known."""
        items, of = ((self.old, self.of_old), (self.new, self.of_new))[side]
        parent = items[position].parent
        group = None if parent is None else of.get(parent)
        return 0 if group is None else id(group)

    def tie(self, i: int, j: int) -> tuple[int, int]:
        """What decides between pairs that are equally alike: the same whichever version is called the old one."""
        one, other = self.numbers[0][i], self.numbers[1][j]
        return (one, other) if one < other else (other, one)


def _label(item: Item) -> tuple[str, ...]:
    return item.id, item.full_text, item.title or ""


def _order(items: Sequence[Item], numbers: Sequence[int]) -> dict[ItemKind, list[int]]:
    """The positions of the items of each kind, in the order of their numbers."""
    order: defaultdict[ItemKind, list[int]] = defaultdict(list)
    for position in sorted(range(len(items)), key=numbers.__getitem__):
        order[items[position].kind].append(position)
    return dict(order)
