"""Field metadata: what a field is called, what it is for in a comparison, and what its ids refer to.

What lists fields (comparison, documents, forms, catalogues) takes them from the models through `fields_of`. Adding a
field to a model is enough: without metadata its label is its name, and it is compared and shown by its type.

- The label is the field's `title`, or its key in the file with spaces; the catalogues translate it.
- `Annotated[…, BODY]` gives a field a role, `Annotated[…, refers_to("sources")]` says which list its ids are from.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from rustool.messages import Message, contextual

LABEL_CONTEXT = "field"
"""The message context of the fields' labels. That of a field's choices is the field's name."""


class Role(StrEnum):
    """What a field is for."""

    ID = "id"
    """It identifies the part that it belongs to: a field named `id`, unless it refers to something."""
    HEADING = "heading"
    """The part's name: a field named `title`, unless another one has this role."""
    BODY = "body"
    """The part's text: a field named `text`, unless another one has this role."""
    PARTS = "parts"
    """Parts below this one, which are followed one by one."""
    RECORD = "record"
    """It describes the file or where its data come from, and not the content."""
    DETAIL = "detail"
    """Anything else."""


@dataclass(frozen=True, slots=True)
class Meta:
    """What an annotation says about a field; what it leaves out follows from the field's name and type."""

    role: Role | None = None
    refers_to: tuple[str, ...] = ()


HEADING, BODY, PARTS, RECORD = Meta(Role.HEADING), Meta(Role.BODY), Meta(Role.PARTS), Meta(Role.RECORD)


def refers_to(*lists: str, role: Role | None = None) -> Meta:
    """Return metadata for a field of ids: `lists` are the keys of the lists with the parts that they identify."""
    return Meta(role, lists)


@dataclass(frozen=True, slots=True)
class ModelField:
    """A field of a model, with all that its annotation says or leaves to be inferred."""

    name: str
    """The attribute's name."""
    key: str
    """The key in the file."""
    label: Message
    role: Role
    refers_to: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    """The values that it may have, where they are a choice of several."""
    model: type[BaseModel] | None = None
    """The model of the value, or of each value of a list."""
    is_list: bool = False
    is_section: bool = False
    """Whether the value is always there and only groups fields, as `terms` does."""

    @property
    def is_item_list(self) -> bool:
        """Whether the value is a list of parts that ids identify."""
        return self.is_list and self.model is not None and any(field.role is Role.ID for field in fields_of(self.model))

    def choice(self, value: str) -> Message:
        """Return the name of one of the field's choices."""
        return contextual(self.name, value.replace("-", " "))


@cache
def fields_of(model: type[BaseModel]) -> tuple[ModelField, ...]:
    """Return the fields of a model, in its order."""
    infos = model.model_fields
    metas = {
        name: next((meta for meta in info.metadata if isinstance(meta, Meta)), Meta()) for name, info in infos.items()
    }
    given = {meta.role for meta in metas.values()}
    return tuple(_field(name, info, metas[name], given) for name, info in infos.items())


def nested_models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield a model and all models that its fields are made of, each once."""
    found = [model]
    for one in found:
        yield one
        for field in fields_of(one):
            if field.model is not None and field.model not in found:
                found.append(field.model)


def catalogue_messages(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """Yield the context and the text of every message that the fields of a model bring with them."""
    for one in nested_models(model):
        for field in fields_of(one):
            yield LABEL_CONTEXT, field.label.msgid
            for choice in field.choices:
                yield field.name, field.choice(choice).msgid


def _field(name: str, info: FieldInfo, meta: Meta, given: set[Role | None]) -> ModelField:
    types = list(_types(info.annotation))
    choices = [str(value) for one in types if get_origin(one) is Literal for value in get_args(one)]
    model = next((one for one in types if isinstance(one, type) and issubclass(one, BaseModel)), None)
    key = info.alias or name
    return ModelField(
        name,
        key,
        contextual(LABEL_CONTEXT, info.title or key.replace("_", " ")),
        meta.role or _inferred_role(name, meta, given),
        meta.refers_to,
        tuple(choices) if len(choices) > 1 else (),
        model,
        tuple in types,
        types == [model],
    )


def _inferred_role(name: str, meta: Meta, given: set[Role | None]) -> Role:
    if meta.refers_to:
        return Role.DETAIL
    role = {"id": Role.ID, "title": Role.HEADING, "text": Role.BODY}.get(name, Role.DETAIL)
    return Role.DETAIL if role in given else role


def _types(annotation: Any) -> Iterator[Any]:
    """Yield the types that an annotation is made of, without the items of a literal; `tuple` for a list."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _types(get_args(annotation)[0])
    elif origin in {Union, UnionType}:
        for part in get_args(annotation):
            yield from _types(part)
    elif origin is tuple:
        yield tuple
        yield from _types(get_args(annotation)[0])
    else:
        yield annotation
