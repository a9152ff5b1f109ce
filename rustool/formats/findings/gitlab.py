"""Findings as a GitLab Code Quality report, which merge requests show beside the lines.

As described in GitLab's documentation, "Code Quality", under "Code Quality report format".
"""

import json
from collections.abc import Sequence

from rustool.findings import Finding, Severity
from rustool.formats import Terminal
from rustool.formats.findings.concise import one_line
from rustool.formats.findings.fingerprint import fingerprints
from rustool.translator import Translator

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def write(findings: Sequence[Finding], files: int, t: Translator, terminal: Terminal) -> None:  # noqa: ARG001 - a Writer's
    """A list with one object a finding."""
    report = [
        {
            "description": one_line(finding, t),
            "check_name": finding.rule,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[finding.severity],
            "location": {
                "path": finding.location.file,
                "lines": {"begin": finding.location.line, "end": finding.location.end_line},
            },
        }
        for finding, fingerprint in fingerprints(findings)
    ]
    json.dump(report, terminal.out, ensure_ascii=False, indent=2)
    terminal.out.write("\n")
