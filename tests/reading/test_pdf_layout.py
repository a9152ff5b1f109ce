"""The layout of PDF files: columns, lists, tables, boxes, headers, footers and notes, told by where things stand."""

from collections.abc import Sequence

import pikepdf
from reading.pdf_writer import At, Drawn, Part, box, document, grid, line, paragraph, saved, written

from rustool.reading import read_document
from rustool.reading.blocks import Block, BlockKind, DocumentText

LEFT = ("Skolan är viktig för alla barn i", "länet och den ska hålla en hög och", "jämn kvalitet i alla kommuner.")
RIGHT = ("Vården ska finnas nära dem som", "behöver den och alla ska få vård på", "lika villkor i hela länet.")


def read(*pages: Sequence[Part]) -> DocumentText:
    return read_document(written(*pages), "strategi.pdf")


def texts(*pages: Sequence[Part]) -> list[str]:
    return [block.text for block in read(*pages).blocks]


def cells(*pages: Sequence[Part]) -> list[tuple[int, int, str]]:
    return [(b.place.cell.row, b.place.cell.column, b.text) for b in read(*pages).blocks if b.place.cell]


def kinds(blocks: tuple[Block, ...]) -> list[tuple[BlockKind, str, str]]:
    return [(block.kind, block.label, block.text) for block in blocks]


def test_columns_are_read_one_after_the_other() -> None:
    parts = [At(70, 80, "Två stycken om länet", 16), *paragraph(70, 120, *LEFT), *paragraph(320, 120, *RIGHT)]
    assert texts(parts) == ["Två stycken om länet", " ".join(LEFT), " ".join(RIGHT)]


def test_heading_across_both_columns_divides_them() -> None:
    parts = [*paragraph(70, 100, *LEFT), *paragraph(320, 100, *RIGHT)]
    parts += [At(70, 200, "En rubrik som går tvärs över båda spalterna på sidan", 16)]
    parts += [*paragraph(70, 240, *RIGHT), *paragraph(320, 240, *LEFT)]
    first, second = " ".join(LEFT), " ".join(RIGHT)
    assert texts(parts) == [first, second, "En rubrik som går tvärs över båda spalterna på sidan", second, first]


def test_short_line_ends_its_paragraph_though_there_is_no_space_between() -> None:
    lines = ("Länets skolor ska hålla en hög och jämn kvalitet i alla kommuner och", "för alla barn.")
    more = ("Vården ska finnas nära dem som behöver den, oavsett var i länet de", "bor.")
    assert texts(paragraph(70, 100, *lines, *more)) == [" ".join(lines), " ".join(more)]


def test_bullets_and_dashes_begin_list_items_and_hanging_lines_go_on() -> None:
    parts: list[Part] = [
        At(70, 100, "• Skillnaderna i hälsa mellan länets kommuner har minskat och"),
        At(79, 114, "alla får vård."),
    ]
    parts += [At(70, 128, "– Utsläppen har halverats.")]
    assert kinds(read(parts).blocks) == [
        (BlockKind.LIST_ITEM, "•", "Skillnaderna i hälsa mellan länets kommuner har minskat och alla får vård."),
        (BlockKind.LIST_ITEM, "–", "Utsläppen har halverats."),
    ]


def test_dash_at_the_start_of_a_wrapped_line_begins_no_list_item() -> None:
    lines = ("Tjänster ska vara tillgängliga och begripliga och användbara för alla", "– oavsett ålder och behov.")
    assert texts(paragraph(70, 100, *lines)) == [" ".join(lines)]


def test_year_at_the_start_of_a_wrapped_line_is_no_number_of_a_list() -> None:
    lines = (
        "Riktningen för länets gemensamma utvecklingsarbete gäller ända fram till",
        "2035. Målen följs upp varje år.",
    )
    assert texts(paragraph(70, 100, *lines)) == [" ".join(lines)]


def test_bullet_that_is_drawn_and_not_written_begins_a_list_item() -> None:
    dots = [Drawn(f"60 {842 - y} 4 4 re f") for y in (99, 127)]
    parts: list[Part] = [
        *dots,
        At(70, 100, "Utsläppen har halverats jämfört med 2019 års"),
        At(70, 114, "nivå."),
        At(70, 128, "Alla får vård."),
    ]
    document_text = read(parts)
    assert kinds(document_text.blocks) == [
        (BlockKind.LIST_ITEM, "•", "Utsläppen har halverats jämfört med 2019 års nivå."),
        (BlockKind.LIST_ITEM, "•", "Alla får vård."),
    ]
    assert "•" not in set(document_text.words())


def test_paragraphs_labelled_with_a_word_and_a_number_stay_apart_when_lines_are_full() -> None:
    lines = ("Mål 1.1 Fler barn går ut grundskolan med behörighet till gymnasiet i hela länet.",)
    more = ("Mål 1.2 Sysselsättningsgraden är högre än i riket och skillnaderna är mindre.",)
    assert texts(paragraph(70, 100, *lines, *more)) == [*lines, *more]


