"""The rendered pages, in a real browser and a real validator."""

from pathlib import Path

import pytest
from support import Run

pytestmark = pytest.mark.browser

HOSTILE = """
summary:
  stance: oppose
  text: "<script>alert(1)</script> [a](javascript:alert(1)) ![b](http://127.0.0.1:1/x.png) <img src=x onerror=alert(1)>"
positions:
  - {on: kultur, stance: partly, text: "<svg onload=alert(1)>", proposed_text: "</main><script>alert(1)</script>"}
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


@pytest.fixture
def page(run: Run, project: Path, tmp_path: Path) -> Path:
    assert run("-C", project, "render", "-o", tmp_path / "remissvar.html").returncode == 0
    return tmp_path / "remissvar.html"


def test_the_page_has_no_violations_and_asks_for_nothing(axe, page: Path) -> None:
    report = axe(page)
    assert len(report) == 4
    for shown in report:
        assert shown["passes"] > 20
        assert (shown["violations"], shown["requests"], shown["messages"]) == ([], [], [])
        assert shown["overflow"] <= 0, f"wider than a screen of {shown['width']}"


def test_the_page_is_valid(nu, page: Path) -> None:
    assert nu(page) == []


@pytest.fixture
def comparisons(run: Run, project: Path, tmp_path: Path) -> list[Path]:
    """The comparison with the superseded version; one with goals that moved, were split and reworded; an empty one."""
    strategy = (project / "data/strategy.yaml").read_text(encoding="utf-8")
    moved = strategy.replace(
        "  - id: attraktivt-lan\n    title: Ett attraktivt län", "  - id: x\n    title: <b>Nytt</b>"
    )
    moved = moved.replace("Höjd medie- och informationskunnighet*", "Bättre medie- och informationskunnighet*")
    (project / "moved.yaml").write_text(moved, encoding="utf-8")
    pages = []
    for name, versions in {"default": [], "moved": ["remiss-2025", "moved.yaml"], "same": ["remiss-2025"]}.items():
        pages.append(tmp_path / f"{name}.html")
        result = run("--lang", "sv", "diff", *versions, "--format", "html", "--unchanged", cwd=project)
        assert result.returncode == 0
        pages[-1].write_text(result.stdout, encoding="utf-8")
    return pages


def test_the_comparison_has_no_violations_and_asks_for_nothing(axe, comparisons: list[Path]) -> None:
    report = axe(*comparisons)
    assert len(report) == 4 * len(comparisons)
    for shown in report:
        assert shown["passes"] > 15
        assert (shown["violations"], shown["requests"], shown["messages"]) == ([], [], [])
        assert shown["overflow"] <= 0, f"{shown['file']} is wider than a screen of {shown['width']}"


def test_the_comparison_is_valid(nu, comparisons: list[Path]) -> None:
    assert nu(*comparisons) == []


def test_the_checkers_do_see_a_bad_page(axe, nu, tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text("<title>x</title><img src=a.png><p id=a><p id=a><script>console.log(1)</script>", encoding="utf-8")
    assert any("image-alt" in violation for violation in axe(bad)[0]["violations"])
    assert axe(bad)[0]["messages"]
    assert nu(bad) != []


def test_nothing_in_the_data_is_executed(axe, nu, run: Run, project: Path, tmp_path: Path) -> None:
    response = project / "data/response.yaml"
    text = response.read_text(encoding="utf-8")
    text = text.replace("summary:\n  stance: null\n  text: null\n", HOSTILE).replace("positions: []\n", "")
    response.write_text(text, encoding="utf-8")
    hostile = tmp_path / "hostile.html"
    assert run("-C", project, "render", "-o", hostile).stderr == ""
    for shown in axe(hostile):
        assert (shown["messages"], shown["requests"], shown["violations"]) == ([], [], [])
    assert nu(hostile) == []
