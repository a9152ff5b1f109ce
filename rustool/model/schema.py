"""JSON Schemas of the three files, for editors and for those who check without rustool."""

from typing import Annotated, Any, Literal, assert_never

from pydantic import Discriminator, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from rustool.model.response import Response, Summary
from rustool.model.strategy import Expect, Strategy, Terms
from rustool.model.timeline import Timeline

FileKind = Literal["strategy", "timeline", "response"]


def json_schema(kind: FileKind | None) -> dict[str, Any]:
    """The schema (draft 2020-12) of one of the three files; without `kind`, one that takes any, by its `format`."""
    for default in (Terms, Expect, Summary):
        default.model_rebuild()  # their empty values are defaults, which pydantic 2.12 can only write out once built
    adapter: TypeAdapter[Any]
    match kind:
        case "strategy":
            adapter = TypeAdapter(Strategy)
        case "timeline":
            adapter = TypeAdapter(Timeline)
        case "response":
            adapter = TypeAdapter(Response)
        case None:
            adapter = TypeAdapter(Annotated[Strategy | Timeline | Response, Discriminator("format")])
        case _:
            assert_never(kind)
    return {"$schema": GenerateJsonSchema.schema_dialect, **adapter.json_schema()}
