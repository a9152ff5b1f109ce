"""A comment `# rustool: ignore[rule] why` that has no reason, names no rule, or ignores nothing.

The comment stands at the end of the line where the finding begins, or alone on
the line before it, and silences one rule there. The reason is for whoever reads
the file next; a comment that ignores nothing is left over, and would hide the
next mistake on that line.

Write the reason, correct the rule's id (`rustool explain` lists them), or
remove the comment. What makes a file unusable, such as a missing field, cannot
be ignored.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from rustool.findings import Finding, Location, Severity
from rustool.messages import Message
from rustool.source import Source
from rustool.source.comments import comments
from rustool.suggestions import KnownIds

ID = "invalid-suppression"
SEVERITY = Severity.WARNING

MARKER = "rustool:"
_IGNORE = re.compile(r"#+\s*rustool:\s*ignore\[\s*([^\]\s]*)\s*\]\s*(.*)")
_OURS = re.compile(r"#+\s*rustool:")


class Suppression(NamedTuple):
    """One comment: the rule that it silences, on which line, and why."""

    rule: str
    line: int
    reason: str
    location: Location


def read_suppressions(source: Source) -> list[Suppression]:
    """The comments that ignore something; one that cannot be understood has no rule."""
    found = []
    below: dict[int, int] = {}
    for comment in reversed(list(comments(source, MARKER))):
        if not _OURS.match(comment.text):
            continue
        match = _IGNORE.match(comment.text)
        rule, reason = (match[1], match[2].strip()) if match else ("", "")
        line = _line(source, comment.location.line, below) if comment.alone else comment.location.line
        found.append(Suppression(rule, line, reason, comment.location))
    return found[::-1]


def _line(source: Source, first: int, below: dict[int, int]) -> int:
    """The first line after a comment that has its line to itself that is no such comment.

    `below` is what has been found so for comments further down, so that a long row of them is gone through once.
    """
    line = first
    while line < len(source.lines) and source.lines[line].lstrip().startswith("#"):
        if line + 1 in below:
            line = below[line + 1]
            break
        line += 1
    else:
        line += 1
    below[first] = line
    return line


def apply_suppressions(
    found: Iterable[Finding], ignored: list[Suppression], known: Iterable[str], expected: Iterable[str]
) -> list[Finding]:
    """What is left of the findings, with what is wrong with the comments.

    `known` are the rules that can be ignored, `expected` those that have been run here with all they need.
    """
    left: list[Finding] = []
    used: set[int] = set()
    places: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for n, ignore in enumerate(ignored):
        places[ignore.rule, ignore.line].append(n)
    for finding in found:
        hits = places.get((finding.rule, finding.location.line), [])
        used.update(hits)
        if not hits:
            left.append(finding)
    rules, ran = KnownIds(known), set(expected)
    for n, ignore in enumerate(ignored):
        message, advice = _mistake(ignore, used=n in used or ignore.rule not in ran, known=rules)
        if message:
            left.append(Finding(ID, SEVERITY, message, ignore.location, (), advice))
    return left


def _mistake(ignore: Suppression, *, used: bool, known: KnownIds) -> tuple[Message | None, Message | None]:
    if ignore.rule not in known.ids:
        message = Message("there is no rule '{rule}' that can be ignored", rule=ignore.rule)
        advice = known.suggestion(ignore.rule) or _FORM
        return (message, advice) if ignore.rule else (_NOT_UNDERSTOOD, _FORM)
    if not used:
        message = Message("nothing here breaks the rule '{rule}'", rule=ignore.rule)
        return message, Message("remove the comment")
    if not ignore.reason:
        message = Message("'{rule}' is ignored without a reason", rule=ignore.rule)
        return message, Message("write why after the bracket")
    return None, None


_NOT_UNDERSTOOD = Message("this comment cannot be understood")
_FORM = Message("write '# rustool: ignore[rule] why'")
