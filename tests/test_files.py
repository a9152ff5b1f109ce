"""Writing files: the old one or the new one, whole, whatever happens."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support import ROOT, environment

from rustool.files import display_name, read_file, remove_file, update_file, write_file
from rustool.findings import RustoolError

# Writes two large texts in turn, for ever.
LOOP = """
import sys
from pathlib import Path
from rustool.files import display_name, read_file, remove_file, update_file, write_file
path = Path(sys.argv[1])
print("begun", flush=True)
while True:
    for letter in (b"a", b"b"):
        write_file(path, letter * 3_000_000, "f")
"""
# A disk that is full after a thousand bytes, as far as the process can tell.
FULL = """
import resource, sys
from pathlib import Path
from rustool.files import display_name, read_file, remove_file, update_file, write_file
from rustool.findings import RustoolError
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_file(Path(sys.argv[1]), b"x" * 5000, "f")
except RustoolError as error:
    print(error)
"""


def whole(path: Path) -> bool:
    text = path.read_bytes()
    return len(text) == 3_000_000 and text in (b"a" * 3_000_000, b"b" * 3_000_000)


@pytest.mark.parametrize("seed", range(5))
def test_killed_in_the_middle_of_writing_the_file_is_whole(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "f"
    write_file(path, b"a" * 3_000_000, "f")
    process = subprocess.Popen([sys.executable, "-c", LOOP, path], stdout=subprocess.PIPE)
    assert process.stdout
    process.stdout.readline()
    time.sleep(random.Random(seed).uniform(0.01, 0.1))
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert whole(path)


def test_two_writers_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "f"
    write_file(path, b"a" * 3_000_000, "f")
    processes = [subprocess.Popen([sys.executable, "-c", LOOP, path], stdout=subprocess.PIPE) for _ in range(2)]
    for process in processes:
        assert process.stdout
        process.stdout.readline()
    for _ in range(50):
        assert whole(path)
    for process in processes:
        process.kill()
        process.communicate()
    assert whole(path)


def test_the_content_is_on_the_disk_before_it_takes_the_old_one_s_place(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_text("old", encoding="utf-8")
    called: list[str] = []

    def note(_: object, event: str, function: object) -> None:
        if event == "c_call":
            called.append(getattr(function, "__name__", ""))

    sys.setprofile(note)
    try:
        write_file(path, b"new", "f")
    finally:
        sys.setprofile(None)
    done = [name for name in called if name in {"write", "flush", "fsync", "replace"}]
    assert done == ["write", "flush", "fsync", "replace", "fsync"], "the content, its name, and the folder that has it"


def test_a_full_disk_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_text("old", encoding="utf-8")
    result = subprocess.run([sys.executable, "-c", FULL, path], capture_output=True, text=True, check=True)
    assert result.stdout.startswith("cannot write f: ")
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["/sys/rustool-test", "/dev/null/x"])
def test_where_nothing_can_be_written_it_says_so(name: str) -> None:
    with pytest.raises(RustoolError, match="cannot write f: "):
        write_file(Path(name), b"x", "f")


def test_a_link_is_followed_and_permissions_are_kept(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.write_text("old", encoding="utf-8")
    real.chmod(0o640)
    link = tmp_path / "link"
    link.symlink_to(real)
    write_file(link, b"new", "f")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_new_file_gets_the_permissions_that_any_new_file_gets(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_file(tmp_path / "f", b"x", "f")
    finally:
        os.umask(before)
    assert (tmp_path / "f").stat().st_mode & 0o777 == 0o640


def test_links_in_a_circle_are_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(RustoolError, match="links are circular"):
        write_file(tmp_path / "a", b"x", "f")


def test_a_link_out_of_the_folder_is_refused_and_one_that_stays_inside_is_followed(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "folder"
    outside.write_bytes(b"mine")
    folder.mkdir()
    (folder / "real").write_bytes(b"old")
    (folder / "in").symlink_to("real")
    (folder / "out").symlink_to("../outside")
    (folder / "sub").symlink_to("..")
    assert read_file(folder / "in", "f", within=folder) == b"old"
    write_file(folder / "in", b"new", "f", within=folder)
    assert (folder / "real").read_bytes() == b"new"
    for name in ("out", "sub/outside", "../outside"):
        for use in (
            lambda path: read_file(path, "f", within=folder),
            lambda path: write_file(path, b"x", "f", within=folder),
            lambda path: update_file(path, lambda _: b"x", "f", within=folder),
            lambda path: remove_file(path, "f", within=folder),
        ):
            with pytest.raises(RustoolError, match="leads out of"):
                use(folder / name)
    assert outside.read_bytes() == b"mine"


def test_an_update_begins_again_where_the_file_changed_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"1")
    seen: list[bytes] = []

    def change(before: bytes) -> bytes:
        seen.append(before)
        if len(seen) < 3:
            path.write_bytes(before + b"e")  # an editor saves
        return before + b"+"

    update_file(path, change, "f")
    assert seen == [b"1", b"1e", b"1ee"]
    assert path.read_bytes() == b"1ee+"


def test_an_update_that_can_never_follow_gives_up_and_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"")

    def change(before: bytes) -> bytes:
        path.write_bytes(before + b"e")
        return b"lost"

    with pytest.raises(RustoolError, match="being changed by another program"):
        update_file(path, change, "f")
    assert set(path.read_bytes()) == set(b"e")


def test_an_update_may_leave_the_file_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"1")
    before = path.stat()
    update_file(path, lambda _: None, "f")
    assert path.stat().st_ino == before.st_ino


ADD = """
import sys
from pathlib import Path
from rustool.files import update_file
for n in range(50):
    update_file(Path(sys.argv[1]), lambda before: before + f"{sys.argv[2]}-{n}\\n".encode(), "f")
