"""The bundled data against the deck that it is taken from: nothing changed, nothing lost."""

import re
from datetime import date
from itertools import chain

import pytest
from support import ROOT

from rustool.model.strategy import Quoted
from rustool.workspace import Workspace

WORKSPACE = Workspace(ROOT, ROOT)
STRATEGY = WORKSPACE.strategy.value
TIMELINE = WORKSPACE.timeline.value

# Headings of slides: they name what the data's own fields name, and stand in no text of it.
HEADINGS = (
    "RUS- regionala utvecklingsstrategin",
    "Processen",
    "Förändringar",
    "Fem ledstjärnor",
    "Uppföljning",
    "Frågor till remissinstanserna",
    "Tidsplan",
)
# The timeline's dates, which the data has as dates.
DATES = {"26 aug": (8, 26), "23 sept": (9, 23), "7 okt": (10, 7), "21 okt": (10, 21)}


def plain(text: str) -> str:
    """A text without its layout: bullets, list numbers, line breaks and no-break spaces."""
    return re.sub(r"\s+", " ", re.sub(r"(?m)^\s*(•|\d\.)", " ", text)).strip()


DECK = plain((ROOT / "data/sources/rus-deck.txt").read_text(encoding="utf-8"))


def identity(part: Quoted) -> str:
    return str(part.model_dump(include={"id"})["id"])


def quoted() -> list[tuple[str, str]]:
    """Every text that names the deck as its source, with the id of what it belongs to."""
    parts = chain(
        STRATEGY.legal_basis,
        STRATEGY.principles,
        STRATEGY.process,
        STRATEGY.changes,
        STRATEGY.perspectives,
        STRATEGY.areas,
        (goal for _, goal in STRATEGY.goals()),
        STRATEGY.follow_up,
        STRATEGY.questions,
        STRATEGY.glossary,
    )
    found = [
        (identity(part), text)
        for part in parts
        if part.source and part.source.id == "rus-deck"
        for _, text in part.quotes()
    ]
    return found + [(step.id, step.text) for step in TIMELINE.steps if step.source and step.text]


@pytest.mark.parametrize(("id_", "text"), quoted())
def test_what_names_the_deck_as_its_source_stands_in_it_word_for_word(id_: str, text: str) -> None:
    assert text in DECK, id_


def test_no_sentence_of_the_deck_is_missing_from_the_data() -> None:
    texts = [STRATEGY.title, *HEADINGS, *(f"{date} –" for date in DATES), *(text for _, text in quoted())]
    left = DECK
    # The longest first: a goal must not be taken out of the middle of a longer one.
    for text in sorted(texts, key=len, reverse=True):
        left = left.replace(text, " | ")
    assert re.sub(r"[\s|]+", "", left) == ""


def test_every_part_of_the_strategy_is_quoted_from_the_deck() -> None:
    lists = [value for name in type(STRATEGY).model_fields if isinstance(value := getattr(STRATEGY, name), tuple)]
    assert [identity(part) for part in chain(*lists) if isinstance(part, Quoted) and not part.source] == []


def test_the_deck_s_counts_hold() -> None:
    assert len(STRATEGY.areas) == 5
    assert [len(area.goals) for area in STRATEGY.areas] == [5] * 5
    assert len(STRATEGY.principles) == 4
    assert len(STRATEGY.process) == 5
    assert len(STRATEGY.questions) == 3
    asterisks = [text for id_, text in quoted() if "*" in text and id_ not in {term.id for term in STRATEGY.glossary}]
    assert len(asterisks) + sum("*" in goal.text for _, goal in STRATEGY.goals()) == 3


def test_the_timetable_has_the_deck_s_four_dates_all_on_tuesdays() -> None:
    steps = TIMELINE.steps
    days = [step.date for step in steps if isinstance(step.date, date)]
    assert [(day.month, day.day) for day in days] == list(DATES.values())
    assert {day.weekday() for day in days} == {1}
    assert len(days) == len(steps)
    for step in steps:
        assert step.text is not None
        assert all(outcome in step.text for outcome in step.outcomes if not outcome.startswith("partierna")), step.id


def test_what_is_unknown_or_inferred_says_so() -> None:
    assert TIMELINE.year_basis == "inferred"
    assert TIMELINE.reply_by is None
    assert {body.id for body in TIMELINE.bodies if body.name is None} == {"kcg"}
    response = WORKSPACE.response.value
    unknown = ("case_number", "their_case_number", "case_officer", "decided_by", "date")
    assert {getattr(response, name) for name in unknown} == {None}
    assert [answer.text for answer in response.answers] == [None] * 3


def test_the_older_versions_have_their_areas_and_no_invented_goals() -> None:
    titles = {document.value.version: [area.title for area in document.value.areas] for document in WORKSPACE.versions}
    assert titles["2020-2035"] == [
        "En hållbar region",
        "En attraktiv region",
        "En tillgänglig region",
        "En smart region",
        "En kompetent region",
        "En global region",
    ]
    assert titles["remiss-2019"] == [
        "En hållbar region",
        "En attraktiv och tillgänglig region",
        "En smart region",
        "En kompetent region",
        "En global region",
    ]
    assert [goal for document in WORKSPACE.versions for goal in document.value.goals()] == []
