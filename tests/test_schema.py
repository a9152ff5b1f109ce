"""The JSON Schemas: as committed, sound, and in agreement with the models."""

import json

import pytest
import yaml
from jsonschema import Draft202012Validator
from support import ROOT, Run

KINDS = ("strategy", "timeline", "response")


@pytest.mark.parametrize("kind", KINDS)
def test_the_committed_schema_is_what_the_command_prints(run: Run, kind: str) -> None:
    assert run("schema", kind).stdout == (ROOT / f"schemas/{kind}.schema.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", [*KINDS, ""])
def test_a_schema_is_a_schema(run: Run, kind: str) -> None:
    schema = json.loads(run("schema", *filter(None, [kind])).stdout)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize(
    ("path", "kind"),
    [("strategy", "strategy"), ("timeline", "timeline"), ("response", "response"), ("versions/2020-2035", "strategy")],
)
def test_the_bundled_data_is_valid_by_its_schema_and_by_the_one_for_any_file(run: Run, path: str, kind: str) -> None:
    # BaseLoader: dates stay text, as they do for us; numbers are text too then, so they are put back.
    data = yaml.load((ROOT / f"data/{path}.yaml").read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - a SafeLoader
    for schema in (run("schema", kind).stdout, run("schema").stdout):
        assert [error.message for error in Draft202012Validator(json.loads(schema)).iter_errors(data)] == []


class _Loader(yaml.SafeLoader):
    """YAML without dates."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_says_what_it_is_for(run: Run, kind: str) -> None:
    schema = json.loads(run("schema", kind).stdout)
    objects = {kind: schema, **schema.get("$defs", {})}
    silent = [
        f"{name}.{field}"
        for name, model in objects.items()
        for field, value in model.get("properties", {}).items()
        if "description" not in value
    ]
    assert silent == []


def test_an_unknown_kind_is_bad_usage(run: Run) -> None:
    result = run("schema", "nope")
    assert (result.returncode, result.stdout) == (2, "")
