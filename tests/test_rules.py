"""Every rule's bad example is found at its place, and its good one is silent."""

import importlib
import inspect
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from support import ROOT

from rustool.findings import Finding
from rustool.rules import engine, response, strategy, suppression, timeline
from rustool.rules.manual import pages
from rustool.rules.project import Project
from rustool.source import read
from rustool.workspace import MODELS, RESPONSE, STRATEGY, TIMELINE, Workspace

HERE = ROOT / "tests/rules"
PLACE = dict(zip(MODELS, (STRATEGY, TIMELINE, RESPONSE), strict=True))
EXPECTED = re.compile(r"(\S+): (.*)")


def expected() -> dict[str, list[str]]:
    """`places.txt`: each rule with what its bad example must give, file:line:column, and so for the second places."""
    lines = (HERE / "places.txt").read_text(encoding="utf-8").splitlines()
    return {rule: places.split(", ") for rule, _, places in (line.partition(": ") for line in lines)}


def findings(rule: str, kind: str, folder: Path) -> list[Finding]:
    """What there is to say about an example, put in its place in a project that has nothing else wrong in it."""
    raw = (HERE / rule / f"{kind}.yaml").read_bytes()
    data = read("", raw).data
    shutil.copytree(HERE / "_project", folder)
    place = PLACE[data["format"]] if data else STRATEGY
    (folder / place).write_bytes(raw)
    workspace = Workspace(folder, folder)
    return engine.check([(workspace.read(folder / place), Project(workspace))], set(pages()))


def place(finding: Finding) -> str:
    places = [finding.location, *(related.location for related in finding.related)]
    return " + ".join(f"{Path(place.file).name}:{place.line}:{place.column}" for place in places)


@pytest.mark.parametrize("rule", pages())
def test_the_bad_example_is_found_at_its_place_and_nothing_else_is(rule: str, tmp_path: Path) -> None:
    found = findings(rule, "bad", tmp_path / "project")
    assert [(finding.rule, place(finding)) for finding in found] == [(rule, at) for at in expected()[rule]]
    assert {finding.severity for finding in found} == {pages()[rule].severity}


@pytest.mark.parametrize("rule", pages())
def test_the_good_example_is_silent(rule: str, tmp_path: Path) -> None:
    assert findings(rule, "good", tmp_path / "project") == []


def test_every_module_with_an_id_is_registered_in_its_folder() -> None:
    registered = {"strategy": strategy.RULES, "timeline": timeline.RULES, "response": response.RULES}
    modules = [
        importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        for path in sorted((ROOT / "rustool/rules").rglob("*.py"))
        if path.stem != "__init__"
    ]
    rules = [module for module in modules if hasattr(module, "ID") and module is not suppression]
    assert len(rules) >= 30
    assert len({module.ID for module in rules}) == len(rules)
    for module in rules:
        folder = module.__name__.split(".")[-2]
        times = {name: listed.count(module) for name, listed in registered.items()}
        assert max(times.values()) == 1, f"{module.__name__} is in no RULES, or twice in one"
        assert folder == "every" or [name for name, count in times.items() if count] == [folder], module.__name__


def test_every_registered_rule_is_a_module_of_its_own_with_a_page() -> None:
    rules: tuple[Any, ...] = (*strategy.RULES, *timeline.RULES, *response.RULES)
    for rule in rules:
        assert rule.ID in pages()
        assert Path(str(inspect.getsourcefile(rule))).stem == rule.ID.replace("-", "_")


def test_every_example_belongs_to_a_rule() -> None:
    folders = {folder.name for folder in HERE.iterdir() if folder.is_dir() and not folder.name.startswith("_")}
    assert folders == set(pages()) == set(expected())


def test_the_project_that_the_examples_stand_in_is_silent() -> None:
    workspace = Workspace(HERE / "_project", HERE)
    subjects = [(workspace.read(path), Project(workspace)) for path in workspace.files()]
    assert len(subjects) == 4
    assert engine.check(subjects, set(pages())) == []
