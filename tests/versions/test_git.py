"""Versions out of git, in real repositories, without touching the work tree; and `git diff` itself."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from support import Run, environment


def git(folder: Path, *arguments: str, **extra: str) -> str:
    result = subprocess.run(
        ["git", "-C", folder, "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments],
        env=environment(GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_SYSTEM="/dev/null", **extra),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


@pytest.fixture
def repository(project: Path) -> Path:
    """The project in git, with one goal moved to another area since the commit."""
    git(project, "init", "--quiet")
    git(project, "add", ".")
    git(project, "commit", "--quiet", "-m", "first")
    strategy = project / "data/strategy.yaml"
    text = strategy.read_text(encoding="utf-8")
    strategy.write_text(text.replace("Ett attraktivt län", "Ett lockande län"), encoding="utf-8")
    return project


def test_a_file_at_a_commit_is_compared_with_the_one_on_disk(run: Run, repository: Path) -> None:
    before = git(repository, "status", "--porcelain")
    result = run("diff", "HEAD:data/strategy.yaml", "--format", "json", cwd=repository)
    changed = [change for change in json.loads(result.stdout)["areas"] if change["changes"]]
    assert [(change["old"], change["changes"]) for change in changed] == [(["attraktivt-lan"], ["retitled"])]
    assert changed[0]["old_location"]["file"] == "HEAD:data/strategy.yaml"
    assert git(repository, "status", "--porcelain") == before


def test_the_path_may_be_from_the_project_folder_where_that_is_below_the_repository(
    run: Run, tmp_path: Path, project: Path
) -> None:
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "first")
    for path in ("data/strategy.yaml", "project/data/strategy.yaml"):
        assert run("diff", f"HEAD:{path}", "--exit-code", cwd=project).returncode == 0
    assert run("diff", ":data/strategy.yaml", "--exit-code", cwd=project).returncode == 0


def test_a_path_that_begins_with_a_dot_is_from_where_one_stands(run: Run, repository: Path) -> None:
    for folder, path in (
        ("data", "./strategy.yaml"),
        ("data/versions", "../strategy.yaml"),
        (".", "./data/strategy.yaml"),
    ):
        for ref in ("HEAD", ""):
            result = run("diff", f"{ref}:{path}", "--exit-code", cwd=repository / folder)
            assert (result.returncode, result.stderr) == (1, "")


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        ("HEAD:nope.yaml", "nope.yaml"),
        ("nope:data/strategy.yaml", "nope"),
        ("--output=x:data/strategy.yaml", "--output=x"),
        ("HEAD:../../etc/passwd", "passwd"),
        ("HEAD:.gitignore", ".gitignore"),
        ("2020-2053", "2020-2035"),
    ],
)
def test_what_is_not_there_is_a_sentence(run: Run, repository: Path, wanted: str, says: str) -> None:
    result = run("diff", "--", wanted, cwd=repository)
    assert (result.returncode, result.stdout) == (2, "")
    assert says in result.stderr
    assert "Traceback" not in result.stderr
    assert not (repository / "x").exists()


def test_outside_a_repository_and_without_git_it_says_so(run: Run, project: Path) -> None:
    assert "git" in run("diff", "HEAD:data/strategy.yaml", cwd=project, GIT_CEILING_DIRECTORIES="/").stderr
    result = run("--lang", "en", "diff", "HEAD:data/strategy.yaml", cwd=project, PATH="/nowhere")
    assert (result.returncode, result.stderr) == (
        2,
        "rustool: cannot read HEAD:data/strategy.yaml: git is not installed\n",
    )


@pytest.fixture
def driver(repository: Path) -> Path:
    """The repository set up as the documentation says."""
    (repository / ".gitattributes").write_text("data/strategy.yaml diff=rustool\ndata/versions/*.yaml diff=rustool\n")
    git(repository, "config", "diff.rustool.command", f"{sys.executable} -m rustool --lang en diff --git")
    return repository


def test_git_diff_shows_what_became_of_what(driver: Path) -> None:
    shown = git(driver, "diff")
    assert "Ett attraktivt län → Ett lockande län" in shown
    assert "a/data/strategy.yaml → b/data/strategy.yaml" in shown
    assert "@@" not in shown


def test_git_diff_shows_an_added_a_removed_and_a_renamed_file(driver: Path) -> None:
    git(driver, "mv", "data/versions/remiss-2019.yaml", "data/versions/r.yaml")
    git(driver, "rm", "--quiet", "data/versions/2020-2035.yaml")
    (driver / "data/versions/ny.yaml").write_bytes((driver / "data/strategy.yaml").read_bytes())
    git(driver, "add", ".")
    shown = git(driver, "diff", "--cached", "-M")
    assert "25 new goals" in shown
    assert "a/data/versions/remiss-2019.yaml → b/data/versions/r.yaml" in shown
    assert "6 areas without a counterpart" in shown


def test_git_diff_shows_a_broken_file_as_a_plain_diff(driver: Path) -> None:
    (driver / "data/strategy.yaml").write_text("format: [\n")
    shown = git(driver, "diff")
    assert "rustool check says why" in shown
    assert "\n+format: [\n" in shown
