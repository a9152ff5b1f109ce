"""Texts into Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustool.documents.prose import markdown_parser, nest_headings
from rustool.markdown import escape, has_structure


def shown(markdown: str) -> str:
    """The text that a reader of the Markdown sees, if it is one paragraph with nothing but text in it."""
    tokens = markdown_parser().parse(markdown)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"], markdown
    children = tokens[1].children or []
    assert {child.type for child in children} <= {"text", "text_special", "softbreak"}, markdown
    return "".join(child.content for child in children)


@pytest.mark.parametrize(
    "text",
    [
        "medie- och informationskunnighet*",
        "*fet*",
        "snake_case _kursiv_",
        "1. först",
        "10) tio",
        "# rubrik",
        "- punkt",
        "+ plus",
        "> citat",
        "<script>alert(1)</script>",
        "<http://a.se>",
        "[a](javascript:b)",
        "![bild](http://a.se/x.png)",
        "`kod`",
        "a | b",
        "~~~",
        "---",
        "===",
        "&amp; &#42; AT&T",
        "\\*",
        "~~struken~~",
        "1985",
        "Höjd – på §§",
    ],
)
def test_escaped_text_shows_exactly_its_characters(text: str) -> None:
    assert shown(escape(text)) == text
    assert shown("ord " + escape(text)) == "ord " + text


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x24F), min_size=1).map(str.strip).filter(bool))
def test_escaping_holds_for_any_text(text: str) -> None:
    text = " ".join(text.split())
    assert shown(escape(text)) == text


@pytest.mark.parametrize("text", ["a | b", "x \\| y", "* a"])
def test_escaped_text_stays_in_its_cell(text: str) -> None:
    tokens = markdown_parser().parse(f"| a | b |\n|---|---|\n| {escape(text)} | c |\n")
    cells = [token.content for token in tokens if token.type == "inline"]
    assert len(cells) == 4
    assert cells[3] == "c"


def test_readable_text_is_left_readable() -> None:
    text = "God omställningsförmåga på både individ-, företags- och samhällsnivå (5 § lagen 2010:630) – 100 % & mer!"
    assert escape(text) == text


@pytest.mark.parametrize(
    ("written", "nested"),
    [
        ("Bara text.\n\n- punkt", "Bara text.\n\n- punkt"),
        ("# Ett\n\nText\n\n### Tre", "### Ett\n\nText\n\n#### Tre"),
        ("Titel\n=====\n\nUnder\n-----", "### Titel\n\n#### Under"),
        ("```\n# ingen rubrik\n```", "```\n# ingen rubrik\n```"),
        ("```\nöppet", "```\nöppet\n```"),
        ("~~~~\nöppet\n~~~", "~~~~\nöppet\n~~~\n~~~~"),
        ("```", "```\n```"),
        ("a\n# b\nc", "a\n### b\nc"),
    ],
)
def test_prose_is_nested_under_its_heading(written: str, nested: str) -> None:
    assert nest_headings(written, under=2) == nested


@given(st.text(alphabet="ab#=-`~ \n>*1.", max_size=60), st.integers(1, 4))
def test_prose_never_has_a_heading_above_its_place_and_never_swallows_what_follows(text: str, under: int) -> None:
    tokens = markdown_parser().parse(nest_headings(text, under) + "\n\n# efter\n")
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open" and token.level == 0]
    assert levels[-1] == 1
    assert all(level > under for level in levels[:-1])


@given(st.text(alphabet="ab#=-`~ \n\r\t>*1.", max_size=60), st.integers(1, 4))
def test_prose_without_structure_is_nested_as_it_is(text: str, under: int) -> None:
    assert has_structure(text) or nest_headings(text, under) == text


def test_lists_and_emphasis_are_no_structure() -> None:
    assert not has_structure("Vi *stödjer* det.\n\n- punkt\n- punkt `kod`\n\n> citat #1 = --- slut")
