"""`rustool` run two ways: in this process, which takes a fiftieth of the time, or as a process of its own.

A test asks for the fixture `run` unless the process itself matters: signals, a closed or full stdout, what Python
makes of its environment, what a command imports. Then it asks for `run_process`. `test_main.py` shows that both give
the same.
"""

import os
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Protocol

import pytest
from support import Result, Run, environment

from rustool.cli import main

SECONDS = 60
READ_AT_THE_START = ("PYTHON", "TZ")
"""How the variables begin that only a process that starts with them shows the effect of."""


class Runner(Protocol):
    """How a command is run: `in_process` or `as_process`."""

    def __call__(self, arguments: list[str], cwd: Path, variables: dict[str, str], stdin: str) -> Result: ...


def as_process(arguments: list[str], cwd: Path, variables: dict[str, str], stdin: str) -> Result:
    """Run `python -m rustool`."""
    return subprocess.run(
        [sys.executable, "-m", "rustool", *arguments],
        cwd=cwd,
        env=variables,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=SECONDS,
    )


def in_process(arguments: list[str], cwd: Path, variables: dict[str, str], stdin: str) -> Result:
    """Call `main`, with the folder, the environment and the streams that a process would have."""
    started = {name for name in variables.items() ^ environment().items() if name[0].startswith(READ_AT_THE_START)}
    assert not started, f"only run_process shows what these do: {started}"
    out, err = _stream(), _stream()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(cwd)
        for name in os.environ.keys() - variables.keys():
            patch.delenv(name)
        for name, value in variables.items():
            patch.setenv(name, value)
        patch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin.encode()), encoding="utf-8"))
        for name, stream in (("stdout", out), ("__stdout__", out), ("stderr", err)):
            patch.setattr(sys, name, stream)
        code = main(arguments)
    return Result(arguments, code, _text(out), _text(err))


def in_folder(folder: Path, runner: Runner) -> Run:
    """Run rustool in that folder."""

    def run(*arguments: object, cwd: Path = folder, stdin: str = "", **extra: str) -> Result:
        return runner([*map(str, arguments)], cwd, environment(**extra), stdin)

    return run


def _stream() -> TextIOWrapper:
    return TextIOWrapper(BytesIO(), encoding="utf-8", errors="backslashreplace", newline="")


def _text(stream: TextIOWrapper) -> str:
    """What was written, with the line ends that subprocess makes of it."""
    stream.flush()
    assert isinstance(stream.buffer, BytesIO)
    return stream.buffer.getvalue().decode().replace("\r\n", "\n").replace("\r", "\n")
