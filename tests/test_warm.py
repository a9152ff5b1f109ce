"""A run that is forked says what one that is started afresh does; and what only the latter can show, it is left to."""

import os
import sys
from pathlib import Path

import pytest
from support import ROOT, environment
from warm import Result, Warm, fresh

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every run is a fresh one")

COMMANDS = [
    "",
    "--help",
    "--lang en -C nope render",
    "init ny",
    "explain missing-succession",
    "check --fail-on info",
    "--color always check",
    "--lang en status",
    "--color always deadlines --today 2025-10-03",
    "deadlines --format ics --today 2025-10-03",
    "diff",
    "diff --format html",
    "render --today 2025-08-01",
    "render --all -o ut --today 2025-08-01",
    "collect nope.docx",
    "preview nope",
]


def written(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def both(
    server: Warm, tmp_path: Path, *arguments: str, stdin: str = "", **extra: str
) -> tuple[tuple[Result, Result], tuple[dict[str, bytes], dict[str, bytes]]]:
    """A command run in each way in an empty folder of the same name, and the files that it left there."""
    results, files = [], []
    folder = tmp_path / "here"
    for way in (server.run, fresh):
        folder.mkdir()
        results.append(way([*arguments], folder, environment(**extra), stdin))
        files.append(written(folder))
        folder.rename(tmp_path / f"{len(results)}")
    return (results[0], results[1]), (files[0], files[1])


def said(result: Result) -> tuple[int, str, str]:
    return result.returncode, result.stdout, result.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_it_says_and_writes_the_same(warm: Warm, tmp_path: Path, command: str) -> None:
    (forked, started), (here, there) = both(warm, tmp_path, *command.split())
    assert said(forked) == said(started)
    assert here == there
    assert forked.stdout or forked.stderr or here


def test_what_is_on_stdin_and_in_the_environment_reaches_it(warm: Warm, tmp_path: Path) -> None:
    text = "x: å" + "ä" * 200_000 + ": fel\n"
    results, _ = both(warm, tmp_path, "check", "-", stdin=text, COLUMNS="50", RUSTOOL_LANG="en")
    assert said(results[0]) == said(results[1])
    assert results[0].returncode == 1


def test_arguments_need_not_be_utf_8(warm: Warm, tmp_path: Path) -> None:
    results, _ = both(warm, tmp_path, "check", os.fsdecode(b"\xff.yaml"))
    assert said(results[0]) == said(results[1])


def test_stdin_that_nobody_reads_is_no_hindrance(warm: Warm, tmp_path: Path) -> None:
    results, _ = both(warm, tmp_path, "--version", stdin="x" * 1_000_000)
    assert said(results[0]) == said(results[1])


def test_one_run_leaves_nothing_to_the_next(warm: Warm, tmp_path: Path) -> None:
    first = warm.run(["schema"], tmp_path, environment(), "")
    warm.run(["render"], ROOT, environment(COLUMNS="40", RUSTOOL_LANG="sv", PATH=""), "")
    assert said(warm.run(["schema"], tmp_path, environment(), "")) == said(first)


def test_what_never_ends_is_ended_and_hinders_nobody(warm: Warm, tmp_path: Path) -> None:
    with pytest.raises(TimeoutError):
        warm.run(["preview"], tmp_path, environment(), "", seconds=0.2)
    assert warm.run(["--version"], tmp_path, environment(), "").stdout.startswith("rustool ")


@pytest.mark.parametrize("variable", ["LANG", "LC_ALL", "PYTHONUTF8", "PYTHONOPTIMIZE", "TZ", "HOME", "NO_COLOR"])
def test_what_is_read_at_the_start_is_for_a_fresh_process(warm: Warm, variable: str) -> None:
    assert not warm.suits(environment(**{variable: "x"}))
    assert warm.suits(environment(COLUMNS="x"))
