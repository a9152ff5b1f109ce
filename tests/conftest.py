"""What the tests share: the command as a user runs it, a project folder to spoil, golden files."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support import GOLDEN, ROOT, Run
from warm import Warm, runner


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture(scope="session")
def warm() -> Iterator[Warm | None]:
    """What most commands are forked from; None where they cannot be."""
    if sys.platform == "linux":
        with Warm() as server:
            yield server
    else:
        yield None


@pytest.fixture
def run(tmp_path: Path, warm: Warm | None) -> Run:
    """Run `rustool` in a process of its own, by default in an empty folder and with no language set."""
    return runner(tmp_path, warm)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the bundled project, for the test to change."""
    folder = tmp_path / "project"
    for part in ("data", "schemas"):
        shutil.copytree(ROOT / part, folder / part)
    return folder


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with a golden file; with --update-golden, write it."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8"), f"{name} differs; --update-golden takes the new text"

    return compare
