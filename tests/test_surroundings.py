"""Odd surroundings: streams that are closed or full, and an environment that nobody set up for people."""

import subprocess
import sys
from pathlib import Path

import pytest
from support import ROOT, Run, environment

from rustool.findings import RustoolError
from rustool.workspace import Workspace

COMMANDS = ["check", "deadlines --format ics", "diff --format html", "schema strategy", "explain --all"]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(("streams", "code"), [(">&-", 2), (">/dev/full", 2), ("<&- 2>&-", 0)])
def test_no_stream_that_is_closed_or_full_ends_in_a_traceback(command: str, streams: str, code: int) -> None:
    shell = f"{sys.executable} -m rustool {command} {streams}"
    result = subprocess.run(shell, shell=True, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    assert (result.returncode, "Traceback" in result.stderr) == (code, False)
    assert bool(result.stdout) is (code == 0)


@pytest.mark.parametrize(
    "odd",
    [
        {"HOME": "/nonexistent", "TZ": "garbage", "LC_ALL": "xx_YY", "PYTHONIOENCODING": "latin-1", "TERM": ""},
        {"HOME": "", "TZ": ":/etc/passwd", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONWARNINGS": "error"},
        {"PYTHONOPTIMIZE": "1", "COLUMNS": "-5"},
    ],
)
def test_an_odd_environment_changes_no_word(run: Run, run_process: Run, odd: dict[str, str]) -> None:
    for command in ("check", "deadlines", "render"):
        there, usual = run_process("--lang", "sv", command, cwd=ROOT, **odd), run("--lang", "sv", command, cwd=ROOT)
        assert (there.returncode, there.stderr) == (0, "")
        if "COLUMNS" not in odd:
            assert there.stdout == usual.stdout


def test_without_docstrings_the_manual_is_the_same(run_process: Run) -> None:
    written = run_process("explain", "--all", PYTHONOPTIMIZE="2")
    assert (written.returncode, written.stdout) == (0, (ROOT / "docs/rules.md").read_text(encoding="utf-8"))


def test_a_file_that_is_gone_before_it_is_read_is_a_sentence(project: Path) -> None:
    workspace = Workspace(project, project)
    listed = workspace.files()
    listed[-1].unlink()
    with pytest.raises(RustoolError, match="cannot read data/versions/"):
        workspace.read(listed[-1])


def test_a_file_that_changes_while_it_is_used_is_read_once(project: Path) -> None:
    workspace = Workspace(project, project)
    path = workspace.files()[0]
    before = workspace.read(path)
    path.write_text("gone: wrong", encoding="utf-8")
    assert workspace.read(path) is before
    assert workspace.strategy.source is before
