"""Rendered files on the disk: no edit of a person's is lost."""

from pathlib import Path

import pytest
from support import ROOT, Run

from rustool.documents.output import merge_rendering, save_rendering
from rustool.findings import RustoolError
from rustool.translator import Translator

EXAMPLE = ROOT / "examples/exempelkommun"
ONE = ("render", "-o", "svar.md", "--today", "2025-08-01")


@pytest.fixture
def rendered(run: Run, project: Path) -> Path:
    assert run(*ONE, cwd=project).returncode == 0
    return project / "svar.md"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new).encode())


def answer(project: Path, text: str) -> None:
    edit(project / "data/response.yaml", "question: relevans\n    text: null", f"question: relevans\n    text: {text}")


def test_a_file_that_nobody_edited_is_rendered_anew(run: Run, project: Path, rendered: Path) -> None:
    answer(project, "Ja.")
    assert run(*ONE, cwd=project).returncode == 0
    assert "\nJa.\n" in rendered.read_text(encoding="utf-8")


def test_rendering_twice_changes_nothing(run: Run, project: Path, rendered: Path) -> None:
    before = {path: path.stat() for path in project.rglob("*")}
    assert run(*ONE, cwd=project).returncode == 0
    after = {path: path.stat() for path in project.rglob("*")}
    assert {path: (s.st_mtime_ns, s.st_ino) for path, s in before.items()} == {
        path: (s.st_mtime_ns, s.st_ino) for path, s in after.items()
    }


@pytest.mark.parametrize("text", ["mitt", ""])
def test_an_edited_file_is_left_alone(run: Run, project: Path, rendered: Path, text: str) -> None:
    rendered.write_text(text, encoding="utf-8")
    result = run(*ONE, cwd=project)
    assert (result.returncode, rendered.read_text(encoding="utf-8")) == (2, text)
    assert "--merge" in result.stderr
    assert run(*ONE, "--force", cwd=project).returncode == 0


def test_a_file_that_was_there_before_is_left_alone(run: Run, project: Path) -> None:
    (project / "svar.md").write_text("mitt", encoding="utf-8")
    assert run(*ONE, cwd=project).returncode == 2
    assert run(*ONE, "--merge", cwd=project).returncode == 2
    assert (project / "svar.md").read_text(encoding="utf-8") == "mitt"


def test_check_shows_the_difference_and_writes_nothing(run: Run, project: Path, rendered: Path) -> None:
    assert (run(*ONE, "--check", cwd=project).returncode, run(*ONE, "--check", cwd=project).stdout) == (0, "")
    answer(project, "Ja.")
    before = rendered.read_bytes()
    result = run(*ONE, "--check", cwd=project)
    assert result.returncode == 1
    assert "\n-**[Saknas: svar på fråga 1]**\n+Ja.\n" in result.stdout
    assert rendered.read_bytes() == before


def test_check_of_a_missing_file_says_that_it_is_out_of_date(run: Run, project: Path) -> None:
    assert run(*ONE, "--check", cwd=project).returncode == 1
    assert not (project / "svar.md").exists()


def test_check_names_a_word_file_that_is_out_of_date(run: Run, project: Path) -> None:
    word = ("render", "-o", "svar.docx", "--today", "2025-08-01")
    assert run(*word, cwd=project).returncode == 0
    assert (run(*word, "--check", cwd=project).returncode, run(*word, "--check", cwd=project).stdout) == (0, "")
    answer(project, "Ja.")
    result = run(*word, "--check", cwd=project)
    assert (result.returncode, result.stdout) == (1, "--- svar.docx\n+++ svar.docx\n")


def test_merge_writes_a_file_that_is_not_there(run: Run, project: Path) -> None:
    assert run(*ONE, "--merge", cwd=project).returncode == 0
    assert run(*ONE, "--check", cwd=project).returncode == 0


def test_a_draft_is_the_same_whatever_day_it_is_rendered(run: Run, project: Path, rendered: Path) -> None:
    assert run("render", "-o", "svar.md", "--check", "--today", "2025-10-01", cwd=project).returncode == 0


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_merge_takes_the_new_text_into_the_edited_one(run: Run, project: Path, rendered: Path, ends: str) -> None:
    edit(rendered, "\n", ends)
    edit(rendered, f"## Sammanfattning{ends}", f"## Sammanfattning{ends}{ends}Min mening.{ends}")
    answer(project, "Ja.")
    assert run(*ONE, "--merge", cwd=project).returncode == 0
    text = rendered.read_bytes().decode()
    assert f"{ends}Min mening.{ends}" in text
    assert f"{ends}Ja.{ends}" in text
    assert text.count("\r\n") == (text.count("\n") if ends == "\r\n" else 0)
    assert run(*ONE, "--merge", cwd=project).returncode == 0
    assert rendered.read_bytes().decode() == text


