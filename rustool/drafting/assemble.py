"""Put the draft together: areas and goals of the best reading, then what stands around them, then what is left."""

from collections.abc import Sequence

from rustool.drafting.certainty import Certainty, certainty
from rustool.drafting.choosing import TOO_LONG, Choice, choose
from rustool.drafting.draft import Draft, DraftArea, DraftDate, DraftGoal, Passage, Where
from rustool.drafting.elements import Element, Kind, read_elements
from rustool.drafting.facts import facts
from rustool.drafting.families import Member
from rustool.drafting.hints import NO_HINTS, Hints, Places, Under
from rustool.drafting.indicators import indicators_under, measures_under
from rustool.drafting.leftovers import leftovers
from rustool.drafting.outline import Outline
from rustool.drafting.questions import Question, questions
from rustool.drafting.sections import Sections
from rustool.drafting.sentences import key
from rustool.drafting.statements import statements
from rustool.drafting.tables import CellContext, cell_contexts
from rustool.drafting.timetable import Entry, entries
from rustool.drafting.units import Unit
from rustool.drafting.usage import Usage
from rustool.reading.blocks import DocumentText

_FEWEST_WORDS = 5
"""Words of a paragraph that says what an area is about."""


def draft(documents: Sequence[DocumentText], hints: Hints = NO_HINTS) -> Draft:
    """Read the documents of one case; nothing is taken for a strategy unless it speaks of itself as one."""
    elements, beside = read_elements(documents)
    choice = choose(elements, hints)
    usage = Usage(elements)
    if choice.reason == TOO_LONG:
        left = leftovers(documents, elements, beside, usage, set(), None)
        return Draft(left_out=tuple(left), reason=choice.reason)
    reading = _Reading(elements, choice, usage)
    outline, contexts = choice.outline, cell_contexts(elements)
    found = Sections(outline, reading.inside)
    asked = _questions(outline, found, contexts, reading, hints)
    for question in asked:
        usage.take(question.position, question.text)
    dated = _dates(outline, found, contexts, reading, hints)
    for entry in dated:
        for position in entry.positions:
            usage.take(position, entry.text if len(entry.positions) == 1 else None)
    said = statements(outline, found, usage, reading.inside)
    stated = facts(documents, elements, choice)
    return Draft(
        areas=reading.areas,
        questions=tuple(Passage(q.text, where(elements[q.position]), q.certain) for q in asked),
        dates=tuple(
            DraftDate(e.full, e.month, e.day, e.text, e.what, where(elements[e.position]), e.is_reply) for e in dated
        ),
        statements=tuple(said),
        left_out=tuple(leftovers(documents, elements, beside, usage, reading.inside, found)),
        facts=stated,
        signs=choice.best.signs if choice.best else (),
        reason=choice.reason,
        alternatives=choice.near,
    )


def where(element: Element) -> Where:
    """Return the place of an element."""
    return Where(element.document, element.block.place)


class _Reading:
    """The areas of the best reading, and the positions that they take."""

    def __init__(self, elements: Sequence[Element], choice: Choice, usage: Usage) -> None:
        self.inside: set[int] = set()
        """Positions within an area."""
        self.taken: set[int] = set()
        """Positions of areas and goals."""
        self.areas: tuple[DraftArea, ...] = ()
        if choice.best is None:
            return
        certain = certainty(choice)
        hypothesis = choice.best.hypothesis
        own = [element.index for element in hypothesis.outline.elements]
        self._outline, self._elements, self._usage = hypothesis.outline, elements, usage
        self.areas = tuple(
            self._area(member, units, own, certain, n) for n, (member, units) in enumerate(hypothesis.areas)
        )

    def _area(self, member: Member, units: Sequence[Unit], own: list[int], certain: Certainty, n: int) -> DraftArea:
        covered = [own[i] for i in range(member.position, member.end)]
        heads = [own[i] for i in (member.position, *member.also)]
        self.inside.update(covered)
        self.taken.update(heads)
        for position in heads:
            self._usage.take(position)
        goals = []
        for m, unit in enumerate(units):
            position = own[unit.position]
            self.taken.add(position)
            self._usage.take(position, unit.text)
            if unit.follows is not None:
                self.taken.add(own[unit.follows])
                self._usage.take(own[unit.follows])
            at = where(self._elements[position])
            goals.append(DraftGoal(unit.text, at, certain.goals[n][m], ".".join(unit.number)))
        rest = [unit for unit in member.units if own[unit.position] not in self.taken]
        indicators = indicators_under(self._elements, own, rest, self._usage)
        measures = measures_under(self._elements, own, rest, self._usage)
        text = self._introduction(covered, goals)
        head = self._elements[heads[0]]
        return DraftArea(
            member.title, where(head), certain.areas[n], tuple(goals), ".".join(head.number), text, indicators, measures
        )

    def _introduction(self, covered: list[int], goals: list[DraftGoal]) -> tuple[Passage, ...]:
        """The paragraphs on one page between an area's title and its first goal, heading, list or table."""
        found: list[Passage] = []
        goal_places = {goal.at for goal in goals}
        for position in covered[1:]:
            element = self._elements[position]
            if position in self.taken and where(element) not in goal_places:
                continue  # the title's second line
            if (
                position in self.taken
                or self._usage.is_taken(position)
                or not _is_prose(self._outline, element, position)
            ):
                break
            if found and found[-1].at.place.page != element.block.place.page:
                break
            found.append(Passage(element.text, where(element)))
            self._usage.take(position)
        return tuple(found)


def _is_prose(outline: Outline, element: Element, position: int) -> bool:
    plain = element.kind is Kind.PARAGRAPH and element.cell is None
    return (
        plain and not element.text.endswith(":") and element.words >= _FEWEST_WORDS and outline.ranks[position] is None
    )


def _questions(
    outline: Outline, found: Sections, contexts: dict[int, CellContext], reading: _Reading, hints: Hints
) -> list[Question]:
    if hints.questions is None:
        return questions(outline, found, contexts, reading.inside, reading.taken)
    positions = _told(outline, hints.questions)
    return [Question(outline.elements[i].text, i, certain=True) for i in positions if i not in reading.taken]


def _dates(
    outline: Outline, found: Sections, contexts: dict[int, CellContext], reading: _Reading, hints: Hints
) -> list[Entry]:
    told = None if hints.dates is None else set(_told(outline, hints.dates))
    read = entries(outline, found, contexts, reading.inside, told)
    return [entry for entry in read if entry.position not in reading.taken]


def _told(outline: Outline, hint: object) -> list[int]:
    """The texts in the places, or under the headings, that a person has named."""
    elements = outline.elements
    if isinstance(hint, Places):
        inside = [i for i, element in enumerate(elements) if hint.has(element)]
        return [i for i in inside if outline.ranks[i] is None or not hint.is_wide]
    found: list[int] = []
    if isinstance(hint, Under):
        for i, element in enumerate(elements):
            if key(element.text) in hint.texts:
                end = outline.ends_at(i) if outline.ranks[i] is not None else outline.introducers.get(i, i + 1)
                found += [n for n in range(i + 1, end) if outline.ranks[n] is None]
    return found
