"""What headings look like: real ones, and texts that formatting, a label or their place makes into headings."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from rustool.drafting.counting import LONGEST_TITLE, MOST_WORDS
from rustool.drafting.elements import Element, Kind
from rustool.drafting.lexicon import Role, announced

SHORT = 9
"""Words of a line that may be a heading by its place alone."""
_SHORTEST_TEXT = 6
"""Words below which a text under a line is no paragraph."""
_SAME_SIZE = 1.06
_FRAMED = 1.15
"""How much larger a text in a frame counts than one outside."""
_DEFAULT_SIZE = 11.0
_TOO_COMMON = 0.6
"""The share of all letters above which a formatting is the running text's own."""
_ENDS = (".", ",", ";")
_CLOSED = (".", ",", ";", "?", "!", ":")
_BELOW = {Role.GOAL, Role.ACTION, Role.INDICATOR}


class Look(NamedTuple):
    """What headings of one kind have in common."""

    form: str
    """`kicker`, `heading`, `made` by formatting, `item` of a list, `labelled`, `style` or `plain`."""
    level: int = 0
    size: float = 0.0
    bold: bool = False
    capitals: bool = False
    italic: bool = False
    inside: bool = False
    """True in a table."""
    name: str = ""
    """The style, or the label's word."""


def looks_of(elements: Sequence[Element]) -> dict[int, Look]:
    """Return the elements that look like headings, each with its look."""
    page = _Page(elements)
    found = {i: look for i in range(len(elements)) if (look := page.look(i)) is not None}
    total = sum(element.letters for element in elements) or 1
    letters: Counter[Look] = Counter()
    for i, look in found.items():
        letters[look] += elements[i].letters
    return {
        i: look
        for i, look in found.items()
        if look.form not in {"made", "item"} or letters[look] <= _TOO_COMMON * total
    }


def rank_looks(looks: set[Look]) -> dict[Look, float]:
    """Return the rank of each look, from 1 for the highest heading down."""
    levels = sorted({look.level for look in looks if look.form == "heading"}, reverse=True)
    sizes: dict[int, float] = {}
    smallest = 0.0
    for level in levels:  # from the lowest up: a higher heading counts as larger, whatever its size
        own = max(look.size for look in looks if look.form == "heading" and look.level == level)
        sizes[level] = smallest = max(own, smallest + 0.01)

    def place(look: Look) -> tuple[float, ...]:
        form = look.form
        if form == "kicker":
            return (-1,)
        if form == "heading":
            return (0, -sizes[look.level], 0)
        if form in {"made", "item"}:
            nested = 1 if form == "made" else 2 + look.level
            return (int(look.inside), -look.size, nested, not look.bold, not look.capitals, not look.italic)
        if form == "labelled":
            role = announced(look.name)
            return (1.4,) if role and role.role is Role.AREA else (3,)
        return (1.5,) if form == "style" else (2,)

    ranks = {each: rank + 1.0 for rank, each in enumerate(sorted({place(look) for look in looks}))}
    return {look: ranks[place(look)] for look in looks}


class _Page:
    """What the elements have in common, against which a heading stands out."""

    def __init__(self, elements: Sequence[Element]) -> None:
        self.elements = elements
        self.sizes = _size_classes(elements)
        body: Counter[float] = Counter()
        styles: Counter[str] = Counter()
        tables: dict[tuple[int, int], list[int]] = defaultdict(list)
        for i, element in enumerate(elements):
            if element.kind is not Kind.HEADING and element.size:
                body[self.sizes[element.size]] += element.letters
            if element.kind is Kind.PARAGRAPH:
                styles[element.block.style] += element.letters
            if element.cell is not None:
                tables[element.document, element.cell.table].append(i)
        self.body = body.most_common(1)[0][0] if body else _DEFAULT_SIZE
        self.style = styles.most_common(1)[0][0] if styles else ""
        self.framed = {inside[0] for inside in tables.values() if len(inside) == 1}
        self._plain: list[bool] = []

    def look(self, i: int) -> Look | None:
        """The look of an element as a heading; None where it looks like running text."""
        element = self.elements[i]
        plain = self._is_plain_heading(i)
        self._plain.append(plain)
        if element.is_kicker:
            return Look("kicker")
        size = self.sizes.get(element.size or 0.0, self.body)
        if element.kind is Kind.HEADING:
            usual = element.letters and len(element.text) <= 2 * LONGEST_TITLE
            return Look("heading", element.depth, size) if usual else None
        if not element.letters or len(element.text) > LONGEST_TITLE or element.words > MOST_WORDS:
            return None
        if element.word and (element.number or not element.body):
            role = announced(element.word)
            if role and role.role in _BELOW:
                marked = element.cell is None and (element.bold or not element.body)
                return Look("labelled", name=element.word) if marked else None
            if role and role.role is Role.AREA and not element.text.endswith("."):
                return Look("labelled", name=element.word)
        made = self._made(i, element, size)
        alone = plain and element.cell is None and element.kind is Kind.PARAGRAPH
        return made or (Look("plain") if alone else None)

    def _made(self, i: int, element: Element, size: float) -> Look | None:
        """The look of a text that formatting, a frame or a style makes into a heading."""
        larger = size if size > self.body * _SAME_SIZE else self.body
        inside = element.cell is not None
        emphasised = larger > self.body or element.bold or element.capitals or element.italic
        if (element.text.endswith(_ENDS) and larger <= self.body) or (element.text.endswith("?") and not element.bold):
            emphasised = False
        made = Look("made", 0, larger, element.bold, element.capitals, element.italic, inside)
        if i in self.framed and element.words <= SHORT and not element.text.endswith(_ENDS):
            return made._replace(size=larger * _FRAMED, inside=False)
        if element.kind is Kind.ITEM:
            return made._replace(form="item", level=element.depth) if emphasised and element.number else None
        if emphasised and not (element.cell and element.cell.heading):
            return made
        own_style = element.block.style not in {self.style, ""} and not inside
        if own_style and element.kind is Kind.PARAGRAPH and not element.text.endswith(_CLOSED):
            return Look("style", name=element.block.style)
        return None

    def _is_plain_heading(self, i: int) -> bool:
        """Whether a short line without any formatting stands as a heading does: alone, above text or a list."""
        element = self.elements[i]
        text = element.text
        if not text or text.endswith(_CLOSED) or element.words > SHORT or element.lead or i + 1 >= len(self.elements):
            return False
        if not (text[0].isupper() or text[0].isdigit()):
            return False
        following = self.elements[i + 1]
        role = announced(text)
        if role and role.is_clear and following.document == element.document and role.role is not Role.AREA:
            return True  # it says what follows
        if i > 1 and self._is_short_line(i - 1, element) and not self._plain[i - 1]:
            return False  # one of several short lines
        if following.document != element.document:
            return False
        if following.cell is not None and element.cell is None:
            return True
        return (
            following.kind is Kind.ITEM or following.words > _SHORTEST_TEXT or following.text.endswith((".", "?", ":"))
        )

    def _is_short_line(self, i: int, like: Element) -> bool:
        element = self.elements[i]
        same = element.kind is Kind.PARAGRAPH and element.block.style == like.block.style and element.cell is None
        return same and element.words <= SHORT and not element.text.endswith((".", "?", "!", ":"))


def _size_classes(elements: Sequence[Element]) -> dict[float, float]:
    """Each size in points with the size that it counts as, so that sizes that differ by a hair are one."""
    counted: dict[float, float] = {}
    last = 0.0
    for size in sorted({element.size for element in elements if element.size}):
        last = last if last and size / last < _SAME_SIZE else size
        counted[size] = last
    return counted
