"""Markdown to one HTML page."""

import re
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest
from support import ROOT

from rustool.documents.draft import RenderedDocument, render_markdown
from rustool.documents.page import html
from rustool.workspace import Workspace

WORKSPACE = Workspace(ROOT, ROOT)
PAGE = html(WORKSPACE, render_markdown(WORKSPACE, "remissvar", date(2025, 8, 1)))


class Outline(HTMLParser):
    """The tags of a page with their attributes, and its headings."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def page(markdown: str) -> str:
    return html(WORKSPACE, RenderedDocument("prov", markdown, "sv", None, None))


def test_the_asterisk_of_the_deck_is_an_asterisk() -> None:
    assert "Höjd medie- och informationskunnighet* och digital förmåga" in PAGE
    assert "smart specialisering*" in PAGE
    assert "<em>" not in PAGE


def test_the_page_says_its_language_title_and_landmarks() -> None:
    tags = Outline(PAGE).tags
    names = [tag for tag, _ in tags]
    assert ("html", {"lang": "sv"}) in tags
    assert "<title>Remissvar: Regionala utvecklingsstrategin</title>" in PAGE
    assert names.count("main") == names.count("h1") == names.count("nav") == 1


def test_no_heading_level_is_skipped() -> None:
    main = PAGE.split("<main")[1]
    levels = [int(tag[1]) for tag, _ in Outline(main).tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_link_leads_to_a_place_in_the_page() -> None:
    tags = Outline(PAGE).tags
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    links = [attributes["href"] for tag, attributes in tags if tag == "a"]
    assert len(ids) == len(set(ids))
    assert len(links) >= 7
    assert {unquote(link).removeprefix("#") for link in links if link} <= set(ids)


def test_nothing_comes_from_outside() -> None:
    attributes = [name for _, names in Outline(PAGE).tags for name in names]
    assert "src" not in attributes
    assert not re.search(r"https?://|@import|url\(", PAGE)
    assert "default-src 'none'" in PAGE


def test_table_headers_have_their_scope_and_gaps_are_marked() -> None:
    tags = Outline(PAGE).tags
    assert [attributes for tag, attributes in tags if tag == "th" and attributes != {"scope": "col"}] == []
    assert PAGE.count("<mark>[Saknas: ") == 11


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <b onclick=x>b</b>",
        "[a](javascript:alert(1))",
        "![a](http://a.se/b.png)",
        "[a](data:text/html,x)",
        "<!-- x -->",
        '[a](http://a.se "\\" onclick=x")',
        "# <script>alert(1)</script>",
        "| <script>x</script> |\n|---|\n| a |",
    ],
)
def test_html_in_the_markdown_stays_text(markdown: str) -> None:
    tags = Outline(page("# Titel\n\n" + markdown)).tags
    assert {tag for tag, _ in tags}.isdisjoint({"script", "img", "b"})
    assert not [name for _, names in tags for name in names if name.startswith("on")]
    assert not [names for _, names in tags if str(names.get("href")).startswith(("javascript:", "data:"))]


def test_equal_headings_get_ids_of_their_own() -> None:
    ids = [
        names["id"]
        for tag, names in Outline(page("# A\n\n## B\n\n## B\n\n## !\n")).tags
        if tag in {"h1", "h2"} and "id" in names
    ]
    assert ids == ["contents", "a", "b", "b-2", "section"]


def test_the_user_s_own_page_and_style_win(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/style.css").write_text("body { color: teal }", encoding="utf-8")
    assert "color: teal" in html(Workspace(tmp_path, tmp_path), RenderedDocument("prov", "# A\n", "sv", None, None))
