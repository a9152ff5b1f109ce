"""The kinds of value that the three files are made of."""

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, GetPydanticSchema, WithJsonSchema
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import no_info_before_validator_function, no_info_plain_validator_function

from rustool.model.metadata import Role, refers_to
from rustool.source import Ambiguous

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ID_LENGTH = 64
YEARS = (1900, 2199)

_ID = re.compile(ID_PATTERN)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_LAYOUT = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]")


class Model(BaseModel):
    """A part of a file: nothing in it that is not declared, nothing changed once it is read."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


def _string(value: object) -> str:
    """The value if it is text for YAML 1.1 and 1.2 alike; what only quotes would make text is an error that says so."""
    if type(value) is str:
        return value
    if isinstance(value, Ambiguous | bool | int | float):
        raise PydanticCustomError("unquoted_value", "not text without quotes")
    raise PydanticCustomError("text_type", "should be text")


def _text(value: object) -> str:
    text = _LAYOUT.sub(" ", _string(value).strip(" \t\r\n"))
    if not text:
        raise PydanticCustomError("empty", "should not be empty")
    return text


def _prose(value: object) -> str:
    text = _string(value).strip(" \t\r\n")
    if not text:
        raise PydanticCustomError("empty", "should not be empty")
    return text


def _id(value: object) -> str:
    text = _string(value)
    if len(text) > ID_LENGTH or _ID.match(text) is None:
        raise PydanticCustomError("bad_id", "should be an id")
    return text


def parse_date(value: object) -> date:
    """The day that `YYYY-MM-DD` names; a PydanticCustomError says what is wrong with anything else."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _DATE.match(value):
        raise PydanticCustomError("date_format", "should be a date")
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("no_such_date", "no such day") from None
    if not YEARS[0] <= day.year <= YEARS[1]:
        raise PydanticCustomError("date_range", "out of range")
    return day


def _number(value: object) -> Any:
    if isinstance(value, bool | str):
        raise PydanticCustomError("number_type", "should be a number")
    return value


def _whole(value: object) -> Any:
    if isinstance(value, bool) or not isinstance(value, int):
        raise PydanticCustomError("whole_type", "should be a whole number")
    return value


def _made_by(read: Callable[[object], object]) -> GetPydanticSchema:
    """That `read` alone makes the value; PlainValidator would look at its signature anew for every field."""
    made = no_info_plain_validator_function(read)
    return GetPydanticSchema(lambda _source, _handler: made)


def _seen_by(read: Callable[[object], object]) -> GetPydanticSchema:
    """That `read` sees the value before pydantic does; as BeforeValidator, which looks at its signature likewise."""
    return GetPydanticSchema(lambda source, handler: no_info_before_validator_function(read, handler(source)))


Text = Annotated[str, _made_by(_text), WithJsonSchema({"type": "string", "minLength": 1})]
"""One run of text: line breaks and repeated spaces in the file are layout."""

Prose = Annotated[str, _made_by(_prose), WithJsonSchema({"type": "string", "minLength": 1})]
"""Markdown: kept as written, but for white space around it."""

Id = Annotated[str, _made_by(_id), WithJsonSchema({"type": "string", "pattern": ID_PATTERN, "maxLength": ID_LENGTH})]
Day = Annotated[date, _made_by(parse_date), WithJsonSchema({"type": "string", "format": "date"})]
Number = Annotated[float, _seen_by(_number), Field(allow_inf_nan=False)]
Count = Annotated[int, _seen_by(_whole), Field(ge=0)]
Year = Annotated[int, _seen_by(_whole), Field(ge=YEARS[0], le=YEARS[1])]

Basis = Literal["stated", "inferred", "confirmed"]
"""Whose word it is: the source's own, a reader's conclusion, or a conclusion that a person has confirmed."""

Stance = Literal["support", "support-with-changes", "partly", "oppose", "abstain"]
LanguageTag = Annotated[
    str,
    _seen_by(_string),
    Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", description="BCP 47 language tag."),
]


class Reference(Model):
    """Which version of which strategy a timeline or an answer is about."""

    id: Id = Field(description="The strategy's id.")
    version: Text = Field(description="The strategy's version label.")


class Quotation(Model):
    """Where something is quoted from."""

    id: Annotated[Id, refers_to("sources", role=Role.HEADING)] = Field(
        description="The id of one of the strategy's sources."
    )
    at: Text | None = Field(default=None, title="place", description="The place in it, such as a page or a slide.")
