"""`rustool status`: one screen, the same in both languages, and an exit code that says if the answer is finished."""

import json
from pathlib import Path

import pytest
from support import Golden, Run

FINISHED = """\
format: rustool.response/1
strategy: {id: rus-jonkopings-lan, version: remiss-2025}
respondent: Tranås kommun
recipient: Region Jönköpings län
case_number: KS 2025/1
decided_by: KS § 1
date: 2025-10-21
summary: {stance: support, text: Ja.}
answers:
  - {question: relevans, text: Ja.}
  - {question: utvecklingsmal, text: Ja.}
  - {question: genomforande, text: Ja.}
parties: [{id: parti-a, name: Parti A}]
comments:
"""
COMMENT = "  - {{id: c{0}, from: parti-a, on: whole, kind: change, text: Text {0}, handling: {1}}}\n"


@pytest.fixture
def finished(project: Path) -> Path:
    text = FINISHED + COMMENT.format(1, "accepted")
    (project / "data/response.yaml").write_text(text, encoding="utf-8")
    return project


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_bundled_answer_fits_a_screen(run: Run, project: Path, golden: Golden, language: str) -> None:
    result = run("--lang", language, "status", "--today", "2025-09-24", cwd=project)
    golden(f"status-{language}.txt", result.stdout)
    lines = result.stdout.splitlines()
    assert len(lines) <= 23, "the prompt wants a line as well"
    assert max(map(len, lines)) <= 80
    assert (result.returncode, result.stderr) == (1, "")


@pytest.mark.parametrize("columns", [20, 34, 47, 48, 60, 200])
def test_no_line_is_wider_than_the_screen(run: Run, project: Path, columns: int) -> None:
    out = run("status", "--today", "2025-09-24", cwd=project, COLUMNS=str(columns)).stdout
    assert max(map(len, out.splitlines())) <= columns


def test_a_finished_answer_is_exit_code_0(run: Run, finished: Path) -> None:
    result = run("--lang", "en", "status", "--today", "2025-11-01", cwd=finished)
    assert result.returncode == 0
    assert "3 of 3 answered" in result.stdout
    assert "1 of 1 handled" in result.stdout
    assert "Tuesday 4 November 2025 (in 3 days): Last day to approve the minutes" in " ".join(result.stdout.split())
    assert result.stdout.endswith("The response is finished: nothing is missing.\n")
    later = run("--lang", "en", "status", "--today", "2025-12-01", cwd=finished)
    assert "no step of the timeline remains" in later.stdout


def test_open_views_are_counted_rather_than_listed_where_they_are_many(run: Run, finished: Path) -> None:
    with (finished / "data/response.yaml").open("a", encoding="utf-8") as file:
        file.writelines(COMMENT.format(n, "open") for n in range(2, 32))
    result = run("--lang", "en", "status", "--today", "2025-09-24", cwd=finished)
    assert result.returncode == 1
    assert "1 of 31 handled" in result.stdout
    assert "Parti A: Text 2" in result.stdout
    assert "… and 27 more" in result.stdout
    assert "30 things are missing" in result.stdout
    assert len(result.stdout.splitlines()) <= 23


def test_json_says_it_to_programs(run: Run, project: Path) -> None:
    document = json.loads(run("status", "--format", "json", "--today", "2025-09-24", cwd=project).stdout)
    assert (document["version"], document["today"], document["finished"]) == (1, "2025-09-24", False)
    assert document["questions"] == {"answered": 0, "total": 3}
    assert [gap["path"] for gap in document["missing"]][:2] == ["/case_number", "/decided_by"]
    assert document["next"] == {
        "id": "ksau-forslag",
        "title": "KSAU föreslår KS att besluta om remissvar",
        "date": "2025-10-07",
        "days_left": 13,
        "requires": [{"what": "answers", "met": False}, {"what": "comments-handled", "met": True}],
    }
    assert [(step["id"], step["days_left"]) for step in document["overdue"]] == [
        ("ks-utskick", -29),
        ("partiernas-synpunkter", -1),
    ]


def test_a_step_that_is_done_is_neither_next_nor_overdue(run: Run, project: Path) -> None:
    timeline = project / "data/timeline.yaml"
    text = timeline.read_text(encoding="utf-8")
    text = text.replace("    date: 2025-08-26\n", "    date: 2025-08-26\n    state: done\n")
    text = text.replace("    date: 2025-10-07\n", "    date: 2025-10-07\n    state: cancelled\n")
    timeline.write_text(text, encoding="utf-8")
    document = json.loads(run("status", "--format", "json", "--today", "2025-09-23", cwd=project).stdout)
    assert document["overdue"] == []
    assert (document["next"]["id"], document["next"]["days_left"]) == ("partiernas-synpunkter", 0)
    timeline.write_text(text.replace("date: 2025-10-21", "date: {after: nope, days: 1}"), encoding="utf-8")
    broken = run("--lang", "en", "status", cwd=project)
    assert broken.returncode == 2
    assert "nope" in broken.stderr


def test_what_files_hold_cannot_steer_the_terminal(run: Run, finished: Path) -> None:
    with (finished / "data/response.yaml").open("a", encoding="utf-8") as file:
        file.write('  - {id: c2, from: parti-a, on: whole, kind: change, text: "x\u200by"}\n')
    assert "\u200b" not in run("status", cwd=finished).stdout
