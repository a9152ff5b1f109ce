"""The text of PDF files: hyphens and broken words at line ends, ligatures, turned text, what runs on over a page."""

from collections.abc import Sequence

import pikepdf
from reading.pdf_writer import At, Part, box, document, grid, paragraph, saved, written

from rustool.reading import read_document
from rustool.reading.blocks import Block, BlockKind

FULL = "Länets kommuner och regionen arbetar tillsammans för"


def blocks(*pages: Sequence[Part]) -> tuple[Block, ...]:
    return read_document(written(*pages), "strategi.pdf").blocks


def texts(*pages: Sequence[Part]) -> list[str]:
    return [block.text for block in blocks(*pages)]


def test_word_is_joined_without_doubt_where_it_stands_elsewhere_in_the_document() -> None:
    found = blocks(
        paragraph(70, 100, "Regionen samordnar länets arbete för samhälls-", "planering i alla kommuner.")
        + paragraph(70, 160, "Vår samhällsplanering är gemensam.")
    )
    assert found[0].text == "Regionen samordnar länets arbete för samhällsplanering i alla kommuner."
    assert found[0].uncertain_words == ()


def test_word_is_joined_without_doubt_where_its_parts_are_no_words_of_the_document() -> None:
    found = blocks(paragraph(70, 100, "Regionen samordnar länets arbete för utveck-", "ling i alla kommuner."))
    assert found[0].text.endswith("utveckling i alla kommuner.")
    assert found[0].uncertain_words == ()


def test_joined_word_is_uncertain_where_both_parts_are_words_of_the_document() -> None:
    found = blocks(
        paragraph(70, 100, "Regionen samordnar länets arbete för kultur-", "liv i alla kommuner.")
        + paragraph(70, 160, "En rik kultur ger ett gott liv.")
    )
    assert found[0].text.endswith("kulturliv i alla kommuner.")
    assert found[0].uncertain_words == ("kulturliv",)


def test_hyphen_before_och_is_kept_with_its_space() -> None:
    assert texts(paragraph(70, 100, "Regionen stärker länets natur- och kultur-", "och fritidsliv.")) == [
        "Regionen stärker länets natur- och kultur- och fritidsliv."
    ]


def test_hyphen_after_an_abbreviation_is_kept() -> None:
    assert texts(paragraph(70, 100, "Målen gäller för hela det regionala RUS-", "arbetet i länet.")) == [
        "Målen gäller för hela det regionala RUS-arbetet i länet."
    ]


def test_hyphen_between_names_is_kept() -> None:
    assert texts(paragraph(70, 100, "Tåget går genom hela länet mellan Sydost-", "Sverige och kusten.")) == [
        "Tåget går genom hela länet mellan Sydost-Sverige och kusten."
    ]


def test_soft_hyphen_within_a_line_is_not_part_of_the_word() -> None:
    assert _with_meaning("samxverkan", b"<78> <00AD>") == "samverkan"


def test_span_of_years_over_a_line_end_has_no_space() -> None:
    assert texts(paragraph(70, 100, "Strategin för länets utveckling gäller åren 2026–", "2035 i hela länet.")) == [
        "Strategin för länets utveckling gäller åren 2026–2035 i hela länet."
    ]


def test_word_that_a_narrow_cell_breaks_without_a_hyphen_is_joined() -> None:
    cell = grid([70, 140, 400], [90, 130, 160])
    parts = [
        *cell,
        *paragraph(75, 104, "arbetsmarkna", "d i balans"),
        At(150, 104, "Ansvarig"),
        At(150, 150, "Regionen"),
    ]
    parts += [At(75, 150, "Nästa")]
    found = blocks(parts)
    assert found[0].text == "arbetsmarknad i balans"


def test_accents_written_after_their_letter_are_composed() -> None:
    assert _with_meaning("lxn", b"<78> <00610308>") == "län"


def test_ligatures_are_taken_apart() -> None:
    assert _with_meaning("ofxciell", b"<78> <FB01>") == "officiell"


def _with_meaning(text: str, meaning: bytes) -> str:
    """The text read from a file whose font gives the letter x another meaning."""
    pdf = document([At(70, 100, text)])
    pdf.pages[0].Resources.Font.F1.ToUnicode = pdf.make_stream(
        b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
        b"1 beginbfchar " + meaning + b" endbfchar endcmap end"
    )
    return read_document(saved(pdf), "strategi.pdf").blocks[0].text


