"""Notes at the foot of a page: small text with a number or an asterisk before it, and the references to it."""

import re
from collections.abc import Sequence

from rustool.reading.pdf.drawings import Rule
from rustool.reading.pdf.glyphs import Glyph
from rustool.reading.pdf.labels import Label
from rustool.reading.pdf.lines import Line
from rustool.reading.pdf.paragraphs import Paragraph
from rustool.reading.pdf.tables import Column, flat

_SMALLER = 0.94
"""Of the size of most text: a note is no larger."""
_NOTE = re.compile(r"(?P<mark>\d{1,3}|\*{1,3}|[†‡])[.)]?\s*(?=\S)")
_RAISED = 0.85
"""Of the size of its line: a raised character is no larger."""
_NEAR_RULE = 24.0
"""Points between the line over the notes and the first of them."""


def references(columns: Sequence[Column]) -> set[str]:
    """Return the raised numbers and signs within the lines of a page, which may refer to notes."""
    found = set()
    for paragraph in (part for column in columns for item in column.items for part in flat(item)):
        for line in paragraph.lines:
            raised = "".join(glyph.text if is_raised(glyph, line) else "|" for glyph in line.glyphs[1:])
            found |= {text.strip() for text in raised.split("|") if text.strip()}
    return found


def find_notes(columns: Sequence[Column], rules: Sequence[Rule], height: float, body: float) -> dict[int, str]:
    """Return the notes at the foot of a page: the identity of each paragraph, with its mark."""
    referred = references(columns)
    notes: dict[int, str] = {}
    for column in columns:
        found: list[Paragraph] = []
        for item in reversed(column.items):
            if not isinstance(item, Paragraph) or not _may_be_note(item, height, body):
                break
            found.insert(0, item)
        while found and note_mark(found[0]) is None:
            found.pop(0)
        if not found:
            continue
        line = found[0].lines[0]
        referred_to = any(note_mark(paragraph) in referred for paragraph in found)
        if _has_rule(line, rules) or is_raised(line.glyphs[0], line) or referred_to:
            mark = ""
            for paragraph in found:
                mark = note_mark(paragraph) or mark
                notes[id(paragraph)] = mark
    return notes


def note_label(paragraph: Paragraph) -> Label | None:
    """Return the number or asterisk that a note begins with."""
    match = _NOTE.match(paragraph.lines[0].text)
    return Label(match["mark"], match.end(), numbered=match["mark"].isdigit(), certain=True) if match else None


def note_mark(paragraph: Paragraph) -> str | None:
    """Return the text of the label of a note."""
    label = note_label(paragraph)
    return label.text if label else None


def _may_be_note(paragraph: Paragraph, height: float, body: float) -> bool:
    """Tell whether a paragraph is small and stands low enough."""
    return paragraph.size <= _SMALLER * body and paragraph.lines[0].baseline > height / 2


def _has_rule(line: Line, rules: Sequence[Rule]) -> bool:
    """Tell whether a short line is drawn over the first note."""
    return any(
        0 <= line.top - rule.at <= _NEAR_RULE and abs(rule.start - line.left) <= 2 * line.size
        for rule in rules
        if rule.end - rule.start >= 2 * line.size
    )


def is_raised(glyph: Glyph, line: Line) -> bool:
    """Tell whether a character is small and stands above the baseline, as a note's number does."""
    return glyph.pen.size <= _RAISED * line.size and glyph.baseline < line.baseline - 0.1 * line.size
