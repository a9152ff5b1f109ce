"""The process that every warm run of rustool is forked from: it has imported everything, and done nothing.

It talks over a socket of packets: a request is arguments, folder and environment, with the three streams as file
descriptors; the answer is the child's id at once, and how it ended when it has. No child ever returns to the loop: it
goes on as `python -m rustool` does.
"""

import atexit
import gc
import importlib
import json
import os
import pkgutil
import runpy
import socket
import sys
from pathlib import Path


def load() -> None:
    """Import what the commands import, as they do it: without pydantic's search for plugins, and from no folder."""
    del sys.path[0]  # this file's; a child has its working directory there
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    package = importlib.import_module("rustool")
    for module in pkgutil.walk_packages(package.__path__, "rustool."):
        if not module.name.endswith(".__main__"):
            importlib.import_module(module.name)
    importlib.import_module("icalendar")
    if len(list(Path("/proc/self/task").iterdir())) > 1:
        sys.exit("a library has begun a thread: what is forked would lack it, and may wait for its locks for ever")


def serve(requests: socket.socket) -> None:
    """Fork for each request; this returns in the child, ready to begin, and never in the server."""
    while True:
        message, streams, _, _ = socket.recv_fds(requests, 1 << 20, 3)
        if not message:
            os._exit(0)
        child = os.fork()
        if child == 0:
            requests.close()
            become(*json.loads(message), streams)
            return
        for stream in streams:
            os.close(stream)
        requests.send(str(child).encode())
        requests.send(str(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])).encode())


def become(arguments: list[str], folder: str, environment: dict[str, str], streams: list[int]) -> None:
    """Be what `python -m rustool` is when it has just been started.

    The streams of `sys` stay: Python made them over three pipes, in the environment that this has too, and three
    pipes are put under them now.
    """
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(folder)
    os.environ.clear()  # the same object: libraries hold on to it
    os.environ.update(environment)
    sys.path.insert(0, folder)
    sys.argv[1:] = arguments


def leave() -> None:
    """End before Python takes its modules apart, which takes longer than most commands.

    This is the first to be registered, so the last to be called at the exit: threads have ended, and whatever else
    wants to be called has been. An end that is not an exit code, or streams that cannot be written, are left to Python.
    """
    if code is not None:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    code: int | None = None
    atexit.register(leave)
    load()
    gc.freeze()  # or the search for garbage at the exit writes to every page that is shared with the server
    serve(socket.socket(fileno=int(sys.argv[1])))
    try:
        runpy.run_module("rustool", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        if isinstance(end.code, int | None):
            code = end.code or 0
        raise
