"""What is said when a command fails, and with which exit code: the one place that catches what nobody foresaw."""

import io
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import cast

import typer

from rustool.cli.settings import FAILED, Settings, print_error
from rustool.findings import RustoolError
from rustool.formats import escape_controls
from rustool.messages import Joined, Message

INTERRUPTED = 130
"""The exit code of a command that Ctrl-C ended, as shells count: 128 and the number of SIGINT."""
DEBUG = "RUSTOOL_DEBUG"
"""The environment variable that shows where an unforeseen error comes from."""

WrongUsage = cast("type[typer.BadParameter]", typer.BadParameter.__mro__[1])
"""What typer raises for every wrong use of options and arguments, which may quote what was given."""

_SHOWN = 200
"""So many characters of an error of a library are shown: it may quote a whole file."""


class OutputError(Exception):
    """Stdout cannot be written: a full disk, a device that is gone."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.error = error


class Output(io.TextIOWrapper):
    """Stdout of the process, whose failures can be told from those of files."""

    def write(self, text: str, /) -> int:
        """Write a text; raise OutputError where that fails."""
        try:
            return super().write(text)
        except OSError as error:
            raise OutputError(error) from None

    def flush(self) -> None:
        """Write what is held; raise OutputError where that fails."""
        try:
            super().flush()
        except OSError as error:
            raise OutputError(error) from None


@contextmanager
def reported(settings: Callable[[], Settings]) -> Iterator[None]:
    """Say on stderr why the work inside failed, and leave with the exit code for it.

    OutputError where stdout fails. Wrong usage is left to typer, which shows how to use the command.
    """
    try:
        yield
    except WrongUsage as error:
        error.message = escape_controls(error.message)
        raise
    except (typer.Exit, OutputError):
        raise
    except typer.Abort:  # a question that was not answered
        raise typer.Exit(INTERRUPTED) from None
    except RustoolError as error:
        print_error(error, settings())
        raise typer.Exit(FAILED) from None
    except Exception as error:  # noqa: BLE001 - the outermost handler
        print_unforeseen(error, settings())
        raise typer.Exit(FAILED) from None


def print_broken_output(error: Exception | None) -> int:
    """Say on stderr that stdout cannot be written, and return the exit code; `error` is None where it is closed."""
    cause = error.error if isinstance(error, OutputError) else error
    if isinstance(cause, OSError):
        from rustool.files import Action, io_error

        if not isinstance(cause, BrokenPipeError):  # the reader has seen enough
            print_error(io_error(Action.WRITE, "stdout", cause), Settings())
    else:
        print_error(RustoolError(Message("cannot write: stdout is closed")), Settings())
    return FAILED


def print_unforeseen(error: Exception, settings: Settings) -> None:
    """Say on stderr in one sentence what happened and, with RUSTOOL_DEBUG, where."""
    if os.environ.get(DEBUG):
        traceback.print_exception(error, file=sys.stderr)
    print_error(RustoolError(_unforeseen(error)), settings)


def _unforeseen(error: Exception) -> Message:
    if isinstance(error, OSError) and error.filename:
        from rustool.files import Action, display_name, io_error

        return io_error(Action.USE, display_name(os.fsdecode(error.filename)), error).message
    if isinstance(error, MemoryError):
        return Message("there is not enough memory for this")
    kind, text = type(error).__name__, " ".join(str(error).split())
    what = f"{kind}: {text}" if text else kind
    return Joined(
        " ",
        [
            Message("unforeseen error ({error}).", error=what if len(what) <= _SHOWN else f"{what[: _SHOWN - 1]}…"),
            Message(
                "Please report it to those who maintain rustool, with what the same command shows with {variable}=1.",
                variable=DEBUG,
            ),
        ],
    )
