"""`rustool` as a process of its own, two ways: started afresh, or forked from one that has imported everything.

Nine tenths of a command's time is Python's start and the imports, and the tests run a thousand commands. A forked one
is as much a process as the other: its own folder, environment and streams, its own signals, exit code and end. What it
cannot show is what happens before `main()`: how long the imports take and whether they are complete, what Python makes
of its environment, a module in the working directory that takes another's place. So a test of such things asks for
`fresh`, and a run in an environment that Python or a library might read as it starts is fresh of itself. That the two
say the same is for `test_warm.py` to hold.
"""

import json
import os
import select
import selectors
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack
from io import FileIO
from pathlib import Path
from typing import Self

from support import Run, environment

SERVER = Path(__file__).with_name("server.py")
SECONDS = 60

# What may be otherwise than it was when the server started: rustool asks for these when it needs them, and pytest's
# tells of the test. Anything else makes a fresh process.
ASKED_FOR_LATE = {"COLUMNS", "PATH", "PYTEST_CURRENT_TEST", "RUSTOOL_LANG"}

Result = subprocess.CompletedProcess[str]


def fresh(arguments: list[str], cwd: Path, variables: dict[str, str], stdin: str) -> Result:
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


class Warm:
    """A server to fork from, which lives as long as this. Linux only: elsewhere forking or packets are lacking."""

    def __init__(self) -> None:
        self.environment = environment()
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._socket.settimeout(SECONDS)
        with theirs:
            # A process of its own, as pytest has threads. Pipes, as Python makes a stream by what is under it.
            self._process = subprocess.Popen(
                [sys.executable, SERVER, str(theirs.fileno())],
                env=self.environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                pass_fds=[theirs.fileno()],
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()
        self._process.communicate()

    def suits(self, variables: dict[str, str]) -> bool:
        """Whether a process that starts in this environment is as one that is forked."""
        return {name for name, _ in self.environment.items() ^ variables.items()} <= ASKED_FOR_LATE

    def run(
        self, arguments: list[str], cwd: Path, variables: dict[str, str], stdin: str, seconds: float = SECONDS
    ) -> Result:
        """Run rustool in a fork of the server, as `fresh` does; TimeoutError when it has been killed."""
        with ExitStack() as ours, ExitStack() as theirs:
            its_in, to_it = _pipe(theirs, ours)
            out, its_out = _pipe(ours, theirs)
            err, its_err = _pipe(ours, theirs)
            request = json.dumps([arguments, str(cwd), variables]).encode()
            socket.send_fds(self._socket, [request], [its_in.fileno(), its_out.fileno(), its_err.fileno()])
            theirs.close()
            child = self._answer()
            try:
                printed = _talk(to_it, stdin.encode(), (out, err), seconds)
                code = self._answer()
            except TimeoutError:
                os.kill(child, signal.SIGKILL)
                self._answer()
                raise
        # As a stream of text reads it.
        return Result(arguments, code, *(text.decode().replace("\r\n", "\n").replace("\r", "\n") for text in printed))

    def _answer(self) -> int:
        answer = self._socket.recv(99)
        if not answer:
            raise RuntimeError(f"the server to fork from has ended: {self._process.communicate()[1].decode()}")
        return int(answer)


def runner(folder: Path, server: Warm | None) -> Run:
    """What runs rustool in that folder, warm where it can be."""

    def run(*arguments: object, cwd: Path = folder, stdin: str = "", **extra: str) -> Result:
        variables = environment(**extra)
        way = server.run if server and server.suits(variables) else fresh
        return way([*map(str, arguments)], cwd, variables, stdin)

    return run


def _pipe(reader: ExitStack, writer: ExitStack) -> tuple[FileIO, FileIO]:
    """A pipe, each end of which is closed with its stack."""
    read, write = os.pipe()
    return reader.enter_context(FileIO(read, "r")), writer.enter_context(FileIO(write, "w"))


def _talk(to_it: FileIO, text: bytes, from_it: tuple[FileIO, ...], seconds: float) -> list[bytes]:
    """Write all, or as much as is wanted, and read until the ends."""
    read = {stream: bytearray() for stream in from_it}
    until = time.monotonic() + seconds
    with selectors.DefaultSelector() as waiting:
        waiting.register(to_it, selectors.EVENT_WRITE)
        for stream in from_it:
            waiting.register(stream, selectors.EVENT_READ)
        while waiting.get_map():
            ready = waiting.select(until - time.monotonic())
            if time.monotonic() > until:
                raise TimeoutError(f"rustool still runs after {seconds} seconds")
            for key, _ in ready:
                if key.fileobj is to_it:
                    try:
                        text = text[to_it.write(text[: select.PIPE_BUF]) :]
                    except BrokenPipeError:
                        text = b""
                    done = not text
                else:
                    part = key.fileobj.read(1 << 16)
                    read[key.fileobj] += part
                    done = not part
                if done:
                    waiting.unregister(key.fileobj)
                    key.fileobj.close()
    return [bytes(part) for part in read.values()]
