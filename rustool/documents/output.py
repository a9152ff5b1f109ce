"""Rendered files on the disk, where people edit them: nothing that a person wrote is overwritten in silence.

What was rendered last is kept beside the file, in the folder `.rustool/`: a file that differs from it has been edited,
and it is the common ancestor from which an edit and a new rendering are merged.
"""

import os
from difflib import unified_diff
from pathlib import Path
from tempfile import TemporaryDirectory

from rustool import git
from rustool.files import display_name, read_file, update_file
from rustool.findings import RustoolError
from rustool.messages import Message
from rustool.translator import Translator

_KEPT = ".rustool"
_CONFLICT = b"<<<<<<< "


def save_rendering(path: Path, content: bytes, *, within: Path, force: bool) -> None:
    """Write a rendered document; RustoolError where that would lose an edit and `force` does not allow it.

    No symbolic link is followed out of the folder `within`.
    """
    old = _read(path, within)
    if old is not None and old != content and not force and old != _read(_kept(path), within):
        raise RustoolError(
            Message(
                "{path} has been edited since it was rendered: --check shows how it differs, --merge "
                "takes the new text into it (Markdown), --force overwrites it",
                path=display_name(path),
            )
        )
    _write(path, old, content, content, within)


def rendering_diff(path: Path, content: bytes, *, within: Path) -> str:
    """How the file on the disk differs from what would be rendered now, as a unified diff; empty where it does not."""
    old = _read(path, within)
    if old == content:
        return ""
    try:
        there, here = (old or b"").decode().splitlines(keepends=True), content.decode().splitlines(keepends=True)
    except UnicodeDecodeError:
        return f"--- {display_name(path)}\n+++ {display_name(path)}\n"
    name = display_name(path)
    return "".join(unified_diff(there, here, name, name))


def merge_rendering(path: Path, content: bytes, *, within: Path, t: Translator) -> bool:
    """Take a new rendering into an edited file by git's three-way merge; True where conflicts are left marked in it.

    The marks of a conflict are labelled in the language of `t`.
    """
    edited, base = _read(path, within), _read(_kept(path), within)
    if edited is None or base is None:
        save_rendering(path, content, within=within, force=False)
        return False
    if _CONFLICT in edited:
        raise RustoolError(
            Message("{path} still has conflicts from the last merge: settle them first", path=display_name(path))
        )
    # An editor on Windows ends lines its own way: that is no edit, and it is given back as it was.
    windows = b"\r\n" in edited
    merged, conflicts = _three_way(edited.replace(b"\r\n", b"\n"), base, content, t)
    _write(path, edited, merged.replace(b"\n", b"\r\n") if windows else merged, content, within)
    return conflicts


def _three_way(edited: bytes, base: bytes, new: bytes, t: Translator) -> tuple[bytes, bool]:
    labels = t(Message("edited")), t(Message("rendered before")), t(Message("rendered now"))
    with TemporaryDirectory() as name:
        folder = Path(name)
        for part, text in (("edited", edited), ("base", base), ("new", new)):
            (folder / part).write_bytes(text)
        return git.merge_file(folder, labels)


def _write(path: Path, old: bytes | None, content: bytes, rendered: bytes, within: Path) -> None:
    """The document first: if we are killed in between, its edit is taken for one once more, and nothing is lost."""
    if content != old:
        _replace(path, old, content, within)
    kept = _kept(path)
    if (before := _read(kept, within)) != rendered:
        _replace(kept, before, rendered, within)


def _replace(path: Path, old: bytes | None, content: bytes, within: Path) -> None:
    """Write the file if it is still the one that was read; RustoolError where somebody has saved it meanwhile."""
    shown = display_name(path)

    def change(now: bytes) -> bytes:
        if now != (old or b""):
            raise RustoolError(Message("{path} was changed while it was being rendered: run it again", path=shown))
        return content

    update_file(path, change, shown, within=within)


def _kept(path: Path) -> Path:
    return path.parent / _KEPT / path.name


def _read(path: Path, within: Path) -> bytes | None:
    try:
        there = os.path.lexists(path)
    except ValueError:  # a NUL in the name
        there = False
    return read_file(path, display_name(path), within=within) if there else None
