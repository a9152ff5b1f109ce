"""Plain data to a model, or every mistake in it as findings that say what to do."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from rustool.findings import Finding, InvalidSource, Path, Severity
from rustool.messages import Message, Verbatim
from rustool.source import NodeLocation, Source
from rustool.suggestions import closest_ids, did_you_mean

M = TypeVar("M", bound=BaseModel)


def validate(source: Source, model: type[M]) -> M:
    """The file as a `model`; raises InvalidSource with all that is wrong in it, in the order of the file."""
    found = list(source.findings)
    value: M | None = None
    if source.readable:
        try:
            value = model.model_validate(source.data)
        except ValidationError as error:
            found += _findings(source, model, error)
    if value is None or found:
        raise InvalidSource(
            sorted(found, key=lambda finding: (finding.location.line, finding.location.column)), source.language
        )
    return value


def _findings(source: Source, model: type[BaseModel], error: ValidationError) -> Iterator[Finding]:
    details = [(_path(detail["loc"]), detail) for detail in error.errors(include_url=False)]
    places = source.locate(path for path, _ in details)
    misspelt = set(_misspelt(model, details, places))
    for path, detail in details:
        if detail["type"] == "missing" and path in misspelt:
            continue
        place = places[path]
        rule, message, advice = _EXPLAIN.get(detail["type"], _other)(_FieldError(model, path, detail, place))
        at_key = detail["type"] == "extra_forbidden"
        yield Finding(rule, Severity.ERROR, message, place.key if at_key else place.value, path, advice)


def _misspelt(
    model: type[BaseModel], details: list[tuple[Path, ErrorDetails]], places: dict[Path, NodeLocation]
) -> Iterator[Path]:
    """The missing fields that are there under a name nearly their own: one mistake, one finding."""
    missing = {path for path, detail in details if detail["type"] == "missing"}
    for path, detail in details:
        if detail["type"] == "extra_forbidden" and missing:
            mistake = _FieldError(model, path, detail, places[path])
            yield from ((*path[:-1], name) for name in closest_ids(mistake.name, mistake.siblings()))


def _path(loc: tuple[str | int, ...]) -> Path:
    """Pydantic's location without the tags of unions, which are no part of the file."""
    return tuple(step for step in loc if not (isinstance(step, str) and step.startswith("<")))