"""


def test_updates_by_eight_processes_at_once_are_all_there(tmp_path: Path) -> None:
    path = tmp_path / "f"
    processes = [subprocess.Popen([sys.executable, "-c", ADD, path, str(n)]) for n in range(8)]
    assert [process.wait() for process in processes] == [0] * 8
    assert sorted(path.read_text().split()) == sorted(f"{p}-{n}" for p in range(8) for n in range(50))
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_process_left_behind_is_removed_later_and_nothing_else(tmp_path: Path) -> None:
    old, new, other = (tmp_path / name for name in (".f.abc.rustool-tmp", ".f.def.rustool-tmp", ".g.abc.rustool-tmp"))
    for path in (old, new, other):
        path.write_bytes(b"")
    os.utime(old, (0, 0))
    os.utime(other, (0, 0))
    write_file(tmp_path / "f", b"x", "f")
    assert sorted(tmp_path.iterdir()) == sorted([tmp_path / "f", new, other])


def test_the_name_of_a_file_is_one_line(tmp_path: Path) -> None:
    assert display_name("a\nerror[x]: b\tc\x1b[31m") == "a\\nerror[x]: b\\tc\\x1b[31m"


SLOW = """
import os, time
real = os.fsync
def slow(fd):
    print("writing", flush=True)
    time.sleep(30)
    real(fd)
os.fsync = slow
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_command_that_is_ended_while_it_writes_leaves_nothing_behind(
    project: Path, tmp_path: Path, number: signal.Signals
) -> None:
    (tmp_path / "slow").mkdir()
    (tmp_path / "slow/sitecustomize.py").write_text(SLOW)
    form = tmp_path / "s.csv"
    form.write_text("Parti;Gäller;Slag;Synpunkt\nParti A;helheten;stöd;Hej.\n")
    before = (project / "data/response.yaml").read_bytes()
    process = subprocess.Popen(
        [sys.executable, "-m", "rustool", "collect", form, "--write"],
        cwd=project,
        env=environment(PYTHONPATH=f"{tmp_path / 'slow'}:{ROOT}"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stdout.readline() == b"writing\n"
    process.send_signal(number)
    _, error = process.communicate()
    assert process.returncode != 0
    assert b"Traceback" not in error
    assert (project / "data/response.yaml").read_bytes() == before
    assert not [path for path in (project / "data").iterdir() if path.name.startswith(".")]