def test_cells_of_a_ruled_table_keep_their_lines() -> None:
    parts = [*grid([70, 120, 300, 400], [90, 110, 150, 170])]
    parts += [At(75, 104, "Nr"), At(125, 104, "Mål"), At(305, 104, "Ansvarig")]
    parts += [At(75, 124, "1.1"), At(125, 124, "Utsläppen har"), At(125, 138, "halverats."), At(305, 124, "Regionen")]
    parts += [At(75, 164, "1.2"), At(125, 164, "Alla får vård."), At(305, 164, "Kommunen")]
    assert cells(parts) == [
        (1, 1, "Nr"), (1, 2, "Mål"), (1, 3, "Ansvarig"),
        (2, 1, "1.1"), (2, 2, "Utsläppen har halverats."), (2, 3, "Regionen"),
        (3, 1, "1.2"), (3, 2, "Alla får vård."), (3, 3, "Kommunen"),
    ]  # fmt: skip


def test_merged_cell_says_how_many_rows_it_takes() -> None:
    parts: list[Part] = [box(70, 90, 400, 150), line(170, 90, 170, 150), line(170, 120, 400, 120)]
    parts += [At(75, 104, "Hälsa"), At(175, 104, "Fler mår bra."), At(175, 134, "Alla får vård.")]
    merged = read(parts).blocks[0].place.cell
    assert merged is not None
    assert (merged.rows, merged.columns) == (2, 1)


def test_table_without_lines_is_told_by_its_columns() -> None:
    rows = [
        ("Insats", "Ansvarig", "Klart"),
        ("Bredband i hela länet", "Regionen", "2027"),
        ("Fler lärcentrum", "Kommunerna", "2028"),
    ]
    parts: list[Part] = [
        At(x, 100 + 20 * y, text) for y, row in enumerate(rows) for x, text in zip((70, 250, 400), row, strict=True)
    ]
    assert cells(parts) == [(y, x, text) for y, row in enumerate(rows, 1) for x, text in enumerate(row, 1)]


def test_contents_keep_the_page_number_on_the_line_of_the_title() -> None:
    rows = [("1 Bakgrund", "3"), ("2 Mål", "5"), ("3 Uppföljning", "9"), ("4 Tidplan", "12")]
    parts = [At(x, 100 + 20 * y, text) for y, row in enumerate(rows) for x, text in zip((70, 480), row, strict=True)]
    assert [" ".join(text.split()) for text in texts(parts)] == [
        "1 Bakgrund 3",
        "2 Mål 5",
        "3 Uppföljning 9",
        "4 Tidplan 12",
    ]


def test_row_that_a_page_cuts_is_one_row_and_the_repeated_heading_is_left_out() -> None:
    xs = [70, 120, 300]
    first: list[Part] = [*grid(xs, [720, 740, 760, 800]), At(75, 734, "Nr"), At(125, 734, "Mål"), At(75, 754, "1.1")]
    first += [
        At(125, 754, "Alla får vård."),
        At(75, 774, "1.2"),
        At(125, 774, "Utsläppen av"),
        At(125, 788, "växthusgaser har"),
    ]
    second: list[Part] = [
        *grid(xs, [60, 80, 100, 120]),
        At(75, 74, "Nr"),
        At(125, 74, "Mål"),
        At(125, 94, "halverats till 2030."),
    ]
    second += [At(75, 114, "1.3"), At(125, 114, "Fler unga studerar.")]
    document_text = read(first, second)
    found = [(b.place.cell.table, b.place.cell.row, b.place.page, b.text) for b in document_text.blocks if b.place.cell]
    assert found == [
        (1, 1, 1, "Nr"), (1, 1, 1, "Mål"), (1, 2, 1, "1.1"), (1, 2, 1, "Alla får vård."),
        (1, 3, 1, "1.2"), (1, 3, 1, "Utsläppen av växthusgaser har halverats till 2030."),
        (1, 4, 2, "1.3"), (1, 4, 2, "Fler unga studerar."),
    ]  # fmt: skip
    assert [(each.text, each.why) for each in document_text.left_out] == [
        ("Nr", "repeated-heading"), ("Mål", "repeated-heading"),
    ]  # fmt: skip


def test_boxes_in_rows_are_each_read_whole() -> None:
    places = [(70, 90), (320, 90), (70, 250), (320, 250)]
    names = ["Hälsa", "Klimat", "Kunskap", "Näringsliv"]
    parts: list[Part] = []
    for (x, y), name in zip(places, names, strict=True):
        parts += [
            box(x, y, x + 200, y + 120),
            At(x + 10, y + 25, name, bold=True),
            At(x + 10, y + 60, f"Text om {name.lower()}."),
        ]
    assert texts(parts) == [text for name in names for text in (name, f"Text om {name.lower()}.")]


