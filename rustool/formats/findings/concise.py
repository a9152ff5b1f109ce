"""Findings on a line each, `file:line:column: severity[rule]: what; what to do`, for editors and `grep`."""

from collections.abc import Sequence

from rustool.findings import Finding
from rustool.formats import Terminal, escape_controls
from rustool.words import Words


def write(findings: Sequence[Finding], files: int, words: Words, terminal: Terminal) -> None:  # noqa: ARG001 - a Writer's
    """One line a finding; nothing where there is none."""
    for finding in findings:
        location = finding.location
        line = (
            f"{location.file}:{location.line}:{location.column}: {words.severities[finding.severity]}[{finding.rule}]: "
        )
        terminal.out.write(escape_controls(line + one_line(finding, words)) + "\n")


def one_line(finding: Finding, words: Words) -> str:
    """What is wrong and what to do, in one sentence."""
    message = finding.message.text(words.language)
    return " ".join((f"{message}; {finding.help.text(words.language)}" if finding.help else message).split())