def test_page_that_is_turned_reads_as_it_is_shown() -> None:
    pdf = document([At(100, 700, "Regional strategi", turned=90), At(120, 700, "för länet", turned=90)])
    pdf.pages[0].Rotate = 90
    assert [block.text for block in read_document(saved(pdf), "strategi.pdf").blocks] == ["Regional strategi för länet"]


def test_turned_text_in_a_cell_belongs_to_the_cell() -> None:
    parts = [*grid([70, 110, 400], [90, 200, 300]), At(95, 180, "Hälsa", turned=90), At(120, 110, "Fler mår bra.")]
    parts += [At(95, 280, "Klimat", turned=90), At(120, 220, "Utsläppen minskar.")]
    cells = {block.text: block.place.cell for block in blocks(parts)}
    assert {text: (cell.row, cell.column) for text, cell in cells.items() if cell} == {
        "Hälsa": (1, 1),
        "Fler mår bra.": (1, 2),
        "Klimat": (2, 1),
        "Utsläppen minskar.": (2, 2),
    }


def test_sentence_that_a_page_cuts_is_one_block_on_the_page_where_it_begins() -> None:
    found = blocks([At(70, 780, FULL)], [At(70, 60, "att skapa hållbar utveckling i hela länet.")])
    assert [block.text for block in found] == [f"{FULL} att skapa hållbar utveckling i hela länet."]
    assert found[0].place.page == 1


def test_sentence_that_ends_with_the_page_stays_apart_from_the_next() -> None:
    assert len(blocks([At(70, 780, "Så når vi målen.")], [At(70, 60, "Regionen följer upp varje år.")])) == 2


def test_text_goes_on_below_a_box_that_it_runs_around() -> None:
    parts = [box(330, 60, 520, 150), *paragraph(340, 80, "Fakta om länet", size=8)]
    parts += paragraph(
        70, 80, "Detta är ett förslag till strategi för länet", "och det skickas på remiss till kommunerna"
    )
    parts += paragraph(70, 170, "för att alla ska kunna lämna sina synpunkter på det under hösten och vintern.")
    assert texts(parts)[0].endswith(
        "till kommunerna för att alla ska kunna lämna sina synpunkter på det under hösten och vintern."
    )


def test_bold_and_size_are_told_of_each_span() -> None:
    found = blocks([At(70, 100, "Ett tryggt län", 16, bold=True), At(70, 140, "Om området")])
    assert [(span.bold, span.size) for block in found for span in block.spans] == [(True, 16), (False, 11)]


def test_text_beyond_the_page_is_listed_as_left_out() -> None:
    document_text = read_document(written([At(70, 100, "Synligt"), At(900, 100, "Osynligt")]), "strategi.pdf")
    assert [(each.text, each.why) for each in document_text.left_out] == [("Osynligt", "outside-page")]


def test_comment_in_the_margin_is_a_block_with_its_author_and_the_text_it_marks() -> None:
    pdf = document([At(70, 100, "Länet ska vara klimatneutralt 2045.")])
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Highlight, Rect=[69, 735, 96, 755],
        QuadPoints=[69, 755, 96, 755, 69, 735, 96, 735], Contents="För sent", T="Anna",
    )  # fmt: skip
    pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(note)])
    comment = read_document(saved(pdf), "strategi.pdf").blocks[-1]
    assert (comment.kind, comment.text, comment.author, comment.marks) == (
        BlockKind.COMMENT, "För sent", "Anna", "Länet",
    )  # fmt: skip


def test_filled_field_of_a_form_is_a_block() -> None:
    pdf = document([At(70, 100, "Er organisation:")])
    field = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, T="organisation", V="Ale kommun",
        Rect=[170, 735, 300, 755],
    )  # fmt: skip
    widget = pdf.make_indirect(field)
    pdf.pages[0].Annots = pikepdf.Array([widget])
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([widget]))
    span = read_document(saved(pdf), "strategi.pdf").blocks[-1].spans[0]
    assert (span.text, span.control) == ("Ale kommun", "organisation")


def test_title_language_and_attachments_are_told() -> None:
    pdf = document([At(70, 100, "Strategi")])
    pdf.Root.Lang = "sv-SE"
    pdf.docinfo["/Title"] = "Regional strategi"
    pdf.attachments["bilaga.csv"] = b"a;b"
    read = read_document(saved(pdf), "strategi.pdf")
    assert (read.title, read.language, read.attachments, read.pages) == (
        "Regional strategi", "sv-SE", ("bilaga.csv",), 1,
    )  # fmt: skip
