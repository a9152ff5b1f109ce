"""What the documentation shows is what happens: every console block is run, every example file is checked."""

import re
import shlex
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from support import ROOT, Run, environment

from rustool.documents.lazy import LazyValue
from rustool.documents.values import document_values
from rustool.translator import Translator
from rustool.workspace import Workspace

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
EXAMPLE = re.compile(r"^<!-- (data/\w+\.yaml) -->\n```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)
ELLIPSIS = "…"
FOR_A_SHELL = set("|<>;&$*")


def sessions(page: Path) -> list[str]:
    return CONSOLE.findall(page.read_text(encoding="utf-8"))


def commands(session: str) -> list[tuple[str, str]]:
    """The commands of a console block, each with the output shown for it."""
    parts = re.split(r"^\$ (.*)\n", session, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def matches(shown: str, printed: str) -> bool:
    """Whether what is printed is what is shown, where a line with nothing but … stands for any lines."""
    pattern = "".join(".*" if line.strip() == ELLIPSIS else re.escape(line) for line in shown.splitlines(keepends=True))
    return re.fullmatch(pattern, printed, re.DOTALL) is not None


@pytest.mark.parametrize(
    ("page", "session"),
    [pytest.param(page, session, id=f"{page.name}-{n}") for page in PAGES for n, session in enumerate(sessions(page))],
)
def test_what_the_documentation_shows_is_what_is_printed(run: Run, page: Path, session: str, project: Path) -> None:
    bin_ = project.parent / "bin"
    bin_.mkdir()
    (bin_ / "rustool").write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m rustool "$@"\n', encoding="utf-8")
    (bin_ / "rustool").chmod(0o755)
    swedish = "<!-- console: sv -->" in page.read_text(encoding="utf-8")
    language = "sv_SE.UTF-8" if swedish else "en_US.UTF-8"
    variables = environment(LANG=language)
    variables["PATH"] = f"{bin_}:{variables['PATH']}"
    for command, shown in commands(session):
        program, *arguments = shlex.split(command)
        if program == "rustool" and not FOR_A_SHELL & set(command):
            result = run(*arguments, cwd=project, LANG=language)
        else:
            result = subprocess.run(
                f"({command}) 2>&1",
                shell=True,
                cwd=project,
                env=variables,
                capture_output=True,
                encoding="utf-8",
                check=False,
            )
        code = f"[{result.returncode}]\n" if result.returncode else ""
        printed = result.stdout + result.stderr + code
        assert matches(shown, printed), f"{page.name}: $ {command}\n{printed}"


def test_the_example_files_are_a_whole_project(run: Run, tmp_path: Path) -> None:
    examples = EXAMPLE.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert [name for name, _ in examples] == ["data/strategy.yaml", "data/timeline.yaml", "data/response.yaml"]
    for name, text in examples:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert len(text.splitlines()) < 12
    assert run("check").stdout == "Inga anmärkningar. Granskade filer: 3.\n"
    assert "Ja, i *allt* väsentligt." in run("render").stdout
    assert run("render", "--all", "-o", "documents").returncode == 0  # no last day for views, no parties, no bodies


def test_every_command_is_documented(run: Run) -> None:
    listed = re.findall(r"^  (\w+) ", run("--help").stdout.split("Commands:")[1], re.MULTILINE)
    assert len(listed) >= 4
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in listed if f"\n### {name}: " not in readme] == []


def test_links_between_the_pages_lead_somewhere() -> None:
    for page in [*PAGES, ROOT / "CONTRIBUTING.md"]:
        for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"


def test_what_templates_may_use_is_documented() -> None:
    documented = (ROOT / "docs/templates.md").read_text(encoding="utf-8")
    source = (ROOT / "rustool/documents/draft.py").read_text(encoding="utf-8")
    workspace = Workspace(ROOT, ROOT)
    names = list(document_values(workspace, LazyValue(lambda: ()), date(2025, 8, 1), Translator("sv"), final=False))
    filters = re.findall(r'^            "(\w+)": ', source.split("self.filters |= {")[1], re.MULTILINE)
    assert len(names) >= 8
    assert len(filters) >= 6
    assert [name for name in names + filters if f"`{name}" not in documented] == []
