"""The command as a user runs it: what it prints where, and its exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from support import ROOT, Golden, Run, environment

BAD = "format: rustool.strategy/1\nid: Å\nversion: 2020\ntitel: x\nissuer: I\nstatus: draft\nstatus: adopted\n"


@pytest.fixture
def bad(project: Path) -> Path:
    (project / "data/strategy.yaml").write_text(BAD, encoding="utf-8")
    return project


def test_render_prints_the_draft_from_the_bundled_data_and_says_whose_it_is(run: Run) -> None:
    result = run("render", "--today", "2025-08-01")
    assert result.returncode == 0
    assert result.stdout == (ROOT / "tests/golden/remissvar.md").read_text(encoding="utf-8")
    assert len(result.stderr.splitlines()) == 1
    assert "rustool init" in result.stderr


def test_render_writes_html_as_the_file_s_name_asks(run: Run, project: Path) -> None:
    result = run("-C", project, "render", "-o", "svar.html")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    assert (project.parent / "svar.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_render_does_not_overwrite_what_is_there_unless_forced(run: Run, tmp_path: Path) -> None:
    mine = tmp_path / "svar.md"
    mine.write_text("mitt", encoding="utf-8")
    refused = run("render", "-o", mine)
    assert (refused.returncode, mine.read_text(encoding="utf-8")) == (2, "mitt")
    assert "--force" in refused.stderr
    assert run("render", "-o", mine, "--force", "--today", "2025-08-01").returncode == 0
    assert run("render", "-o", mine, "--today", "2025-08-01").returncode == 0


def test_render_lists_its_documents(run: Run) -> None:
    assert [line.split()[0] for line in run("render", "--list").stdout.splitlines()][:2] == [
        "andringar",
        "partiutskick",
    ]


def test_a_wrong_file_shows_every_mistake_in_one_run_with_its_place(run: Run, bad: Path) -> None:
    checked = run("check", "data/strategy.yaml", "--format", "json", cwd=bad)
    assert checked.returncode == 1
    document = json.loads(checked.stdout)
    assert [(f["rule"], f["file"], f["line"], f["column"], f["path"]) for f in document["findings"]] == [
        ("invalid-value", "data/strategy.yaml", 2, 5, "/id"),
        ("unquoted-value", "data/strategy.yaml", 3, 10, "/version"),
        ("unknown-field", "data/strategy.yaml", 4, 1, "/titel"),
        ("duplicate-key", "data/strategy.yaml", 7, 1, "/status"),
    ]
    assert document["summary"] == {"error": 4, "warning": 0, "info": 0}
    assert document["version"] == 1


def test_render_refuses_a_wrong_file_with_the_same_findings(run: Run, bad: Path) -> None:
    checked, rendered = (
        run("--lang", "en", *command, cwd=bad) for command in (("check", "data/strategy.yaml"), ("render",))
    )
    assert (rendered.returncode, rendered.stdout) == (2, "")
    assert rendered.stderr == checked.stdout


def test_findings_for_people(run: Run, bad: Path, golden: Golden) -> None:
    golden("check-en.txt", run("check", "data/strategy.yaml", cwd=bad, RUSTOOL_LANG="en").stdout)
    golden("check-sv.txt", run("--lang", "sv", "check", "data/strategy.yaml", cwd=bad).stdout)


def test_a_long_line_is_cut_around_its_mistake(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("x: " + "lång " * 60 + ": fel" + " svans" * 60 + "\n", encoding="utf-8")
    result = run("check", "a.yaml", COLUMNS="60")
    assert max(map(len, result.stdout.splitlines())) <= 120
    excerpt, mark = result.stdout.splitlines()[3:5]
    assert len(excerpt) <= 60
    assert excerpt[mark.index("^")] == ":"


def test_what_could_steer_a_terminal_is_shown_not_sent(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31m.yaml").write_text('title: "\\e[31m\\u202e"\nx: \x1b[31m\n', encoding="utf-8")
    result = run("check", "a\x1b[31m.yaml")
    assert result.returncode == 1
    assert "\x1b" not in result.stdout + result.stderr
    assert "\\x1b" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "data_language", "variables", "expected"),
    [
        ([], "sv", {}, "sv"),
        ([], "en", {}, "en"),
        ([], "sv", {"LANG": "C.UTF-8"}, "sv"),
        ([], "sv", {"LANG": "en_GB.UTF-8"}, "en"),
        ([], "en", {"LANG": "sv_SE"}, "sv"),
        ([], "en", {"LC_ALL": "C", "LANG": "sv_SE"}, "en"),
        ([], "sv", {"LANG": "de_DE.UTF-8"}, "sv"),
        ([], "sv", {"RUSTOOL_LANG": "en", "LANG": "sv_SE"}, "en"),
        (["--lang", "sv"], "en", {"RUSTOOL_LANG": "en", "LANG": "en_GB"}, "sv"),
    ],
)
def test_the_language_is_the_one_asked_for(
    run: Run, project: Path, arguments: list[str], data_language: str, variables: dict[str, str], expected: str
) -> None:
    strategy = project / "data/strategy.yaml"
    strategy.write_text(
        strategy.read_text(encoding="utf-8").replace("language: sv", f"language: {data_language}"), encoding="utf-8"
    )
    out = run(*arguments, "check", "--select", "syntax", cwd=project, **variables).stdout
    assert out.startswith("Inga" if expected == "sv" else "Nothing")
    refused = run(*arguments, "explain", "nope", cwd=project, **variables).stderr
    assert refused.startswith("rustool: det finns" if expected == "sv" else "rustool: there is")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nope"], "nope"),
        (["render", "nope"], "remissvar"),
        (["render", "--format", "nope"], "nope"),
        (["render", "--today", "2025-02-31"], "2025-02-31"),
        (["render", "-o", "/proc/nope"], "/proc/nope"),
        (["-C", "nope", "render"], "rustool init nope"),
        (["--lang", "de", "check"], "--lang"),
        (["check", "nope.yaml"], "nope.yaml"),
        (["check", "."], "."),
        (["init", "/proc/nope"], "/proc/nope"),
    ],
)
def test_a_user_s_mistake_is_a_sentence_and_exit_code_2(run: Run, arguments: list[str], says: str) -> None:
    result = run(*arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert says in result.stderr
    assert "Traceback" not in result.stderr


def test_no_command_shows_the_help(run: Run) -> None:
    assert "Commands:" in (result := run()).stdout + result.stderr


def test_version(run: Run) -> None:
    assert run("--version").stdout.startswith("rustool ")


@pytest.mark.parametrize(
    "variables", [{"LANG": "C", "LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "sv_SE.ISO-8859-1"}]
)
def test_output_is_utf_8_whatever_the_locale(run_process: Run, variables: dict[str, str]) -> None:
    assert "Höjd medie-" in run_process("render", cwd=ROOT, **variables).stdout


def shell(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A line of the shell's, in which rustool is this one."""
    line = line.replace("rustool", f"{sys.executable} -m rustool", 1)
    return subprocess.run(line, shell=True, cwd=folder, env=environment(), capture_output=True, text=True, check=False)


