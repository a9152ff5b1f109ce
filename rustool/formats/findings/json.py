"""Findings as JSON, version 1 of a promise: fields are added, never changed or taken away."""

import json
from collections.abc import Sequence
from typing import Any

from rustool.findings import Finding, Path, Severity
from rustool.formats import Terminal
from rustool.translator import Translator


def write(findings: Sequence[Finding], files: int, t: Translator, terminal: Terminal) -> None:  # noqa: ARG001 - a Writer's
    """One object with all findings and how many there are of each severity."""
    document = {
        "version": 1,
        "findings": [_finding(finding, t) for finding in findings],
        "summary": {severity.value: sum(finding.severity is severity for finding in findings) for severity in Severity},
    }
    json.dump(document, terminal.out, ensure_ascii=False, indent=2)
    terminal.out.write("\n")


def pointer(path: Path) -> str:
    """A path as a JSON Pointer (RFC 6901)."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def _finding(finding: Finding, t: Translator) -> dict[str, Any]:
    location = finding.location
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": t(finding.message),
        "file": location.file,
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
        "path": pointer(finding.path),
        "help": t(finding.help) if finding.help else None,
    }
