"""The parts that a reading is made of: labels, lines, dates, counts, languages, hints, ids."""

from datetime import date

import pytest
from drafting.reading import text_document
from hypothesis import given
from hypothesis import strategies as st

from rustool.drafting.assemble import draft
from rustool.drafting.counting import counts
from rustool.drafting.dates import find_dates, lone_year
from rustool.drafting.elements import read_elements
from rustool.drafting.hints import Column, Level, Listed, Places, Under, parse_hint
from rustool.drafting.ids import ids_for
from rustool.drafting.labels import in_sequence, leading_label, shape, text_label
from rustool.drafting.language import language_of
from rustool.drafting.lexicon import Role, announced
from rustool.drafting.sentences import fold, sentences
from rustool.drafting.wrapping import unwrap
from rustool.findings import RustoolError


@pytest.mark.parametrize(
    ("text", "word", "number", "rest"),
    [
        ("Mål 2.1 Alla barn kan simma", "mål", ("2", "1"), "Alla barn kan simma"),
        ("Priority 3: Net zero", "priority", ("3",), "Net zero"),
        ("Spetsområde A. Energi", "spetsområde", ("A",), "Energi"),
        ("Theme One – Wellbeing", "theme", ("One",), "Wellbeing"),
        ("Målsättning B2: Färjorna går", "målsättning", ("B", "2"), "Färjorna går"),
        ("Insats: Fler bussar", "insats", (), "Fler bussar"),
        ("Strategiskt område 2", "strategiskt område", ("2",), ""),
        ("§ 101 Val av justerare", "§", ("101",), "Val av justerare"),
    ],
)
def test_a_label_is_told_from_the_text_after_it(text: str, word: str, number: tuple[str, ...], rest: str) -> None:
    assert text_label(text) == (word, number, rest)


@pytest.mark.parametrize(
    "text", ["GODA MILJÖER FÖR LIVET", "Senast 2030 är målet nått", "Nio av tio unga", "Senast 20 maj 2026"]
)
def test_a_text_without_a_label_has_none(text: str) -> None:
    label = text_label(text)
    assert label is None or label.rest != text.split(" ", 2)[-1]


def test_numbers_before_texts_count_only_where_they_follow_each_other() -> None:
    assert leading_label("A. Gemenskap") == ("A.", "Gemenskap")
    assert in_sequence([("A",), ("B",), ("C",)])
    assert in_sequence([("1", "1"), ("1", "2"), ("2", "1")])
    assert not in_sequence([("5",), ("300",), ("1",), ("7",)])
    assert [shape(label) for label in ("2.1", "II.", "b)", "•")] == ["9.9", "A.", "a)", "•"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Svar senast den 16 januari 2026.", [(2026, 1, 16)]),
        ("26 aug – KS får se ett förslag", [(None, 8, 26)]),
        ("by 14 May 2026 or May 20, 2026", [(2026, 5, 14), (2026, 5, 20)]),
        ("Utlåtandet lämnas senast 18.9.2026", [(2026, 9, 18)]),
        ("21/4 2026 beslut", [(2026, 4, 21)]),
        ("2026-03-03 beredning", [(2026, 3, 3)]),
        ("den 3 mars och den 4 april 2026", [(2026, 3, 3), (2026, 4, 4)]),
        ("bis 31. Juli 2026", [(2026, 7, 31)]),
        ("31.3.2026 mennessä", [(2026, 3, 31)]),
        ("Lag (2010:630), SFS 2024:100 och 30 februari 2026", []),
    ],
)
def test_days_are_found_in_running_text(text: str, days: list[tuple[int | None, int, int]]) -> None:
    assert [(found.year, found.month, found.day) for found in find_dates(text)] == days


