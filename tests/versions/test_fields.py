"""Every field of the models is compared, and its old and new value are in every format, whatever fields there are."""

import ast
import csv
import io
import json
from collections.abc import Iterator
from copy import deepcopy
from functools import reduce
from itertools import count
from operator import or_
from typing import Annotated, Any, get_args, get_origin

import pytest
from pydantic import BaseModel, Field, create_model
from support import ROOT

from rustool.documents.comparison import markdown
from rustool.documents.comparison_page import page
from rustool.formats import ComparisonFormat, Terminal
from rustool.formats.comparison import writer
from rustool.model.fields import Text
from rustool.model.metadata import Meta, fields_of, nested_models
from rustool.model.schema import json_schema
from rustool.model.strategy import Strategy
from rustool.source import read
from rustool.versions.compare import Comparison, compare
from rustool.workspace import Document, Workspace

Path = tuple[str | int, ...]
SCHEMA = json_schema("strategy")


def complete(schema: dict[str, Any], numbers: Iterator[int], years: Iterator[int], depth: int = 0) -> Any:
    """Data in which every field of a schema has a value, no two the same, and every list two entries."""
    schema = resolved(schema)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][0]
    match schema["type"]:
        case "object":
            return {
                name: complete(below, numbers, years, depth + 1)
                for name, below in schema["properties"].items()
                if depth < 7 or resolved(below)["type"] != "array"
            }
        case "array":
            return [complete(schema["items"], numbers, years, depth + 1) for _ in range(2)]
        case "integer":
            return next(years)
        case "number":
            return next(numbers) + 0.5
        case _:
            pass
    if schema.get("format") == "date":
        return f"20{10 + next(numbers) % 80}-06-15"
    return "sv" if is_language(schema) else f"x{next(numbers)}"


def other(value: Any, schema: dict[str, Any]) -> Any:
    """Another value than this one that a schema allows."""
    if "enum" in schema:
        return schema["enum"][-1]
    if schema.get("format") == "date":
        return value.replace("-06-15", "-09-21")
    if is_language(schema):
        return "en"
    return f"{value}ny" if isinstance(value, str) else value + 1


def is_language(schema: dict[str, Any]) -> bool:
    return "BCP 47" in schema.get("description", "")


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    if "anyOf" in schema:
        schema = next(one for one in schema["anyOf"] if one.get("type") != "null")
    return SCHEMA["$defs"][schema["$ref"].split("/")[-1]] if "$ref" in schema else schema