def test_a_closed_stdout_and_a_full_disk_are_sentences(tmp_path: Path) -> None:
    for redirect in (">&-", "> /dev/full"):
        result = shell(f"rustool render {redirect}", tmp_path)
        assert result.returncode == 2
        assert "Traceback" not in result.stderr
        assert "stdout" in result.stderr


@pytest.mark.parametrize(("command", "line"), [("render", "# Remissvar"), ("check", "info[missing-succession]")])
def test_a_reader_that_stops_early_is_no_error(command: str, line: str, tmp_path: Path) -> None:
    result = shell(f"rustool --lang en {command} | head -n 1", tmp_path)
    assert result.stdout.startswith(line)
    assert "Traceback" not in result.stderr
    assert "Broken pipe" not in result.stderr


def test_check_writes_nothing(run: Run, project: Path) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    run("check", cwd=project)
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


def test_init_writes_a_project_that_checks_and_renders(run: Run, tmp_path: Path) -> None:
    assert run("init", "ny").returncode == 0
    assert run("check", cwd=tmp_path / "ny").returncode == 0
    assert run("render", cwd=tmp_path / "ny").returncode == 0
    (tmp_path / "ny/data/response.yaml").write_text("mitt\n", encoding="utf-8")
    assert run("init", "ny").returncode == 2
