"""Files: read with limits and within their folder; written whole, durably, and only over what was read.

A project may come from a stranger, so no symbolic link in it is followed out of it: every function takes the folder
that the file must really be `within`. Links that stay inside are followed.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import Enum
from pathlib import Path
from tempfile import NamedTemporaryFile, gettempdir

from rustool.findings import RustoolError, escape_controls
from rustool.messages import Message, Verbatim

MAX_BYTES = 64 * 1024 * 1024
"""The most that is read of one file."""

_SUFFIX = ".rustool-tmp"
_STALE_SECONDS = 3600
"""A temporary file older than this was left behind by a process that was killed."""
_ATTEMPTS = 10
"""How often an update begins again because the file was changed by something that takes no lock, such as an editor."""


class Action(Enum):
    """What was tried with a file when it failed."""

    READ = "read"
    WRITE = "write"
    LISTEN = "listen on"
    USE = "use"


def display_name(path: Path | str) -> str:
    """Return a file's name as it may be printed: on one line, and without anything that steers a terminal."""
    return escape_controls(str(path)).replace("\n", "\\n").replace("\t", "\\t")


def read_file(path: Path, shown: str, *, within: Path | None = None, max_bytes: int = MAX_BYTES) -> bytes:
    """Return a file's content, cut one byte after `max_bytes`, so that its reader can tell that there is more.

    RustoolError, naming the file as `shown`, where it cannot be read or its links lead out of `within`.
    """
    with _reporting(Action.READ, shown):
        # Resolved first only where it matters: /dev/fd/3, which a shell makes of <(…), is a link to nothing.
        opened, opener = (path, _open_now) if within is None else (_real(path, within, shown), _open_no_link)
        with open(opened, "rb", opener=opener) as file:
            return file.read(max_bytes + 1)


def write_file(path: Path, content: bytes, shown: str, *, within: Path | None = None) -> None:
    """Put `content` in the file in one step: a reader, or a crash, meets the old file or the new one, whole.

    The file and its folder are synchronised to the disk. Mode and, where possible, owner stay as they were; folders are
    made. RustoolError as for `read_file`.
    """
    with _reporting(Action.WRITE, shown):
        target = _real(path, within, shown)
        _make_folders(target.parent)
        with _locked(target):
            _replace(target, content)


def update_file(path: Path, change: Callable[[bytes], bytes | None], shown: str, *, within: Path | None = None) -> None:
    """Replace a file's content by what `change` makes of it; None leaves it as it is.

    Other updates wait meanwhile. Where something else has changed the file before the new content is in its place,
    `change` is asked again with what is there then, so that no update is lost. RustoolError as for `read_file`, and
    where the file changes faster than `change` can follow. A missing file is empty.
    """
    with _reporting(Action.WRITE, shown):
        target = _real(path, within, shown)
        _make_folders(target.parent)
        with _locked(target):
            before = _content(target)
            for _ in range(_ATTEMPTS):
                after = change(before)
                now = _content(target)
                if now == before:
                    if after is not None and after != before:
                        _replace(target, after)
                    return
                before = now
    raise RustoolError(Message("{shown} is being changed by another program: nothing was written", shown=shown))


def remove_file(path: Path, shown: str, *, within: Path | None = None) -> None:
    """Remove a file, whether it is there or not; RustoolError as for `read_file`."""
    with _reporting(Action.WRITE, shown):
        target = _real(path, within, shown)
        with _locked(target):
            target.unlink(missing_ok=True)
            _sync_folder(target.parent)


def boundary(path: Path, project: Path) -> Path:
    """Return the folder that an output must stay within: the project folder, or the one that the path itself names."""
    # Not resolve(): what counts is the path as it is written, with its links.
    named, root = Path.cwd() / os.path.normpath(path), Path.cwd() / os.path.normpath(project)
    return root if named.is_relative_to(root) else named.parent


def io_error(action: Action, shown: str, error: OSError) -> RustoolError:
    """Return the error that a file cannot be used, and why, in words rather than numbers."""
    reason = _REASONS.get(type(error)) or Verbatim(error.strerror or str(error))
    match action:
        case Action.READ:
            return RustoolError(Message("cannot read {shown}: {reason}", shown=shown, reason=reason))
        case Action.WRITE:
            return RustoolError(Message("cannot write {shown}: {reason}", shown=shown, reason=reason))
        case Action.LISTEN:
            return RustoolError(Message("cannot listen on {shown}: {reason}", shown=shown, reason=reason))
        case Action.USE:
            return RustoolError(Message("cannot use {shown}: {reason}", shown=shown, reason=reason))


