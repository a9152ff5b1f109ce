"""Which template makes a document, by the strategy's language; the English documents."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from support import ROOT, Golden, Run

from rustool.documents import DocumentFormat
from rustool.documents.draft import render_markdown
from rustool.documents.publish import publish
from rustool.documents.selection import list_documents, purpose
from rustool.workspace import Workspace

ENGLISH = Path(__file__).parent / "english"
NAMES = ["andringar", "strategi", "synpunkter", "tidsplan", "uppfoljning"]
TODAY = date(2031, 10, 1)
_TAGS = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]{2,}")


@pytest.fixture
def english(tmp_path: Path) -> Path:
    """A copy of the project in English, for the test to change."""
    return Path(shutil.copytree(ENGLISH, tmp_path / "english"))


def rendered(project: Path, name: str, chosen: DocumentFormat = DocumentFormat.MD) -> str:
    workspace = Workspace(project, project)
    return publish(workspace, render_markdown(workspace, name, TODAY), chosen).decode()


def words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def swedish_words() -> set[str]:
    """The words of the Swedish templates and catalogue that no English text has."""
    with (ROOT / "rustool/locales/sv/LC_MESSAGES/rustool.po").open("rb") as file:
        entries = [entry for entry in read_po(file) if entry.id]
    templates = {path: path.read_text("utf-8") for path in (ROOT / "templates").glob("*.md.j2")}
    swedish = [_TAGS.sub(" ", text) for path, text in templates.items() if ".en." not in path.name]
    english = [text for path, text in templates.items() if ".en." in path.name]
    english += [path.read_text("utf-8") for path in ENGLISH.rglob("*.yaml")]
    for entry in entries:
        english += [entry.id] if isinstance(entry.id, str) else list(entry.id)
        swedish += [entry.string] if isinstance(entry.string, str) else list(entry.string or ())
    return words(" ".join(swedish)) - words(" ".join(english))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("chosen", [DocumentFormat.MD, DocumentFormat.HTML])
def test_a_strategy_in_english_gives_a_document_in_english(name: str, chosen: DocumentFormat) -> None:
    text = rendered(ENGLISH, name, chosen)
    known = swedish_words()
    assert {"saknas", "datum", "oktober", "hantering", "uppgift"} <= known, "those words would be seen"
    assert words(re.sub(r"<style>.*?</style>", "", text)) & known == set()
    if chosen is DocumentFormat.HTML:
        assert '<html lang="en-GB">' in text
        assert ">Skip to content</a>" in text
        assert text.count("<h2 id=") >= 1


@pytest.mark.parametrize("name", [name for name in NAMES if name != "andringar"])
def test_each_document_in_english_is_as_it_was(name: str, golden: Golden) -> None:
    golden(f"english/{name}.md", rendered(ENGLISH, name))


@pytest.mark.parametrize("language", ["sv", "sv-FI", "fi"])
@pytest.mark.parametrize("name", NAMES)
def test_without_a_template_in_its_language_a_strategy_gets_the_swedish_document(
    english: Path, name: str, language: str
) -> None:
    strategy = english / "data/strategy.yaml"
    strategy.write_text(strategy.read_text("utf-8").replace("language: en-GB", f"language: {language}"), "utf-8")
    text = rendered(english, name, DocumentFormat.HTML)
    assert f'<html lang="{language if language != "fi" else "sv"}">' in text
    assert ">Hoppa till innehållet</a>" in text
    assert words(text) & swedish_words()


def test_a_document_without_an_english_template_is_swedish_throughout() -> None:
    text = rendered(ENGLISH, "remissvar", DocumentFormat.HTML)
    assert '<html lang="sv">' in text
    assert "tisdag 21 oktober 2031" in text
    assert "October" not in text


def test_a_template_of_the_project_wins_over_those_that_come_with_rustool(english: Path) -> None:
    (english / "templates").mkdir()
    (english / "templates/strategi.md.j2").write_text("# Min\n\n{{ today | date }}\n", "utf-8")
    assert rendered(english, "strategi") == "# Min\n\n1 oktober 2031\n"
    (english / "templates/strategi.en.md.j2").write_text("# Mine\n\n{{ today | date }}\n", "utf-8")
    assert rendered(english, "strategi") == "# Mine\n\n1 October 2031\n"
    (english / "templates/strategi.en-gb.md.j2").write_text("# Mine, British\n", "utf-8")
    assert rendered(english, "strategi") == "# Mine, British\n"


def test_each_document_is_listed_once_with_its_purpose_in_the_strategy_s_language(run: Run, english: Path) -> None:
    swedish = [template.name for template in list_documents(Workspace(ROOT, ROOT))]
    listed = [line.split(maxsplit=1) for line in run("render", "--list", cwd=english).stdout.splitlines()]
    assert [name for name, _ in listed] == swedish
    purposes = dict(listed)
    assert purposes["strategi"].startswith("The strategy as a document to read")
    assert purposes["remissvar"].startswith("Svaret på remissen")
    assert run("render", "strategi.en", cwd=english).returncode == 2
    assert run("render", "--all", "-o", "out", "--today", "2031-10-01", cwd=english).returncode == 0
    assert sorted(path.stem for path in (english / "out").glob("*.md")) == swedish


def test_a_document_in_one_language_alone_is_there_for_strategies_in_that_language(english: Path) -> None:
    (english / "templates").mkdir()
    (english / "templates/letter.en.md.j2").write_text("{# A letter. #}\n# Letter\n", "utf-8")
    (english / "templates/brev.fi.md.j2").write_text("{# Kirje. #}\n# Kirje\n", "utf-8")
    workspace = Workspace(english, english)
    found = {template.name: purpose(workspace, template) for template in list_documents(workspace)}
    assert found["letter"] == "A letter."
    assert "brev" not in found


def test_the_language_of_a_wrong_file_leads_to_no_other_file(run: Run, english: Path) -> None:
    strategy = english / "data/strategy.yaml"
    strategy.write_text(strategy.read_text("utf-8").replace("language: en-GB", "language: x/../../secret"), "utf-8")
    (english / "templates/strategi.x").mkdir(parents=True)
    (english / "secret.md.j2").write_text("{# secret #}", "utf-8")
    assert "secret" not in run("render", "--list", cwd=english).stdout
