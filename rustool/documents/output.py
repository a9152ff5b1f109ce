"""Rendered files on the disk, where people edit them: nothing that a person wrote is overwritten in silence.

What was rendered last is kept beside the file, in the folder `.rustool/`: a file that differs from it has been edited,
and it is the common ancestor from which an edit and a new rendering are merged.
"""

from difflib import unified_diff
from pathlib import Path
from tempfile import TemporaryDirectory

from rustool import git
from rustool.files import Action, io_error, write_file
from rustool.findings import RustoolError
from rustool.messages import Message
from rustool.workspace import read_bytes

_KEPT = ".rustool"
_CONFLICT = b"<<<<<<< "


def save_rendering(path: Path, content: bytes, *, force: bool) -> None:
    """Write a rendered document; RustoolError where that would lose an edit and `force` does not allow it."""
    old = _read(path)
    if old is not None and old != content and not force and old != _read(_kept(path)):
        raise RustoolError(
            Message(
                "{path} has been edited since it was rendered: --check shows how it differs, --merge "
                "takes the new text into it (Markdown), --force overwrites it",
                path=path,
            )
        )
    _write(path, old, content, content)


def rendering_diff(path: Path, content: bytes) -> str:
    """How the file on the disk differs from what would be rendered now, as a unified diff; empty where it does not."""
    old = _read(path)
    if old == content:
        return ""
    try:
        there, here = (old or b"").decode().splitlines(keepends=True), content.decode().splitlines(keepends=True)
    except UnicodeDecodeError:
        return f"--- {path}\n+++ {path}\n"
    return "".join(unified_diff(there, here, str(path), str(path)))


def merge_rendering(path: Path, content: bytes) -> bool:
    """Take a new rendering into an edited file by git's three-way merge; True where conflicts are left marked in it."""
    edited, base = _read(path), _read(_kept(path))
    if edited is None or base is None:
        save_rendering(path, content, force=False)
        return False
    if _CONFLICT in edited:
        raise RustoolError(Message("{path} still has conflicts from the last merge: settle them first", path=path))
    # An editor on Windows ends lines its own way: that is no edit, and it is given back as it was.
    windows = b"\r\n" in edited
    merged, conflicts = _three_way(edited.replace(b"\r\n", b"\n"), base, content)
    _write(path, edited, merged.replace(b"\n", b"\r\n") if windows else merged, content)
    return conflicts


def _three_way(edited: bytes, base: bytes, new: bytes) -> tuple[bytes, bool]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        for part, text in (("edited", edited), ("base", base), ("new", new)):
            (folder / part).write_bytes(text)
        return git.merge_file(folder, ("redigerad / edited", "förra / last", "ny / new"))


def _write(path: Path, old: bytes | None, content: bytes, rendered: bytes) -> None:
    """The document first: if we are killed in between, its edit is taken for one once more, and nothing is lost."""
    if content != old:
        write_file(path, content, str(path))
    if _read(_kept(path)) != rendered:
        write_file(_kept(path), rendered, str(_kept(path)))


def _kept(path: Path) -> Path:
    return path.parent / _KEPT / path.name


def _read(path: Path) -> bytes | None:
    try:
        return read_bytes(path, str(path)) if path.exists() else None
    except OSError as error:
        raise io_error(Action.READ, str(path), error) from None
