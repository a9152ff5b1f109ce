"""Where the project folder is, and what starting one writes."""

from pathlib import Path

import pytest
from support import ROOT

from rustool.findings import InvalidSource, RustoolError
from rustool.workspace import Workspace, bundled, write_project


def test_the_nearest_folder_upwards_is_the_project(project: Path) -> None:
    below = project / "a/b"
    below.mkdir(parents=True)
    found = Workspace.find(None, below)
    assert (found.root, found.is_bundled) == (project, False)


def test_without_a_project_folder_the_bundled_one_serves(tmp_path: Path) -> None:
    found = Workspace.find(None, tmp_path)
    assert (found.root, found.is_bundled) == (bundled(), True)
    assert found.strategy.value.version == "remiss-2025"


def test_the_bundled_folder_is_a_project_like_any_other_to_who_names_it(tmp_path: Path) -> None:
    assert not Workspace.find(bundled(), tmp_path).is_bundled


def test_inside_the_checkout_its_own_data_is_the_project() -> None:
    assert not Workspace.find(None, ROOT / "tests").is_bundled


def test_a_folder_that_was_named_must_have_a_strategy(tmp_path: Path) -> None:
    with pytest.raises(RustoolError, match="rustool init"):
        Workspace.find(Path("nope"), tmp_path)


def test_files_are_shown_as_seen_from_where_one_stands(project: Path) -> None:
    assert Workspace(project, project).display_path(project / "data/strategy.yaml") == "data/strategy.yaml"
    assert (
        Workspace(project, project.parent).display_path(project / "data/strategy.yaml") == "project/data/strategy.yaml"
    )
    assert Workspace(project, project / "data").display_path(project / "templates/a") == str(project / "templates/a")


def test_mistakes_in_all_files_of_an_answer_come_together(project: Path) -> None:
    for name in ("strategy", "timeline", "response"):
        with (project / f"data/{name}.yaml").open("a", encoding="utf-8") as file:
            file.write("nope: 1\n")
    with pytest.raises(InvalidSource) as caught:
        Workspace(project, project).read_response_files()
    files = [finding.location.file for finding in caught.value.findings]
    assert files == ["data/strategy.yaml", "data/timeline.yaml", "data/response.yaml"]


def test_mistakes_in_all_versions_come_together(project: Path) -> None:
    for path in (project / "data/versions").iterdir():
        path.write_text("nope: 1\n", encoding="utf-8")
    with pytest.raises(InvalidSource) as caught:
        _ = Workspace(project, project).versions
    assert len({finding.location.file for finding in caught.value.findings}) == 2


def test_init_writes_the_bundled_project_and_a_second_time_nothing(tmp_path: Path) -> None:
    made = write_project(tmp_path / "ny", "ny")
    assert tmp_path / "ny/data/strategy.yaml" in made
    assert (tmp_path / "ny/data/sources/rus-deck.txt").read_bytes() == (ROOT / "data/sources/rus-deck.txt").read_bytes()
    assert (tmp_path / "ny/templates/remissvar.md.j2").is_file()
    assert (tmp_path / "ny/schemas/strategy.schema.json").is_file()
    assert not (tmp_path / "ny/templates/pandoc.lua").exists()  # a project's own is never run
    assert write_project(tmp_path / "ny", "ny") == []


def test_init_overwrites_nothing_and_then_writes_nothing_at_all(tmp_path: Path) -> None:
    mine = tmp_path / "data/response.yaml"
    mine.parent.mkdir()
    mine.write_text("mitt\n", encoding="utf-8")
    with pytest.raises(RustoolError, match=r"data/response\.yaml"):
        write_project(tmp_path, ".")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [mine]
    assert mine.read_text(encoding="utf-8") == "mitt\n"
