"""The invented municipality's finished case: every document, as it was when somebody last looked at it."""

from datetime import date

import pytest
from support import ROOT, Golden

from rustool.documents import DocumentFormat
from rustool.documents.draft import render_markdown
from rustool.documents.publish import publish
from rustool.documents.selection import list_documents
from rustool.workspace import Workspace

EXAMPLE = Workspace(ROOT / "examples/exempelkommun", ROOT)
TODAY = date(2031, 10, 10)
NAMES = [template.name for template in list_documents(EXAMPLE)]


@pytest.mark.parametrize("chosen", [DocumentFormat.MD, DocumentFormat.HTML])
@pytest.mark.parametrize("name", NAMES)
def test_each_document_is_as_it_was(name: str, chosen: DocumentFormat, golden: Golden) -> None:
    golden(f"example/{name}.{chosen}", publish(EXAMPLE, render_markdown(EXAMPLE, name, TODAY), chosen).decode())


@pytest.mark.parametrize("name", NAMES)
def test_each_document_says_that_it_is_invented(name: str) -> None:
    assert render_markdown(EXAMPLE, name, TODAY).markdown.splitlines()[0].endswith("(påhittat exempel)")


def test_all_the_documents_there_should_be_are_there() -> None:
    wanted = {
        "remissvar",
        "tjansteskrivelse",
        "partiutskick",
        "synpunkter",
        "strategi",
        "uppfoljning",
        "tidsplan",
        "andringar",
    }
    assert wanted <= set(NAMES)


@pytest.mark.parametrize(
    ("today", "decides"),
    [
        ("2025-08-20", "1.  Förslaget till remissvar skickas till partierna för synpunkter."),
        ("2025-10-01", "Kommunstyrelsens arbetsutskott föreslår kommunstyrelsen besluta:"),
        ("2025-10-10", "1.  Tranås kommun lämnar remissvaret till Region Jönköpings län enligt förslaget."),
        ("2025-10-22", "Tidsplanen har inget sammanträde kvar efter 22 oktober 2025."),
    ],
)
def test_the_official_report_is_another_at_each_stage(today: str, decides: str) -> None:
    text = render_markdown(Workspace(ROOT, ROOT), "tjansteskrivelse", date.fromisoformat(today)).markdown
    assert decides in text.split("## Förslag till beslut")[1].split("## ")[0]


def test_a_proposed_wording_shows_what_changes_in_every_format() -> None:
    document = render_markdown(EXAMPLE, "remissvar", TODAY)
    assert "- ”fler” blir ”alla invånare”" in document.markdown
    page = publish(EXAMPLE, document, DocumentFormat.HTML).decode()
    assert "Rik natur som <del>fler</del> <ins>alla invånare</ins> har tillgång till." in page


def test_the_timetable_s_page_has_the_picture_and_the_other_formats_only_the_table() -> None:
    document = render_markdown(EXAMPLE, "tidsplan", TODAY)
    page = publish(EXAMPLE, document, DocumentFormat.HTML).decode()
    assert '<svg xmlns="http://www.w3.org/2000/svg" class="timeline" role="img"' in page
    assert "picture: timeline" not in page


def test_without_the_superseded_version_the_changes_say_what_is_missing() -> None:
    lone = Workspace(ROOT / "examples/exempelkommun", ROOT)
    lone.__dict__["versions"] = ()
    assert "finns inte i projektet" in render_markdown(lone, "andringar", TODAY).markdown
