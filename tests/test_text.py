"""Text as it is compared: what is the same to a reader is equal, and what is not is not."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import ROOT

from rustool.documents.wording import changes_in_words
from rustool.rules import engine
from rustool.rules.manual import pages
from rustool.rules.project import Project
from rustool.text import (
    FORBIDDEN,
    INVISIBLE,
    UNSAFE_ON_TERMINALS,
    SearchableText,
    are_equal,
    clean,
    normalize,
    words_of,
)
from rustool.versions.words import comparison_key
from rustool.workspace import Workspace

GOAL = "Jämlik hälsa för alla åldrar i hela länet."


@pytest.mark.parametrize(
    "written",
    [
        unicodedata.normalize("NFD", GOAL),
        GOAL.replace("hälsa", "häl\u00adsa"),
        GOAL.replace("åldrar", "åld-\nrar"),
        GOAL.replace("åldrar", "åld-  \r\n   rar"),
        GOAL.replace("åldrar", "åld\u00ad\nrar"),
        GOAL.replace("åldrar", "åld¬\nrar"),
        GOAL.replace("åldrar", "åld\u2010\nrar"),
        GOAL.replace("åldrar", "åld-\n\frar"),
        unicodedata.normalize("NFD", GOAL).replace("ldrar", "ld-\nrar"),
        GOAL.replace(" ", "\u00a0"),
        GOAL.replace(" ", "\u2009"),
        GOAL.replace(" ", "\n\t"),
        GOAL.replace("alla", "al\u200bla").replace("hela", "\ufeffhe\u2060la"),
    ],
)
def test_the_same_sentence_is_equal_however_it_is_written(written: str) -> None:
    assert are_equal(written, GOAL)
    assert are_equal(GOAL, written)
    assert normalize(written) == GOAL
    assert comparison_key(written) == comparison_key(GOAL)
    assert written in SearchableText(f"• {GOAL} Mer.")
    assert GOAL in SearchableText(f"Före. {written} Efter.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("eﬃcient ﬁnansiering", "efficient finansiering"),
        ("”Ett gott liv”", '"Ett gott liv"'),
        ("»Ett gott liv«", '"Ett gott liv"'),
        ("länets ’kraft’", "länets 'kraft'"),
        ("2020–2035", "2020-2035"),
        ("en – en", "en — en"),
        ("−5 grader", "-5 grader"),
        ("CO₂ per m²", "CO2 per m2"),
        ("och så vidare…", "och så vidare..."),
        ("2½ år", "2 1/2 år"),
        ("EU-\nprojekt", "EU-projekt"),
        ("e-\ntjänster", "e-tjänster"),
        ("2020-\ntalet", "2020-talet"),
        ("Sverige-\nNorge", "Sverige-Norge"),
        ("icke-\nbinära", "icke-binära"),
        ("natur-\noch kulturmiljöer", "natur- och kulturmiljöer"),
        ("medie-\noch informationskunnighet*", "medie- och informationskunnighet*"),
        ("UTVECKLINGS-\nSTRATEGI", "UTVECKLINGSSTRATEGI"),
    ],
)
def test_typography_and_layout_are_no_difference(one: str, other: str) -> None:
    assert are_equal(one, other)
    assert are_equal(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("åldrar", "ålder"),
        ("åld-\nrar", "ålder"),
        ("åld-rar", "åldrar"),
        ("natur- och kulturmiljöer", "natur och kulturmiljöer"),
        ("natur-\noch kulturmiljöer", "naturoch kulturmiljöer"),
        ("EU-\nprojekt", "EUprojekt"),
        ("e-\ntjänster", "etjänster"),
        ("åld-\n\nrar", "åldrar"),
        ("Länet", "länet"),
        ("länet.", "länet"),
        ("länet*", "länet"),
        ("kultur, natur", "kultur natur"),
        ("10²", "102"),
        ("2½", "21/2"),
        ("-5 grader", "5 grader"),
        ("å", "a"),
    ],
)
def test_what_a_reader_sees_is_a_difference(one: str, other: str) -> None:
    assert not are_equal(one, other)
    assert not are_equal(other, one)


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalize(text)
    assert normalize(once) == once
    assert are_equal(text, text)
    assert INVISIBLE.search(once) is None


SWEDISH = st.text(alphabet="abcåäöABCÅÄÖ0123456789-–. ", min_size=1, max_size=40)


@given(SWEDISH, SWEDISH, SWEDISH)
def test_a_part_of_whole_words_is_found_and_placed(before: str, part: str, after: str) -> None:
    needle = part.strip(" -–.")
    searchable = SearchableText(f"{before} x {needle} x {after}")
    places = list(searchable.find(needle))
    if not words_of(needle):
        return
    assert places
    assert any(
        are_equal(" ".join(word.written for word in searchable.words[first:end]), needle) for first, end in places
    )


@pytest.mark.parametrize("needle", ["rar i", "projekt för", "medie och", "hela EUprojekt", ""])
def test_a_part_of_a_word_is_not_found(needle: str) -> None:
    assert needle not in SearchableText("alla åld-\nrar i hela EU-\nprojekten för medie-\noch mer")


def test_a_name_is_known_by_its_words() -> None:
    names = ["Gröna partiet", "GRÖNA  PARTIET", unicodedata.normalize("NFD", "Gröna partiet"), "”Gröna\u00a0partiet”."]
    assert {words_of(name) for name in names} == {"gröna partiet"}


def test_what_is_kept_is_composed_visible_and_otherwise_as_it_was_written() -> None:
    assert clean("a\u030a\u00ad–\u00a0”x”\r\ny\u2028z\u200b\u202e") == "å– ”x”\ny\nz"


def test_invisible_characters_are_those_of_unicode() -> None:
    formats = {chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == "Cf"}
    visible = {character for character in formats if unicodedata.name(character, "").startswith(("ARABIC", "SYRIAC"))}
    visible -= {"\u061c"}
    egyptian = {chr(code) for code in range(0x13430, 0x13460)} | {"\U000110bd", "\U000110cd"}
    missed = {f"{ord(character):04X}" for character in formats - visible - egyptian if not INVISIBLE.match(character)}
    assert missed == set()
    characters = list(map(chr, range(0x110000)))
    for pattern in (FORBIDDEN, UNSAFE_ON_TERMINALS):
        shown = [character for character in characters if pattern.match(character) and not INVISIBLE.match(character)]
        assert set(shown) <= {"\r"}


def test_invisible_characters_are_listed_in_one_module() -> None:
    listing = re.compile(r"\\u(?:200[b-f]|202[a-e]|206\d|feff)|unicodedata\.normalize", re.IGNORECASE)
    for path in sorted((ROOT / "rustool").rglob("*.py")):
        if "reading" not in path.parts:
            found = listing.search(path.read_text(encoding="utf-8"))
            assert found is None or path.name == "text.py", f"{path.name}: {found}"


STRATEGY = """\
format: rustool.strategy/1
id: exempel
version: remiss
title: Exempelstrategin
issuer: Region Exempel
status: consultation
sources: [{id: underlag, title: Underlaget}]
areas:
  - id: livet
    title: Ett gott liv
    source: {id: underlag}
    goals:
      - {id: halsa, text: Jämlik hälsa för alla åldrar i hela länet., source: {id: underlag}}
      - {id: vard, text: "Vården är nära, öppen och till för alla.", source: {id: underlag}}
