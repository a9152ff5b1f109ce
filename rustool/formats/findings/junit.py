"""Findings as JUnit XML, for CI servers that show test results and nothing else.

The format has no standard of its own; this is what Jenkins' and GitLab's readers have in common. An error is a failure;
warnings and information are tests that passed, with what was found as their output.
"""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from rustool.findings import Finding, Severity
from rustool.formats import Terminal, escape_controls
from rustool.formats.findings.concise import one_line
from rustool.formats.findings.text import nothing_found
from rustool.labels import SEVERITIES
from rustool.translator import Translator


def write(findings: Sequence[Finding], files: int, t: Translator, terminal: Terminal) -> None:
    """One suite with a case for each finding; with one case that passed where there is none."""
    failures = sum(finding.severity is Severity.ERROR for finding in findings)
    count = {"tests": str(max(1, len(findings))), "failures": str(failures), "errors": "0"}
    root = Element("testsuites", {"name": "rustool check"} | count)
    suite = SubElement(root, "testsuite", {"name": "rustool check"} | count | {"skipped": "0", "time": "0"})
    for finding in findings:
        place = escape_controls(f"{finding.location.file}:{finding.location.line}:{finding.location.column}")
        named = {"name": f"{finding.rule} {place}", "classname": escape_controls(finding.location.file), "time": "0"}
        case = SubElement(suite, "testcase", named)
        text = escape_controls(one_line(finding, t))
        if finding.severity is Severity.ERROR:
            SubElement(case, "failure", {"message": text, "type": finding.rule}).text = f"{place}: {text}"
        else:
            severity = t(SEVERITIES[finding.severity])
            SubElement(case, "system-out").text = f"{place}: {severity}: {text}"
    if not findings:
        name = t(nothing_found(files))
        SubElement(suite, "testcase", {"name": name, "classname": "rustool check", "time": "0"})
    indent(root)
    ElementTree(root).write(terminal.out, encoding="unicode", xml_declaration=True)
    terminal.out.write("\n")
