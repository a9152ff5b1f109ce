"""`main` called in this process says what a process of its own does, and leaves this one as it was."""

import gc
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from command import Runner, as_process, in_process
from support import ROOT, Result, Run, environment

from rustool.cli import main

COMMANDS = [
    "",
    "--help",
    "--lang en -C nope render",
    "nope",
    "check --format nope",
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
    tmp_path: Path, *arguments: str, stdin: str = "", **extra: str
) -> tuple[tuple[Result, Result], tuple[dict[str, bytes], dict[str, bytes]]]:
    """A command run in each way in an empty folder of the same name, and the files that it left there."""
    results, files = [], []
    folder = tmp_path / "here"
    runners: tuple[Runner, Runner] = (in_process, as_process)
    for runner in runners:
        folder.mkdir()
        results.append(runner([*arguments], folder, environment(**extra), stdin))
        files.append(written(folder))
        folder.rename(tmp_path / f"{len(results)}")
    return (results[0], results[1]), (files[0], files[1])


def said(result: Result) -> tuple[int, str, str]:
    return result.returncode, result.stdout, result.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_it_says_and_writes_the_same(tmp_path: Path, command: str) -> None:
    (called, started), (here, there) = both(tmp_path, *command.split())
    assert said(called) == said(started)
    assert here == there
    assert called.stdout or called.stderr or here


def test_what_is_on_stdin_and_in_the_environment_reaches_it(tmp_path: Path) -> None:
    text = "x: å" + "ä" * 200_000 + ": fel\n"
    results, _ = both(tmp_path, "check", "-", stdin=text, COLUMNS="50", RUSTOOL_LANG="en")
    assert said(results[0]) == said(results[1])
    assert results[0].returncode == 1


def test_arguments_need_not_be_utf_8(tmp_path: Path) -> None:
    results, _ = both(tmp_path, "check", os.fsdecode(b"\xff.yaml"))
    assert said(results[0]) == said(results[1])
    assert "\\udcff" in results[0].stderr


def test_stdin_that_nobody_reads_is_no_hindrance(tmp_path: Path) -> None:
    results, _ = both(tmp_path, "--version", stdin="x" * 1_000_000)
    assert said(results[0]) == said(results[1])


def test_one_call_leaves_nothing_to_the_next(tmp_path: Path, run: Run) -> None:
    first = run("schema")
    run("render", cwd=ROOT, COLUMNS="40", RUSTOOL_LANG="sv", PATH="")
    assert said(run("schema")) == said(first)


TRACES: dict[str, Callable[[], object]] = {
    "signals": lambda: {number: signal.getsignal(number) for number in signal.valid_signals()},
    "environment": lambda: dict(os.environ),
    "garbage": lambda: (gc.isenabled(), gc.get_freeze_count()),
    "streams": lambda: (sys.stdin, sys.stdout, sys.stderr, sys.stdout.encoding, sys.stdout.errors),
    "hooks": lambda: (sys.excepthook, sys.unraisablehook),
    "arguments": lambda: (sys.argv[:], sys.path[:], Path.cwd(), sys.getrecursionlimit()),
}


@pytest.mark.parametrize("command", ["check", "nope", "render --format html", "deadlines --format ics", "preview nope"])
def test_a_call_leaves_the_process_as_it_was(command: str, capfd: pytest.CaptureFixture[str]) -> None:
    before = {what: look() for what, look in TRACES.items()}
    main(command.split())
    assert {what: look() for what, look in TRACES.items()} == before
    printed = capfd.readouterr()
    assert printed.out + printed.err


@pytest.mark.parametrize("variable", ["PYTHONUTF8", "PYTHONOPTIMIZE", "TZ"])
def test_what_is_read_at_the_start_is_for_a_process(run: Run, variable: str) -> None:
    with pytest.raises(AssertionError, match="run_process"):
        run("--version", cwd=ROOT, **{variable: "x"})
