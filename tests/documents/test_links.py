"""Links that a click must not follow are text, in every format."""

from pathlib import Path

import pytest
from support import Run

from rustool.documents.links import is_allowed, neutralised
from rustool.documents.prose import markdown_parser

FORBIDDEN = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&#58;alert(1)", "javascript&colon;alert(1)",
    "data:text/html,x",
    "file:///etc/hostname", "//evil.example/x", "\\\\\\\\server\\\\share", "ms-word:ofe|u|x",
    "search-ms:query=x", "vbscript:x",
    "/etc/passwd", "x.html", "https:\\\\/evil", "https:", "ftp://x.example/y",
]  # fmt: skip
ALLOWED = [
    "https://exempel.se/ok",
    "HTTP://exempel.se",
    "mailto:namn@exempel.se",
    "#avsnitt",
    "https://exempel.se/a_(b)",
]


@pytest.mark.parametrize("target", FORBIDDEN)
@pytest.mark.parametrize("form", ["[ord]({})", "[ord](<{}>)", '[ord]({} "titel")', "[ord][a]\n\n[a]: {}", "<{}>"])
def test_a_forbidden_link_is_no_link_and_its_words_stay(target: str, form: str) -> None:
    text = neutralised(form.format(target))
    html = markdown_parser().render(text)
    assert "<a " not in html
    assert "ord" in html or form == "<{}>"


@pytest.mark.parametrize("target", ALLOWED)
def test_an_allowed_link_stays(target: str) -> None:
    assert is_allowed(target)
    text = f"[ord](<{target}>) och [mer][a]\n\n[a]: <{target}>"
    assert neutralised(text) == text
    assert markdown_parser().render(neutralised(text)).count("<a ") == 2


def test_text_with_brackets_is_as_it_was() -> None:
    text = "a [b] (c) a < b, c > d, [1]: not a definition here\n\nx"
    assert neutralised(text) == text


def test_no_format_of_a_document_has_a_forbidden_link(run: Run, project: Path) -> None:
    folder = project
    path = folder / "data/response.yaml"
    text = path.read_text(encoding="utf-8")
    answer = "[ett](javascript:alert(1)) [två](file:///etc/hostname) [tre](https://exempel.se/ok)"
    path.write_text(text.replace("text: null", f'text: "{answer}"', 1), encoding="utf-8")
    html = run("render", "--format", "html", cwd=folder).stdout
    assert 'href="javascript' not in html
    assert 'href="file' not in html
    assert 'href="https://exempel.se/ok"' in html
    markdown = run("render", cwd=folder).stdout
    assert "[ett\\](javascript" in markdown
    assert "[tre](https://exempel.se/ok)" in markdown
