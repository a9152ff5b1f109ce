"""The list of dependencies says what pyproject.toml and the packages themselves say."""

import re
import tomllib
from importlib.metadata import metadata

import pytest
from support import ROOT

ROW = re.compile(r"^\| ([\w-]+) \| [^|]+ \| ([^|]+) \|$", re.MULTILINE)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LISTED = dict(row for row in ROW.findall((ROOT / "docs/dependencies.md").read_text(encoding="utf-8")))


def names(dependencies: list[str]) -> list[str]:
    return [re.split(r"[^\w-]", dependency)[0] for dependency in dependencies]


def test_every_dependency_is_listed_with_its_reason_and_licence_and_no_other() -> None:
    extras = PROJECT["optional-dependencies"]
    declared = names([*PROJECT["dependencies"], *extras["office"], *extras["calendar"]])
    assert list(LISTED)[1:] == declared


@pytest.mark.parametrize("name", list(LISTED)[1:])
def test_the_licence_is_the_one_that_the_package_declares(name: str) -> None:
    about = metadata(name)
    classified = [line for line in about.get_all("Classifier", ()) if line.startswith("License :: OSI Approved :: ")]
    declared = about.get_all("License-Expression") or classified or about.get_all("License")
    assert declared
    for licence in declared:
        word = re.split(r"[ -]", licence.rpartition(" :: ")[2])[0]
        assert word in LISTED[name], licence
