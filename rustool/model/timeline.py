"""`rustool.timeline/1`: the timeline of an answer."""

from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import ConfigDict, Discriminator, Field, PlainValidator, Tag, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from rustool.model.fields import Basis, Count, Day, Id, LanguageTag, Model, Quotation, Reference, Text, parse_date
from rustool.model.metadata import HEADING, RECORD, refers_to

FORMAT = "rustool.timeline/1"

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
Length = Annotated[Count, Field(le=1000)]
StepKind = Literal["meeting", "deadline", "decision", "dispatch", "other"]
Requirement = Literal["draft", "answers", "comments-handled", "final"]


def weekday_of(day: date) -> Weekday:
    """Return the weekday of a day, as the file has it."""
    return _WEEKDAYS[day.weekday()]


def _reply_by(value: object) -> date | None:
    if value == "unknown":
        return None
    try:
        return parse_date(value)
    except PydanticCustomError as error:
        if error.type == "date_format":
            raise PydanticCustomError("date_or_unknown", "should be a date or 'unknown'") from None
        raise


class Body(Model):
    """Somebody who acts in the timeline: a board, a committee, the parties."""

    id: Id = Field(description="What `body:` refers to.")
    abbreviation: Text = Field(description="What it is called in short.")
    name: Annotated[Text | None, HEADING] = Field(default=None, description="Its full name; absent while unknown.")


_LENGTHS = ("days", "working_days", "weeks", "months")


class Relation(Model):
    """A date counted from another step's: exactly one of `before` and `after`, exactly one length."""

    model_config = ConfigDict(
        json_schema_extra={
            "allOf": [{"oneOf": [{"required": [name]} for name in names]} for names in (("before", "after"), _LENGTHS)]
        }
    )

    before: Annotated[Id | None, refers_to("steps")] = Field(default=None, description="The step it comes before.")
    after: Annotated[Id | None, refers_to("steps")] = Field(default=None, description="The step it comes after.")
    days: Length | None = Field(default=None, description="Calendar days.")
    working_days: Length | None = Field(default=None, description="Working days, by the country's calendar.")
    weeks: Length | None = Field(default=None, description="Weeks.")
    months: Length | None = Field(default=None, description="Calendar months; a day that the month lacks is its last.")

    @model_validator(mode="after")
    def _one_of_each(self) -> "Relation":
        if (self.before is None) == (self.after is None):
            raise PydanticCustomError("before_or_after", "exactly one of before and after")
        if sum(getattr(self, length) is not None for length in _LENGTHS) != 1:
            raise PydanticCustomError("one_length", "exactly one of days, working_days, weeks and months")
        return self


def _date_or_relation(value: object) -> str:
    return "<relation>" if isinstance(value, dict | Relation) else "<date>"


# The tags go into the paths of pydantic's errors; `<` marks them as none of the file's own keys.
When = Annotated[
    Annotated[Day, Tag("<date>")] | Annotated[Relation, Tag("<relation>")],
    Discriminator(_date_or_relation),
]


class Step(Model):
    """One thing that happens, or must have happened, on a day."""

    id: Id = Field(description="What relative dates and `--move` refer to.")
    title: Text = Field(description="What it is, in a few words.")
    kind: StepKind = Field(description="What sort of step.")
    body: Annotated[Id | None, refers_to("bodies")] = Field(default=None, description="Id of the body that acts.")
    text: Text | None = Field(default=None, description="The source's own words.")
    outcomes: tuple[Text, ...] = Field(default=(), description="What comes out of it.")
    date: When = Field(description="A day, or a relation to another step such as `{before: ks, days: 7}`.")
    weekday: Weekday | None = Field(default=None, description="The weekday it should be; `rustool check` compares.")
    remind: tuple[Annotated[Count, Field(le=3650)], ...] = Field(
        default=(), title="reminders, days before", description="Reminders, in days before it, at most ten years."
    )
    requires: tuple[Requirement, ...] = Field(
        default=(), title="required by then", description="What must be ready by then."
    )
    state: Literal["open", "done", "cancelled"] = Field(default="open", description="How far it has come.")
    done_on: Day | None = Field(default=None, description="The day it was done.")
    basis: Basis | None = Field(
        default=None, description="Whose word the date is; absent: as the whole timeline's year."
    )
    source: Annotated[Quotation | None, RECORD] = Field(default=None, description="Where it is quoted from.")


class Timeline(Model):
    """The timeline of an answer."""

    format: Literal["rustool.timeline/1"] = Field(description="The format of this file.")
    id: Id = Field(description="Identifies the timeline, also in calendars.")
    title: Text = Field(description="What the timeline is for.")
    respondent: Text = Field(description="Who answers: the municipality.")
    strategy: Reference = Field(description="What is being answered.")
    language: LanguageTag = "sv"
    timezone: Text = Field(default="Europe/Stockholm", description="The IANA time zone that its days are days in.")
    country: Literal["SE"] = Field(default="SE", description="Whose public holidays count.")
    year_basis: Basis = Field(description="Whose word the year is.")
    year_note: Text | None = Field(default=None, description="Why this year.")
    reply_by: Annotated[
        date | None,
        PlainValidator(_reply_by),
        WithJsonSchema({"anyOf": [{"type": "string", "format": "date"}, {"const": "unknown"}]}),
    ] = Field(description="The last day to answer, or `unknown`; required, so that nobody forgets to ask.")
    decision_rules: Literal["swedish-local-government", "none"] = Field(
        default="none", description="Which legal dates follow from each decision."
    )
    bodies: tuple[Body, ...] = Field(default=(), description="Who acts.")
    steps: tuple[Step, ...] = Field(default=(), description="What happens, and when.")