class _FieldError:
    """What is known about one of pydantic's errors."""

    def __init__(self, model: type[BaseModel], path: Path, detail: ErrorDetails, place: NodeLocation) -> None:
        self.model = model
        self.path = path
        self.input = detail["input"]
        self.context: dict[str, Any] = detail.get("ctx", {})
        self.message = detail["msg"]
        self.place = place

    @property
    def name(self) -> str:
        """The field that the mistake is in; the first one above it, for an item of a list."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "format")

    @property
    def subject(self) -> Message:
        """What is wrong, as the subject of a sentence."""
        if not self.path:
            return Message("the file")
        if isinstance(self.path[-1], int):
            return Message("item {number} of '{name}'", number=self.path[-1] + 1, name=self.name)
        return Message("'{name}'", name=self.name)

    @property
    def written(self) -> str:
        """The value as it stands in the file, cut short where it is long."""
        text = self.place.written if self.place.written is not None else str(self.input)
        return text if len(text) <= 60 else text[:59] + "…"  # noqa: PLR2004 - what fits on a line

    def siblings(self) -> list[str]:
        """The fields that the mapping around the mistake can have."""
        model = self.model
        for step in self.path[:-1]:
            if isinstance(step, str):
                fields = {field.alias or name: field for name, field in model.model_fields.items()}
                model = next(_models(fields[step].annotation))
        return [field.alias or name for name, field in model.model_fields.items()]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)


Explained = tuple[str, Message, Message | None]


def _missing(mistake: _FieldError) -> Explained:
    name = mistake.name
    message = Message("'{name}' is missing", name=name)
    return "missing-field", message, Message("add a line '{name}: …' here", name=name)


def _unknown(mistake: _FieldError) -> Explained:
    name = mistake.name
    message = Message("there is no field '{name}' here", name=name)
    return "unknown-field", message, did_you_mean(name, mistake.siblings())


def _choice(mistake: _FieldError) -> Explained:
    choices = mistake.context["expected"].replace(" or ", ", ").replace("'", "").split(", ")
    message = Message("'{name}' cannot be '{written}'", name=mistake.name, written=mistake.written)
    return "invalid-value", message, did_you_mean(str(mistake.input), choices)


def _quote(mistake: _FieldError) -> Explained:
    written = mistake.written
    message = Message("{written} is not text to every reader of YAML", written=written)
    return (
        "unquoted-value",
        message,
        Message('put it in quotes: "{written}"', written=written),
    )


def _wrong_type(kind: Message, advice: Message) -> Callable[[_FieldError], Explained]:
    def explain(mistake: _FieldError) -> Explained:
        if mistake.input is None:
            message = Message("{subject} is empty; it must be {kind}", subject=mistake.subject, kind=kind)
        else:
            message = Message("{subject} must be {kind}", subject=mistake.subject, kind=kind)
        return "wrong-type", message, advice

    return explain


def _invalid(message: Message, advice: Message) -> Callable[[_FieldError], Explained]:
    """Explain with texts that may name `{name}`, `{written}` and what pydantic says of the constraint."""

    def explain(mistake: _FieldError) -> Explained:
        values = {"name": mistake.name, "written": mistake.written, **mistake.context}
        return "invalid-value", message.filled(**values), advice.filled(**values)

    return explain


def _other(mistake: _FieldError) -> Explained:
    return (
        "invalid-value",
        Verbatim(f"{mistake.name}: {mistake.message}"),
        None,
    )


_A_LIST = _wrong_type(Message("a list"), Message("begin each item with '- '"))
_FIELDS = _wrong_type(Message("fields with values"), Message("write it as 'field: value' lines"))
_A_DATE = _invalid(Message("'{written}' is not a date"), Message("write it as year-month-day: 2025-08-26"))
_RANGE = _invalid(Message("{written} is out of range for '{name}'"), Message("check the number"))

_EXPLAIN: dict[str, Callable[[_FieldError], Explained]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _choice,
    "tuple_type": _A_LIST,
    "model_type": _FIELDS,
    "model_attributes_type": _FIELDS,
    "dict_type": _FIELDS,
    "unquoted_value": _quote,
    "text_type": _wrong_type(Message("text"), Message("write a text, or remove the field")),
    "empty": _invalid(Message("'{name}' is empty"), Message("write a text, or remove the field")),
    "bad_id": _invalid(
        Message("'{written}' cannot be an id"),
        Message("use a–z, 0–9 and single hyphens between, at most 64 characters"),
    ),
    "date_format": _A_DATE,
    "date_or_unknown": _invalid(
        Message("'{written}' is neither a date nor 'unknown'"),
        Message("write it as year-month-day, 2025-08-26, or as unknown"),
    ),
    "no_such_date": _invalid(Message("there is no day {written}"), Message("check the day and the month")),
    "date_range": _RANGE,
    "greater_than_equal": _RANGE,
    "less_than_equal": _RANGE,
    "finite_number": _RANGE,
    "number_type": _wrong_type(Message("a number"), Message("write it without quotes")),
    "float_type": _wrong_type(Message("a number"), Message("write it without quotes")),
    "whole_type": _wrong_type(Message("a whole number"), Message("write it without quotes and decimals")),
    "string_pattern_mismatch": _invalid(
        Message("'{written}' is not a language tag"), Message("write it as in 'sv' or 'sv-SE'")
    ),
    "before_or_after": _invalid(
        Message("a relative date counts from one other step"),
        Message("write either 'before' or 'after', with the id of a step"),
    ),
    "one_length": _invalid(
        Message("a relative date has one length"), Message("write one of 'days', 'working_days', 'weeks' and 'months'")
    ),
}
