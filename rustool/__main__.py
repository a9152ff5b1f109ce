"""The command `rustool`, also as `python -m rustool`: what belongs to a process that runs one command and ends."""

import gc

# Before anything is imported: large files are read three to six times faster without, and a command is soon over.
gc.disable()

import io  # noqa: E402 - see above
import os  # noqa: E402
import signal  # noqa: E402
import sys  # noqa: E402
from typing import NoReturn  # noqa: E402

from rustool import cli  # noqa: E402
from rustool.cli.settings import FAILED, Settings, print_error  # noqa: E402
from rustool.messages import Message  # noqa: E402


def main() -> NoReturn:
    """Run the command and leave with its exit code."""
    if sys.stdout is None:  # closed by the caller
        closed = Message("rustool: cannot write: stdout is closed")
        print(Settings().translator()(closed), file=sys.stderr)  # noqa: T201 - the edge prints
        sys.exit(FAILED)
    # Its search through every installed package for plugins takes longer than to check a file.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # end as `cat` does when the reader of a pipe has gone
    # The system's polite ways to end a process: as an exception, they leave no half-written file behind.
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _end)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = cli.main()
        sys.stdout.flush()
    except OSError as error:  # a full disk, a device that is gone: files of ours are handled where they are opened
        from rustool.files import Action, io_error

        print_error(io_error(Action.WRITE, "stdout", error), Settings())
        os._exit(FAILED)
    if hasattr(gc, "freeze"):  # CPython's, which else looks through all that was imported once more before it ends
        gc.freeze()
    sys.exit(code)


def _end(number: int, _: object) -> NoReturn:
    """End as a shell expects of a process that a signal ended: with 128 and the signal's number."""
    sys.exit(128 + number)


if __name__ == "__main__":
    main()
