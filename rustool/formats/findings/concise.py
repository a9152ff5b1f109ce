"""Findings on a line each, `file:line:column: severity[rule]: what; what to do`, for editors and `grep`."""

from collections.abc import Sequence

from rustool.findings import Finding
from rustool.formats import Terminal, escape_controls
from rustool.labels import SEVERITIES
from rustool.translator import Translator


def write(findings: Sequence[Finding], files: int, t: Translator, terminal: Terminal) -> None:  # noqa: ARG001 - a Writer's
    """One line a finding; nothing where there is none."""
    for finding in findings:
        location = finding.location
        place = f"{location.file}:{location.line}:{location.column}"
        line = f"{place}: {t(SEVERITIES[finding.severity])}[{finding.rule}]: {one_line(finding, t)}"
        terminal.out.write(escape_controls(line) + "\n")


def one_line(finding: Finding, t: Translator) -> str:
    """What is wrong and what to do, in one sentence."""
    message = t(finding.message)
    return " ".join((f"{message}; {t(finding.help)}" if finding.help else message).split())
