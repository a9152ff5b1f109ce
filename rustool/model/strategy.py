"""`rustool.strategy/1`: a strategy document, one version of it."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from rustool.findings import Path
from rustool.model.fields import Basis, Count, Day, Id, LanguageTag, Model, Number, Prose, Quotation, Text, Year
from rustool.model.metadata import BODY, HEADING, PARTS, RECORD, refers_to

FORMAT = "rustool.strategy/1"


class SourceDocument(Model):
    """A document that the data is taken from."""

    id: Id = Field(description="What `source: {id: …}` refers to; its text may lie in `data/sources/<id>.txt`.")
    title: Text = Field(description="The document's title.")
    url: Text | None = Field(default=None, description="Where it was published.")
    retrieved: Day | None = Field(default=None, description="The day it was fetched.")
    file: Text | None = Field(default=None, description="The document itself, as `rustool import` keeps it.")
    sha256: Text | None = Field(default=None, description="The SHA-256 of that file, in hexadecimal.")
    reader: Text | None = Field(default=None, description="What read it: `docx`, `pdf`, …")
    note: Text | None = Field(default=None, description="What a reader should know about it.")


class Quoted(Model):
    """Something that may be quoted from a source."""

    source: Annotated[Quotation | None, RECORD] = Field(default=None, description="Where it is quoted from.")

    QUOTED: ClassVar[tuple[str, ...]] = ("text",)

    def quotes(self) -> Iterator[tuple[str, str]]:
        """The fields, with their texts, that stand word for word in the source."""
        for name in self.QUOTED:
            text = getattr(self, name)
            if text is not None:
                yield name, text


class Statement(Quoted):
    """One thing that the document says."""

    id: Id = Field(description="Identifies it in every version.")
    text: Text = Field(description="The document's words.")


class LegalBasis(Quoted):
    """A statute that governs the strategy."""

    QUOTED: ClassVar = ("note",)

    id: Id = Field(description="What `legal_basis: […]` refers to.")
    citation: Text = Field(description="How it is cited, with paragraph, such as `5 § lagen (2010:630) om …`.")
    title: Text = Field(description="The statute's name today.")
    former_titles: tuple[Text, ...] = Field(default=(), description="What it was called before.")
    amended_by: tuple[Text, ...] = Field(default=(), description="The amending statutes that matter here.")
    in_force_from: Day | None = Field(default=None, description="The day it, as amended, came into force.")
    checked_on: Annotated[Day | None, RECORD] = Field(default=None, description="The day somebody read the statute.")
    note: Annotated[Text | None, BODY] = Field(default=None, description="The strategy's own words about it.")


class Perspective(Quoted):
    """What cuts across the areas, such as Agenda 2030."""

    id: Id = Field(description="What `perspectives: […]` refers to.")
    title: Text = Field(description="Its name.")
    text: Text = Field(description="What it asks for.")


class Value(Model):
    """A measured or wanted value, and the year it is for."""

    value: Annotated[Number, HEADING] = Field(description="In the indicator's unit.")
    year: Year = Field(description="The year.")


class Indicator(Model):
    """How a goal is measured."""

    id: Id = Field(description="Identifies it in every version.")
    title: Text = Field(description="What is measured.")
    unit: Text | None = Field(default=None, description="The unit of its values.")
    baseline: Value | None = Field(default=None, description="Where it starts.")
    target: Value | None = Field(default=None, description="Where it should be.")


class Goal(Quoted):
    """A goal (utvecklingsmål, delstrategi, delmål …), which may have goals below it."""

    QUOTED: ClassVar = ("title", "text")

    id: Id = Field(description="Identifies it in every version; shared namespace with the areas.")
    title: Text | None = Field(default=None, description="Its heading, where it has one.")
    text: Text = Field(description="The goal, word for word.")
    note: Text | None = Field(default=None, description="What a reader should know about it.")
    perspectives: Annotated[tuple[Id, ...], refers_to("perspectives")] = Field(
        default=(), description="Ids of the perspectives it serves."
    )
    indicators: tuple[Indicator, ...] = Field(default=(), description="How it is measured.")
    goals: Annotated[tuple["Goal", ...], PARTS] = Field(default=(), description="The goals below it.")


class Area(Quoted):
    """An area (ledstjärna, strategiområde, prioritering …) with its goals."""

    QUOTED: ClassVar = ("title", "text")

    id: Id = Field(description="Identifies it in every version; shared namespace with the goals.")
    title: Text = Field(description="Its heading, word for word.")
    text: Text | None = Field(default=None, description="What it is about.")
    perspectives: Annotated[tuple[Id, ...], refers_to("perspectives")] = Field(
        default=(), description="Ids of the perspectives it serves."
    )
    goals: Annotated[tuple[Goal, ...], PARTS] = Field(default=(), description="Its goals.")


class FollowUp(Quoted):
    """A follow-up level: who is told how it goes, and how often."""

    id: Id = Field(description="Identifies it in every version.")
    title: Text = Field(description="What the level is called.")
    recipients: tuple[Text, ...] = Field(default=(), description="Who is told.")
    frequency: Literal["yearly", "continuous", "once", "other"] = Field(description="How often.")
    text: Text = Field(description="The document's words.")
    legal_basis: Annotated[tuple[Id, ...], refers_to("legal_basis")] = Field(
        default=(), description="Ids of the statutes that ask for it."
    )


class Question(Quoted):
    """What the consultees are asked."""

    id: Id = Field(description="What an answer refers to.")
    text: Text = Field(description="The question, word for word.")


class Term(Quoted):
    """A word that needs explaining."""

    QUOTED: ClassVar = ("term",)

    id: Id = Field(description="Identifies it in every version.")
    term: Annotated[Text, HEADING] = Field(description="The word, as the document writes it.")
    definition: Annotated[Prose | None, BODY] = Field(
        default=None, description="What it means; absent while nobody has said."
    )


class Words(Model):
    """A local word, in one and in many."""

    one: Text = Field(title="in the singular", description="Singular, indefinite: `ledstjärna`.")
    many: Annotated[Text, HEADING] = Field(title="in the plural", description="Plural, indefinite: `ledstjärnor`.")


class Terms(Model):
    """What this strategy calls its areas and goals."""

    area: Words | None = Field(default=None, title="word for an area", description="Its word for an area.")
    goal: Words | None = Field(default=None, title="word for a goal", description="Its word for a goal.")


class Expect(Model):
    """Promises about the file's shape that `rustool check` holds it to."""

    areas: Count | None = Field(default=None, title="expected number of areas", description="How many areas there are.")
    goals_per_area: Count | None = Field(
        default=None, title="expected goals per area", description="How many goals each area has."
    )


