"""Findings in every format: held to its schema where there is one, and to what its readers do."""

import json
import re
from pathlib import Path

import pytest
import xmlschema
from jsonschema import Draft202012Validator
from support import ROOT, Golden, Run

SCHEMAS = ROOT / "tests/schemas"
FORMATS = ("text", "concise", "json", "github", "gitlab", "sarif", "junit")


@pytest.fixture
def spoilt(project: Path) -> Path:
    """The bundled project with a mistake of each severity, some with a second place, one with awkward text in it."""
    strategy = project / "data/strategy.yaml"
    text = strategy.read_text(encoding="utf-8")
    text = text.replace("Minskade hälsogap", "Ökade hälsogap").replace("id: kultur\n", "id: naringsliv\n")
    text = text.replace("title: Hållbarhetsperspektiven", 'title: "x"').replace("id: hallbarhet\n", "id: halla\n")
    strategy.write_text(text.replace("perspectives:", "perspectives:\n  # 100%, ::error::\n", 1), encoding="utf-8")
    (project / "data/a,b:c å%.yaml").write_text("format: 'x ]]> <&% \\u202e'\n", encoding="utf-8")
    return project


def check(run: Run, project: Path, form: str, *more: object) -> str:
    paths = [project / "data/strategy.yaml", project / "data/timeline.yaml", project / "data/a,b:c å%.yaml"]
    names = [path.relative_to(project) for path in paths]
    result = run("--lang", "en", "check", *names, "--format", form, *more, cwd=project)
    assert (result.returncode, result.stderr) == (1, "")
    return result.stdout


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_is_as_it_was(run: Run, spoilt: Path, golden: Golden, form: str) -> None:
    golden(f"findings/{form}.txt", check(run, spoilt, form))


@pytest.mark.parametrize("form", FORMATS)
def test_all_formats_tell_of_the_same_findings(run: Run, spoilt: Path, form: str) -> None:
    rules = [finding["rule"] for finding in json.loads(check(run, spoilt, "json"))["findings"]]
    assert len(rules) >= 10
    out = check(run, spoilt, form)
    pattern = {
        "text": r"^\w+\[([\w-]+)\]: ",
        "concise": r"^[^\n]*?: \w+\[([\w-]+)\]: ",
        "json": r'"rule": "([\w-]+)"',
        "github": r"^::\w+ title=([\w-]+),",
        "gitlab": r'"check_name": "([\w-]+)"',
        "sarif": r'"ruleId": "([\w-]+)"',
        "junit": r'<testcase name="([\w-]+) ',
    }[form]
    assert re.findall(pattern, out, re.MULTILINE) == rules


def test_github_gets_one_line_a_finding_with_its_separators_escaped(run: Run, spoilt: Path) -> None:
    lines = check(run, spoilt, "github").splitlines()
    command = re.compile(r"::(error|warning|notice) (\w+=[^,:]*)(,\w+=[^,:]*)*::[^\r\n]+")
    assert all(command.fullmatch(line) for line in lines)
    assert any("file=data/a%2Cb%3Ac å%25.yaml," in line for line in lines)


def test_the_gitlab_report_is_as_gitlab_describes_it(run: Run, spoilt: Path) -> None:
    schema = json.loads((SCHEMAS / "gitlab-code-quality.schema.json").read_text(encoding="utf-8"))
    report = json.loads(check(run, spoilt, "gitlab"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(report)] == []
    assert len({finding["fingerprint"] for finding in report}) == len(report)
    assert list(Draft202012Validator(schema).iter_errors([{"description": "x"}]))


def test_a_fingerprint_survives_moved_lines_and_other_languages(run: Run, spoilt: Path) -> None:
    def fingerprints(*before: str) -> list[str]:
        result = run(*before, "check", "--format", "gitlab", cwd=spoilt)
        return [finding["fingerprint"] for finding in json.loads(result.stdout)]

    first = fingerprints()
    strategy = spoilt / "data/strategy.yaml"
    text = strategy.read_text(encoding="utf-8")
    text = text.replace("glossary:\n", "glossary:\n  - {id: ny, term: ny, definition: Ny.}\n")
    strategy.write_text("# one more line\n\n" + text, encoding="utf-8")
    assert fingerprints("--lang", "en") == first == fingerprints("--lang", "sv")


def test_the_junit_report_is_as_its_readers_describe_it(run: Run, spoilt: Path, project: Path) -> None:
    schema = xmlschema.XMLSchema(SCHEMAS / "junit.xsd")
    spoilt_report = check(run, spoilt, "junit")
    schema.validate(spoilt_report.partition("?>")[2])
    failures = spoilt_report.count("<failure ")
    assert f'failures="{failures}"' in spoilt_report
    clean = run("check", "--select", "syntax", "--format", "junit", cwd=project).stdout
    schema.validate(clean.partition("?>")[2])
    assert clean.count("<testcase ") == 1
    assert not schema.is_valid("<testsuites><testcase/></testsuites>")


def test_sarif_points_at_the_second_place_and_at_the_rule_s_page(run: Run, spoilt: Path) -> None:
    (log,) = json.loads(check(run, spoilt, "sarif"))["runs"]
    rules = log["tool"]["driver"]["rules"]
    for result in log["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    quoted = next(result for result in log["results"] if result["ruleId"] == "quote-not-in-source")
    (related,) = quoted["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "data/sources/rus-deck.txt"
    uris = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in log["results"]}
    assert "data/a%2Cb%3Ac%20%C3%A5%25.yaml" in uris


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_found_is_said_in_every_format(run: Run, project: Path, form: str) -> None:
    result = run("--lang", "en", "check", "--select", "syntax", "--format", form, cwd=project)
    assert result.returncode == 0
    assert result.stdout == "" if form in {"concise", "github"} else result.stdout.endswith("\n")


def test_long_texts_are_shown_with_their_lines_and_stay_on_a_narrow_screen(run: Run, spoilt: Path) -> None:
    out = run("--lang", "en", "check", "--select", "quote-not-in-source", cwd=spoilt, COLUMNS="40").stdout
    excerpts = [line for line in out.splitlines() if re.match(r" *\d* \|", line)]
    assert any("Ökade hälsogap" in line for line in excerpts)
    assert max(map(len, excerpts)) <= 60
