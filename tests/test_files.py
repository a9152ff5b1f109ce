"""Writing files: the old one or the new one, whole, whatever happens."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rustool.files import write_file
from rustool.findings import RustoolError

# Writes two large texts in turn, for ever.
LOOP = """
import sys
from pathlib import Path
from rustool.files import write_file
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
from rustool.files import write_file
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
    with pytest.raises(RustoolError, match="cannot write f: "):
        write_file(tmp_path / "a", b"x", "f")
