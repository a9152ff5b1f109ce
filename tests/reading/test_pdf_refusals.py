"""PDF files that cannot be read: refused with the reason and with what to do."""

import zlib
from pathlib import Path

import pikepdf
import pytest
from reading.pdf_writer import At, Drawn, document, saved, written

from rustool.reading import UnreadableDocument, read_document
from rustool.reading.pdf import document as limits
from rustool.reading.pdf import pages

SCAN = Path(__file__).parent.parent / "corpus" / "reading" / "pdf" / "scan.pdf"
HELLO = [At(70, 100, "Strategi för länet")]


def refusal(content: bytes) -> str:
    with pytest.raises(UnreadableDocument) as caught:
        read_document(content, "strategi.pdf")
    return str(caught.value)


def packed(unpacked: bytes, times: int) -> bytes:
    """A file whose page is a stream that unpacks to the text so many times."""
    pdf = document(HELLO)
    packer = zlib.compressobj(9)
    stream = b"".join(packer.compress(unpacked) for _ in range(times)) + packer.flush()
    contents = pikepdf.Stream(pdf, stream)
    contents.Filter = pikepdf.Name.FlateDecode
    pdf.pages[0].Contents = pdf.make_indirect(contents)
    return saved(pdf, compress_streams=False)


def test_scanned_document_is_refused() -> None:
    assert "it is scanned" in refusal(SCAN.read_bytes())


def test_document_behind_a_password_is_refused() -> None:
    content = saved(document(HELLO), encryption=pikepdf.Encryption(user="hemligt", owner="hemligt"))
    assert "protected by a password" in refusal(content)


def test_document_that_only_forbids_changes_is_read() -> None:
    content = saved(document(HELLO), encryption=pikepdf.Encryption(user="", owner="hemligt"))
    assert read_document(content, "strategi.pdf").blocks[0].text == "Strategi för länet"


@pytest.mark.parametrize("root", [{}, {"/NeedsRendering": True}], ids=["static", "dynamic"])
def test_form_of_the_xfa_kind_is_refused(root: dict[str, bool]) -> None:
    pdf = document([At(70, 100, "Please wait")])
    packets = pikepdf.Array([pikepdf.String("template"), pdf.make_stream(b"<template/>")])
    pdf.Root.AcroForm = pikepdf.Dictionary(XFA=packets, Fields=pikepdf.Array())
    for key, value in root.items():
        pdf.Root[key] = value
    assert "XFA" in refusal(saved(pdf))


def test_document_without_text_is_refused() -> None:
    assert "it has no text" in refusal(written([Drawn("100 100 50 50 re S")]))


def test_document_cut_off_in_the_middle_is_refused() -> None:
    content = written(HELLO)
    assert "cut off" in refusal(content[: len(content) // 2])


def test_damaged_document_is_refused() -> None:
    assert "damaged" in refusal(b"%PDF-1.7\n" + b"nonsense " * 100 + b"\n%%EOF\n")


def test_document_whose_signs_have_no_meaning_is_refused() -> None:
    pdf = document([At(70, 100, "abcdefgh")])
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type3,
        FontBBox=[0, 0, 1, 1],
        FontMatrix=[1, 0, 0, 1, 0, 0],
        FirstChar=97,
        LastChar=104,
        Widths=[1] * 8,
        Encoding=pikepdf.Dictionary(
            Type=pikepdf.Name.Encoding,
            Differences=pikepdf.Array([97, *(pikepdf.Name(f"/g{number}") for number in range(8))]),
        ),
        CharProcs=pikepdf.Dictionary({f"/g{number}": pdf.make_stream(b"1 0 d0") for number in range(8)}),
    )
    pdf.pages[0].Resources.Font.F1 = pdf.make_indirect(font)
    assert "which letters its signs are" in refusal(saved(pdf))


def test_document_with_too_many_pages_is_refused() -> None:
    assert "more pages" in refusal(written(*[HELLO] * (limits.MAX_PAGES + 1)))


def test_page_that_unpacks_to_too_much_is_refused() -> None:
    assert "more pages" in refusal(packed(b" " * 1_000_000, 30))


def test_stream_packed_twice_is_refused() -> None:
    pdf = document(HELLO)
    contents = pikepdf.Stream(pdf, zlib.compress(zlib.compress(b"BT ET")))
    contents.Filter = pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode])
    pdf.pages[0].Contents = pdf.make_indirect(contents)
    content = saved(pdf, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    assert "more pages" in refusal(content)


def test_page_with_too_many_scattered_texts_is_refused() -> None:
    scattered = [At(5 + 37 * index % 580, 5 + 23 * index % 830, "x", 2) for index in range(pages.MAX_PARTS * 3)]
    assert "more pages" in refusal(written(scattered))


def test_page_with_too_many_drawings_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MAX_DRAWN", 50)
    assert "more pages" in refusal(written([*(Drawn(f"{index} 10 m 20 {index} l S") for index in range(60)), *HELLO]))


def test_form_that_holds_itself_does_not_hang_the_reader() -> None:
    pdf = document(HELLO)
    form = pdf.make_indirect(pdf.make_stream(b"/X Do"))
    form.Type, form.Subtype, form.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, [0, 0, 500, 500]
    form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=form))
    pdf.pages[0].Resources.XObject = pikepdf.Dictionary(X=form)
    pdf.pages[0].contents_add(b"/X Do")
    assert [block.text for block in read_document(saved(pdf), "strategi.pdf").blocks] == ["Strategi för länet"]


def test_circular_outline_does_not_hang_the_reader() -> None:
    pdf = document(HELLO)
    entry = pdf.make_indirect(pikepdf.Dictionary(Title="Mål", Dest=[pdf.pages[0].obj, pikepdf.Name.Fit]))
    entry.Next = entry
    pdf.Root.Outlines = pdf.make_indirect(pikepdf.Dictionary(First=entry, Last=entry))
    assert read_document(saved(pdf), "strategi.pdf").blocks
