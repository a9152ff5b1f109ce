"""`rustool import` as a user runs it."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest
import yaml
from structures import COLLECTIONS, FIRST
from support import ROOT, Run

CONTRACT = {"version", "source", "areas", "questions", "follow_up", "dates", "left_out"}


def written(name: str, folder: Path) -> Path:
    """Write one of the documents of the structures."""
    path = folder / name
    next(each.documents[name] for each in COLLECTIONS if name in each.documents)(path)
    return path


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """The text of the bundled project's own source."""
    return Path(shutil.copy(ROOT / "data/sources/rus-deck.txt", tmp_path / "rus-deck.txt"))


def test_the_bundled_deck_is_read_as_the_bundled_strategy_has_it(run: Run, deck: Path) -> None:
    result = run("import", deck, "--format", "json")
    read = json.loads(result.stdout)
    strategy = yaml.safe_load((ROOT / "data/strategy.yaml").read_text(encoding="utf-8"))
    assert result.returncode == 0
    assert [(area["title"], [goal["text"] for goal in area["goals"]]) for area in read["areas"]] == [
        (area["title"], [goal["text"].strip() for goal in area["goals"]]) for area in strategy["areas"]
    ]
    assert [each["text"] for each in read["questions"]] == [each["text"].strip() for each in strategy["questions"]]
    assert [each["day"] for each in read["dates"]] == ["08-26", "09-23", "10-07", "10-21"]


def test_json_has_the_fields_of_the_contract(run: Run, tmp_path: Path) -> None:
    path = written("english-objectives.docx", tmp_path)
    read = json.loads(run("import", path, "--format", "json").stdout)
    assert set(read) == CONTRACT
    assert read["source"] == {
        "file": str(path),
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "reader": "docx",
        "pages": None,
    }
    assert set(read["areas"][0]) == {"title", "at", "certain", "goals"}
    assert set(read["areas"][0]["goals"][0]) == {"text", "at", "certain"}
    assert {frozenset(each) for each in read["left_out"]} == {frozenset({"text", "at", "why"})}


def test_the_outline_numbers_areas_and_goals_with_places_and_grounds_and_ends_with_the_command(
    run: Run, tmp_path: Path
) -> None:
    written("english-objectives.docx", tmp_path)
    result = run("import", "english-objectives.docx", cwd=tmp_path)
    lines = result.stdout.splitlines()
    assert any(line.startswith("1 ") and "Thriving Communities" in line and "paragraph" in line for line in lines)
    assert any(line.startswith("1.1 ") and "Every village has access" in line for line in lines)
    assert "Grounds: the headings are labelled 'priority'" in result.stdout
    assert any(line.startswith("Left out: ") for line in lines)
    assert lines[-1].startswith("rustool import english-objectives.docx --areas-at ")


def test_what_is_uncertain_has_a_question_mark_and_exit_code_1(run: Run, tmp_path: Path) -> None:
    written("matrix.docx", tmp_path)
    result = run("import", "matrix.docx", cwd=tmp_path)
    assert result.returncode == 1
    assert any(line.startswith("1    ? ") for line in result.stdout.splitlines())


def test_a_hint_makes_what_was_uncertain_certain(run: Run, tmp_path: Path) -> None:
    written("actions-under-goals.docx", tmp_path)
    unsure = run("--lang", "en", "import", "actions-under-goals.docx", cwd=tmp_path)
    sure = run(
        "--lang", "en", "import", "actions-under-goals.docx", "--areas-at", "h2", "--goals-at", "list1", cwd=tmp_path
    )
    assert (unsure.returncode, sure.returncode) == (1, 0)
    assert "you have said where the goals are" in sure.stdout


def test_a_document_that_is_no_strategy_is_refused_with_a_reason_and_exit_code_1(run: Run, tmp_path: Path) -> None:
    written("minutes.docx", tmp_path)
    result = run("--lang", "en", "import", "minutes.docx", cwd=tmp_path)
    assert result.returncode == 1
    assert "No areas and goals were found." in result.stdout
    assert "The document calls itself something else than a strategy." in " ".join(result.stdout.split())


@pytest.mark.parametrize("address", ["https://example.se/strategi.pdf", "HTTP://example.se/"])
def test_an_address_gets_the_advice_to_save_the_page(run: Run, address: str) -> None:
    result = run("import", address)
    assert (result.returncode, result.stdout) == (2, "")
    assert "save the page" in result.stderr


