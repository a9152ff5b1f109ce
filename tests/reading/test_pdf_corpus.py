"""PDF files of many programs and layouts: each text one block, in the order in which it is read, no letter lost."""

import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from reading.accounting import read_texts

from rustool.reading import read_document
from rustool.reading.blocks import Block, DocumentText

CORPUS = Path(__file__).parent.parent / "corpus" / "reading" / "pdf"
READABLE = sorted(path for path in CORPUS.glob("*.pdf") if path.stem != "scan")


def _line(block: Block) -> str:
    cell = block.place.cell
    place = f"{block.place.page}" + (f" {cell.table}:{cell.row}:{cell.column}" if cell else "")
    text = " ".join(block.text.split())
    return f"{place} | {block.kind}{block.level or ''} | {block.label} | {text}"


def _listing(document: DocumentText) -> str:
    blocks = [_line(block) for block in document.blocks]
    rest = [f"{each.place.page} | {each.why} | {' '.join(each.text.split())}" for each in document.left_out]
    return "\n".join([*blocks, "", *rest]) + "\n"


@pytest.mark.parametrize("path", READABLE, ids=lambda path: path.stem)
def test_document_is_read_into_the_blocks_a_person_sees(path: Path, golden: Callable[[str, str], None]) -> None:
    document = read_document(path.read_bytes(), path.name)
    golden(f"reading-pdf-{path.stem}.txt", _listing(document))


@pytest.mark.parametrize("path", READABLE, ids=lambda path: path.stem)
def test_every_letter_of_the_text_layer_is_accounted_for(path: Path) -> None:
    content = path.read_bytes()
    layer = Counter[str]()
    for page in pypdfium2.PdfDocument(content):
        text = unicodedata.normalize("NFC", page.get_textpage().get_text_range())
        layer.update(character for character in text if character.isalnum())
    read = Counter[str]()
    for text in read_texts(read_document(content, path.name)):
        read.update(character for character in text if character.isalnum())
    assert read == layer
