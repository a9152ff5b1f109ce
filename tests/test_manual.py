"""The manual: every rule has a page, and docs/rules.md is what the program prints."""

import re
import tomllib

import pytest
from support import ROOT, Run

from rustool.findings import Severity
from rustool.rules.manual import pages


def test_docs_rules_md_is_what_explain_prints(run: Run) -> None:
    printed = run("explain", "--all").stdout
    assert printed == (ROOT / "docs/rules.md").read_text(encoding="utf-8"), "rustool explain --all > docs/rules.md"


@pytest.mark.parametrize("rule", pages())
def test_a_page_says_what_why_and_what_to_do_and_fits_a_terminal(run: Run, rule: str) -> None:
    out = run("explain", rule, COLUMNS="80").stdout
    page = pages()[rule]
    assert page.summary.endswith(".")
    assert len(page.about.split("\n\n")) >= 3
    assert " ".join(out.split()).startswith(f"## {rule} *{page.severity.capitalize()}.* {page.summary}")
    assert "\nBad:\n\n```yaml\n" in out
    assert "\nGood:\n\n```yaml\n" in out
    assert max(map(len, out.split("Bad:")[0].splitlines())) <= 80


def test_the_list_names_every_rule_with_its_severity_in_80_columns(run: Run) -> None:
    lines = run("explain").stdout.splitlines()
    assert max(map(len, lines)) <= 80
    listed = [match.groups() for line in lines if (match := re.fullmatch(r"(\S+) \((\w+)\)", line))]
    assert listed == [(page.id, page.severity) for page in pages().values()]
    assert {severity for _, severity in listed} == set(Severity)


def test_an_unknown_rule_is_a_sentence_with_the_nearest_one(run: Run) -> None:
    result = run("--lang", "en", "explain", "duplicate-ids")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "rustool: there is no rule 'duplicate-ids': did you mean 'duplicate-id'?\n"


def test_every_rule_that_the_code_reports_has_a_page() -> None:
    # What `collect` cannot read in a party's form is a finding too, but none of a rule's.
    paths = [path for path in (ROOT / "rustool").rglob("*.py") if path.parent.name != "intake"]
    code = "".join(path.read_text(encoding="utf-8") for path in paths)
    reported = re.findall(r"""(?:Finding|_add|_stop|_unreadable)\((?:\w+, )?\s*"([\w-]+)",""", code)
    reported += re.findall(r'return "([\w-]+)", (?:message|Message)', code)
    assert len(set(reported)) >= 8
    assert set(reported) <= set(pages())


def test_the_examples_are_in_the_wheel() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        included = tomllib.load(file)["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert included["tests/rules"] == "rustool/bundled/tests/rules"


def test_the_comparison_has_every_rule_at_the_places_that_the_tests_demand() -> None:
    page = (ROOT / "docs/comparison.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[([\w-]+)\]\(rules\.md#\1\) \| ([^|]+) \|", page, re.MULTILINE)
    places = (ROOT / "tests/rules/places.txt").read_text(encoding="utf-8").splitlines()
    demanded = {rule: found.replace(" + ", " with ") for rule, _, found in (line.partition(": ") for line in places)}
    shown = {rule: re.sub(r"(?<=[a-z0-9]) (?=\d+:)", ":", found) for rule, found in rows}
    assert sorted(shown) == sorted(demanded)
    for rule, found in shown.items():
        own = re.escape(demanded[rule].partition(":")[0]) + ":"
        assert found.replace(" with:", " with ") == re.sub(own, "", demanded[rule]), rule
