"""The command `rustool`, also as `python -m rustool`: what belongs to a process that runs one command and ends."""

import gc

# Before anything is imported: large files are read three to six times faster without, and a command is soon over.
gc.disable()

import io  # noqa: E402 - see above
import os  # noqa: E402
import signal  # noqa: E402
import sys  # noqa: E402
from typing import NoReturn  # noqa: E402


def main() -> NoReturn:
    """Run the command and leave with its exit code."""
    try:
        code = _run()
    except KeyboardInterrupt:  # also while the program is still being loaded
        os._exit(128 + signal.SIGINT)
    if hasattr(gc, "freeze"):  # CPython's, which otherwise looks through all that was imported once more before it ends
        gc.freeze()
    sys.exit(code)


def _run() -> int:
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # end as `cat` does when the reader of a pipe has gone
    # The system's polite ways to end a process: as an exception, they leave no half-written file behind.
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _end)
    # Its search through every installed package for plugins takes longer than to check a file.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"

    from rustool import cli
    from rustool.cli.errors import Output, OutputError, print_broken_output

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdout, io.TextIOWrapper):
        line_buffering = sys.stdout.line_buffering
        sys.stdout = Output(sys.stdout.detach(), "utf-8", "backslashreplace", line_buffering=line_buffering)
    if sys.stdout is None:  # closed by the caller
        return print_broken_output(None)
    try:
        code = cli.main()
        sys.stdout.flush()
    except (OutputError, OSError) as error:
        # What stdout still holds cannot be written either: to leave in the usual way would try that again.
        os._exit(print_broken_output(error))
    return code


def _end(number: int, _: object) -> NoReturn:
    """End as a shell expects of a process that a signal ended: with 128 and the signal's number."""
    sys.exit(128 + number)


if __name__ == "__main__":
    main()
