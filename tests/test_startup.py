"""What a command imports is what makes it start quickly or slowly."""

import subprocess
import sys

import pytest
from support import environment

HEAVY = ("pydantic", "yaml", "jinja2", "rich", "dateutil", "markdown_it")


def imported(*arguments: str) -> set[str]:
    code = (
        "import sys; sys.argv = ['rustool', *sys.argv[1:]]\n"
        "from rustool.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, *arguments], env=environment(), capture_output=True, text=True, check=True
    )
    return set(result.stderr.split())


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version_import_no_library_but_typer(argument: str) -> None:
    assert imported(argument).isdisjoint(HEAVY)


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version_import_no_phrases_and_no_time_zones(argument: str) -> None:
    assert imported(argument).isdisjoint({"zoneinfo", "rustool.words", "rustool.model"})


def test_check_imports_no_templates_and_no_calendar() -> None:
    assert imported("check").isdisjoint({"jinja2", "markdown_it"})


@pytest.mark.parametrize("command", ["check", "deadlines"])
def test_json_imports_no_tables_for_the_terminal(command: str) -> None:
    assert imported(command, "--format", "json").isdisjoint({"rich", "jinja2", "markdown_it"})


def test_render_to_markdown_imports_no_tables_and_no_rules() -> None:
    assert imported("render").isdisjoint({"rich", "rustool.rules", "rustool.versions.align"})


def test_only_the_language_that_is_spoken_is_imported() -> None:
    swedish, english = imported("--lang", "sv", "deadlines"), imported("--lang", "en", "deadlines")
    assert {"rustool.words.sv", "rustool.words.en"} & swedish == {"rustool.words.sv"}
    assert {"rustool.words.sv", "rustool.words.en"} & english == {"rustool.words.en"}


def test_no_command_searches_the_installed_packages_for_plugins_of_pydantic() -> None:
    code = (
        "import importlib.metadata, sys; sys.argv = ['rustool', 'check']\n"
        "def stop(**_): raise SystemExit('searched')\n"
        "importlib.metadata.entry_points = stop\n"
        "from rustool.cli import main\n"
        "main()"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=False
    )
    assert result.stdout
    assert "searched" not in result.stderr


def test_the_test_can_see_what_is_imported() -> None:
    assert set(HEAVY) - imported("render", "--format", "html") <= {"rich"}
