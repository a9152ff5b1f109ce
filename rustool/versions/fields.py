"""The fields of a part that differ between two versions. The models' metadata says which fields there are."""

from collections import ChainMap, Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from rustool.messages import Message
from rustool.model.display import Names, display, is_empty, part_names
from rustool.model.metadata import ModelField, Role, fields_of
from rustool.versions.words import comparison_key


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field whose value differs between two versions."""

    key: str
    """The field's key in the file; `section.key` for a field of a section."""
    label: Message
    role: Role
    old: object
    new: object
    old_text: Message
    """The old value as people read it; of a list, the entries that the new one does not have."""
    new_text: Message
    is_editorial: bool
    """Whether only the writing differs (case, punctuation, order of a list) or the field only describes the file."""


class FieldComparer:
    """Compares the fields of parts of two versions, and shows ids in them as the names of what they refer to."""

    def __init__(self, old: BaseModel, new: BaseModel) -> None:
        """`old` and `new` are the two files."""
        self._old, self._new = old, new

    def changes(self, old: BaseModel, new: BaseModel, *, without: Collection[str] = ()) -> Iterator[FieldChange]:
        """Yield every field that differs, except the id, the lists of parts below and the fields in `without`.

        The two may have different models, as an area that became a goal; a field that one lacks has no value there.
        """
        for field, before, after in _values(old, new):
            if before == after or field.role in {Role.ID, Role.PARTS} or field.name in without:
                continue
            if field.is_section and isinstance(before, BaseModel) and isinstance(after, BaseModel):
                for change in self.changes(before, after):
                    editorial = change.is_editorial or field.role is Role.RECORD
                    yield replace(change, key=f"{field.key}.{change.key}", is_editorial=editorial)
            elif not (is_empty(before) and is_empty(after)):
                yield self._change(field, before, after)

    def _change(self, field: ModelField, old: object, new: object) -> FieldChange:
        names = self._names if field.refers_to or field.model else ({}, {})
        is_same = _meaning(old, field, names[0]) == _meaning(new, field, names[1])
        old_text, new_text = self._texts(field, old, new, names)
        return FieldChange(
            field.key, field.label, field.role, old, new, old_text, new_text, is_same or field.role is Role.RECORD
        )

    def _texts(
        self, field: ModelField, old: object, new: object, names: tuple[Names, Names]
    ) -> tuple[Message, Message]:
        if isinstance(old, tuple) and isinstance(new, tuple):
            entries = self._only_old(field, old, new, 0), self._only_old(field, new, old, 1)
            if any(entries):
                old, new = entries
        texts = display(old, field, names[0]), display(new, field, names[1])
        if texts[0] == texts[1]:  # the ids differ, and nothing that people read
            texts = display(old, field, names[0], ids=True), display(new, field, names[1], ids=True)
        return texts

    def _only_old(self, field: ModelField, old: tuple[Any, ...], new: tuple[Any, ...], side: int) -> tuple[Any, ...]:
        """Return the entries of a list that the other version's list does not have."""
        left = Counter(repr(_meaning(entry, field, self._names[1 - side])) for entry in new)
        found = []
        for entry in old:
            meaning = repr(_meaning(entry, field, self._names[side]))
            if left[meaning]:
                left[meaning] -= 1
            else:
                found.append(entry)
        return tuple(found)

    @cached_property
    def _names(self) -> tuple[Names, Names]:
        """The names to show in place of ids, in the old and the new version; each knows those of the other too."""
        old, new = part_names(self._old), part_names(self._new)
        return (
            {key: ChainMap(old[key], new[key]) for key in old},
            {key: ChainMap(new[key], old[key]) for key in new},
        )


def _values(old: BaseModel, new: BaseModel) -> Iterator[tuple[ModelField, Any, Any]]:
    """Yield the fields of two parts with their values. The text of a goal without a title may be an area's title."""
    if type(old) is type(new):
        yield from ((field, getattr(old, field.name), getattr(new, field.name)) for field in fields_of(type(old)))
        return
    models = sorted((type(old), type(new)), key=lambda model: model.__name__)  # the same order in both directions
    fields = {field.name: field for model in models for field in fields_of(model)}
    sides = [{field.name: getattr(part, field.name) for field in fields_of(type(part))} for part in (old, new)]
    titled = [_with_heading(part, values) for part, values in zip((old, new), sides, strict=True)]
    headings = [_by_role(part, values, Role.HEADING) for part, values in zip((old, new), titled, strict=True)]
    if comparison_key(headings[0]) == comparison_key(headings[1]):
        sides = titled
    for name, field in fields.items():
        yield field, sides[0].get(name), sides[1].get(name)


def _with_heading(part: BaseModel, values: dict[str, Any]) -> dict[str, Any]:
    if _by_role(part, values, Role.HEADING):
        return values
    names = {field.role: field.name for field in fields_of(type(part))}
    return values | {names[Role.HEADING]: values[names[Role.BODY]], names[Role.BODY]: None}


def _by_role(part: BaseModel, values: dict[str, Any], role: Role) -> Any:
    return next((values[field.name] for field in fields_of(type(part)) if field.role is role), None)


def _meaning(value: Any, field: ModelField, names: Names) -> Any:
    """Return what a value says: without case, punctuation and layout, the order of lists and the ids of parts."""
    if is_empty(value):
        return None
    if isinstance(value, tuple):
        return sorted((_meaning(entry, field, names) for entry in value), key=repr)
    if isinstance(value, BaseModel):
        return [
            (below.name, _meaning(getattr(value, below.name), below, names))
            for below in fields_of(type(value))
            if below.role is not Role.ID
        ]
    if isinstance(value, str) and value not in field.choices:
        return comparison_key(display(value, field, names).msgid)
    return value
