"""What was read from the documents of one case: values only."""

from dataclasses import dataclass, field
from datetime import date

from rustool.drafting.lexicon import Role
from rustool.drafting.signs import Sign
from rustool.reading.blocks import Place


@dataclass(frozen=True, slots=True)
class Where:
    """A place in one of the documents."""

    document: int
    """Which of them, from 0."""
    place: Place


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and where it stands."""

    text: str
    at: Where
    certain: bool = True


@dataclass(frozen=True, slots=True)
class DraftValue:
    """A value of an indicator, and its year."""

    value: float
    year: int


@dataclass(frozen=True, slots=True)
class DraftIndicator:
    """How an area is measured."""

    title: str
    at: Where
    text: str
    """All that the document says of it, a table's row with its values."""
    unit: str | None = None
    baseline: DraftValue | None = None
    target: DraftValue | None = None


@dataclass(frozen=True, slots=True)
class DraftGoal:
    """A goal as it was read."""

    text: str
    at: Where
    certain: bool
    label: str = ""


@dataclass(frozen=True, slots=True)
class DraftArea:
    """An area as it was read."""

    title: str
    at: Where
    certain: bool
    goals: tuple[DraftGoal, ...]
    label: str = ""
    text: tuple[Passage, ...] = ()
    """What is said about it before its goals."""
    indicators: tuple[DraftIndicator, ...] = ()
    measures: tuple[Passage, ...] = ()
    """What is to be done for it."""


@dataclass(frozen=True, slots=True)
class DraftDate:
    """A date as it was read."""

    full: date | None
    """None where the year is not stated."""
    month: int
    day: int
    text: str
    what: str
    """What happens, as it stands there, without the date where that can be taken away."""
    at: Where
    is_reply: bool
    """True for the last day to answer."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What the strategy says about itself: a principle, how it came about, what changed, how it is followed up."""

    role: Role
    text: str
    at: Where
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Leftover:
    """A text that is in no part of the draft."""

    text: str
    at: Where
    why: str
    """A short reason, as a stable word: `running-header`, `contents`, `area-text`, …"""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the documents state about themselves; None where they do not."""

    title: str | None = None
    title_at: Where | None = None
    issuer: str | None = None
    horizon: int | None = None
    case_number: str | None = None
    """The sender's case number, of a covering letter."""
    language: str | None = None
    areas: int | None = None
    """How many areas there are, where that is stated and agrees."""
    goals_per_area: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """All that was read from the documents."""

    areas: tuple[DraftArea, ...] = ()
    questions: tuple[Passage, ...] = ()
    dates: tuple[DraftDate, ...] = ()
    statements: tuple[Statement, ...] = ()
    left_out: tuple[Leftover, ...] = ()
    facts: Facts = field(default_factory=Facts)
    signs: tuple[Sign, ...] = ()
    """What speaks for the reading of areas and goals, and against it."""
    reason: str = ""
    """Why no areas were read, as a stable word; empty where some were."""
    alternatives: int = 0
    """How many other readings came near."""

    @property
    def is_empty(self) -> bool:
        """True where nothing was read that a case is made of."""
        return not (self.areas or self.questions or self.dates)

    @property
    def is_certain(self) -> bool:
        """True where something was read and nothing of it is doubtful."""
        areas = all(area.certain and all(goal.certain for goal in area.goals) for area in self.areas)
        return not self.is_empty and areas and all(question.certain for question in self.questions)

    def statements_of(self, role: Role) -> tuple[Statement, ...]:
        """Return the statements of one kind."""
        return tuple(statement for statement in self.statements if statement.role is role)
