"""What the tests share: the command as a user runs it, a project folder to spoil, golden files."""

import os
import shutil
from pathlib import Path

import pytest
from command import as_process, in_folder, in_process
from hypothesis import settings
from support import GOLDEN, ROOT, Golden, Run

# The same cases every time, in CI and by default; `--hypothesis-profile random` tries others, as many as one likes.
settings.register_profile("fixed", derandomize=True, deadline=None, database=None, print_blob=True)
settings.register_profile("random", deadline=None, max_examples=int(os.environ.get("RUSTOOL_EXAMPLES", "1000")))
settings.load_profile("fixed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `rustool` in this process, by default in an empty folder and with no language set."""
    return in_folder(tmp_path, in_process)


@pytest.fixture
def run_process(tmp_path: Path) -> Run:
    """Run `rustool` as `run` does, in a process of its own."""
    return in_folder(tmp_path, as_process)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the bundled project, for the test to change."""
    folder = tmp_path / "project"
    for part in ("data", "schemas"):
        shutil.copytree(ROOT / part, folder / part)
    return folder


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with a golden file; with --update-golden, write it."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8"), f"{name} differs; --update-golden takes the new text"

    return compare
