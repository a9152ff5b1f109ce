"""What a command imports is what makes it start quickly or slowly."""

import subprocess
import sys

import pytest
from support import environment

HEAVY = ("pydantic", "yaml", "jinja2", "rich", "dateutil", "markdown_it")


def imported(*arguments: str) -> set[str]:
    code = (
        "import sys; sys.argv = ['rustool', *sys.argv[1:]]\n"
        "from rustool.cli import app\n"
        "try: app()\n"
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


def test_check_imports_no_templates_and_no_calendar() -> None:
    assert imported("check").isdisjoint({"jinja2", "markdown_it"})


def test_the_test_can_see_what_is_imported() -> None:
    assert set(HEAVY) - imported("render", "--format", "html") <= {"rich"}
