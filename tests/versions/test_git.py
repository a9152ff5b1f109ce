"""Versions out of git, in real repositories, without touching the work tree; and `git diff` itself."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support import Run, environment

import rustool.git
from rustool.findings import RustoolError
from rustool.git import check_repository


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


def test_what_begins_with_a_hyphen_never_reaches_git(run: Run, repository: Path, tmp_path: Path) -> None:
    seen = tmp_path / "bin/seen"
    seen.parent.mkdir()
    real = shutil.which("git")
    (seen.parent / "git").write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> {seen}\nexec {real} "$@"\n', encoding="utf-8")
    (seen.parent / "git").chmod(0o755)
    path = f"{seen.parent}:{os.environ['PATH']}"
    for ref, known in (("HEAD", True), ("--output=x", False), ("-h", False)):
        seen.write_text("", encoding="utf-8")
        result = run("diff", "--", f"{ref}:data/strategy.yaml", cwd=repository, PATH=path)
        assert result.returncode == (0 if known else 2)
        assert any(ref in line for line in seen.read_text(encoding="utf-8").splitlines()) is known


def test_outside_a_repository_and_without_git_it_says_so(run: Run, project: Path) -> None:
    assert "git" in run("diff", "HEAD:data/strategy.yaml", cwd=project, GIT_CEILING_DIRECTORIES="/").stderr
    result = run("--lang", "en", "diff", "HEAD:data/strategy.yaml", cwd=project, PATH="/nowhere")
    assert (result.returncode, result.stderr) == (
        2,
        "rustool: git is not installed\n",
    )


PROGRAMS = [
    "core.fsmonitor",
    "core.sshCommand",
    "core.pager",
    "core.alternateRefsCommand",
    "core.askPass",
    "diff.external",
    "remote.origin.uploadpack",
    "credential.helper",
    "core.gitProxy",
    "uploadpack.packObjectsHook",
]


@pytest.fixture
def program(tmp_path: Path) -> tuple[Path, Path]:
    """A program that leaves a mark where it runs, and the mark."""
    path, mark = tmp_path / "program", tmp_path / "RAN"
    path.write_text(f"#!/bin/sh\ntouch {mark}\nexit 1\n")
    path.chmod(0o755)
    return path, mark


@pytest.mark.parametrize("setting", PROGRAMS)
def test_no_program_named_in_a_repository_s_configuration_runs(
    run: Run, repository: Path, program: tuple[Path, Path], setting: str
) -> None:
    path, mark = program
    git(repository, "config", setting, str(path))
    for wanted in ("HEAD:data/strategy.yaml", ":data/strategy.yaml"):
        assert run("diff", wanted, "data/strategy.yaml", cwd=repository).returncode == 0
    assert not mark.exists()


@pytest.mark.parametrize(
    "remote",
    [
        {"url": "ssh://127.0.0.1/x"},
        {"url": "ext::PROGRAM"},
        {"url": "https://127.0.0.1:9/x", "proxy": "http://127.0.0.1:9"},
        {"url": "file:///nowhere", "uploadpack": "PROGRAM"},
        {"url": "x", "vcs": "hg"},
    ],
)
def test_a_partial_clone_fetches_nothing_and_says_so(
    run: Run, repository: Path, program: tuple[Path, Path], remote: dict[str, str]
) -> None:
    path, mark = program
    (path.parent / "git-remote-hg").write_bytes(path.read_bytes())
    (path.parent / "git-remote-hg").chmod(0o755)
    blob = git(repository, "rev-parse", "HEAD:data/strategy.yaml").strip()
    (repository / ".git/objects" / blob[:2] / blob[2:]).unlink()
    git(repository, "config", "core.repositoryFormatVersion", "1")
    git(repository, "config", "extensions.partialClone", "origin")
    git(repository, "config", "remote.origin.promisor", "true")
    git(repository, "config", "core.sshCommand", str(path))
    git(repository, "config", "protocol.allow", "always")
    git(repository, "config", "protocol.ext.allow", "always")
    for name, value in remote.items():
        git(repository, "config", f"remote.origin.{name}", value.replace("PROGRAM", str(path)))
    result = run("--lang", "en", "diff", "HEAD:data/strategy.yaml", cwd=repository, PATH=f"{path.parent}:/usr/bin:/bin")
    assert (result.returncode, result.stdout) == (2, "")
    assert "is not in this clone" in result.stderr
    assert not mark.exists()


def test_a_bare_repository_inside_a_repository_is_not_read(
    run: Run, repository: Path, program: tuple[Path, Path]
) -> None:
    path, mark = program
    inner = repository / "inner"
    git(repository, "clone", "--quiet", "--bare", ".", str(inner))
    git(inner, "config", "core.fsmonitor", str(path))
    (inner / "data").mkdir()
    (inner / "data/strategy.yaml").write_bytes((repository / "data/strategy.yaml").read_bytes())
    result = run("diff", "HEAD:data/strategy.yaml", cwd=inner)
    assert result.returncode == 2
    assert not mark.exists()


def test_variables_that_point_at_another_repository_are_not_followed(
    run: Run, repository: Path, tmp_path: Path, program: tuple[Path, Path]
) -> None:
    path, mark = program
    other = tmp_path / "other"
    git(tmp_path, "init", "--quiet", str(other))
    hostile = {
        "GIT_DIR": str(other / ".git"),
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "core.fsmonitor",
        "GIT_CONFIG_VALUE_0": str(path),
        "GIT_EXTERNAL_DIFF": str(path),
    }
    assert run("diff", ":data/strategy.yaml", cwd=repository, **hostile).returncode == 0
    assert not mark.exists()


def test_a_commit_that_a_shallow_clone_lacks_is_advised_to_be_fetched(
    run: Run, repository: Path, tmp_path: Path
) -> None:
    git(repository, "commit", "--quiet", "-am", "second")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{repository}", str(clone))
    result = run("--lang", "en", "diff", "HEAD~1:data/strategy.yaml", cwd=clone)
    assert result.returncode == 2
    assert "fetch more history" in result.stderr


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give a file away")
def test_a_repository_of_another_user_s_is_named_as_such(run: Run, repository: Path) -> None:
    os.chown(repository / ".git", 65534, 65534)
    os.chown(repository, 65534, 65534)
    result = run("--lang", "en", "diff", "HEAD:data/strategy.yaml", cwd=repository)
    assert result.returncode == 2
    assert "safe.directory" in result.stderr


def test_a_file_in_git_beyond_the_limit_is_refused_by_its_size(run: Run, repository: Path) -> None:
    with (repository / "big.yaml").open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    git(repository, "add", "big.yaml")
    result = run("--lang", "en", "diff", ":big.yaml", cwd=repository)
    assert (result.returncode, "larger than 64 MiB" in result.stderr) == (2, True)


@pytest.mark.parametrize("label", ["HEAD:data/strategy.yaml", "/etc/passwd", "data/timeline.yaml", "../strategy.yaml"])
def test_what_a_file_supersedes_is_a_label_and_neither_a_path_nor_a_revision(
    run: Run, repository: Path, program: tuple[Path, Path], label: str
) -> None:
    path, mark = program
    git(repository, "config", "core.fsmonitor", str(path))
    strategy = repository / "data/strategy.yaml"
    text = strategy.read_text(encoding="utf-8")
    strategy.write_text(text.replace("supersedes: 2020-2035", f'supersedes: "{label}"'), encoding="utf-8")
    result = run("--lang", "en", "diff", cwd=repository)
    assert (result.returncode, result.stdout) == (2, "")
    assert "has that version label" in result.stderr
    assert run("check", cwd=repository).returncode in {0, 1}
    assert not mark.exists()


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("#!/bin/sh\nexec sleep 60\n", "git did not answer within 0.2 seconds"),
        ("#!/nowhere\n", "git cannot be run: "),
        ("#!/bin/sh\necho fatal: the moon is full >&2; exit 128\n", "cannot read x: the moon is full"),
    ],
)
def test_a_git_that_hangs_or_fails_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, says: str
) -> None:
    (tmp_path / "git").write_text(script, encoding="utf-8")
    (tmp_path / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr(rustool.git, "SECONDS", 0.2)
    with pytest.raises(RustoolError, match=says):
        check_repository(tmp_path, "x")


@pytest.mark.parametrize("arguments", [[], ["a", "b", "c"], ["1", "2", "3", "4", "5", "6", "7", "8"]])
def test_other_arguments_than_git_s_are_refused(run: Run, project: Path, arguments: list[str]) -> None:
    result = run("diff", "--git", *arguments, cwd=project)
    assert (result.returncode, result.stdout) == (2, "")
    assert "7 arguments" in result.stderr or "7 argument" in result.stderr


def test_a_file_that_is_in_conflict_or_in_neither_version_has_no_comparison(run: Run, project: Path) -> None:
    assert run("diff", "--git", "data/strategy.yaml", cwd=project).stdout == "* Unmerged path data/strategy.yaml\n"
    nothing = ["/dev/null", ".", "."]
    result = run("diff", "--git", "data/strategy.yaml", *nothing, *nothing, cwd=project)
    assert (result.returncode, result.stdout) == (0, "")


@pytest.fixture
def driver(repository: Path) -> Path:
    """The repository set up as the documentation says."""
    (repository / ".gitattributes").write_text("data/strategy.yaml diff=rustool\ndata/versions/*.yaml diff=rustool\n")
    git(repository, "config", "diff.rustool.command", f"{sys.executable} -m rustool --lang en diff --git")
    return repository


def test_git_diff_shows_the_changes_of_a_strategy(driver: Path) -> None:
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
    assert "Goals: 25 added" in shown
    assert "a/data/versions/remiss-2019.yaml → b/data/versions/r.yaml" in shown
    assert "Areas: 6 removed" in shown


def test_git_diff_shows_a_broken_file_as_a_plain_diff(driver: Path) -> None:
    (driver / "data/strategy.yaml").write_text("format: [\n")
    shown = git(driver, "diff")
    assert "'rustool check' says why" in shown
    assert "\n+format: [\n" in shown
