"""The same broken files through rustool, check-jsonschema (with rustool's own schema) and yamllint: docs/comparison.md.

    pip install check-jsonschema yamllint
    python benchmarks/compare_checkers.py > docs/comparison.md

Each file is the bad example of one rule (`tests/rules/<rule>/bad.yaml`), in its place in a project that is right in all
else. What the table says a tool finds is what it reports for the bad example and not for the good one, so that a
tool's opinions on the style of both count for nothing.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "tests/rules"
BIN = Path(sys.executable).parent
QUIET = "{extends: default, rules: {line-length: disable, comments: disable, truthy: {check-keys: false}}}"


def main() -> None:
    """Print the page."""
    rows = [row(folder.name) for folder in sorted(EXAMPLES.iterdir()) if (folder / "bad.yaml").is_file()]
    theirs = [row for row in rows if any(row[2:])]
    print(HEAD.format(jsonschema=version("check-jsonschema"), yamllint=version("yamllint"), rules=len(rows)))
    print("| the mistake | rustool points at | check-jsonschema | yamllint |\n|---|---|---|---|")
    for rule, *found in rows:
        print(f"| [{rule}](rules.md#{rule}) | " + " | ".join(what or "–" for what in found) + " |")
    print(TAIL.format(rules=len(rows), jsonschema=sum(bool(row[2]) for row in rows),
                      yamllint=sum(bool(row[3]) for row in rows), none=len(rows) - len(theirs)))  # fmt: skip


def row(rule: str) -> tuple[str, str, str, str]:
    """The rule, and where each of the three tools points."""
    bad, good = ([one(tool, rule, kind) for tool in (rustool, jsonschema, yamllint)] for kind in ("bad", "good"))
    found = [", ".join(at for at in here if at not in there) for here, there in zip(bad, good, strict=True)]
    return rule, found[0], found[1], found[2]


def one(tool: Callable[[Path, str], list[str]], rule: str, kind: str) -> list[str]:
    """Where a tool points in one example."""
    raw = (EXAMPLES / rule / f"{kind}.yaml").read_bytes()
    match = re.search(rb"rustool\.(\w+)/1", raw)
    document = match[1].decode() if match else "strategy"
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(EXAMPLES / "_project", folder, dirs_exist_ok=True)
        path = Path(folder) / f"data/{document}.yaml"
        path.write_bytes(raw)
        return tool(path, document)


def rustool(path: Path, _: str) -> list[str]:
    """Lines and columns, and those of the second places."""
    result = subprocess.run(
        [BIN / "rustool", "check", path, "--format", "sarif"], capture_output=True, check=False, cwd=path.parent.parent
    )
    found = json.loads(result.stdout)["runs"][0]["results"]
    return [
        " with ".join(
            place(location["physicalLocation"], path)
            for location in (*one["locations"], *one.get("relatedLocations", ()))
        )
        for one in found
    ]


def place(location: dict[str, Any], path: Path) -> str:
    """`line:column`, with the file's name where it is another file."""
    file = Path(location["artifactLocation"]["uri"]).name
    at = f"{location['region']['startLine']}:{location['region']['startColumn']}"
    return at if file == path.name else f"{file} {at}"


def jsonschema(path: Path, document: str) -> list[str]:
    """JSON paths; for a file that cannot be parsed, the line and column that the parser names."""
    command: list[str | Path] = [
        BIN / "check-jsonschema",
        "--schemafile",
        ROOT / f"schemas/{document}.schema.json",
        path,
    ]
    result = subprocess.run([*command, "-o", "json"], capture_output=True, check=False)
    report = json.loads(result.stdout)
    if report.get("parse_errors"):
        told = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        places = re.findall(r"line (\d+), column (\d+)", told.stdout + told.stderr)
        return [":".join(places[-1]) if places else "the file, not parsed"]
    return [f"`{error['path']}`" for error in report["errors"]]


def yamllint(path: Path, _: str) -> list[str]:
    """Lines and columns."""
    result = subprocess.run(
        [BIN / "yamllint", "-f", "parsable", "-d", QUIET, path],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    found = re.findall(r":(\d+:\d+): \[\w+\] .*?(?:\((\S+)\))?$", result.stdout, re.MULTILINE)
    if not found and "Traceback" in result.stderr:
        return ["a traceback"]
    return [f"{at} ({rule or 'syntax'})" for at, rule in found]


HEAD = """# Beside check-jsonschema and yamllint

<!-- Written by benchmarks/compare_checkers.py; do not edit. -->

Two good tools can look at the same files: [check-jsonschema](https://check-jsonschema.readthedocs.io)
{jsonschema}, given the schema that `rustool schema` prints, and [yamllint](https://yamllint.readthedocs.io)
{yamllint} with its default rules except those on long lines, on comments, and on keys such as `on`. Here are
all {rules} of [rustool's rules](rules.md), each with its bad example, and where each tool points. What a tool
says of the good example as well is left out.

It is a comparison on rustool's own ground: the examples are this project's, and the other two were made for any
YAML.
"""
TAIL = """
So of {rules} kinds of mistake, check-jsonschema finds {jsonschema} and yamllint {yamllint}; {none} are found by
neither. Most of those are about meaning: references, dates, what one file says of another, quotations against
their source. No schema can say them.

- check-jsonschema names the place by a path in the data; by line and column only where the file cannot be
  parsed. It needs nothing but the schema, checks any file that has one, and comes with schemas for many
  services.
- yamllint finds what rustool does not look at: indentation, trailing spaces, the length of lines. They go well
  together; rustool says nothing about style.
- rustool checks nothing but its own three formats.
"""

if __name__ == "__main__":
    main()
