"""Plain text files: paragraphs between blank lines, typed lists, quoted lines."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rustool.messages import Message
from rustool.reading.assembly import Assembly, Where
from rustool.reading.blocks import BlockKind, DocumentText, Span
from rustool.reading.encodings import decode
from rustool.reading.incoming import Incoming
from rustool.reading.labels import typed_label
from rustool.reading.limits import Budget

TYPES: tuple[str, ...] = ()
ENDINGS: tuple[str, ...] = (".txt", ".text")

MAX_TEXT_FILE = 16 * 1024 * 1024


class Line(NamedTuple):
    """A line of a text, without its end and without the marks of quoting before it."""

    number: int
    text: str
    quoted: int = 0
    page: int | None = None


def read(incoming: Incoming) -> DocumentText:
    """Read a text file; raise UnreadableDocument where its encoding is not certain."""
    if len(incoming.content) > MAX_TEXT_FILE:
        raise incoming.refuse(TOO_LONG)
    text, encoding = decode(incoming.content, incoming.name, incoming.encoding)
    assembly = Assembly(Budget(incoming.name))
    pages = add_text(assembly, text)
    return DocumentText("txt", tuple(assembly.blocks), tuple(assembly.left_out), pages, encoding=encoding)


def add_text(assembly: Assembly, text: str) -> int | None:
    """Add the paragraphs of a text, and return how many pages its form feeds part, None where it has none."""
    return add_lines(assembly, lines(text), has_pages="\f" in text.rstrip("\f\n "))


def add_lines(assembly: Assembly, all_lines: Iterable[Line], *, has_pages: bool = False) -> int | None:
    """Add the paragraphs of a text by its lines, and return how many pages form feeds part."""
    paragraph: list[Line] = []
    page = 1
    for line in all_lines:
        before, *after = line.text.split("\f")
        for index, part in enumerate((before, *after)):
            if index:
                add_paragraph(assembly, paragraph)
                paragraph = []
                page += 1
            paragraph = _continued(assembly, paragraph, line._replace(text=part, page=page if has_pages else None))
    add_paragraph(assembly, paragraph)
    return page if has_pages else None


def _continued(assembly: Assembly, paragraph: list[Line], line: Line) -> list[Line]:
    """The paragraph with one more line; what ends with the line before it is added to the document."""
    if not line.text.strip():
        add_paragraph(assembly, paragraph)
        return []
    if paragraph and (paragraph[-1].quoted != line.quoted or typed_label(line.text)[2]):
        add_paragraph(assembly, paragraph)
        return [line]
    paragraph.append(line)
    return paragraph


def add_paragraph(assembly: Assembly, paragraph: list[Line], style: str = "") -> None:
    """Add a paragraph: a list item where it begins with a typed bullet or number, a quotation where it is quoted."""
    if not paragraph:
        return
    first = paragraph[0]
    text = "\n".join(line.text for line in paragraph)
    label, numbered, size = typed_label(first.text)
    kind = BlockKind.LIST_ITEM if label else BlockKind.QUOTE if first.quoted else BlockKind.PARAGRAPH
    assembly.add(
        kind,
        [Span(text[size:])],
        Where(page=first.page, line=first.number),
        style=style,
        level=1 if label else 0,
        label=label,
        numbered=numbered,
        typed=bool(label),
        quoted=first.quoted,
    )


def lines(text: str) -> Iterator[Line]:
    """Yield the lines of a text; `>` before a line, as mail programs set it, counts as quoting."""
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        quoted, rest = unquoted(line)
        yield Line(number, rest, quoted)


def unquoted(line: str) -> tuple[int, str]:
    """Return how many `>` stand before a line, and the line without them and the space after each."""
    depth, at = 0, 0
    while at < len(line) and line[at] == ">":
        depth += 1
        at += 2 if line[at + 1 : at + 2] == " " else 1
    return depth, line[at:]


TOO_LONG = Message("the text is longer than 16 MB; divide it")
