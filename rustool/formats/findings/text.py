"""Findings for people: where, what, the lines themselves with the place marked, and what to do."""

from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from rustool.findings import Finding, Location, Severity
from rustool.formats import Terminal, visible
from rustool.formats.console import console as console_on
from rustool.words import Words

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_EDGE = "blue"


def write(findings: Sequence[Finding], files: int, words: Words, terminal: Terminal) -> None:
    """Every finding with its excerpt, then how many there are of each severity."""
    console = console_on(terminal)
    for finding in findings:
        _finding(finding, words, console)
    console.print(_total(findings, files, words))


def _total(findings: Sequence[Finding], files: int, words: Words) -> str:
    """How many there are in all, and of each severity where they are not of one."""
    if len(findings) < 2:  # noqa: PLR2004 - none, one or several: each has its own phrase
        return words.findings_one if findings else words.nothing_found.format(files=files)
    counts = Counter(finding.severity for finding in findings)
    each = ", ".join(f"{words.severities[severity]} {counts[severity]}" for severity in Severity if counts[severity])
    return words.findings_many.format(count=len(findings)) + (f": {each}" if len(counts) > 1 else "")


def _finding(finding: Finding, words: Words, console: Console) -> None:
    style = _STYLES[finding.severity]
    head = Text.assemble(
        (f"{words.severities[finding.severity]}[{finding.rule}]", style),
        (": " + visible(finding.message.text(words.language)), "bold"),
    )
    console.print(head)
    locations = [finding.location, *(related.location for related in finding.related)]
    gutter = len(str(max(location.line + location.excerpt.count("\n") for location in locations)))
    _excerpt(finding.location, "", style, gutter, console)
    for related in finding.related:
        _excerpt(related.location, visible(related.message.text(words.language)), _EDGE, gutter, console)
    if finding.help is not None:
        console.print(Text.assemble((" " * gutter + " = ", _EDGE), visible(finding.help.text(words.language))))
    console.print()


def _excerpt(location: Location, label: str, style: str, gutter: int, console: Console) -> None:
    edge = " " * gutter
    console.print(Text.assemble((f"{edge}--> ", _EDGE), f"{visible(location.file)}:{location.line}:{location.column}"))
    if not location.excerpt.strip():
        return
    line, *further = location.excerpt.replace("\t", " ").split("\n")
    start = location.column - 1
    end = location.end_column - 1 if location.end_line == location.line else len(line)
    # A long line is shown from a little before the place, so that the mark is never off the screen.
    room = max(20, console.width - gutter - 4)
    offset = max(0, start - room // 3) if len(line) > room else 0
    shown = visible(line[offset : offset + room])
    before = len(visible(line[offset:start]))
    marks = max(1, min(len(visible(line[start:end])), room - before - (len(label) + 1 if label else 0)))
    console.print(Text.assemble((f"{edge} |", _EDGE)))
    console.print(Text.assemble((f"{location.line:>{gutter}} | ", _EDGE), shown))
    console.print(
        Text.assemble((f"{edge} | ", _EDGE), " " * before, ("^" * marks, style), (" " + label if label else "", style))
    )
    for number, rest in enumerate(further, start=location.line + 1):
        console.print(Text.assemble((f"{number:>{gutter}} | ", _EDGE), visible(rest[:room])))
