"""Plain data to a model, or every mistake in it as findings that say what to do."""

from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from rustool.findings import Finding, InvalidSource, Message, Path, Severity
from rustool.source import NodeLocation, Source

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
            yield from (
                (*path[:-1], name) for name in get_close_matches(mistake.name, mistake.siblings(), n=1, cutoff=0.6)
            )


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
    def where(self) -> tuple[str, str]:
        """What is wrong, as the subject of a sentence in English and in Swedish."""
        if not self.path:
            return "the file", "filen"
        if isinstance(self.path[-1], int):
            number = self.path[-1] + 1
            return f"item {number} of '{self.name}'", f"post {number} i ”{self.name}”"
        return f"'{self.name}'", f"”{self.name}”"

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


def did_you_mean(word: str, known: list[str]) -> Message:
    """Advice for a word that is not one of those known: the nearest, or the whole list."""
    near = get_close_matches(word, known, n=1, cutoff=0.6)
    if near:
        return Message(en=f"did you mean '{near[0]}'?", sv=f"menade du ”{near[0]}”?")
    return Message(en="one of: " + ", ".join(known), sv="något av: " + ", ".join(known))


def _missing(mistake: _FieldError) -> Explained:
    name = mistake.name
    message = Message(en=f"'{name}' is missing", sv=f"”{name}” saknas")
    return "missing-field", message, Message(en=f"add a line '{name}: …' here", sv=f"lägg till en rad ”{name}: …” här")


def _unknown(mistake: _FieldError) -> Explained:
    name = mistake.name
    message = Message(en=f"there is no field '{name}' here", sv=f"det finns inget fält ”{name}” här")
    return "unknown-field", message, did_you_mean(name, mistake.siblings())


def _choice(mistake: _FieldError) -> Explained:
    choices = mistake.context["expected"].replace(" or ", ", ").replace("'", "").split(", ")
    message = Message(
        en=f"'{mistake.name}' cannot be '{mistake.written}'", sv=f"”{mistake.name}” kan inte vara ”{mistake.written}”"
    )
    return "invalid-value", message, did_you_mean(str(mistake.input), choices)


def _quote(mistake: _FieldError) -> Explained:
    written = mistake.written
    message = Message(
        en=f"{written} is not text to every reader of YAML", sv=f"{written} är inte text för alla som läser YAML"
    )
    return (
        "unquoted-value",
        message,
        Message(en=f'put it in quotes: "{written}"', sv=f'sätt citattecken om det: "{written}"'),
    )


def _wrong_type(en: str, sv: str, help_en: str, help_sv: str) -> Callable[[_FieldError], Explained]:
    advice = Message(en=help_en, sv=help_sv)

    def explain(mistake: _FieldError) -> Explained:
        where, here = mistake.where
        if mistake.input is None:
            return (
                "wrong-type",
                Message(en=f"{where} is empty, and should be {en}", sv=f"{here} är tom, och ska vara {sv}"),
                advice,
            )
        return "wrong-type", Message(en=f"{where} should be {en}", sv=f"{here} ska vara {sv}"), advice

    return explain


def _invalid(en: str, sv: str, help_en: str, help_sv: str) -> Callable[[_FieldError], Explained]:
    def explain(mistake: _FieldError) -> Explained:
        values = {"name": mistake.name, "written": mistake.written, **mistake.context}
        message = Message(en=en.format(**values), sv=sv.format(**values))
        return "invalid-value", message, Message(en=help_en.format(**values), sv=help_sv.format(**values))

    return explain


def _other(mistake: _FieldError) -> Explained:
    return (
        "invalid-value",
        Message(en=f"{mistake.name}: {mistake.message}", sv=f"{mistake.name}: {mistake.message}"),
        None,
    )


_A_LIST = _wrong_type("a list", "en lista", "begin each item with '- '", "börja varje post med ”- ”")
_FIELDS = _wrong_type(
    "fields with values", "fält med värden", "write it as 'field: value' lines", "skriv det som rader med ”fält: värde”"
)
_A_DATE = _invalid(
    "'{written}' is not a date",
    "”{written}” är inget datum",
    "write it as year-month-day: 2025-08-26",
    "skriv det som år-månad-dag: 2025-08-26",
)
_RANGE = _invalid(
    "{written} is out of range for '{name}'",
    "{written} är utanför gränserna för ”{name}”",
    "check the number",
    "kontrollera talet",
)

_EXPLAIN: dict[str, Callable[[_FieldError], Explained]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _choice,
    "tuple_type": _A_LIST,
    "model_type": _FIELDS,
    "model_attributes_type": _FIELDS,
    "dict_type": _FIELDS,
    "unquoted_value": _quote,
    "text_type": _wrong_type(
        "text", "text", "write a text, or remove the field", "skriv en text, eller ta bort fältet"
    ),
    "empty": _invalid(
        "'{name}' is empty",
        "”{name}” är tom",
        "write a text, or remove the field",
        "skriv en text, eller ta bort fältet",
    ),
    "bad_id": _invalid(
        "'{written}' cannot be an id",
        "”{written}” kan inte vara ett id",
        "use a–z, 0–9 and single hyphens between, at most 64 characters",
        "använd a–z, 0–9 och enkla bindestreck emellan, högst 64 tecken",
    ),
    "date_format": _A_DATE,
    "date_or_unknown": _invalid(
        "'{written}' is neither a date nor 'unknown'",
        "”{written}” är varken ett datum eller ”unknown”",
        "write it as year-month-day, 2025-08-26, or as unknown",
        "skriv det som år-månad-dag, 2025-08-26, eller som unknown",
    ),
    "no_such_date": _invalid(
        "there is no day {written}",
        "det finns ingen dag {written}",
        "check the day and the month",
        "kontrollera dagen och månaden",
    ),
    "date_range": _RANGE,
    "greater_than_equal": _RANGE,
    "less_than_equal": _RANGE,
    "finite_number": _RANGE,
    "number_type": _wrong_type("a number", "ett tal", "write it without quotes", "skriv det utan citattecken"),
    "float_type": _wrong_type("a number", "ett tal", "write it without quotes", "skriv det utan citattecken"),
    "whole_type": _wrong_type(
        "a whole number",
        "ett heltal",
        "write it without quotes and decimals",
        "skriv det utan citattecken och decimaler",
    ),
    "string_pattern_mismatch": _invalid(
        "'{written}' is not a language tag",
        "”{written}” är ingen språkkod",
        "write it as in 'sv' or 'sv-SE'",
        "skriv den som i ”sv” eller ”sv-SE”",
    ),
    "before_or_after": _invalid(
        "a relative date counts from one other step",
        "ett relativt datum räknas från ett annat steg",
        "write either 'before' or 'after', with the id of a step",
        "skriv antingen ”before” eller ”after”, med ett stegs id",
    ),
    "one_length": _invalid(
        "a relative date has one length",
        "ett relativt datum har en längd",
        "write one of 'days', 'working_days', 'weeks' and 'months'",
        "skriv ett av ”days”, ”working_days”, ”weeks” och ”months”",
    ),
}
