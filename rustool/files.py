"""Writing files so that what was there before, or all of what is new, is always on the disk."""

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from rustool.findings import Message, RustoolError


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
        raise io_error("write", "skriva", shown, error) from None
    except ValueError:  # a NUL in the name
        raise io_error("write", "skriva", shown, FileNotFoundError()) from None
    except RuntimeError:  # Path.resolve on a loop of symlinks, before Python 3.13
        raise RustoolError(
            Message(
                en=f"cannot write {shown}: its symlinks go in a circle",
                sv=f"kan inte skriva {shown}: länkarna går i cirkel",
            )
        ) from None
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink()


def io_error(en: str, sv: str, shown: str, error: OSError) -> RustoolError:
    """That a file cannot be read or written, and why, in words rather than error numbers."""
    why = _WHY.get(type(error)) or Message(en=error.strerror or str(error), sv=error.strerror or str(error))
    return RustoolError(Message(en=f"cannot {en} {shown}: {why.en}", sv=f"kan inte {sv} {shown}: {why.sv}"))


_WHY: dict[type[OSError], Message] = {
    FileNotFoundError: Message(en="there is no such file or folder", sv="det finns ingen sådan fil eller mapp"),
    PermissionError: Message(en="it is not allowed", sv="det är inte tillåtet"),
    IsADirectoryError: Message(en="it is a folder", sv="det är en mapp"),
    NotADirectoryError: Message(en="a part of its path is not a folder", sv="en del av sökvägen är ingen mapp"),
    FileExistsError: Message(en="a file is in the way", sv="en fil är i vägen"),
}


def _umask() -> int:
    """The process's umask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
