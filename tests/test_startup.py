"""What a command imports is what makes it start quickly or slowly."""

import subprocess
import sys
from functools import cache

import pytest
from support import ROOT, environment

LIBRARIES = {"typer", "pydantic", "yaml", "jinja2", "rich", "dateutil", "markdown_it"}
DIFF = "diff data/versions/2020-2035.yaml data/strategy.yaml"


@cache
def imported(*arguments: str) -> set[str]:
    code = (
        "import sys; sys.argv = ['rustool', *sys.argv[1:]]\n"
        "from rustool.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return set(result.stderr.split())


@pytest.mark.parametrize(
    ("command", "libraries"),
    [
        ("--help", "typer"),
        ("--version", "typer"),
        ("check", "typer pydantic yaml dateutil"),
        ("check --format json", "typer pydantic yaml dateutil"),
        ("deadlines", "typer pydantic yaml dateutil"),
        ("deadlines --format json", "typer pydantic yaml dateutil"),
        ("deadlines --move ks-beslut=2025-10-28", "typer pydantic yaml dateutil"),
        ("status", "typer pydantic yaml dateutil"),
        (DIFF, "typer pydantic yaml rich"),
        (f"{DIFF} --format json", "typer pydantic yaml"),
        ("import data/sources/rus-deck.txt", "typer"),
        ("render", "typer pydantic yaml dateutil jinja2"),
        ("render --format html", "typer pydantic yaml dateutil jinja2 markdown_it"),
    ],
)
def test_a_command_imports_the_libraries_that_it_uses(command: str, libraries: str) -> None:
    # A newer typer imports pydantic by itself as soon as it parses an argument, whether the command wants it or not.
    by_typer = {"pydantic"} if command.startswith("import ") else set()
    assert imported(*command.split()) & LIBRARIES - by_typer == set(libraries.split())


ROOMS = "preview documents.draft rules.engine status versions.matching deadlines.schedule intake"
"""One module of each room that some commands do without."""


@pytest.mark.parametrize(
    ("command", "rooms"),
    [
        ("--help", ""),
        ("check", "rules.engine"),
        ("deadlines", "deadlines.schedule"),
        ("status", "status deadlines.schedule"),
        (DIFF, "versions.matching"),
        ("render", "documents.draft deadlines.schedule"),
    ],
)
def test_a_command_imports_the_rooms_that_it_uses(command: str, rooms: str) -> None:
    unused = {f"rustool.{room}" for room in ROOMS.split()} - {f"rustool.{room}" for room in rooms.split()}
    modules = imported(*command.split())
    assert modules.isdisjoint(unused)
    assert {f"rustool.{room}" for room in rooms.split()} <= modules


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version_import_nothing_that_reads_or_writes_files(argument: str) -> None:
    unused = {"zoneinfo", "tempfile", "rustool.labels", "rustool.model", "rustool.source", "rustool.files"}
    assert imported(argument).isdisjoint(unused)


@pytest.mark.parametrize(
    ("arguments", "read"),
    [("--lang sv deadlines", ["sv"]), ("--lang en deadlines", []), ("--lang sv --help", [])],
)
def test_a_command_reads_the_catalogue_of_its_language_once_and_no_other(arguments: str, read: list[str]) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "def look(event, args):\n"
        "    if event == 'open' and str(args[0]).endswith('rustool.mo'):\n"
        "        print('catalogue', Path(args[0]).parent.parent.name, file=sys.stderr)\n"
        "sys.addaudithook(look)\n"
        "from rustool.cli import main\n"
        "main(sys.argv[1:])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, *arguments.split()],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert [line.split()[1] for line in result.stderr.splitlines() if line.startswith("catalogue ")] == read


def test_no_command_searches_the_installed_packages_for_plugins_of_pydantic() -> None:
    code = (
        "import importlib.metadata, sys; sys.argv = ['rustool', 'check']\n"
        "def stop(**_): raise SystemExit('searched')\n"
        "importlib.metadata.entry_points = stop\n"
        "from rustool.__main__ import main\n"
        "main()"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=False
    )
    assert result.stdout
    assert "searched" not in result.stderr


def test_no_garbage_is_collected_as_a_command_runs_nor_as_it_ends() -> None:
    code = (
        "import gc, sys; sys.argv = ['rustool', 'check']\n"
        "from rustool.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(gc.isenabled(), gc.get_freeze_count(), len(gc.get_objects()), file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True, cwd=ROOT
    )
    enabled, frozen, left = result.stderr.split()[-3:]
    assert enabled == "False"
    assert int(frozen) > 100 * int(left)