def test_a_file_that_is_not_there_or_cannot_be_read_ends_with_exit_code_2(run: Run, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    for name in ("missing.docx", "picture.png"):
        result = run("import", name, cwd=tmp_path)
        assert (result.returncode, result.stdout) == (2, "")
        assert name in result.stderr


@pytest.mark.parametrize("name", [name for name in FIRST.documents if not name.endswith(".pdf")])
def test_a_written_project_passes_check_without_errors(run: Run, tmp_path: Path, name: str) -> None:
    written(name, tmp_path)
    run("import", name, "--write", "case", cwd=tmp_path)
    checked = run("-C", "case", "check", "--format", "json", cwd=tmp_path)
    assert checked.returncode == 0, checked.stdout
    assert json.loads(checked.stdout)["summary"]["error"] == 0
    strategy = yaml.safe_load((tmp_path / "case/data/strategy.yaml").read_text(encoding="utf-8"))
    assert strategy["areas"]


def test_a_written_project_has_the_original_its_text_by_slide_and_its_hash(run: Run, tmp_path: Path) -> None:
    path = written("goal-on-each-slide.pptx", tmp_path)
    run("import", path.name, "--write", "case", cwd=tmp_path)
    sources = tmp_path / "case/data/sources"
    kept = sources / "goal-on-each-slide.pptx"
    strategy = yaml.safe_load((tmp_path / "case/data/strategy.yaml").read_text(encoding="utf-8"))
    source = strategy["sources"][0]
    assert kept.read_bytes() == path.read_bytes()
    assert source["file"] == "data/sources/goal-on-each-slide.pptx"
    assert (source["sha256"], source["reader"]) == (hashlib.sha256(path.read_bytes()).hexdigest(), "pptx")
    slides = kept.with_suffix(".txt").read_text(encoding="utf-8").split("\f")
    assert len(slides) == 13
    goal = strategy["areas"][0]["goals"][0]
    number = int(goal["source"]["at"].split()[-1])
    assert goal["text"] in slides[number - 1]


def test_writing_overwrites_nothing(run: Run, tmp_path: Path) -> None:
    written("norwegian.md", tmp_path)
    mine = tmp_path / "case/data/timeline.yaml"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", encoding="utf-8")
    result = run("import", "norwegian.md", "--write", "case", cwd=tmp_path)
    assert result.returncode == 2
    assert "timeline.yaml" in result.stderr
    assert mine.read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "case/data/strategy.yaml").exists()


def test_what_the_document_does_not_state_is_left_open_and_marked(run: Run, tmp_path: Path) -> None:
    written("column-of-boxes.pptx", tmp_path)
    run("--lang", "en", "import", "column-of-boxes.pptx", "--write", "case", cwd=tmp_path)
    strategy = (tmp_path / "case/data/strategy.yaml").read_text(encoding="utf-8")
    timeline = (tmp_path / "case/data/timeline.yaml").read_text(encoding="utf-8")
    assert '# The document does not say who draws it up: put it in.\nissuer: "?"' in strategy
    assert "reply_by: unknown" in timeline
    assert "#    date: ????-05-20" in timeline


def test_the_year_that_a_person_gives_makes_steps_of_dates_without_one(run: Run, tmp_path: Path) -> None:
    written("column-of-boxes.pptx", tmp_path)
    run("import", "column-of-boxes.pptx", "--write", "case", "--year", "2026", cwd=tmp_path)
    timeline = yaml.safe_load((tmp_path / "case/data/timeline.yaml").read_text(encoding="utf-8"))
    assert [str(step["date"]) for step in timeline["steps"]] == ["2026-05-20"]
    assert timeline["year_basis"] == "confirmed"


def test_the_next_version_takes_the_strategy_s_place_and_the_present_one_is_kept(run: Run, tmp_path: Path) -> None:
    written("norwegian.md", tmp_path)
    written("appendices.md", tmp_path)
    run("import", "norwegian.md", "--write", "case", "--as", "first", cwd=tmp_path)
    before = (tmp_path / "case/data/strategy.yaml").read_bytes()
    result = run("-C", "case", "import", "appendices.md", "--as", "second", cwd=tmp_path)
    after = yaml.safe_load((tmp_path / "case/data/strategy.yaml").read_text(encoding="utf-8"))
    assert result.returncode in {0, 1}, result.stderr
    assert (tmp_path / "case/data/versions/first.yaml").read_bytes() == before
    assert (after["version"], after["supersedes"]) == ("second", "first")
    assert after["id"] == yaml.safe_load(before)["id"]
    again = run("-C", "case", "import", "appendices.md", "--as", "second", cwd=tmp_path)
    assert again.returncode == 2


def test_several_files_of_one_case_are_read_together(run: Run, tmp_path: Path) -> None:
    written("matrix.docx", tmp_path)
    letter = "Hej!\n\nSvar lämnas senast den 4 maj 2026.\n\nVi vill ha svar på följande frågor:\n1. Är målen rätt?\n"
    (tmp_path / "brev.txt").write_text(letter, encoding="utf-8")
    read = json.loads(run("import", "matrix.docx", "brev.txt", "--format", "json", cwd=tmp_path).stdout)
    assert len(read["areas"]) == 3
    assert [(each["text"], each["at"]) for each in read["questions"]] == [("Är målen rätt?", "brev.txt: line 6")]
    assert {each["date"] for each in read["dates"]} == {"2026-04-30", "2026-05-04"}
    assert [source["file"] for source in read["sources"]] == ["matrix.docx", "brev.txt"]


def test_the_same_file_imported_again_gets_the_same_ids(run: Run, tmp_path: Path) -> None:
    written("norwegian.md", tmp_path)
    for folder in ("one", "two"):
        run("import", "norwegian.md", "--write", folder, cwd=tmp_path)
    one, two = ((tmp_path / folder / "data/strategy.yaml").read_bytes() for folder in ("one", "two"))
    assert one == two


def test_the_dialogue_asks_and_takes_the_answers(run: Run, tmp_path: Path) -> None:
    written("actions-under-goals.docx", tmp_path)
    answers = "h2\n\nlist1\n\n\n\n"
    result = run("--lang", "en", "import", "actions-under-goals.docx", "--interactive", cwd=tmp_path, stdin=answers)
    assert result.returncode == 0, result.stderr
    assert "--areas-at h2 --goals-at list1" in result.stdout
    assert "Are these the areas?" in result.stderr


def test_the_outline_is_swedish_for_a_swedish_document(run: Run, tmp_path: Path) -> None:
    written("middle-level.docx", tmp_path)
    result = run("import", "middle-level.docx", cwd=tmp_path)
    assert "Områden och mål" in result.stdout
    assert "stycke 3" in result.stdout
