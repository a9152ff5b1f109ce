"""Findings for people: where, what, the lines themselves with the place marked, and what to do."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rustool.findings import Finding, Location, Severity
from rustool.formats import Terminal, escape_controls
from rustool.labels import SEVERITIES
from rustool.messages import Joined, Message, plural
from rustool.translator import Translator

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_EDGE = "blue"


def write(findings: Sequence[Finding], files: int, t: Translator, terminal: Terminal) -> None:
    """Every finding with its excerpt, then how many there are of each severity."""
    for finding in findings:
        terminal.out.writelines(f"{line}\n" for line in _finding(finding, t, terminal))
    terminal.out.write(t(_total(findings, files)) + "\n")


def nothing_found(files: int) -> Message:
    """Return that there are no findings in so many files."""
    return Message("Nothing to report. Files checked: {files}.", files=files)


def _total(findings: Sequence[Finding], files: int) -> Message:
    """Return how many findings there are, and how many of each severity where they differ."""
    if not findings:
        return nothing_found(files)
    total = plural("{count} finding", "{count} findings", len(findings))
    counts = Counter(finding.severity for finding in findings)
    if len(counts) < 2:  # noqa: PLR2004 - all of one severity
        return total
    each = [_count(severity, counts[severity]) for severity in Severity if counts[severity]]
    return Message("{total}: {each}", total=total, each=Joined(", ", each))


def _count(severity: Severity, count: int) -> Message:
    match severity:
        case Severity.ERROR:
            return plural("{count} error", "{count} errors", count)
        case Severity.WARNING:
            return plural("{count} warning", "{count} warnings", count)
        case Severity.INFO:
            return plural("{count} info", "{count} info", count)


def _finding(finding: Finding, t: Translator, terminal: Terminal) -> Iterator[str]:
    style = _STYLES[finding.severity]
    rule = terminal.styled(f"{t(SEVERITIES[finding.severity])}[{finding.rule}]", style)
    yield rule + terminal.styled(": " + escape_controls(t(finding.message)), "bold")
    locations = [finding.location, *(related.location for related in finding.related)]
    gutter = len(str(max(location.line + location.excerpt.count("\n") for location in locations)))
    yield from _excerpt(finding.location, "", style, gutter, terminal)
    for related in finding.related:
        yield from _excerpt(related.location, escape_controls(t(related.message)), _EDGE, gutter, terminal)
    if finding.help is not None:
        yield terminal.styled(" " * gutter + " = ", _EDGE) + escape_controls(t(finding.help))
    yield ""


def _excerpt(location: Location, label: str, style: str, gutter: int, terminal: Terminal) -> Iterator[str]:
    edge = " " * gutter
    yield terminal.styled(f"{edge}--> ", _EDGE) + f"{escape_controls(location.file)}:{location.line}:{location.column}"
    if not location.excerpt.strip():
        return
    line, *further = location.excerpt.replace("\t", " ").split("\n")
    start = location.column - 1
    end = location.end_column - 1 if location.end_line == location.line else len(line)
    # A long line is shown from a little before the place, so that the mark is never off the screen.
    room = max(20, terminal.width - gutter - 4)
    offset = max(0, start - room // 3) if len(line) > room else 0
    shown = _cut(line, offset, room)
    before = len(escape_controls(line[offset:start]))
    marks = max(1, min(len(escape_controls(line[start:end])), room - before - (len(label) + 1 if label else 0)))
    mark = "^" * marks + (f" {label}" if label else "")
    yield terminal.styled(f"{edge} |", _EDGE)
    yield terminal.styled(f"{location.line:>{gutter}} | ", _EDGE) + shown
    yield terminal.styled(f"{edge} | ", _EDGE) + " " * before + terminal.styled(mark, style)
    for number, rest in enumerate(further, start=location.line + 1):
        yield terminal.styled(f"{number:>{gutter}} | ", _EDGE) + _cut(rest, 0, room)


def _cut(line: str, offset: int, room: int) -> str:
    """So much of a line as there is room for, with an ellipsis where something is left out."""
    shown = escape_controls(line[offset : offset + room])
    if offset:
        shown = "…" + shown[1:]
    return shown[:-1] + "…" if len(line) > offset + room else shown