def test_a_year_is_stated_by_a_heading_only_if_it_is_the_one_there() -> None:
    assert lone_year("Tidplan 2026") == 2026
    assert lone_year("Strategi 2026–2036") is None


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Fem ledstjärnor", [(5, 5, Role.AREA, False)]),
        ("Varje område har fem utvecklingsmål.", [(5, 5, Role.GOAL, True)]),
        ("Varje område har två till fyra mål som ska nås.", [(2, 4, Role.GOAL, True)]),
        (
            "The strategy has three priorities with two objectives each.",
            [(3, 3, Role.AREA, False), (2, 2, Role.GOAL, True)],
        ),
        ("Nio av tio unga har arbete 2030.", []),
    ],
)
def test_counts_of_areas_and_goals_are_found(text: str, stated: list[tuple[int, int, Role, bool]]) -> None:
    elements, _ = read_elements([text_document(text)])
    found = [(c.low, c.high, c.role, c.each) for c in counts(elements) if c.role is not None]
    assert found == stated


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Mål till 2036", Role.GOAL),
        ("Så når vi dit", Role.ACTION),
        ("Indikatorer", Role.INDICATOR),
        ("Frågor till remissinstanserna", Role.QUESTIONS),
        ("Spørsmål til høringsinstansene", Role.QUESTIONS),
        ("Tidplan 2026", Role.TIMELINE),
        ("Painopiste 1", Role.AREA),
    ],
)
def test_a_heading_announces_what_follows(text: str, role: Role) -> None:
    found = announced(text)
    assert found is not None
    assert (found.role, found.is_clear) == (role, True)


def test_an_area_s_title_announces_nothing() -> None:
    assert announced("Ett välmående län") is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Strategin är på remiss och ska inte antas av regionen", "sv"),
        ("The strategy is out for consultation and we will adopt it in the spring", "en"),
        ("Planen er på høring og skal ikke vedtas av fylket før våren, det er bra for oss", "nb"),
        ("Planen er i høring og skal ikke vedtages af regionen før foråret, det er godt for os", "da"),
    ],
)
def test_the_language_is_told_by_the_small_words(text: str, language: str) -> None:
    assert language_of(text, "xx") == language


def test_lines_that_a_page_broke_are_put_together() -> None:
    text = (
        "Mål\n• Höjd formell utbildningsnivå och säkrad kompetens som möter \n\narbetsmarknadens behov.\n"
        "• Kortare ut\u00ad\nbildningar.\n"
    )
    blocks = unwrap(text_document(text)).blocks
    assert [fold(block.text) for block in blocks] == [
        "Mål",
        "Höjd formell utbildningsnivå och säkrad kompetens som möter arbetsmarknadens behov.",
        "Kortare utbildningar.",
    ]


def test_a_hyphen_before_and_stays_where_a_line_ends() -> None:
    blocks = unwrap(
        text_document("Höjd medie-\noch informationskunnighet hos alla som bor i hela det långa länet.\n")
    ).blocks
    assert fold(blocks[0].text).startswith("Höjd medie- och informationskunnighet")


def test_lines_that_come_back_on_every_page_are_running_ones() -> None:
    pages = [
        f"Strategi för länet\nText på sidan som är olika {word}.\n{n}\n"
        for n, word in enumerate(("här", "där", "var"), 1)
    ]
    kinds = [block.kind.value for block in unwrap(text_document("\f".join(pages))).blocks]
    assert kinds == ["header", "paragraph", "footer"] * 3


def test_a_sentence_ends_at_a_full_stop_but_not_after_an_abbreviation() -> None:
    assert sentences("Vi ska t.ex. bygga. Det sker den 3. mars. Vad tycker ni?") == [
        "Vi ska t.ex. bygga.",
        "Det sker den 3. mars.",
        "Vad tycker ni?",
    ]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("h2", Level(2)),
        ("list", Listed(0)),
        ("list2", Listed(2)),
        ("col:Mål", Column("mål")),
        ("slide 6-10", Places("slide", ((6, 10),))),
        ("4, 8,12-13", Places(None, ((4, 4), (8, 8), (12, 13)))),
        ("Mål till 2036", Under(("mål till 2036",))),
    ],
)
def test_a_hint_says_places_a_level_a_column_or_a_heading(text: str, hint: object) -> None:
    assert parse_hint(text, "--areas-at") == hint


