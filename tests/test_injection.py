"""Markup, code and invisible characters in every text that a file can hold: shown as they stand, or written out."""

import csv
import re
import zipfile
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pikepdf
import pytest
from support import ROOT, Run, hostile_copy

EXAMPLE = ROOT / "examples/exempelkommun"
TODAY = ("--today", "2031-09-01")
_TAGS = (
    "html head meta title style body header main nav article section footer h1 h2 h3 h4 h5 h6 p a ul ol "
    "li dl dt dd table thead tbody tr th td div span strong em mark ins del code pre blockquote br hr svg "
    "g path rect circle line text tspan desc caption figure figcaption details summary small time abbr"
)
TAGS = set(_TAGS.split())


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """The example, every text of it hostile."""
    return hostile_copy(EXAMPLE, tmp_path / "hostile")


class Page(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()
        self.policy = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {(name, value or "") for name, value in attrs}
        if ("http-equiv", "Content-Security-Policy") in attrs:
            self.policy = dict(attrs)["content"] or ""


def assert_harmless(text: str) -> None:
    page = Page(text)
    assert page.tags - TAGS == set()
    assert [name for name, _ in page.attributes if name.startswith("on") or name in {"src", "srcset", "style"}] == []
    assert {value.partition(":")[0] for name, value in page.attributes if name == "href" and value[:1] != "#"} <= {
        "http",
        "https",
    }
    assert page.policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in page.policy


def test_no_page_has_more_than_text_from_the_data(run: Run, hostile: Path, tmp_path: Path) -> None:
    result = run("-C", hostile, "render", "--all", "--format", "html", "-o", tmp_path / "ut", *TODAY)
    assert result.returncode == 0, result.stderr
    pages = list((tmp_path / "ut").glob("*.html"))
    assert len(pages) > 5
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert_harmless(text)
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text, page.name
    result = run("-C", hostile, "diff", "--format", "html", "--unchanged")
    assert result.returncode == 0, result.stderr
    assert_harmless(result.stdout)
    assert "&lt;script&gt;" in result.stdout


@pytest.mark.parametrize(
    "command",
    [
        ["check"],
        ["check", "--format", "concise"],
        ["check", "--format", "github"],
        ["check", "--format", "junit"],
        ["deadlines", *TODAY],
        ["deadlines", "--move", "ks=2031-10-22", *TODAY],
        ["status", *TODAY],
        ["diff", "--unchanged"],
        ["diff", "--propose"],
    ],
    ids=" ".join,
)
def test_what_nobody_sees_is_written_out_at_a_terminal(run: Run, hostile: Path, command: list[str]) -> None:
    response = hostile / "data/response.yaml"
    if command[0] == "check":  # with a finding that quotes what is written
        text = response.read_text(encoding="utf-8")
        assert '"handling": "' in text
        response.write_text(text.replace('"handling": "', '"handling": "\u200b%0A::error::'), encoding="utf-8")
    for columns in ("40", "100"):
        result = run("-C", hostile, *command, COLUMNS=columns)
        shown = result.stdout + result.stderr
        assert result.returncode in {0, 1}, result.stderr
        assert shown
        assert not re.search("[\u200b\u2060\x1b]", shown)
        assert "\n::error::x" not in shown


def test_no_cell_of_a_table_is_a_formula(run: Run, hostile: Path) -> None:
    for name in ("timeline", "strategy"):
        path = hostile / f"data/{name}.yaml"
        path.write_text(path.read_text(encoding="utf-8").replace("<script>", "=1+1 <script>"), encoding="utf-8")
    for command in (["deadlines", *TODAY], ["diff", "--unchanged"]):
        result = run("-C", hostile, *command, "--format", "csv")
        assert result.returncode == 0, result.stderr
        cells = [cell for row in csv.reader(StringIO(result.stdout)) for cell in row]
        assert any("=1+1" in cell for cell in cells)
        assert [cell for cell in cells if re.match(r"[=+@\t\r]|-(?!\d)", cell)] == []


def test_word_and_pdf_run_and_reach_nothing(run: Run, hostile: Path, tmp_path: Path) -> None:
    for document in ("remissvar", "synpunkter"):
        word, pdf = tmp_path / f"{document}.docx", tmp_path / f"{document}.pdf"
        for file in (word, pdf):
            result = run("-C", hostile, "render", document, "-o", file, *TODAY)
            assert result.returncode == 0, result.stderr
        with zipfile.ZipFile(word) as parts:
            body = parts.read("word/document.xml").decode()
            links = parts.read("word/_rels/document.xml.rels").decode()
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in body
        assert not re.search("javascript:|file:|127.0.0.1", links)
        with pikepdf.open(pdf) as opened:
            assert "/OpenAction" not in opened.Root
            actions = [note.A for page in opened.pages for note in page.get("/Annots", []) if "/A" in note]
        assert [action for action in actions if action.S != "/URI" or not str(action.URI).startswith("http")] == []
