"""The blocks of one or several documents as elements: text, label, formatting and place, ready to be compared."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from rustool.drafting.labels import in_sequence, leading_label, parts, shape, text_label
from rustool.drafting.lexicon import announced
from rustool.drafting.sentences import fold
from rustool.drafting.slides import kickers_first
from rustool.drafting.wrapping import unwrap
from rustool.reading.blocks import Block, BlockKind, Cell, DocumentText, Span
from rustool.reading.labels import split_label

_BESIDE = {
    BlockKind.FOOTNOTE: "footnote",
    BlockKind.COMMENT: "comment",
    BlockKind.HEADER: "running-header",
    BlockKind.FOOTER: "running-footer",
    BlockKind.SPEAKER_NOTE: "speaker-note",
    BlockKind.QUOTE: "quotation",
}
_MAIL = frozenset({"eml", "mail", "msg", "txt"})
"""Readers whose quotations are of an earlier message; elsewhere a text is set as one to stand out."""
_LETTER = re.compile(r"[^\W\d_]")
_TYPED_CONTENTS = re.compile(r"^.*?\S(?:\s*\.{3,}\s*|\s*\t\s*|\s{2,}|\s*…+\s*)(?P<page>\d{1,3})\s*$")
_SIGN = re.compile(r"([^\w\s\"'”“’«»(\[§*†‡])\s+\S")
"""A sign that stands alone before a text; an asterisk or a dagger is a note."""
_SHORTEST_CONTENTS = 3
"""Lines of a table of contents."""
_FEWEST_CAPITALS = 4
"""Letters of a text in capitals; an abbreviation has fewer."""
_SHORTEST_LEAD = 3
"""Letters of bold words at the beginning of a paragraph."""


class Kind(StrEnum):
    """What an element is by its form."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"


@dataclass(slots=True, eq=False)
class Element:
    """A paragraph, heading or list item of the running text."""

    index: int
    """Its number among the elements."""
    document: int
    """Which of the documents it stands in, from 0."""
    block: Block
    kind: Kind
    text: str
    """Without the number or bullet that the format or the writer set before it."""
    body: str
    """The text without a label that stands in it, such as `Mål 2.1`."""
    number: tuple[str, ...] = ()
    """The parts of its number, such as `2` and `1`."""
    word: str = ""
    """The word of a label in the text, such as `mål`."""
    mark: str = ""
    """The kind of its number or bullet: `9.`, `9.9`, `A.`, `•`."""
    depth: int = 0
    """A list item's depth, a heading's level."""
    size: float | None = None
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    lead: str = ""
    """The bold words that a paragraph begins with."""
    is_kicker: bool = False
    """True for a short text beside a slide's title that says what part the slide belongs to."""
    letters: int = 0
    words: int = 0

    @property
    def cell(self) -> Cell | None:
        """The table cell it stands in."""
        return self.block.place.cell


@dataclass(frozen=True, slots=True)
class Beside:
    """Text that is no part of the running text: notes, running headers, contents."""

    block: Block
    document: int
    why: str


def read_elements(documents: Sequence[DocumentText]) -> tuple[list[Element], list[Beside]]:
    """Return the running text of the documents, and what stands beside it."""
    found: list[Element] = []
    beside: list[Beside] = []
    for number, document in enumerate(map(unwrap, documents)):
        contents = _typed_contents(document.blocks)
        notes = _typed_notes(document.blocks)
        for position, block in enumerate(document.blocks):
            if not block.text.strip() and not (block.typed and block.label):
                continue
            if block.kind in _BESIDE and not (block.kind is BlockKind.QUOTE and document.reader not in _MAIL):
                beside.append(Beside(block, number, _BESIDE[block.kind]))
            elif block.contents or position in contents:
                beside.append(Beside(block, number, "contents"))
            elif position in notes:
                beside.append(Beside(block, number, "footnote"))
            else:
                found += [_element(number, line) for line in _lines(block)]
    found = kickers_first(found)
    for index, element in enumerate(found):
        element.index = index
    _lone_labels(found)
    _plain_headings(found)
    _leading_symbols(found)
    _leading_labels(found)
    return found, beside


def _lone_labels(found: Sequence[Element]) -> None:
    """Leave a word with a colon in the text, such as "Trygghet: …", where it comes but once and announces nothing."""
    counted = Counter((element.document, element.word) for element in found)
    for element in found:
        if element.word and element.body != element.text and counted[element.document, element.word] == 1:
            colon = element.text[len(element.word) :].lstrip().startswith(":")
            says = announced(element.body)
            if colon and announced(element.word) is None and not (says and says.is_clear):
                element.word, element.body = "", element.text


def _plain_headings(found: Sequence[Element]) -> None:
    """Take headings that look like running text for that, where the other headings of their level do not."""
    body: Counter[float] = Counter()
    for element in found:
        if element.kind is not Kind.HEADING and element.size:
            body[element.size] += element.letters
    size = body.most_common(1)[0][0] if body else None
    by_level: dict[tuple[int, int], list[Element]] = defaultdict(list)
    for element in found:
        if element.kind is Kind.HEADING:
            by_level[element.document, element.depth].append(element)
    for headings in by_level.values():
        plain = [e for e in headings if size and e.size and e.size <= size and not e.bold and not e.capitals]
        if len(plain) < len(headings) / 2:
            for element in plain:
                element.kind = Kind.ITEM if element.block.label else Kind.PARAGRAPH
                element.depth = 1 if element.block.label else 0


