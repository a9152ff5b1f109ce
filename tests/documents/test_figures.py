"""The picture of the timeline."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from support import ROOT

from rustool.deadlines.schedule import build_schedule
from rustool.documents.figures import schedule_svg
from rustool.translator import Translator
from rustool.workspace import Workspace

SVG = "{http://www.w3.org/2000/svg}"


def picture(project: Path, today: str, language: str = "sv") -> str:
    found = build_schedule(Workspace(project, project), date.fromisoformat(today), 7)
    return schedule_svg(found.entries, found.today, Translator(language))


def read(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def texts(svg: str) -> list[str]:
    return [text.text or "" for text in read(svg).iter(f"{SVG}text")]


def test_it_has_a_title_and_says_everything_in_words(project: Path) -> None:
    root = read(picture(project, "2025-10-03"))
    assert root.get("role") == "img"
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert title.text == "Tidsplanen som bild"
    said = description.text or ""
    assert "tisdag 7 oktober 2025* · snart: KSAU föreslår KS att besluta om remissvar." in said
    assert "torsdag 27 november 2025* · enligt lag: Tiden för överklagande går ut." in said
    assert "I dag: fredag 3 oktober 2025." in said


@pytest.mark.parametrize(
    ("today", "place"), [("2025-08-01", 0), ("2025-10-07", 5), ("2025-10-08", 7), ("2026-01-01", -1)]
)
def test_today_is_before_what_is_not_past(project: Path, today: str, place: int) -> None:
    found = texts(picture(project, today))
    assert [n for n, text in enumerate(found) if text.startswith("I dag:")] == [place % len(found)]


def test_it_obeys_the_page_s_policy_and_style(project: Path) -> None:
    svg = picture(project, "2025-10-03", "en")
    assert "style=" not in svg
    assert "<script" not in svg
    assert "href" not in svg
    style = (ROOT / "templates/style.css").read_text(encoding="utf-8")
    for name in set(re.findall(r'class="(\w+)"', svg)):
        assert f".{name}" in style
    assert not re.search(r'(fill|stroke)="#', svg)


def test_nothing_runs_out_of_the_picture_and_no_lines_overlap(project: Path) -> None:
    root = read(picture(project, "2025-10-03"))
    _, _, width, height = map(float, (root.get("viewBox") or "").split())
    found = list(root.iter(f"{SVG}text"))
    rows = [float(text.get("y", "0")) for text in found]
    assert all(later - earlier >= 20 for earlier, later in pairwise(rows))
    assert rows[-1] < height
    # A wide letter of the page's fonts is about two thirds of their size; on average they are half of it.
    assert all(float(text.get("x", "0")) + len(text.text or "") * 15 * 0.56 <= width + 15 for text in found)


def test_data_cannot_get_out_of_its_text(project: Path) -> None:
    path = project / "data/timeline.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("title: KS beslutar", 'title: "</text><script>&" #', 1), encoding="utf-8")
    svg = picture(project, "2025-10-03")
    assert "<script" not in svg
    assert "</text><script>&" in texts(svg)


def test_without_entries_there_is_no_picture() -> None:
    assert schedule_svg((), date(2025, 10, 3), Translator("sv")) == ""