_REASONS: dict[type[OSError], Message] = {
    FileNotFoundError: Message("there is no such file or folder"),
    PermissionError: Message("it is not allowed"),
    IsADirectoryError: Message("it is a folder"),
    NotADirectoryError: Message("a part of its path is not a folder"),
    FileExistsError: Message("a file is in the way"),
}


@contextmanager
def _reporting(action: Action, shown: str) -> Iterator[None]:
    """Turn what the system says of a file into a RustoolError that names it."""
    try:
        yield
    except OSError as error:
        raise io_error(action, shown, error) from None
    except ValueError:  # a NUL in the name
        raise io_error(action, shown, FileNotFoundError()) from None


def _real(path: Path, within: Path | None, shown: str) -> Path:
    """Return the path without links; RustoolError where they are circular or lead out of the folder `within`."""
    try:
        real = path.resolve()
        root = within.resolve() if within is not None else None
    except RuntimeError:  # a loop of links, before Python 3.13
        real, root = path, None
    if real.is_symlink():  # a loop of links, from Python 3.13 on
        raise RustoolError(Message("cannot use {shown}: its symbolic links are circular", shown=shown))
    if root is not None and not real.is_relative_to(root):
        raise RustoolError(
            Message("cannot use {shown}: a symbolic link leads out of {folder}", shown=shown, folder=display_name(root))
        )
    return real


def _open_now(path: str, flags: int) -> int:
    """Open without waiting for somebody to write to a named pipe: one that nobody writes to is empty."""
    opened = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if hasattr(os, "set_blocking"):
        os.set_blocking(opened, True)
    return opened


def _open_no_link(path: str, flags: int) -> int:
    """Open as `_open_now` does, but no link that somebody has put there since the path was resolved."""
    return _open_now(path, flags | getattr(os, "O_NOFOLLOW", 0))


def _content(target: Path) -> bytes:
    try:
        with open(target, "rb", opener=_open_no_link) as file:
            return file.read()
    except FileNotFoundError:
        return b""


def _replace(target: Path, content: bytes) -> None:
    """Put a new file in the target's place; the caller holds the lock."""
    there = target.lstat() if os.path.lexists(target) else None
    if there is not None and not target.is_file() and not target.is_dir():
        raise FileExistsError  # a pipe or a device, as /dev/null, which a file must not replace
    _remove_stale(target)
    mode = there.st_mode & 0o7777 if there else 0o666 & ~_umask()
    temporary: Path | None = None
    try:
        with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", suffix=_SUFFIX, delete=False) as file:
            temporary = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if there is not None and hasattr(os, "chown"):
            with suppress(OSError):  # only root may give a file away
                os.chown(temporary, there.st_uid, there.st_gid)
        temporary.chmod(mode)
        temporary.replace(target)
        _sync_folder(target.parent)
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink()


def _remove_stale(target: Path) -> None:
    for left in target.parent.glob(f".{_escaped(target.name)}.*{_SUFFIX}"):
        with suppress(OSError):
            if time.time() - left.lstat().st_mtime > _STALE_SECONDS:
                left.unlink()


def _escaped(name: str) -> str:
    """Return a name in which `glob` finds nothing but itself."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def _make_folders(folder: Path) -> None:
    if not folder.is_dir():
        _make_folders(folder.parent)
        folder.mkdir(exist_ok=True)
        _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    """Make a new or renamed entry of a folder durable; a file is only on the disk when its name is, too."""
    if sys.platform == "win32":  # which has no such call, and orders metadata itself
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


if sys.platform == "win32":
    import msvcrt
    from hashlib import sha256

    @contextmanager
    def _locked(target: Path) -> Iterator[None]:
        """Keep other rustool processes from writing in the folder, by a file: Windows locks no folders."""
        name = sha256(os.path.normcase(target.parent).encode()).hexdigest()
        with Path(gettempdir(), f"rustool-{name}.lock").open("ab") as file:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            try:
                yield
            finally:
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    @contextmanager
    def _locked(target: Path) -> Iterator[None]:
        """Keep other rustool processes from writing in the folder, which itself is the lock: no file is left behind."""
        opened = os.open(target.parent, os.O_RDONLY)
        try:
            fcntl.flock(opened, fcntl.LOCK_EX)
            yield
        finally:
            os.close(opened)


def _umask() -> int:
    """Return the process's umask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
