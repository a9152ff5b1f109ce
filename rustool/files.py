"""Writing files so that what was there before, or all of what is new, is always on the disk."""

import os
from contextlib import suppress
from enum import Enum
from pathlib import Path
from tempfile import NamedTemporaryFile

from rustool.findings import RustoolError
from rustool.messages import Message, Verbatim


def write_file(path: Path, content: bytes, shown: str) -> None:
    """Put `content` in the file in one step: whoever reads or kills us meets the old file or the new one, whole.

    Follows a symlink and keeps the file's permissions. RustoolError, naming the file as `shown`, if it cannot be done.
    """
    temporary: Path | None = None
    try:
        target = path.resolve()
        if target.exists() and not (target.is_file() or target.is_dir()):
            raise FileExistsError  # a pipe or a device, as /dev/null, which a file must not take the place of
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask()
        with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
            temporary = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        temporary.replace(target)
    except OSError as error:
        raise io_error(Action.WRITE, shown, error) from None
    except ValueError:  # a NUL in the name
        raise io_error(Action.WRITE, shown, FileNotFoundError()) from None
    except RuntimeError:  # Path.resolve on a loop of symlinks, before Python 3.13
        raise RustoolError(Message("cannot write {shown}: its symlinks go in a circle", shown=shown)) from None
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink()


class Action(Enum):
    """What was tried with a file when it failed."""

    READ = "read"
    WRITE = "write"
    LISTEN = "listen on"


def io_error(action: Action, shown: str, error: OSError) -> RustoolError:
    """That a file cannot be read or written, and why, in words rather than error numbers."""
    why = _WHY.get(type(error)) or Verbatim(error.strerror or str(error))
    match action:
        case Action.READ:
            return RustoolError(Message("cannot read {shown}: {reason}", shown=shown, reason=why))
        case Action.WRITE:
            return RustoolError(Message("cannot write {shown}: {reason}", shown=shown, reason=why))
        case Action.LISTEN:
            return RustoolError(Message("cannot listen on {shown}: {reason}", shown=shown, reason=why))


_WHY: dict[type[OSError], Message] = {
    FileNotFoundError: Message("there is no such file or folder"),
    PermissionError: Message("it is not allowed"),
    IsADirectoryError: Message("it is a folder"),
    NotADirectoryError: Message("a part of its path is not a folder"),
    FileExistsError: Message("a file is in the way"),
}


def _umask() -> int:
    """The process's umask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
