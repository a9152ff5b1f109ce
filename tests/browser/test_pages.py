"""The rendered pages, in a real browser and a real validator."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support import ROOT, Run, hostile_copy

Axe = Callable[..., list[dict[str, Any]]]
Nu = Callable[..., list[str]]

pytestmark = pytest.mark.browser


@pytest.fixture(params=[".", "examples/exempelkommun"], ids=["bundled", "example"])
def pages(run: Run, request: pytest.FixtureRequest, tmp_path: Path) -> list[Path]:
    """Every document of a project as an HTML page."""
    arguments = ("render", "--all", "-o", tmp_path / "ut", "--format", "html", "--today", "2031-10-10")
    assert run("-C", ROOT / request.param, *arguments).returncode == 0
    return sorted((tmp_path / "ut").glob("*.html"))


def test_no_page_has_violations_or_asks_for_anything(axe: Axe, pages: list[Path]) -> None:
    report = axe(*pages)
    assert len(report) == 4 * len(pages) >= 20
    for shown in report:
        assert shown["passes"] > 15
        assert (shown["violations"], shown["requests"], shown["messages"]) == ([], [], []), shown["file"]
        assert shown["overflow"] <= 0, f"{shown['file']} is wider than a screen of {shown['width']}"


def test_every_page_is_valid(nu: Nu, pages: list[Path]) -> None:
    assert nu(*pages) == []


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


def test_the_comparison_has_no_violations_and_asks_for_nothing(axe: Axe, comparisons: list[Path]) -> None:
    report = axe(*comparisons)
    assert len(report) == 4 * len(comparisons)
    for shown in report:
        assert shown["passes"] > 15
        assert (shown["violations"], shown["requests"], shown["messages"]) == ([], [], [])
        assert shown["overflow"] <= 0, f"{shown['file']} is wider than a screen of {shown['width']}"


def test_the_comparison_is_valid(nu: Nu, comparisons: list[Path]) -> None:
    assert nu(*comparisons) == []


def test_the_checkers_do_see_a_bad_page(axe: Axe, nu: Nu, tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text("<title>x</title><img src=a.png><p id=a><p id=a><script>console.log(1)</script>", encoding="utf-8")
    assert any("image-alt" in violation for violation in axe(bad)[0]["violations"])
    assert axe(bad)[0]["messages"]
    assert nu(bad) != []


def test_nothing_in_the_data_is_executed(axe: Axe, nu: Nu, run: Run, tmp_path: Path) -> None:
    hostile = hostile_copy(ROOT / "examples/exempelkommun", tmp_path / "hostile")
    arguments = ("render", "--all", "-o", tmp_path / "ut", "--format", "html", "--today", "2031-10-10")
    assert run("-C", hostile, *arguments).returncode == 0
    compared = run("-C", hostile, "diff", "--format", "html", "--unchanged")
    (tmp_path / "ut/diff.html").write_text(compared.stdout, encoding="utf-8")
    pages = sorted((tmp_path / "ut").glob("*.html"))
    assert len(pages) > 5
    for shown in axe(*pages):
        # Not its violations: the comparison's picture cuts titles that are paragraphs long.
        assert (shown["messages"], shown["requests"]) == ([], []), shown["file"]
    assert nu(*pages) == []


def test_what_got_into_a_page_all_the_same_would_not_be_executed(axe: Axe, run: Run, tmp_path: Path) -> None:
    inside = "<script>console.log('run')</script><img src=x alt=x onerror=\"console.log('run')\">"
    pages = []
    for command in (["render", "--format", "html"], ["diff", "--format", "html"]):
        page = run("-C", ROOT, *command).stdout
        pages.append(tmp_path / f"{command[0]}.html")
        pages[-1].write_text(page.replace("</h1>", f"</h1>{inside}", 1), encoding="utf-8")
    for shown in axe(*pages):
        assert shown["messages"]
        assert [message for message in shown["messages"] if "Content Security Policy" not in message] == []