def test_a_conflict_is_marked_as_git_marks_it_and_must_be_settled(run: Run, project: Path, rendered: Path) -> None:
    edit(rendered, "**[Saknas: svar på fråga 1]**", "Mitt svar.")
    answer(project, "Ja.")
    assert run(*ONE, "--merge", cwd=project).returncode == 1
    text = rendered.read_text(encoding="utf-8")
    assert "<<<<<<< " in text
    assert "Mitt svar.\n" in text
    assert "Ja.\n" in text
    again = run(*ONE, "--merge", cwd=project)
    assert (again.returncode, rendered.read_text(encoding="utf-8")) == (2, text)


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """A rendered file of many paragraphs."""
    path = tmp_path / "rows.md"
    save_rendering(path, paragraphs("first"), within=tmp_path, force=False)
    return path


def paragraphs(text: str) -> bytes:
    return "".join(f"{text} {n}\n\nbetween\n\nthe\n\nrows\n\n" for n in range(150)).encode()


def test_more_conflicts_than_git_can_count_are_all_marked(rows: Path) -> None:
    rows.write_bytes(paragraphs("mine"))
    assert merge_rendering(rows, paragraphs("new"), within=rows.parent, t=Translator("en")) is True
    assert rows.read_bytes().count(b"<<<<<<< ") == 150


def test_what_git_cannot_merge_is_a_sentence_and_left_as_it_was(rows: Path) -> None:
    mine = b"mine \0\n"
    rows.write_bytes(mine)
    with pytest.raises(RustoolError, match=r"git cannot merge: .*binary"):
        merge_rendering(rows, paragraphs("new"), within=rows.parent, t=Translator("en"))
    assert rows.read_bytes() == mine


def test_killed_between_document_and_memory_nothing_is_lost(run: Run, project: Path, rendered: Path) -> None:
    kept = project / ".rustool/svar.md"
    old = kept.read_bytes()
    edit(rendered, "## Sammanfattning\n", "## Sammanfattning\n\nMin mening.\n")
    answer(project, "Ja.")
    assert run(*ONE, "--merge", cwd=project).returncode == 0
    kept.write_bytes(old)
    assert run(*ONE, "--merge", cwd=project).returncode == 0
    text = rendered.read_text(encoding="utf-8")
    assert text.count("Min mening.") == text.count("\nJa.\n") == 1


def test_merge_without_git_is_a_sentence(run: Run, project: Path, rendered: Path) -> None:
    edit(rendered, "Tranås", "Tranås")
    result = run(*ONE, "--merge", cwd=project, PATH="")
    assert (result.returncode, "git" in result.stderr) == (2, True)


def test_all_documents_at_once(run: Run, project: Path) -> None:
    listed = [line.split()[0] for line in run("render", "--list", cwd=project).stdout.splitlines()]
    assert run("render", "--all", "-o", "ut", "--format", "html", cwd=project).returncode == 0
    assert sorted(path.name for path in (project / "ut").glob("*.html")) == [f"{name}.html" for name in listed]


@pytest.mark.parametrize("arguments", [["--all"], ["--check"], ["--merge"], ["--format", "docx"], ["--format", "pdf"]])
def test_what_needs_a_file_says_so(run: Run, arguments: list[str]) -> None:
    result = run("render", *arguments)
    assert result.returncode == 2
    assert "-o" in result.stderr


def test_final_refuses_and_lists_what_is_missing(run: Run, project: Path) -> None:
    result = run("render", "--final", "-o", "svar.md", cwd=project)
    assert (result.returncode, result.stdout) == (1, "")
    assert "- svar på fråga 3\n" in result.stderr
    assert not (project / "svar.md").exists()


def test_final_has_no_draft_marks(run: Run) -> None:
    result = run("-C", EXAMPLE, "render", "--final", "--today", "2031-10-10")
    assert result.returncode == 0
    assert "UTKAST" not in result.stdout
    assert "Saknas" not in result.stdout
