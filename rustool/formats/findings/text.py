"""Findings for people: where, what, the lines themselves with the place marked, and what to do."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rustool.findings import Finding, Location, Severity
from rustool.formats import Terminal, escape_controls
from rustool.words import Words

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_EDGE = "blue"


def write(findings: Sequence[Finding], files: int, words: Words, terminal: Terminal) -> None:
    """Every finding with its excerpt, then how many there are of each severity."""
    for finding in findings:
        terminal.out.writelines(f"{line}\n" for line in _finding(finding, words, terminal))
    terminal.out.write(_total(findings, files, words) + "\n")


def _total(findings: Sequence[Finding], files: int, words: Words) -> str:
    """How many there are in all, and of each severity where they are not of one."""
    if len(findings) < 2:  # noqa: PLR2004 - none, one or several: each has its own phrase
        return words.findings_one if findings else words.nothing_found.format(files=files)
    counts = Counter(finding.severity for finding in findings)
    each = ", ".join(f"{words.severities[severity]} {counts[severity]}" for severity in Severity if counts[severity])
    return words.findings_many.format(count=len(findings)) + (f": {each}" if len(counts) > 1 else "")


def _finding(finding: Finding, words: Words, terminal: Terminal) -> Iterator[str]:
    style = _STYLES[finding.severity]
    rule = terminal.styled(f"{words.severities[finding.severity]}[{finding.rule}]", style)
    yield rule + terminal.styled(": " + escape_controls(finding.message.text(words.language)), "bold")
    locations = [finding.location, *(related.location for related in finding.related)]
    gutter = len(str(max(location.line + location.excerpt.count("\n") for location in locations)))
    yield from _excerpt(finding.location, "", style, gutter, terminal)
    for related in finding.related:
        yield from _excerpt(
            related.location, escape_controls(related.message.text(words.language)), _EDGE, gutter, terminal
        )
    if finding.help is not None:
        yield terminal.styled(" " * gutter + " = ", _EDGE) + escape_controls(finding.help.text(words.language))
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
