"""Values of the models as people read them, by the metadata of their fields."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from rustool.messages import Joined, Message, Verbatim
from rustool.model.metadata import ModelField, Role, fields_of

Names = Mapping[str, Mapping[str, str]]
"""The names of parts by the key of their list and by id, to show in place of the ids that refer to them."""

NOTHING = Verbatim("–")
"""What is shown where a field has no value."""


def is_empty(value: object) -> bool:
    """Whether a field's value says nothing: it has none, or an empty list."""
    return value is None or value == ()


def display(value: object, field: ModelField, names: Names, *, ids: bool = False) -> Message:
    """Return the value of a field as text; with `ids`, the ids of the parts in it too."""
    if is_empty(value):
        return NOTHING
    if isinstance(value, tuple):
        return Joined("; ", [display(one, field, names, ids=ids) for one in value])
    if isinstance(value, BaseModel):
        return _display_part(value, names, ids=ids)
    if isinstance(value, bool):
        return Message("yes") if value else Message("no")
    if isinstance(value, float):
        return Verbatim(f"{value:.15g}")
    text = str(value)
    if text in field.choices:
        return field.choice(text)
    if field.refers_to and not ids:
        text = next((names[key][text] for key in field.refers_to if text in names.get(key, {})), text)
    return Verbatim(text)


def part_names(model: BaseModel) -> dict[str, dict[str, str]]:
    """Return the names of all parts of a file: by the key of their list (for parts below parts, that of the top)."""
    found: dict[str, dict[str, str]] = {}
    for field in fields_of(type(model)):
        if field.is_item_list:
            names = found[field.key] = {}
            for part in getattr(model, field.name):
                _add_names(names, part)
    return found


def plain(value: object) -> Any:
    """Return a value as JSON has it, with the keys of the file."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)


def _add_names(names: dict[str, str], part: BaseModel) -> None:
    id_, name = "", ""
    for field in fields_of(type(part)):
        if field.role is Role.ID:
            id_ = getattr(part, field.name)
        elif field.role in {Role.HEADING, Role.BODY}:
            name = name or getattr(part, field.name) or ""
        elif field.role is Role.PARTS:
            for below in getattr(part, field.name):
                _add_names(names, below)
    names.setdefault(id_, name)


def _display_part(part: BaseModel, names: Names, *, ids: bool) -> Message:
    """Return a part as its heading and, in parentheses, its other fields with their labels."""
    shown = [
        (field, display(value, field, names, ids=ids))
        for field in fields_of(type(part))
        if not is_empty(value := getattr(part, field.name)) and (ids or field.role is not Role.ID)
    ]
    heading = next((text for field, text in shown if field.role is Role.HEADING), None)
    details = Joined(", ", _labelled((field, text) for field, text in shown if field.role is not Role.HEADING))
    if heading is None:
        return details
    return Joined("", [heading, Verbatim(" ("), details, Verbatim(")")]) if details.parts else heading


def _labelled(shown: Iterator[tuple[ModelField, Message]]) -> Iterator[Message]:
    for field, text in shown:
        yield text if field.role is Role.BODY else Joined(" ", [field.label, text])
