"""Plain text whose lines were broken where a page or a slide ended: its lines put together to paragraphs again."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from rustool.drafting.lexicon import FUNCTION_WORDS
from rustool.reading.blocks import Block, BlockKind, DocumentText, Place, Span
from rustool.reading.labels import split_label

READERS = frozenset({"txt"})
"""Readers whose blocks keep the line breaks of the file."""

_PRIVATE_BULLET = re.compile(r"^\s*([\uf0a0-\uf0ff\uf000-\uf09f])\s+(?=\S)")
_ENDS = re.compile(r"[.!?:;…][”\"»')\]*]*$")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐]$")
_SOFT_HYPHEN = "\u00ad"
_AND = re.compile(r"^(?:och|eller|samt|respektive|and|or|og|und|oder|ja)\b")
_UNDERLINE = re.compile(r"^(?:={3,}|-{3,}|~{3,}|_{3,}|\*{3,})$")
_FIGURES = re.compile(r"\d+")
_ONLY_NUMBER = re.compile(
    r"^\W*(?:(?:sida|sidan|page|side|seite|sivu|s\.)\s*)?\d{1,3}(?:\s*(?:\(|/|av|of|von)\s*\d{1,3}\)?)?\W*$",
    re.IGNORECASE,
)
_SMALL = frozenset(
    word
    for words in FUNCTION_WORDS.values()
    for word in words.split()
    if word not in {"vi", "we", "den", "det", "på", "to", "se"}
)
_FEWEST_LETTERS = 20
"""Characters of a line that goes on after a comma."""
_SEVERAL = 4
"""Pages of which running headers stand on half."""
_EDGE = 2
"""Lines at the top and the bottom of a page that may be running headers and footers."""


class _Line(NamedTuple):
    text: str
    label: str
    numbered: bool
    blank_before: bool
    place: Place

    @property
    def full_text(self) -> str:
        return f"{self.label} {self.text}" if self.label else self.text


def unwrap(document: DocumentText) -> DocumentText:
    """Return the document with its lines put together to paragraphs; documents of other readers as they are."""
    if document.reader not in READERS:
        return document
    lines = list(_lines(document.blocks))
    running = _running(lines)
    width = _width([line for i, line in enumerate(lines) if i not in running])
    blocks: list[Block] = []
    group: list[_Line] = []
    for i, line in enumerate(lines):
        if group and _UNDERLINE.match(line.full_text) and len(group) == 1 and not group[0].label:
            blocks.append(_heading(group[0], line))
            group = []
            continue
        if i in running:
            blocks.append(_running_block(line, running[i]))
            continue
        if group and _goes_on(group[-1], line, width):
            group.append(line)
            continue
        if group:
            blocks.append(_block(group))
        group = [line]
    if group:
        blocks.append(_block(group))
    blocks.sort(key=lambda block: block.place.paragraph)
    return replace(document, blocks=tuple(blocks))


def _lines(blocks: Sequence[Block]) -> Iterator[_Line]:
    for block in blocks:
        number = 0
        first = True
        for offset, text in enumerate("".join(span.text for span in block.spans).split("\n")):
            if not text.strip(" \t\u00a0"):
                continue
            label, numbered, rest = (block.label, block.numbered, text) if first and block.label else _label(text)
            place = replace(
                block.place, line=(block.place.line or 0) + offset, paragraph=block.place.paragraph * 10_000 + number
            )
            yield _Line(rest.strip(" \t\u00a0"), label, numbered, first, place)
            first = False
            number += 1


def _label(text: str) -> tuple[str, bool, str]:
    private = _PRIVATE_BULLET.match(text)
    if private:
        return private[1], False, text[private.end() :]
    label, numbered, spans = split_label((Span(text),))
    return label, numbered, "".join(span.text for span in spans)


def _running(lines: Sequence[_Line]) -> dict[int, BlockKind]:
    """Lines that come back at the top or the bottom of the pages."""
    pages: dict[int, list[int]] = {}
    for i, line in enumerate(lines):
        pages.setdefault(line.place.page or 0, []).append(i)
    if len(pages) == 1:
        return {}
    edges: dict[int, BlockKind] = {}
    for positions in pages.values():
        edges.update(dict.fromkeys(positions[-_EDGE:], BlockKind.FOOTER))
        edges.update(dict.fromkeys(positions[:_EDGE], BlockKind.HEADER))
    counted = Counter(_shape(lines[i].full_text) for i in edges)
    least = 2 if len(pages) < _SEVERAL else len(pages) / 2
    found: dict[int, BlockKind] = {}
    for positions in pages.values():
        for edge in (positions[:_EDGE], positions[::-1][:_EDGE]):
            for i in edge:  # from the edge inwards, as long as the lines are running ones
                text = lines[i].full_text
                if counted[_shape(text)] < least and not _ONLY_NUMBER.match(text):
                    break
                found[i] = edges[i]
    return found


def _shape(text: str) -> str:
    return _FIGURES.sub("#", " ".join(text.lower().split()))


def _width(lines: Sequence[_Line]) -> float:
    """The length of lines that were certainly broken: those that go on in lower case."""
    broken = [
        len(line.full_text)
        for line, following in pairwise(lines)
        if not following.label and following.text[:1].islower()
    ]
    return median(broken) if broken else 1000.0


def _goes_on(line: _Line, following: _Line, width: float) -> bool:
    """Whether the following line goes on with the paragraph of this one."""
    if following.label:
        return False
    text = line.text.rstrip()
    if text.endswith(_SOFT_HYPHEN) or (_HYPHEN.search(text) and following.text[:1].islower()):
        return True
    ended = bool(_ENDS.search(text))
    lower = following.text[:1].islower()
    if following.blank_before or line.place.page != following.place.page:
        return not ended and (lower or _ends_open(text))
    if lower:
        return not ended or len(text) > width / 2
    if not ended and _ends_open(text):
        return True
    if ended and len(following.text) < 0.6 * width and not _ENDS.search(following.text):
        return False
    return (
        len(line.full_text) + 1 + len(following.text.split()[0]) > width
        and len(text) > width / 2
        and following.text[:1].isalpha()
    )


def _ends_open(text: str) -> bool:
    """Whether the text ends in a word or a sign after which more must come."""
    words = text.split()
    last = words[-1].lower() if words else ""
    return last in _SMALL or (text.endswith((",", "(", "/", "–")) and len(text) > _FEWEST_LETTERS)


def _block(group: Sequence[_Line]) -> Block:
    text = group[0].text
    for line in group[1:]:
        text = _joined(text, line.text)
    first = group[0]
    return Block(
        kind=BlockKind.LIST_ITEM if first.label else BlockKind.PARAGRAPH,
        spans=(Span(text),),
        place=first.place,
        level=1 if first.label else 0,
        label=first.label,
        numbered=first.numbered,
        typed=bool(first.label),
    )


def _heading(line: _Line, underline: _Line) -> Block:
    """The heading that a line of signs below it makes of a line."""
    level = 1 if underline.text.startswith("=") else 2
    return Block(kind=BlockKind.HEADING, spans=(Span(line.text),), place=line.place, level=level)


def _joined(text: str, following: str) -> str:
    text = text.rstrip(" \t\u00a0")
    if text.endswith(_SOFT_HYPHEN):
        return text[:-1] + following
    if _HYPHEN.search(text) and following[:1].islower():
        return f"{text} {following}" if _AND.match(following) else text[:-1] + following
    return f"{text} {following}"


def _running_block(line: _Line, kind: BlockKind) -> Block:
    return Block(kind=kind, spans=(Span(line.full_text),), place=line.place)
