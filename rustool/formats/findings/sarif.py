"""Findings as SARIF 2.1.0 (OASIS), for code scanning and for editors that read it."""

import json
import os
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from rustool import __version__
from rustool.findings import Finding, Location, Severity
from rustool.formats import Terminal
from rustool.formats.findings.concise import one_line
from rustool.formats.findings.fingerprint import fingerprints
from rustool.formats.findings.json import pointer
from rustool.rules.manual import Page, pages
from rustool.translator import Translator

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def write(findings: Sequence[Finding], files: int, t: Translator, terminal: Terminal) -> None:  # noqa: ARG001 - a Writer's
    """One run, with the pages of the rules that it speaks of."""
    rules = list(dict.fromkeys(finding.rule for finding in findings))
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "rustool",
                        "semanticVersion": __version__,
                        "rules": [_rule(pages()[rule]) for rule in rules],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    _result(finding, rules.index(finding.rule), fingerprint, t)
                    for finding, fingerprint in fingerprints(findings)
                ],
            }
        ],
    }
    json.dump(log, terminal.out, ensure_ascii=False, indent=2)
    terminal.out.write("\n")


def _rule(page: Page) -> dict[str, Any]:
    return {
        "id": page.id,
        "shortDescription": {"text": page.summary},
        "help": {"text": page.about, "markdown": page.about},
        "defaultConfiguration": {"level": _LEVELS[page.severity]},
    }


def _result(finding: Finding, rule: int, fingerprint: str, t: Translator) -> dict[str, Any]:
    where = {"fullyQualifiedName": pointer(finding.path), "kind": "member"}
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": one_line(finding, t)},
        "locations": [
            {"physicalLocation": _location(finding.location)} | ({"logicalLocations": [where]} if finding.path else {})
        ],
        "partialFingerprints": {"rustool/1": fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": n,
                "physicalLocation": _location(related.location),
                "message": {"text": t(related.message)},
            }
            for n, related in enumerate(finding.related)
        ]
    return result


def _location(location: Location) -> dict[str, Any]:
    file = PurePath(location.file)
    uri = file.as_uri() if file.is_absolute() else quote(os.fsencode(file.as_posix()))
    region = {"startLine": location.line, "startColumn": location.column}
    region |= {"endLine": location.end_line, "endColumn": location.end_column}
    return {"artifactLocation": {"uri": uri}, "region": region}
