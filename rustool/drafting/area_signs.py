"""What speaks for the areas of a reading: their labels, numbers, titles, a list of them, a stated count."""

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import fmean

from rustool.drafting.counting import Count, is_section, title_key
from rustool.drafting.elements import Element
from rustool.drafting.families import Member
from rustool.drafting.goal_signs import naming_signs
from rustool.drafting.hypotheses import Hypothesis
from rustool.drafting.labels import ascending, ordinal
from rustool.drafting.lexicon import Role, announced
from rustool.drafting.likeness import title_likeness
from rustool.drafting.signs import Sign, area_sign

_MOST = 12
_FAR_TOO_MANY = 20
_NEARLY_ALL = 0.8
_ALL = 0.99


def area_signs(hypothesis: Hypothesis, counts: Sequence[Count]) -> Iterator[Sign]:
    """Yield the signs about the areas."""
    members = [member for member, _ in hypothesis.areas]
    heads = [hypothesis.outline.elements[member.position] for member in members]
    if hypothesis.subset == "told":
        yield area_sign("told-areas")
    yield from _number_of_areas(len(members))
    yield from _labels(heads)
    yield from _numbers(hypothesis, heads)
    yield from _titles(hypothesis, members, heads)
    yield from _columns(hypothesis)
    yield from _listed(hypothesis, len(members))
    yield from _counted(counts, len(members))
    yield from _parents(hypothesis)


def _number_of_areas(number: int) -> Iterator[Sign]:
    if number == 1:
        yield area_sign("one-area")
    elif number > _FAR_TOO_MANY:
        yield area_sign("far-too-many-areas")
    elif number > _MOST:
        yield area_sign("many-areas")


def _labels(heads: Sequence[Element]) -> Iterator[Sign]:
    words = Counter(head.word for head in heads if head.word)
    if not words:
        return
    word, count = words.most_common(1)[0]
    if count < _NEARLY_ALL * len(heads):
        return
    role = announced(word)
    if role is None:
        yield area_sign("common-label", detail=word)
    elif role.role is Role.AREA:
        yield area_sign("area-label", detail=word)
    else:
        yield area_sign("goal-label-on-area" if role.role is Role.GOAL else "other-label", detail=word)


def _numbers(hypothesis: Hypothesis, heads: Sequence[Element]) -> Iterator[Sign]:
    numbers = [head.number for head in heads if head.number]
    if len(numbers) == len(heads) > 1 and ascending(numbers) >= _ALL:
        left_out = _number_before(hypothesis.outline.elements, heads[0])
        yield area_sign("number-left-out" if left_out else "area-numbers")


def _number_before(elements: Sequence[Element], head: Element) -> bool:
    """Whether something with the number before that of the first area is left out that is no section of its own."""
    first = ordinal(head.number[-1]) or 1
    return first > 1 and any(
        element.mark == head.mark
        and element.word == head.word
        and element.document == head.document
        and len(element.number) == len(head.number)
        and ordinal(element.number[-1]) == first - 1
        and element.index < head.index
        and not is_section(element.body)
        for element in elements
    )


def _titles(hypothesis: Hypothesis, members: Sequence[Member], heads: Sequence[Element]) -> Iterator[Sign]:
    sections = sum(is_section(member.title) for member in members)
    if sections:
        units = [unit for _, group in hypothesis.areas for unit in group]
        named = bool(units) and any(sign.weight > 0 for sign in naming_signs(units))
        yield area_sign("section-titles-with-goals" if named else "section-titles", sections / len(members))
    form = hypothesis.family.form
    likeness = [title_likeness(head, member.title, form) for head, member in zip(heads, members, strict=True)]
    yield area_sign("titles", fmean(likeness))


def _columns(hypothesis: Hypothesis) -> Iterator[Sign]:
    """What the title of the column that the areas stand in says, or of the row."""
    name = hypothesis.family.name
    column, title = 0, ""
    if name[0] == "column" and isinstance(name[1], tuple):
        titles, column = [str(each) for each in name[1]], int(str(name[2]))
        title = titles[column - 1] if len(titles) >= max(2, column) else ""
    elif name[0] == "row":
        title = str(name[1])
    role = announced(title) if title else None
    if column > 1 and (role is None or role.role is not Role.AREA):
        yield area_sign("inner-column")
    if role is None:
        return
    if role.role is Role.AREA:
        yield area_sign("area-column", detail=title)
    elif role.role is Role.GOAL:
        yield area_sign("goal-column-on-areas", detail=title)
    elif role.is_telling:
        yield area_sign("other-column", detail=title)


def _listed(hypothesis: Hypothesis, number: int) -> Iterator[Sign]:
    overview = hypothesis.overview
    if overview is None or number == 1:
        return
    matched = {member.key for member, _ in hypothesis.areas}
    if matched == set(overview.keys) and number == len(overview.keys):
        yield area_sign("listed-as-areas" if overview.announced else "listed")
    else:
        yield area_sign("partly-listed", len(matched) / len(set(overview.keys) | matched))


def _counted(counts: Sequence[Count], number: int) -> Iterator[Sign]:
    named = [count for count in counts if count.role is Role.AREA and not count.each and count.low > 1]
    agreeing = [count for count in named if count.is_exact and count.holds(number)]
    if agreeing:
        yield area_sign("area-count", detail=agreeing[0].text)
    elif named:
        yield area_sign("other-area-count", detail=named[0].text)
    elif any(count.role is None and count.is_exact and count.holds(number) and not count.each for count in counts):
        yield area_sign("some-count")


def _parents(hypothesis: Hypothesis) -> Iterator[Sign]:
    """Areas that stand under several headings of one kind are more likely a middle level."""
    if hypothesis.family.form != "heading":
        return
    outline = hypothesis.outline
    own = min((outline.ranks[member.position] or 0) for member, _ in hypothesis.areas)
    parents: set[int] = set()
    for member, _ in hypothesis.areas:
        parent = outline.parent(member.position)
        while parent is not None and (outline.ranks[parent] or 0) >= own:
            parent = outline.parent(parent)
        if parent is not None:
            parents.add(parent)
    titles = {title_key(outline.elements[parent].text) for parent in parents}
    ranks = {outline.ranks[parent] for parent in parents}
    if len(titles) > 1 and len(ranks) == 1 and not any(is_section(title) for title in titles):
        yield area_sign("below-other-headings")
