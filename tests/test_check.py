"""`rustool check` on files, folders and stdin: whose project, which rules, and that nothing breaks it."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import ROOT, Run

from rustool.findings import Finding
from rustool.rules import engine
from rustool.rules.manual import pages
from rustool.rules.project import Project
from rustool.source import read
from rustool.workspace import Workspace

STRATEGY = "data/strategy.yaml"


def rules(out: str) -> list[str]:
    return re.findall(r"^.*?: \w+\[([\w-]+)\]: ", out, re.MULTILINE)


def test_the_bundled_data_gives_no_error_and_these_warnings(run: Run, project: Path) -> None:
    result = run("--lang", "en", "check", "--format", "concise", cwd=project)
    assert result.returncode == 0
    assert [re.sub(r":.*?: (\w+)\[(.*?)\].*", r" \1 \2", line) for line in result.stdout.splitlines()] == [
        "data/strategy.yaml info missing-succession",
        "data/strategy.yaml info unused-perspective",
        "data/strategy.yaml info follow-up-without-legal-basis",
        "data/strategy.yaml warning undefined-term",
        "data/strategy.yaml warning undefined-term",
        "data/strategy.yaml warning undefined-term",
        "data/timeline.yaml info inferred-year",
        "data/timeline.yaml warning unknown-reply-date",
        "data/response.yaml info unanswered-question",
        "data/response.yaml info unanswered-question",
        "data/response.yaml info unanswered-question",
    ]
    assert run("check", "--fail-on", "warning", cwd=project).returncode == 1
    assert run("check", "--fail-on", "info", "--select", "syntax", cwd=project).returncode == 0


def test_select_and_ignore_take_ids_again_and_again_and_with_commas(run: Run, project: Path) -> None:
    def found(*options: str) -> set[str]:
        return set(rules(run("--lang", "en", "check", "--format", "concise", *options, cwd=project).stdout))

    assert found("--select", "missing-succession,inferred-year") == {"missing-succession", "inferred-year"}
    assert found("--select", "missing-succession", "--select", "inferred-year") == {
        "missing-succession",
        "inferred-year",
    }
    assert found("--select", "missing-succession,inferred-year", "--ignore", "missing-succession") == {"inferred-year"}
    assert found("--ignore", "missing-succession , inferred-year") == found() - {"missing-succession", "inferred-year"}


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_is_bad_usage_with_the_nearest_one(run: Run, project: Path, option: str) -> None:
    result = run("--lang", "sv", "check", option, "mising-succession", cwd=project)
    assert (result.returncode, result.stdout) == (2, "")
    assert "menade du ”missing-succession”?" in result.stderr


def test_a_file_is_checked_against_the_project_that_it_lies_in(run: Run, project: Path, tmp_path: Path) -> None:
    response = project / "data/response.yaml"
    text = response.read_text(encoding="utf-8").replace("question: relevans", "question: relevansen")
    response.write_text(text, encoding="utf-8")
    from_outside = run("--lang", "en", "check", response, "--format", "concise", cwd=tmp_path)
    assert from_outside.stderr == ""
    assert "error[unknown-question]" in from_outside.stdout
    assert from_outside.stdout.startswith("project/data/response.yaml:19:15: error[unknown-question]")
    assert "question 'relevans'" not in from_outside.stdout, "one mistake, one finding"
    outside = tmp_path / "alone.yaml"
    shutil.move(response, outside)
    alone = run("check", outside, cwd=tmp_path)
    assert (alone.returncode, alone.stderr) == (0, "")
    assert "unknown-question" not in alone.stdout
    assert "unknown-question" in run("-C", project, "check", outside, cwd=tmp_path).stdout


def test_stdin_is_a_file_of_the_project_one_stands_in(run: Run, project: Path, tmp_path: Path) -> None:
    text = (project / "data/response.yaml").read_text(encoding="utf-8").replace("question: relevans", "question: nope")
    inside = run("--lang", "en", "check", "-", "--format", "concise", cwd=project, stdin=text)
    assert inside.returncode == 1
    assert "-:19:15: error[unknown-question]: there is no question 'nope'" in inside.stdout
    outside = run("check", "-", cwd=tmp_path, stdin=text)
    assert (outside.returncode, outside.stderr) == (0, "")


def test_a_file_named_twice_is_checked_once(run: Run, project: Path) -> None:
    result = run("check", STRATEGY, STRATEGY, "--select", "missing-succession", "--format", "concise", cwd=project)
    assert len(rules(result.stdout)) == 1


def test_rules_are_silent_about_what_a_broken_file_would_have_to_tell(run: Run, project: Path) -> None:
    (project / STRATEGY).write_text("format: rustool.strategy/1\nid: x: y\n", encoding="utf-8")
    out = run("--lang", "en", "check", "--format", "concise", cwd=project).stdout
    assert sorted(set(rules(out))) == ["inferred-year", "syntax", "unknown-reply-date"]


FILES = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "data").rglob("*.yaml"))}
FILES |= {
    f"{path.parent.name}/{path.name}": path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "tests/rules").glob("*/*.yaml"))
    if path.parent.name != "invalid-encoding"
}
PROJECT = Project(Workspace(ROOT, ROOT))
ALL = set(pages())


def found(text: str, project: Project = PROJECT) -> list[Finding]:
    source = read("f.yaml", text.encode(errors="surrogatepass"))
    findings = engine.check([(source, project)], ALL)
    for finding in findings:
        assert 1 <= finding.location.line <= max(1, len(source.lines)) + 1
        assert finding.rule in ALL
        assert finding.message.text("sv")
    return findings


IDS = sorted({word for text in FILES.values() for word in re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", text)})
WORDS = ["null", "[]", "{}", "unknown", "2025-02-29", "2199-12-31", "''", "'*'", "- ", "#", "whole", "0", "1000", *IDS]


@settings(max_examples=3 * settings().max_examples, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_spoilt_copy_of_the_real_files_gives_findings_or_silence(data: st.DataObject) -> None:
    lines = FILES[data.draw(st.sampled_from(sorted(FILES)))].splitlines()
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(lines) - 1))
        match data.draw(st.sampled_from(["value", "word", "drop", "double", "move", "indent", "noise"])):
            case "value":
                lines[at] = lines[at].partition(":")[0] + ": " + data.draw(st.sampled_from(WORDS))
            case "word":
                words = lines[at].split(" ")
                words[data.draw(st.integers(0, len(words) - 1))] = data.draw(st.sampled_from(WORDS))
                lines[at] = " ".join(words)
            case "drop" if len(lines) > 1:
                del lines[at]
            case "double":
                lines.insert(at, lines[at])
            case "move":
                lines.insert(data.draw(st.integers(0, len(lines) - 1)), lines[at])
            case "indent":
                lines[at] = "  " + lines[at]
            case _:
                lines[at] += data.draw(st.text(max_size=8))
    found("\n".join(lines) + "\n")


DATES = st.one_of(
    st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(str),
    st.builds(
        lambda side, step, unit, n: f"{{{side}: s{step}, {unit}: {n}}}",
        st.sampled_from(["before", "after"]),
        st.integers(0, 7),
        st.sampled_from(["days", "working_days", "weeks", "months"]),
        st.integers(0, 1000),
    ),
)


@settings(max_examples=2 * settings().max_examples)
@given(st.lists(DATES, max_size=7))
def test_any_web_of_relative_dates_gives_findings_or_silence(dates: list[str]) -> None:
    head = (ROOT / "tests/rules/_project/data/timeline.yaml").read_text(encoding="utf-8").partition("steps:")[0]
    steps = "".join(
        f"  - {{id: s{n}, title: S, kind: decision, date: {day}, weekday: monday, remind: [9]}}\n"
        for n, day in enumerate(dates)
    )
    found(head + "steps:\n" + steps if steps else head)
