"""Every word of a file is in a block or listed as left out: over generated documents of every format."""

import os
import re
from collections import Counter
from collections.abc import Callable

import pytest
from reading.generate import Generated
from reading.generate_odf import odf_sheets, odf_text
from reading.generate_sheets import table, workbook
from reading.generate_slides import odf_slides, slides
from reading.generate_text import mail, markdown, page, plain
from reading.generate_word import word

from rustool.reading import read_document
from rustool.reading.blocks import DocumentText

_COUNT = int(os.environ.get("RUSTOOL_GENERATED_DOCUMENTS", "25"))
"""How many documents of each format; by hand, a thousand and more."""
_OWN = re.compile(r"(?:text-|[^\W\dx]+)x[0-9]+")

FORMATS: dict[str, Callable[[int], Generated]] = {
    "docx": word,
    "pptx": slides,
    "xlsx": workbook,
    "odt": odf_text,
    "ods": odf_sheets,
    "odp": odf_slides,
    "html": page,
    "md": markdown,
    "txt": plain,
    "csv": table,
    "eml": mail,
}


def read_words(document: DocumentText) -> Counter[str]:
    texts = ["".join(span.text for span in block.spans) for block in document.blocks]
    texts += [block.label for block in document.blocks if block.typed]
    return Counter(word for text in texts for word in _OWN.findall(text))


def left_out_words(document: DocumentText) -> Counter[str]:
    return Counter(word for each in document.left_out for word in _OWN.findall(each.text))


@pytest.mark.parametrize("format_name", FORMATS)
def test_every_word_of_a_generated_document_is_read_once_or_listed_once(format_name: str) -> None:
    for seed in range(_COUNT):
        generated = FORMATS[format_name](seed)
        document = read_document(generated.content, generated.name)
        assert read_words(document) == Counter(generated.read), seed
        assert left_out_words(document) == generated.left_out, seed