class Succession(Model):
    """Which areas or goals of the superseded version became which of this one."""

    from_: Annotated[tuple[Id, ...], refers_to("areas")] = Field(
        alias="from", description="Ids in the superseded version; empty: new here."
    )
    to: Annotated[tuple[Id, ...], refers_to("areas")] = Field(description="Ids in this version; empty: gone.")
    basis: Basis = Field(description="Whose word it is.")
    reason: Text | None = Field(default=None, description="Why, or where it is said.")


class Strategy(Model):
    """A strategy document, one version of it."""

    format: Literal["rustool.strategy/1"] = Field(description="The format of this file.")
    id: Annotated[Id, RECORD] = Field(description="The same in every version of the strategy.")
    version: Annotated[Text, RECORD] = Field(
        title="version label", description="A label, unique in the project folder."
    )
    title: Text = Field(description="The document's title.")
    issuer: Text = Field(description="Who draws it up: the region.")
    status: Literal["draft", "consultation", "adopted", "superseded"] = Field(description="How far it has come.")
    language: LanguageTag = "sv"
    vision: Text | None = Field(default=None, description="The picture of the future it works towards.")
    horizon: Year | None = Field(default=None, title="target year", description="The year it looks to.")
    adopted_on: Day | None = Field(default=None, description="The day it was adopted.")
    terms: Terms = Field(default=Terms.model_construct(), description="What it calls its areas and goals.")
    expect: Annotated[Expect, RECORD] = Field(
        default=Expect.model_construct(), description="Promises that `rustool check` holds this file to."
    )
    supersedes: Annotated[Text | None, RECORD] = Field(
        default=None, description="The version label that this one replaces."
    )
    successions: Annotated[tuple[Succession, ...], RECORD] = Field(
        default=(), description="Which areas and goals of the superseded version became which here."
    )
    sources: Annotated[tuple[SourceDocument, ...], RECORD] = Field(
        default=(), description="The documents that the data is taken from."
    )
    legal_basis: tuple[LegalBasis, ...] = Field(
        default=(), title="statutes", description="The statutes that govern it."
    )
    principles: tuple[Statement, ...] = Field(default=(), description="What the strategy must do.")
    process: tuple[Statement, ...] = Field(default=(), title="steps of the process", description="How it came about.")
    changes: Annotated[tuple[Statement, ...], RECORD] = Field(
        default=(), title="reported changes", description="What changed since the superseded version."
    )
    perspectives: tuple[Perspective, ...] = Field(default=(), description="What cuts across the areas.")
    areas: tuple[Area, ...] = Field(default=(), description="The areas, with their goals.")
    follow_up: tuple[FollowUp, ...] = Field(default=(), title="follow-up levels", description="The follow-up levels.")
    questions: tuple[Question, ...] = Field(default=(), description="What the consultees are asked.")
    glossary: tuple[Term, ...] = Field(
        default=(), title="words in the glossary", description="Words that need explaining."
    )

    def goals(self) -> Iterator[tuple[Path, Goal]]:
        """Every goal at any depth, with its path, in the file's order."""
        for i, area in enumerate(self.areas):
            yield from goals_below(area.goals, ("areas", i))

    def parts(self) -> Iterator[tuple[Path, Area | Goal]]:
        """Every area and every goal, which share one namespace of ids, with its path, in the file's order."""
        for i, area in enumerate(self.areas):
            yield ("areas", i), area
            yield from goals_below(area.goals, ("areas", i))


def goals_below(goals: tuple[Goal, ...], parent: Path = ()) -> Iterator[tuple[Path, Goal]]:
    """The goals and all below them, each with its path, in the file's order."""
    for i, goal in enumerate(goals):
        path = (*parent, "goals", i)
        yield path, goal
        if goal.goals:
            yield from goals_below(goal.goals, path)
