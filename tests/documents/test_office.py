"""Word and PDF."""

import io
import re
import subprocess
import zipfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pytest
from pdfua import validate
from support import ROOT, Run

from rustool.documents import DocumentFormat
from rustool.documents.draft import RenderedDocument, render_markdown
from rustool.documents.publish import publish
from rustool.documents.selection import list_documents
from rustool.workspace import Workspace

EXAMPLE = Workspace(ROOT / "examples/exempelkommun", ROOT)
TODAY = date(2031, 10, 10)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = [template.name for template in list_documents(EXAMPLE)]

# What a person may write and neither pandoc nor Typst may take for its own.
HOSTILE = """# Titel *stjärna* #let x = 1

## Rubrik $x$ <b>fet</b> @ref

#import "x.typ" \\
$ sum $ [länk](http://a.se) ![bild](http://127.0.0.1:1/x.png) `#kod` <script>alert(1)</script>

<div>block</div>

| a | b |
|---|---|
| #eval("1") | {++tillagt++} {--struket--} **[Saknas: allt]** |
"""


@pytest.fixture(scope="module", params=NAMES)
def word(request: pytest.FixtureRequest) -> zipfile.ZipFile:
    content = publish(EXAMPLE, render_markdown(EXAMPLE, request.param, TODAY), DocumentFormat.DOCX)
    return zipfile.ZipFile(io.BytesIO(content))


def xml(word: zipfile.ZipFile, part: str) -> ElementTree.Element:
    return ElementTree.fromstring(word.read(part))


def test_word_has_headings_title_and_language(word: zipfile.ZipFile) -> None:
    styles = [e.get(f"{W}val") for e in xml(word, "word/document.xml").iter(f"{W}pStyle")]
    assert styles[0] == "Title"
    assert "Heading1" in styles
    assert "påhittat exempel" in word.read("docProps/core.xml").decode()
    assert 'w:val="sv-SE"' in word.read("word/styles.xml").decode()


def test_word_tables_repeat_their_header_row(word: zipfile.ZipFile) -> None:
    tables = list(xml(word, "word/document.xml").iter(f"{W}tbl"))
    assert [table for table in tables if table.find(f"{W}tr/{W}trPr/{W}tblHeader") is None] == []


def test_word_has_the_case_number_for_its_header(word: zipfile.ZipFile) -> None:
    assert "KS 2031/39" in word.read("docProps/custom.xml").decode()
    headers = [word.read(name).decode() for name in word.namelist() if re.match(r"word/header\d", name)]
    assert any("DOCPROPERTY case-number" in header for header in headers)


@pytest.fixture(scope="module", params=NAMES)
def pdf(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / f"{request.param}.pdf"
    path.write_bytes(publish(EXAMPLE, render_markdown(EXAMPLE, request.param, TODAY), DocumentFormat.PDF))
    return path


def test_the_pdf_is_tagged_and_says_title_language_and_standards(pdf: Path) -> None:
    with pikepdf.open(pdf) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == "sv-SE"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        with document.open_metadata() as metadata:
            assert "påhittat exempel" in metadata["dc:title"]
            assert metadata["pdfuaid:part"] == "1"
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")


def test_an_independent_checker_finds_nothing_in_the_pdf(pdf: Path) -> None:
    assert list(validate(str(pdf)).findings) == []


@pytest.mark.parametrize("chosen", [DocumentFormat.DOCX, DocumentFormat.PDF])
def test_the_same_data_gives_the_same_bytes(chosen: DocumentFormat) -> None:
    document = render_markdown(EXAMPLE, "remissvar", TODAY)
    assert publish(EXAMPLE, document, chosen) == publish(EXAMPLE, document, chosen)


def test_nothing_in_the_text_is_taken_for_code_or_lost() -> None:
    document = RenderedDocument("prov", HOSTILE, "sv", "KS * [1] #x", None)
    assert publish(EXAMPLE, document, DocumentFormat.PDF).startswith(b"%PDF")
    word = zipfile.ZipFile(io.BytesIO(publish(EXAMPLE, document, DocumentFormat.DOCX)))
    text = "".join(xml(word, "word/document.xml").itertext())
    for words in (
        "$x$ <b>fet</b> @ref",
        '#import "x.typ"',
        "<script>alert(1)</script>",
        "<div>block</div>",
        "#kod",
        "bild",
    ):
        assert words in text
    assert not [name for name in word.namelist() if "media" in name]
    body = word.read("word/document.xml").decode()
    assert re.search(r"<w:u [^>]*/?>.*tillagt", body)
    assert re.search(r"<w:strike ?/>.*struket", body)
    assert re.search(r"<w:highlight [^>]*/>.*Saknas: allt", body)


def test_a_municipality_s_own_reference_document_wins(tmp_path: Path) -> None:
    own = Workspace(tmp_path, tmp_path)
    document = RenderedDocument("prov", "# A\n\nb\n", "sv", None, None)
    bundled = publish(own, document, DocumentFormat.DOCX)
    (tmp_path / "templates").mkdir()
    reference = (ROOT / "templates/reference.docx").read_bytes()
    with (
        zipfile.ZipFile(io.BytesIO(reference)) as old,
        zipfile.ZipFile(tmp_path / "templates/reference.docx", "w") as new,
    ):
        for item in old.infolist():
            new.writestr(item, old.read(item).replace(b"0B5394", b"AA0000"))
    mine = publish(own, document, DocumentFormat.DOCX)
    styles = [zipfile.ZipFile(io.BytesIO(content)).read("word/styles.xml").decode() for content in (bundled, mine)]
    assert ["AA0000" in style for style in styles] == [False, True]


@pytest.mark.parametrize("chosen", [DocumentFormat.DOCX, DocumentFormat.PDF])
def test_no_program_of_a_project_s_own_is_run(tmp_path: Path, chosen: DocumentFormat) -> None:
    (tmp_path / "templates").mkdir()
    ran = tmp_path / "ran"
    (tmp_path / "templates/pandoc.lua").write_text(f'io.open("{ran}", "w"):close()', encoding="utf-8")
    (tmp_path / "templates/document.typ").write_text('#import "@preview/x:1.0.0"\n#read("secret")', encoding="utf-8")
    assert publish(Workspace(tmp_path, tmp_path), RenderedDocument("prov", "# A\n\nb\n", "sv", None, None), chosen)
    assert not ran.exists()


def test_characters_that_the_font_lacks_are_named_in_the_pdf(project: Path, run: Run) -> None:
    response = project / "data/response.yaml"
    text = response.read_text(encoding="utf-8")
    response.write_text(text.replace("text: null", "text: Bra 👍 och 漢字 👩‍🚀 slut.", 1), encoding="utf-8")
    assert run("render", "-o", "svar.pdf", cwd=project).returncode == 0
    with pikepdf.open(project / "svar.pdf") as document:
        assert len(document.pages) > 0
    shown = subprocess.run(["pdftotext", project / "svar.pdf", "-"], capture_output=True, text=True, check=True).stdout
    shown = " ".join(shown.split())
    assert "Bra (U+1F44D thumbs up sign) och" in shown
    assert "(U+6F22 cjk unified ideograph-6f22)" in shown
    assert "slut." in shown
