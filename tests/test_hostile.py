"""Hostile, broken input: a sentence and exit code 2, never a traceback, a hang, a lost file, a steered terminal."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support import Run

from rustool.files import write
from rustool.findings import RustoolError
from rustool.workspace import read_bytes

PAGES = [("page.html.j2", "render"), ("diff.html.j2", "diff")]
BROKEN = {
    "syntax": "{% if %}",
    "undefined": "{{ nope }}",
    "recursion": "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
    "division": "{{ 1 / 0 }}",
    "memory": "{{ 'x' * 99999999999999 }}",
    "missing": "{% include '../../../../etc/passwd' %}",
    "surrogate": r"{{ '\ud800' }}",
    "escape": r"{{ '\x1b[31m' }}",
}
ESCAPES = [
    "{{ cycler.__init__.__globals__ }}",
    "{{ ''.__class__.__mro__ }}",
    "{{ namespace.__init__.__globals__.os }}",
]


def template(project: Path, name: str, text: str | bytes) -> None:
    (project / "templates").mkdir(exist_ok=True)
    (project / "templates" / name).write_bytes(text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize(("name", "command"), PAGES)
def test_a_broken_page_template_is_a_sentence_that_names_it(run: Run, project: Path, name: str, command: str) -> None:
    for what, text in BROKEN.items():
        template(project, name, text)
        result = run(command, "--format", "html", cwd=project)
        assert (result.returncode, result.stdout) == (2, ""), what
        assert f"{name}:" in result.stderr, what
        assert "Traceback" not in result.stderr, what


@pytest.mark.parametrize(("name", "command"), PAGES)
def test_no_page_template_gets_out_of_its_sandbox(run: Run, project: Path, name: str, command: str) -> None:
    for text in ESCAPES:
        template(project, name, text)
        result = run(command, "--format", "html", cwd=project)
        assert result.returncode == 2, text
        assert "unsafe" in result.stderr, text


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("page.html.j2", ["render", "--format", "html"]),
        ("style.css", ["render", "--format", "html"]),
        ("diff.css", ["diff", "--format", "html"]),
        ("remissvar.md.j2", ["render"]),
        ("remissvar.md.j2", ["render", "--list"]),
    ],
)
def test_a_template_that_is_not_utf_8_is_a_sentence(run: Run, project: Path, name: str, arguments: list[str]) -> None:
    template(project, name, b"{# x #}\n\xe5")
    result = run("--lang", "en", *arguments, cwd=project)
    assert result.returncode == 2
    assert f"templates/{name}:2: mistake in the template: it is not UTF-8" in result.stderr


def test_a_pipe_that_nobody_writes_to_is_empty_and_waits_for_nobody(run: Run, project: Path) -> None:
    for name in ("data/timeline.yaml", "data/versions/x.yaml"):
        (project / name).unlink(missing_ok=True)
        os.mkfifo(project / name)
    assert run("render", cwd=project).returncode == 2
    assert run("check", "data/timeline.yaml", cwd=project).returncode == 1
    template(project, "remissvar.md.j2", "")
    (project / "templates/remissvar.md.j2").unlink()
    os.mkfifo(project / "templates/remissvar.md.j2")
    assert run("render", "--list", cwd=project).returncode == 0


def test_a_pipe_that_somebody_writes_to_is_read(tmp_path: Path) -> None:
    there, here = os.pipe()
    os.write(here, b"a: b\n")
    os.close(here)
    assert read_bytes(Path(f"/dev/fd/{there}"), "f") == b"a: b\n"
    os.close(there)


def test_no_file_takes_the_place_of_a_pipe_or_a_device(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(RustoolError, match="cannot write f: "):
        write(tmp_path / "pipe", b"x", "f")
    assert (tmp_path / "pipe").is_fifo()


def test_a_document_is_not_rendered_into_a_pipe_that_nobody_reads(run: Run, project: Path) -> None:
    os.mkfifo(project / "x.md")
    result = run("render", "-o", "x.md", "--force", cwd=project)
    assert (result.returncode, (project / "x.md").is_fifo()) == (2, True)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
@pytest.mark.parametrize("chosen", ["text", "concise", "json", "github", "gitlab", "sarif", "junit"])
def test_a_file_name_that_is_not_utf_8_breaks_no_format(run: Run, project: Path, chosen: str) -> None:
    (Path(os.fsdecode(os.fsencode(project) + b"/data/versions/\xff.yaml"))).write_text("a: b", encoding="utf-8")
    result = run("check", "--format", chosen, cwd=project)
    assert (result.returncode, "Traceback" in result.stderr) == (1, False)


@pytest.mark.parametrize(
    "arguments",
    [
        ["deadlines", "--move", "{}"],
        ["deadlines", "--nope{}"],
        ["{}"],
        ["--lang", "{}"],
        ["check", "--format", "{}"],
        ["check", "{}"],
        ["diff", "{}"],
        ["render", "{}"],
        ["init", "/dev/null/{}"],
    ],
)
def test_what_is_quoted_of_the_arguments_does_not_reorder_the_line(run: Run, arguments: list[str]) -> None:
    result = run(*(argument.format("x\u202ey") for argument in arguments))
    assert result.returncode == 2
    assert "\u202e" not in result.stderr + result.stdout


@pytest.mark.parametrize("zone", ["../../etc/passwd", "Europe/Nowhere", "/etc/passwd", "a" * 300, "Europe"])
def test_an_unknown_time_zone_is_a_sentence(run: Run, project: Path, zone: str) -> None:
    path = project / "data/timeline.yaml"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("timezone:")]
    path.write_text("\n".join([*lines, f"timezone: {zone}", ""]), encoding="utf-8")
    result = run("deadlines", cwd=project)
    assert (result.returncode, "Traceback" in result.stderr) == (2, False)


SPOILED: dict[str, Callable[[Path], object]] = {
    "folder": lambda path: path.mkdir(),
    "loop": lambda path: path.symlink_to(path.name),
    "nowhere": lambda path: path.symlink_to("/nonexistent"),
    "endless": lambda path: path.symlink_to("/dev/zero"),
}


@pytest.mark.parametrize("how", SPOILED)
@pytest.mark.parametrize("name", ["data/timeline.yaml", "data/versions/x.yaml", "data/strategy.yaml"])
def test_what_is_no_file_where_one_should_be_breaks_no_command(run: Run, project: Path, how: str, name: str) -> None:
    (project / name).unlink(missing_ok=True)
    SPOILED[how](project / name)
    for command in ("check", "status"):
        result = run(command, cwd=project)
        assert result.returncode in {0, 1, 2}
        assert "Traceback" not in result.stderr