"""
SOURCE = "Ett gott liv\n• Jämlik hälsa för alla åldrar i hela länet.\n• Vården är nära, öppen och till för alla.\n"


def found(folder: Path, source: str) -> list[str]:
    (folder / "data/sources").mkdir(parents=True)
    (folder / "data/strategy.yaml").write_text(STRATEGY, encoding="utf-8")
    (folder / "data/sources/underlag.txt").write_text(source, encoding="utf-8")
    workspace = Workspace(folder, folder)
    subject = workspace.read(folder / "data/strategy.yaml")
    chosen = {"quote-not-in-source", "truncated-quotation"} & set(pages())
    return [
        f"{finding.rule} {finding.location.line} {finding.help.text('en') if finding.help else ''}"
        for finding in engine.check([(subject, Project(workspace))], chosen)
    ]


@pytest.mark.parametrize(
    "source",
    [
        unicodedata.normalize("NFD", SOURCE),
        SOURCE.replace("hälsa", "häl\u00adsa").replace("öppen", "öp\u00adpen"),
        SOURCE.replace("åldrar", "åld-\nrar"),
        unicodedata.normalize("NFD", SOURCE.replace("åldrar", "åld-\nrar")).replace(" ", "\u00a0"),
    ],
)
def test_a_quotation_is_found_in_a_source_that_was_copied_from_a_pdf(tmp_path: Path, source: str) -> None:
    assert found(tmp_path, source) == []


@pytest.mark.parametrize(
    ("source", "advice"),
    [
        (SOURCE.replace("åldrar", "åld-\ner"), "the source has 'ålder', not 'åldrar'"),
        (SOURCE.replace("hälsa", "häl\u00adso"), "the source has 'häl\u00adso', not 'hälsa'"),
        (SOURCE.replace("åldrar", "EU-\nåldrar"), "the source has 'EU-åldrar', not 'åldrar'"),
    ],
)
def test_a_word_that_differs_is_shown_as_the_source_has_it(tmp_path: Path, source: str, advice: str) -> None:
    assert found(tmp_path, source) == [f"quote-not-in-source 13 {advice}"]


def test_a_wording_pasted_from_a_mac_changes_only_its_words() -> None:
    ours = unicodedata.normalize("NFD", "Kulturen är en viktig kraft i samhället.")
    changes = [change.text("en") for change in changes_in_words("Kulturen är en central kraft i samhället.", ours)]
    assert changes == ["'central' becomes 'viktig'"]