def leaves(data: Any, schema: dict[str, Any], path: Path = ()) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The path and schema of every value in some data that could be another one."""
    schema = resolved(schema)
    if isinstance(data, dict):
        for name, value in data.items():
            yield from leaves(value, schema["properties"][name], (*path, name))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from leaves(value, schema["items"], (*path, index))
    elif "const" not in schema:
        yield path, schema


def replaced(data: Any, path: Path, schema: dict[str, Any]) -> Any:
    data = deepcopy(data)
    part = data
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = other(part[path[-1]], schema)
    return data


COMPLETE = complete(SCHEMA, count(1), count(1900, 2))
LEAVES = list(leaves(COMPLETE, SCHEMA))
FIELDS = {"/".join(step for step in path if isinstance(step, str)): (path, schema) for path, schema in LEAVES}
"""One of the leaves for each field."""


def compared(old: Any, new: Any, model: type[Strategy] = Strategy) -> Comparison:
    source = read("a.yaml", b"")
    return compare(Document(source, model.model_validate(old)), Document(source, model.model_validate(new)))


def written(comparison: Comparison, chosen: ComparisonFormat, language: str = "en") -> str:
    match chosen:
        case ComparisonFormat.MD:
            return markdown(comparison, language, unchanged=False)
        case ComparisonFormat.HTML:
            return page(Workspace(ROOT, ROOT), comparison, language, unchanged=False)
        case _:
            out = io.StringIO()
            writer(chosen).write(comparison, language, Terminal(out, 100_000, color=False), unchanged=False)
            return out.getvalue()


def models_in(data: Any, model: type[BaseModel]) -> Iterator[tuple[type[BaseModel], str]]:
    """The fields that some data have a value for."""
    for field in fields_of(model):
        if isinstance(data, dict) and field.key in data:
            yield model, field.name
            values = data[field.key] if field.is_list else [data[field.key]]
            for value in values:
                if field.model is not None:
                    yield from models_in(value, field.model)


def test_the_data_that_are_compared_here_have_every_field_of_every_model() -> None:
    every = {(model, field.name) for model in nested_models(Strategy) for field in fields_of(model)}
    assert set(models_in(COMPLETE, Strategy)) == every


@pytest.mark.parametrize(("path", "schema"), FIELDS.values(), ids=FIELDS)
def test_a_field_that_alone_differs_is_a_difference_in_both_directions(path: Path, schema: dict[str, Any]) -> None:
    changed = replaced(COMPLETE, path, schema)
    assert not compared(COMPLETE, deepcopy(COMPLETE)).is_different
    for old, new in ((COMPLETE, changed), (changed, COMPLETE)):
        comparison = compared(old, new)
        assert comparison.is_different
        # What is different is also listed: a difference that no format shows would be of no use.
        listed = [change for changes in comparison.changes.values() for change in changes if not change.is_unchanged]
        assert len(comparison.fields) + len(listed) == 1


def value_at(data: Any, path: Path) -> str:
    for step in path:
        data = data[step]
    return f"{data:g}" if isinstance(data, float) else str(data)


@pytest.mark.parametrize("chosen", ComparisonFormat)
def test_both_values_of_every_field_are_in_every_format(chosen: ComparisonFormat) -> None:
    changed = COMPLETE
    # An item is matched by its id, which would not be possible if the ids were others too.
    shown = [(path, schema) for path, schema in LEAVES if path[-1] != "id" or "source" in path]
    for path, schema in shown:
        changed = replaced(changed, path, schema)
    text = written(compared(COMPLETE, changed), chosen)
    missing = [
        "/".join(map(str, path))
        for path, schema in shown
        for data in (COMPLETE, changed)
        if value_at(data, path) not in text
    ]
    assert missing == []


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_both_ids_of_an_item_with_a_new_one_are_in_the_formats_for_programs(kind: str) -> None:
    for path, schema in FIELDS.values():
        if path[-1] == "id" and "source" not in path and "indicators" not in path:
            changed = replaced(COMPLETE, path, schema)
            text = written(compared(COMPLETE, changed), ComparisonFormat(kind))
            assert value_at(COMPLETE, path) in text
            assert value_at(changed, path) in text


def test_text_for_people_counts_new_ids_and_shows_none() -> None:
    changed = replaced(COMPLETE, ("areas", 0, "id"), {})
    for chosen in (ComparisonFormat.TEXT, ComparisonFormat.MD, ComparisonFormat.HTML):
        text = written(compared(COMPLETE, changed), chosen)
        assert "1 item has a new id" in text
        assert changed["areas"][0]["id"] not in text


def extended(model: type[BaseModel], target: type[BaseModel]) -> type[BaseModel]:
    """A copy of a model, and of the models in it, in which `target` has a field more."""
    fields: dict[str, Any] = {}
    for field in fields_of(model):
        if field.model in {None, model}:
            continue
        below = extended(field.model, target)
        if below is not field.model:
            info = model.model_fields[field.name]
            metas = [meta for meta in info.metadata if isinstance(meta, Meta)]
            annotation = exchanged(info.annotation, field.model, below)
            fields[field.name] = (Annotated[annotation, *metas] if metas else annotation, deepcopy(info))
    if model is target:
        fields["addition"] = (Text | None, Field(default=None, description="A field that nothing else knows."))
    return create_model(model.__name__, __base__=model, **fields) if fields else model


def exchanged(annotation: Any, old: type[BaseModel], new: type[BaseModel]) -> Any:
    if annotation is old:
        return new
    arguments = get_args(annotation)
    if not arguments or get_origin(annotation) is Annotated:
        return annotation
    swapped = tuple(exchanged(argument, old, new) for argument in arguments)
    if get_origin(annotation) is tuple:
        return tuple.__class_getitem__(swapped)
    return reduce(or_, swapped)


def first(data: Any, model: type[BaseModel], target: type[BaseModel]) -> Any:
    """The first part of some data that `target` is the model of."""
    if model is target:
        return data
    for field in fields_of(model):
        if field.model is not None and field.key in data and field.model is not model:
            value = data[field.key][0] if field.is_list else data[field.key]
            found = first(value, field.model, target)
            if found is not None:
                return found
    return None


@pytest.mark.parametrize("target", list(nested_models(Strategy)), ids=lambda model: model.__name__)
def test_a_field_that_is_added_to_a_model_is_compared_without_further_work(target: type[BaseModel]) -> None:
    model = extended(Strategy, target)
    assert issubclass(model, Strategy)
    new = deepcopy(COMPLETE)
    part = first(new, Strategy, target)
    assert part is not None
    part["addition"] = "tillagt"
    comparison = compared(COMPLETE, new, model)
    assert comparison.is_different
    for chosen in ComparisonFormat:
        assert "tillagt" in written(comparison, chosen)
    assert "addition: – → tillagt" in written(comparison, ComparisonFormat.TEXT) or target.__name__ not in {
        "Strategy", "Area", "Goal", "Question",
    }  # fmt: skip


def test_a_list_of_parts_that_is_added_to_the_strategy_is_matched_without_further_work() -> None:
    part = create_model("Measure", __base__=nested(Strategy, "questions"))
    model = create_model("Strategy", __base__=Strategy, measures=(tuple[part, ...], Field(default=())))
    old = COMPLETE | {"measures": [{"id": "a", "text": "Bygga en cykelväg"}, {"id": "b", "text": "Plantera träd"}]}
    new = COMPLETE | {"measures": [{"id": "a", "text": "Bygga två cykelvägar"}]}
    comparison = compared(old, new, model)
    assert [change.relation for change in comparison.changes["measures"]] == ["same", "removed"]
    text = written(comparison, ComparisonFormat.TEXT)
    assert "Measures: 1 reworded, 1 removed." in text
    assert "- Plantera träd" in text


def nested(model: type[BaseModel], name: str) -> type[BaseModel]:
    found = next(field.model for field in fields_of(model) if field.name == name)
    assert found is not None
    return found


FOLLOWED = {"areas", "goals"}
"""The lists that the code itself knows: they are the tree that is matched."""

CONSUMERS = [
    *sorted((ROOT / "rustool/versions").glob("*.py")),
    *sorted((ROOT / "rustool/formats/comparison").glob("*.py")),
    *sorted((ROOT / "rustool/documents").glob("comparison*.py")),
]


def test_no_module_of_the_comparison_has_a_list_of_fields_of_its_own() -> None:
    """The names of fields are in the models alone: a list beside them would forget the next field."""
    names = {
        name for model in nested_models(Strategy) for field in fields_of(model) for name in (field.name, field.key)
    }
    # Words that the code has for something else: JSON's keys for a version, a change and a place, a term's plural.
    others = {"id", "file", "version", "from", "to", "basis", "reason", "changes", "many", "text", "title", "language"}
    found = [
        f"{module.name}:{node.lineno}: {node.value}"
        for module in CONSUMERS
        for node in constants(ast.parse(module.read_text(encoding="utf-8")))
        if node.value in names - FOLLOWED - others
    ]
    assert found == []


def constants(tree: ast.AST) -> Iterator[ast.Constant]:
    """The constants of a module, except those of messages."""
    is_message = isinstance(tree, ast.Call) and ast.unparse(tree.func) in {"Message", "contextual", "plural"}
    for node in [] if is_message else ast.iter_child_nodes(tree):
        if isinstance(node, ast.Constant):
            yield node
        yield from constants(node)


def test_ids_in_a_value_are_shown_as_the_names_of_what_they_refer_to() -> None:
    old, new = deepcopy(COMPLETE), deepcopy(COMPLETE)
    ids = [perspective["id"] for perspective in COMPLETE["perspectives"]]
    old["areas"][0]["perspectives"], new["areas"][0]["perspectives"] = ids[:1], ids[1:]
    titles = [perspective["title"] for perspective in COMPLETE["perspectives"]]
    assert f"perspectives: {titles[0]} → {titles[1]}" in written(compared(old, new), ComparisonFormat.TEXT)


def test_only_the_entries_of_a_list_that_differ_are_shown() -> None:
    new = deepcopy(COMPLETE)
    new["areas"][0]["goals"][0]["indicators"][0]["target"]["value"] = 70
    changes = compared(COMPLETE, new).changes["goals"]
    (field,) = next(change.fields for change in changes if change.fields)
    assert isinstance(field.old, tuple)
    assert len(field.old) == 2
    second = COMPLETE["areas"][0]["goals"][0]["indicators"][1]["title"]
    assert "70 (year" in field.new_text.text("en")
    assert second not in field.old_text.text("en") + field.new_text.text("en")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("areas", 0, "goals", 0, "text"), "{0}."),
        (("title",), "{0}!"),
        (("legal_basis", 0, "former_titles"), "reversed"),
        (("areas", 0, "goals", 0, "indicators"), "reversed"),
        (("areas", 0, "goals", 0, "source", "at"), "a"),
        (("expect", "areas"), "1"),
        (("sources", 0, "note"), "a"),
        (("areas", 0, "goals", 0, "indicators", 0, "id"), "a"),
    ],
)
def test_a_change_that_no_reader_would_notice_is_editorial(path: Path, value: str) -> None:
    new = deepcopy(COMPLETE)
    part = new
    for step in path[:-1]:
        part = part[step]
    before = part[path[-1]]
    part[path[-1]] = before[::-1] if value == "reversed" else type(before)(value.format(before))
    comparison = compared(COMPLETE, new)
    assert comparison.is_different
    assert not [change for changes in comparison.changes.values() for change in changes if change.is_notable]
    assert not [field for field in comparison.fields if not field.is_editorial]
    assert "Also changed in the file" in written(comparison, ComparisonFormat.TEXT)


def test_the_json_of_a_field_has_its_values_as_the_file_has_them() -> None:
    new = deepcopy(COMPLETE) | {"horizon": 2050, "adopted_on": "2031-02-03"}
    document = json.loads(written(compared(COMPLETE, new), ComparisonFormat.JSON))["document"]
    assert [(field["field"], field["new"]) for field in document] == [("horizon", 2050), ("adopted_on", "2031-02-03")]


def test_the_strategy_s_own_fields_are_rows_of_the_csv_file() -> None:
    new = deepcopy(COMPLETE) | {"status": "adopted"}
    rows = list(csv.DictReader(io.StringIO(written(compared(COMPLETE, new), ComparisonFormat.CSV, "sv"))))
    (row,) = [row for row in rows if row["kind"] == "document"]
    assert row["fields"] == "skede: utkast → antagen"


def test_the_key_of_no_list_is_one_of_the_other_keys_of_the_json_document() -> None:
    lists = {field.key for field in fields_of(Strategy) if field.is_item_list}
    assert not lists & {"version", "old", "new", "document", "summary", "goals"}
