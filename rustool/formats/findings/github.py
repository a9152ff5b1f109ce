"""Findings as workflow commands, which GitHub Actions shows as annotations beside the lines of a pull request.

As described in GitHub's documentation, "Workflow commands for GitHub Actions".
"""

from collections.abc import Sequence

from rustool.findings import Finding, Severity
from rustool.formats import Terminal, escape_controls
from rustool.formats.findings.concise import one_line
from rustool.translator import Translator

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write(findings: Sequence[Finding], files: int, t: Translator, terminal: Terminal) -> None:  # noqa: ARG001 - a Writer's
    """One command a finding."""
    for finding in findings:
        location = finding.location
        properties = {"title": finding.rule, "file": location.file, "line": location.line}
        properties |= {"endLine": location.end_line, "col": location.column}
        if location.end_line == location.line:  # GitHub takes columns only on one line
            properties["endColumn"] = location.end_column
        written = ",".join(f"{name}={_property(escape_controls(str(value)))}" for name, value in properties.items())
        terminal.out.write(
            f"::{_COMMANDS[finding.severity]} {written}::{_data(escape_controls(one_line(finding, t)))}\n"
        )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