def _leading_symbols(found: Sequence[Element]) -> None:
    """Take a sign such as ☐ before several paragraphs for a bullet."""
    by_sign: dict[tuple[int, str], list[Element]] = defaultdict(list)
    for element in found:
        sign = _SIGN.match(element.text)
        if sign and not element.block.label and element.kind is Kind.PARAGRAPH:
            by_sign[element.document, sign[1]].append(element)
    for (_, mark), marked in by_sign.items():
        if len(marked) > 1:
            for element in marked:
                element.kind, element.depth, element.mark = Kind.ITEM, 1, mark
                element.body = element.text[len(mark) :].strip()


def _leading_labels(found: Sequence[Element]) -> None:
    """Take numbers and letters from the beginning of texts, where they count upwards through the document."""
    by_shape: dict[tuple[int, str], list[tuple[Element, str, str]]] = defaultdict(list)
    for element in found:
        if element.block.label or element.word or element.cell:
            continue
        label = leading_label(element.text)
        if label:
            by_shape[element.document, shape(label[0])].append((element, *label))
    for (_, mark), labelled in by_shape.items():
        numbers = [parts(label) for _, label, _ in labelled]
        if in_sequence(numbers) and len(set(numbers)) > 1:
            for (element, _, rest), number in zip(labelled, numbers, strict=True):
                element.number, element.body, element.mark = number, rest, mark


def _typed_contents(blocks: Sequence[Block]) -> set[int]:
    """The positions of a typed table of contents: several lines in a row that end in ascending page numbers."""
    run: list[int] = []
    found: set[int] = set()
    last = 0
    for position, block in enumerate(blocks):
        match = _TYPED_CONTENTS.match(block.text)
        if match and int(match["page"]) >= last:
            run.append(position)
            last = int(match["page"])
            continue
        if len(run) >= _SHORTEST_CONTENTS:
            found.update(run)
        run, last = [], 0
    if len(run) >= _SHORTEST_CONTENTS:
        found.update(run)
    return found


def _typed_notes(blocks: Sequence[Block]) -> set[int]:
    """The positions of notes that were typed: a line with an asterisk before it, where a word has one after it."""
    starred = any(re.search(r"(?<=\S)\*+(?=[\s.,;]|$)", block.text) for block in blocks)
    marked = [i for i, block in enumerate(blocks) if block.typed and block.label and not block.label.strip("*")]
    if not starred:
        return set()
    return {i for i in marked if not {i - 1, i + 1} & set(marked) or i == len(blocks) - 1}


def _lines(block: Block) -> Iterator[Block]:
    """The block, or its lines where several of them are list items that only line breaks part."""
    if "\n" not in block.text.strip():
        yield block
        return
    if block.kind is not BlockKind.HEADING and _separate(block):
        yield from _separated(block)
        return
    lines: list[list[Span]] = [[]]
    for span in block.spans:
        pieces = span.text.split("\n")
        for i, piece in enumerate(pieces):
            if i:
                lines.append([])
            if piece:
                lines[-1].append(replace(span, text=piece))
    split = [split_label(tuple(line)) for line in lines if line]
    if sum(bool(label) for label, _, _ in split) + bool(block.label) <= 1:
        yield block
        return
    for n, (label, numbered, spans) in enumerate(split):
        if n == 0 and block.label:
            yield replace(block, spans=tuple(lines[0]))
        elif label:
            yield replace(
                block, spans=spans, kind=BlockKind.LIST_ITEM, level=1, label=label, numbered=numbered, typed=True
            )
        else:
            yield replace(block, spans=spans, kind=BlockKind.PARAGRAPH, level=0, label="", numbered=False, typed=False)


def _separate(block: Block) -> bool:
    """Whether the lines of a cell or a paragraph are texts of their own: each begins as a sentence does."""
    lines = [line.strip() for line in block.text.split("\n") if line.strip()]
    return (
        len(lines) > 1
        and block.place.cell is not None
        and all(line[0].isupper() and not line.endswith((",", "-")) for line in lines)
    )


def _separated(block: Block) -> Iterator[Block]:
    line: list[Span] = []
    first = True
    for span in (*block.spans, Span("\n")):
        for i, piece in enumerate(span.text.split("\n")):
            if i and any(each.text.strip() for each in line):
                yield replace(block, spans=tuple(line), label=block.label if first else "")
                line, first = [], False
            if piece:
                line.append(replace(span, text=piece))


def _element(document: int, block: Block) -> Element:
    text = fold(block.text)
    kind = {BlockKind.HEADING: Kind.HEADING, BlockKind.LIST_ITEM: Kind.ITEM}.get(block.kind, Kind.PARAGRAPH)
    if kind is Kind.PARAGRAPH and block.label:
        kind = Kind.ITEM
    spans = [span for span in block.spans if span.text.strip()] or list(block.spans)
    sizes: Counter[float] = Counter()
    for span in spans:
        if span.size:
            sizes[span.size] += len(span.text.strip())
    letters = _LETTER.findall(text)
    element = Element(
        index=0,
        document=document,
        block=block,
        kind=kind,
        text=text,
        body=text,
        number=parts(block.label) if block.numbered else (),
        mark=shape(block.label),
        depth=block.level or int(kind is Kind.ITEM),
        size=sizes.most_common(1)[0][0] if sizes else None,
        bold=bool(spans) and all(span.bold for span in spans),
        italic=bool(spans) and all(span.italic for span in spans),
        capitals=len(letters) >= _FEWEST_CAPITALS and "".join(letters).isupper(),
        letters=len(letters),
        words=len(text.split()),
    )
    label = text_label(text)
    if label:
        element.word, element.body = label.word, label.rest
        element.number = label.number or element.number
    if not element.bold and kind is not Kind.HEADING and spans and spans[0].bold:
        lead = ""
        for span in spans:
            if not span.bold:
                break
            lead += span.text
        if len(_LETTER.findall(lead)) >= _SHORTEST_LEAD:
            element.lead = fold(lead)
    return element
