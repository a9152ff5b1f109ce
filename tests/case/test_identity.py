"""Which strategy something is about, and which version replaces which."""

import pytest

from rustool.case.identity import is_about, is_same_version, supersedes, version_mismatch
from rustool.model.fields import Reference
from rustool.model.strategy import Strategy


def strategy(id_: str, version: str, supersedes_: str | None = None) -> Strategy:
    fields = {"id": id_, "version": version, "title": "T", "issuer": "I", "status": "draft", "supersedes": supersedes_}
    return Strategy.model_validate({"format": "rustool.strategy/1", **fields})


def reference(id_: str, version: str) -> Reference:
    return Reference(id=id_, version=version)


@pytest.mark.parametrize(
    ("id_", "version", "expected"),
    [
        ("rus", "2", None),
        ("rus", "1", ("version", "1", "2")),
        ("russ", "2", ("id", "russ", "rus")),
        ("russ", "1", ("id", "russ", "rus")),
    ],
)
def test_a_reference_is_about_one_version_of_one_strategy(
    id_: str, version: str, expected: tuple[str, str, str] | None
) -> None:
    assert version_mismatch(reference(id_, version), strategy("rus", "2")) == expected
    assert is_about(reference(id_, version), strategy("rus", "2")) is (expected is None)
    assert is_same_version(reference(id_, version), reference("rus", "2")) is (expected is None)


@pytest.mark.parametrize(
    ("new", "old", "expected"),
    [
        (strategy("rus", "2", "1"), strategy("rus", "1"), True),
        (strategy("rus", "2", "1"), strategy("trafik", "1"), False),
        (strategy("rus", "2", "2"), strategy("rus", "2"), False),
        (strategy("rus", "2"), strategy("rus", "1"), False),
    ],
)
def test_a_strategy_supersedes_the_version_that_it_names(new: Strategy, old: Strategy, *, expected: bool) -> None:
    assert supersedes(new, old) is expected