def test_an_empty_hint_is_refused() -> None:
    with pytest.raises(RustoolError, match="--goals-at"):
        parse_hint(" ", "--goals-at")


def test_ids_say_what_the_text_is_about() -> None:
    assert ids_for(["Ett välmående län", "Minskade hälsogap i ett samhälle", "Ökad trygghet för alla"]) == [
        "valmaende",
        "minskade-halsogap",
        "okad-trygghet",
    ]


def test_texts_that_begin_alike_get_ids_that_tell_them_apart() -> None:
    assert ids_for(
        ["Möjligheter för alla invånare", "Möjligheter till utbildning", "Möjligheter för alla företag"]
    ) == [
        "mojligheter-invanare",
        "mojligheter-utbildning",
        "mojligheter-foretag",
    ]


@given(st.lists(st.text(alphabet="abcåäö ÅÄÖ.-12?", max_size=40), max_size=12), st.randoms())
def test_ids_are_unique_and_depend_on_the_texts_and_not_on_their_order(texts: list[str], random: object) -> None:
    distinct = list(dict.fromkeys(fold(text) for text in texts))
    ids = ids_for(distinct)
    assert len(set(ids)) == len(ids)
    assert all(1 <= len(each) <= 64 for each in ids)
    assert ids_for(distinct) == ids


def test_a_question_stands_under_its_heading_or_asks_those_who_answer() -> None:
    text = (
        "Strategi\n\nFrågor till remissinstanserna\n1. Är målen rätt?\n2. Beskriv er roll i genomförandet.\n\n"
        "Bakgrund\nVad är en strategi? Det vet vi.\n"
    )
    read = draft([text_document(text)])
    assert [question.text for question in read.questions] == ["Är målen rätt?", "Beskriv er roll i genomförandet."]


def test_a_date_without_a_year_has_none() -> None:
    read = draft([text_document("Tidplan\n\n26 aug – KS beslutar om utskick\n\n7 okt – KSAU föreslår KS besluta\n")])
    assert [(each.full, each.month, each.day) for each in read.dates] == [(None, 8, 26), (None, 10, 7)]


def test_the_year_of_the_timetable_s_heading_is_the_dates_year() -> None:
    read = draft(
        [text_document("Tidplan 2026\n\n3 mars – regionstyrelsen bereder\n\n21 april – fullmäktige beslutar\n")]
    )
    assert [each.full for each in read.dates] == [date(2026, 3, 3), date(2026, 4, 21)]


def test_the_date_of_a_letter_and_of_a_web_page_are_no_dates_of_the_timetable() -> None:
    read = draft(
        [
            text_document(
                "Region Väst\n\n2025-11-10\n\nSenast uppdaterad 3 juni 2025\n\nSvar lämnas senast den 5 maj 2026.\n"
            )
        ]
    )
    assert [each.full for each in read.dates] == [date(2026, 5, 5)]
    assert read.dates[0].is_reply


def test_what_is_stated_of_the_document_is_read_and_nothing_else() -> None:
    letter = (
        "Region Västermark\n\nDnr RUN 2025/118\n\nFörslag till regional utvecklingsstrategi 2026–2036\n\n"
        "Region Västermark ber om ert yttrande.\n"
    )
    facts = draft([text_document(letter)]).facts
    assert (facts.issuer, facts.case_number, facts.horizon) == ("Region Västermark", "RUN 2025/118", 2036)
    nothing = draft([text_document("Ett brev utan uppgifter.\n")]).facts
    assert (nothing.issuer, nothing.case_number, nothing.horizon) == (None, None, None)
