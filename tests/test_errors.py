"""What nobody foresaw ends in a sentence and exit code 2; Ctrl-C ends a command quietly."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from support import ROOT, Result, environment

BREAKING = """
import os
def broken(_):
    raise {error}
os.path.lexists = broken
"""
SLOW = """
import sys, time
class Slow:
    def find_spec(self, name, path=None, target=None):
        if name == "typer":
            print("loading", flush=True)
            time.sleep(30)
sys.meta_path.insert(0, Slow())
"""


def customized(folder: Path, code: str, **variables: str) -> dict[str, str]:
    """An environment in which Python runs `code` before the program."""
    (folder / "custom").mkdir()
    (folder / "custom/sitecustomize.py").write_text(code, encoding="utf-8")
    return environment(PYTHONPATH=f"{folder / 'custom'}:{ROOT}", **variables)


def broken(folder: Path, project: Path, error: str, *arguments: str, **variables: str) -> Result:
    """`rustool deadlines`, in which something fails that should not."""
    return subprocess.run(
        [sys.executable, "-m", "rustool", "--lang", "en", "deadlines", *arguments],
        cwd=project,
        env=customized(folder, BREAKING.format(error=error), **({"RUSTOOL_DEBUG": ""} | variables)),
        capture_output=True,
        text=True,
        check=False,
    )


REPORT = " Please report it to those who maintain rustool, with what the same command shows with RUSTOOL_DEBUG=1.\n"


@pytest.mark.parametrize(
    ("error", "says"),
    [
        ("ZeroDivisionError('by\\x1b nought')", f"unforeseen error (ZeroDivisionError: by\\x1b nought).{REPORT}"),
        ("KeyError()", f"unforeseen error (KeyError).{REPORT}"),
        ("EOFError()", f"unforeseen error (EOFError).{REPORT}"),
        ("RecursionError('too deep')", f"unforeseen error (RecursionError: too deep).{REPORT}"),
        ("MemoryError()", "there is not enough memory for this\n"),
        ("OSError(5, 'Input/output error', '/data/x')", "cannot use /data/x: Input/output error\n"),
        ("PermissionError(13, 'Permission denied', '/data/x')", "cannot use /data/x: it is not allowed\n"),
        ("OSError(5, 'Input/output error')", f"unforeseen error (OSError: [Errno 5] Input/output error).{REPORT}"),
        ("BrokenPipeError(32, 'Broken pipe')", f"unforeseen error (BrokenPipeError: [Errno 32] Broken pipe).{REPORT}"),
    ],
)
def test_an_unforeseen_error_is_a_sentence_and_exit_code_2(
    tmp_path: Path, project: Path, error: str, says: str
) -> None:
    result = broken(tmp_path, project, error)
    assert (result.returncode, result.stdout, result.stderr) == (2, "", f"rustool: {says}")


def test_a_long_error_is_cut(tmp_path: Path, project: Path) -> None:
    result = broken(tmp_path, project, "ValueError('x' * 100_000)")
    assert (result.returncode, len(result.stderr) < 400) == (2, True)


def test_where_an_error_comes_from_is_shown_on_demand(tmp_path: Path, project: Path) -> None:
    result = broken(tmp_path, project, "KeyError()", RUSTOOL_DEBUG="1")
    assert result.returncode == 2
    assert result.stderr.startswith("Traceback (most recent call last):")
    assert result.stderr.endswith(f"rustool: unforeseen error (KeyError).{REPORT}")


def test_an_error_outside_a_command_is_a_sentence_too(tmp_path: Path, project: Path) -> None:
    code = "import typer.main\ndef broken(_):\n    raise KeyError('x')\ntyper.main.get_command = broken\n"
    result = subprocess.run(
        [sys.executable, "-m", "rustool", "--lang", "en", "check"],
        cwd=project,
        env=customized(tmp_path, code, RUSTOOL_DEBUG="", RUSTOOL_LANG="en"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stderr) == (2, f"rustool: unforeseen error (KeyError: 'x').{REPORT}")


def test_a_full_disk_is_blamed_on_stdout(project: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        result = subprocess.run(
            [sys.executable, "-m", "rustool", "--lang", "en", "schema"],
            cwd=project,
            env=environment(RUSTOOL_LANG="en"),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (result.returncode, result.stderr) == (2, "rustool: cannot write stdout: No space left on device\n")


def test_an_interrupt_while_the_program_is_loaded_ends_it_quietly(tmp_path: Path, project: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "rustool", "check"],
        cwd=project,
        env=customized(tmp_path, SLOW),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stdout.readline() == b"loading\n"
    process.send_signal(signal.SIGINT)
    rest, error = process.communicate()
    assert (process.returncode, rest, error) == (130, b"", b"")


def test_an_interrupt_ends_a_command_quietly(tmp_path: Path, project: Path) -> None:
    code = (
        "import os, time\ndef slow(_):\n    print('working', flush=True)\n    time.sleep(30)\nos.path.lexists = slow\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-m", "rustool", "deadlines"],
        cwd=project,
        env=customized(tmp_path, code),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stdout.readline() == b"working\n"
    process.send_signal(signal.SIGINT)
    rest, error = process.communicate()
    assert (process.returncode, rest, error) == (130, b"", b"")