def test_header_stands_once_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            At(70, 40, "Region Exempel", 9),
            At(290, 810, f"Sida {number} av 3", 9),
            At(70, 120, f"Text på sidan som är {word}."),
        ]
        for number, word in enumerate(("först", "mellan", "sist"), 1)
    ]
    document_text = read(*pages)
    headers = [block.text for block in document_text.blocks if block.kind is BlockKind.HEADER]
    assert headers == ["Region Exempel"]
    assert [(each.place.page, each.why) for each in document_text.left_out] == [
        (1, "page-number"), (2, "running-header"), (2, "page-number"), (3, "running-header"), (3, "page-number"),
    ]  # fmt: skip


def test_numbered_heading_at_the_top_of_each_slide_is_no_running_header() -> None:
    slides = [
        [At(70, 60, f"Mål {number}", 14), At(70, 200, f"Vi ska {what}.", 24)]
        for number, what in enumerate(("växa", "lära", "må bra"), 1)
    ]
    found = read(*slides)
    assert [block.text for block in found.blocks] == [
        "Mål 1",
        "Vi ska växa.",
        "Mål 2",
        "Vi ska lära.",
        "Mål 3",
        "Vi ska må bra.",
    ]


def test_note_at_the_foot_is_a_footnote_and_its_raised_reference_is_left_out() -> None:
    parts: list[Part] = [At(70, 100, "Samverkan sker i nätverk"), At(196, 96, "1", 6), *paragraph(70, 130, *LEFT)]
    parts += [At(70, 780, "1", 5), At(75, 784, "Nätverken leds av regionen.", 8)]
    document_text = read(parts)
    assert document_text.blocks[0].text == "Samverkan sker i nätverk"
    assert [block.text for block in document_text.blocks if block.kind is BlockKind.FOOTNOTE] == [
        "Nätverken leds av regionen."
    ]
    assert [(each.text, each.why) for each in document_text.left_out] == [("1", "note-reference")]


def test_asterisk_after_a_text_stays_in_it() -> None:
    assert texts([At(70, 100, "Ökad kunskap om medier*")]) == ["Ökad kunskap om medier*"]


def test_entry_of_the_outline_makes_its_text_a_heading() -> None:
    pdf = document([At(70, 100, "Ett tryggt län"), At(70, 140, "Om tryggheten i länet.")])
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Ett tryggt län", 0))
    blocks = read_document(saved(pdf), "strategi.pdf").blocks
    assert [(block.kind, block.level) for block in blocks] == [(BlockKind.HEADING, 1), (BlockKind.PARAGRAPH, 0)]


def _tagged(*elements: tuple[str, list[str]]) -> bytes:
    """A file with lines one below the other, in elements with the given types."""
    pdf = document([])
    operators, y, mark = [], 742, 0
    root = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
    kids = []
    for kind, lines in elements:
        marks = []
        for text in lines:
            operators.append(f"/{kind} <</MCID {mark}>> BDC BT /F1 11 Tf 1 0 0 1 70 {y} Tm ({text}) Tj ET EMC")
            marks.append(mark)
            y, mark = y - 14, mark + 1
        element = pikepdf.Dictionary(
            Type=pikepdf.Name.StructElem,
            S=pikepdf.Name(f"/{kind}"),
            P=root,
            K=pikepdf.Array(marks),
            Pg=pdf.pages[0].obj,
        )
        kids.append((pdf.make_indirect(element), len(marks)))
    parents = pikepdf.Array([element for element, count in kids for _ in range(count)])
    root.K = pikepdf.Array([element for element, _ in kids])
    root.ParentTree = pikepdf.Dictionary(Nums=pikepdf.Array([0, pdf.make_indirect(parents)]))
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
    pdf.pages[0].StructParents = 0
    pdf.pages[0].Contents = pdf.make_stream("\n".join(operators).encode("cp1252"))
    return saved(pdf)


def test_tags_tell_headings_and_where_paragraphs_end() -> None:
    content = _tagged(("H2", ["Hälsa"]), ("P", ["Fler ska", "må bra."]), ("P", ["Alla får vård."]))
    blocks = read_document(content, "strategi.pdf").blocks
    assert [(block.kind, block.level, block.text) for block in blocks] == [
        (BlockKind.HEADING, 2, "Hälsa"),
        (BlockKind.PARAGRAPH, 0, "Fler ska må bra."),
        (BlockKind.PARAGRAPH, 0, "Alla får vård."),
    ]


def test_tags_that_take_each_line_for_a_paragraph_are_not_followed() -> None:
    lines = [
        "Länets kommuner arbetar tillsammans med regionen för att alla",
        "ska kunna leva ett gott liv i hela länet och för att de som",
    ]
    lines += ["flyttar hit ska vilja stanna kvar i länet under många år."]
    content = _tagged(*(("P", [line]) for line in lines))
    assert [block.text for block in read_document(content, "strategi.pdf").blocks] == [" ".join(lines)]
