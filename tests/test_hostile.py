"""Hostile, broken input: a sentence and exit code 2, never a traceback, a hang, a lost file, a steered terminal."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support import Run, environment

from rustool.files import read_file, write_file
from rustool.findings import RustoolError

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
        result = run("--trust", command, "--format", "html", cwd=project)
        assert (result.returncode, result.stdout) == (2, ""), what
        assert f"{name}:" in result.stderr, what
        assert "Traceback" not in result.stderr, what


@pytest.mark.parametrize(("name", "command"), PAGES)
def test_a_page_template_of_a_project_is_used_only_where_it_is_trusted(
    run: Run, project: Path, name: str, command: str
) -> None:
    before = run(command, "--format", "html", cwd=project).stdout
    template(project, name, "OWN")
    assert run(command, "--format", "html", cwd=project).stdout == before
    assert run("--trust", command, "--format", "html", cwd=project).stdout == "OWN"


def test_a_style_sheet_cannot_leave_its_element(run: Run, project: Path) -> None:
    template(project, "style.css", "a {}\n</style><script>alert(1)</script>")
    result = run("--lang", "en", "render", "--format", "html", cwd=project)
    assert (result.returncode, result.stdout) == (2, "")
    assert "templates/style.css:2: " in result.stderr


@pytest.mark.parametrize(("name", "command"), PAGES)
def test_no_page_template_gets_out_of_its_sandbox(run: Run, project: Path, name: str, command: str) -> None:
    for text in ESCAPES:
        template(project, name, text)
        result = run("--trust", command, "--format", "html", cwd=project)
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
    result = run("--lang", "en", "--trust", *arguments, cwd=project)
    assert result.returncode == 2
    assert f"templates/{name}:2: error in the template: it is not UTF-8" in result.stderr


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
    assert read_file(Path(f"/dev/fd/{there}"), "f") == b"a: b\n"
    os.close(there)


def test_no_file_takes_the_place_of_a_pipe_or_a_device(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(RustoolError, match="cannot write f: "):
        write_file(tmp_path / "pipe", b"x", "f")
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


@pytest.mark.parametrize("name", ["a" * 300, "a" * 100_000, "x" * 300 + "/y"])
def test_a_name_that_no_file_can_have_is_one_that_is_not_there(run: Run, project: Path, name: str) -> None:
    for command in (["check", name], ["diff", name], ["collect", name + ".csv"], ["-C", name, "check"], ["init", name]):
        result = run("--lang", "en", *command, cwd=project)
        assert (result.returncode, result.stdout) == (2, ""), command[0]
        assert "Traceback" not in result.stderr
        assert "stdout" not in result.stderr, command[0]


ODD_YAML = {
    "merge": "<<: {a: b}\n",
    "list as key": "? [a, b]\n: c\n",
    "set": "? !!set {a}\n",
    "directive": "%YAML 9.9\n---\na: b\n",
    "digits": f"a: {'9' * 10_000}\n",
    "too great": "format: 1e999\n",
    "infinite": "format: rustool.response/1\nid: -.inf\n",
    "no number": "format: .nan\n",
    "surrogate": '"\\ud800": a\n',
    "separator": "a: \u2028\n",
    "no width": "a\u200bb: c\n",
    "anchor on a key": "&a a: *a\n",
    "object": '!!python/object/apply:os.mkdir ["pwned"]\n',
    "format a list": "format: [rustool.timeline/1]\n",
    "long line": f"a: {'x' * 1_000_000}: y\n",
    "long key": f"{'k' * 200_000}: v\n",
    "two marks": "\ufeff\ufeffa: b\n",
    "nothing": "",
}


@pytest.mark.parametrize("what", ODD_YAML)
def test_odd_yaml_is_a_finding_of_a_few_lines(run: Run, tmp_path: Path, what: str) -> None:
    (tmp_path / "odd.yaml").write_text(ODD_YAML[what], encoding="utf-8")
    result = run("check", "odd.yaml", cwd=tmp_path)
    assert (result.returncode, result.stderr) == (1, "")
    assert len(result.stdout) < 2000
    assert not (tmp_path / "pwned").exists()


# Root may look at everything, but for this.
ORDINARY = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []


@pytest.mark.skipif(bool(ORDINARY) and shutil.which("setpriv") is None, reason="root may look at everything")
def test_what_one_may_not_look_at_is_a_sentence(project: Path) -> None:
    commands = {
        "-C shut check": "shut",
        "check shut/x.yaml": "cannot read shut/x.yaml: it is not allowed",
        "check": "cannot read data/timeline.yaml: it is not allowed",
        "deadlines": "cannot read data/timeline.yaml: it is not allowed",
        "diff shut/x.yaml": "there is no file or version 'shut/x.yaml'",
        "init shut/x": "cannot write ",
        "schema strategy": "",
    }
    (project / "shut").mkdir(mode=0)
    (project / "data/timeline.yaml").chmod(0)
    for command, says in commands.items():
        result = subprocess.run(
            [*ORDINARY, sys.executable, "-m", "rustool", "--lang", "en", *command.split()],
            cwd=project,
            env=environment(),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert "Traceback" not in result.stderr, command
        assert says in result.stderr, command
        assert result.returncode == (2 if says else 0), command
