"""Strategies in many structures, read against their truth; and documents that are no strategy."""

import re

import pytest
from drafting.reading import document, drafted, readable
from structures import FIRST, FOURTH, NONE, SECOND, THIRD
from structures.registry import Collection
from structures.truth import Score, read_truth

from rustool.drafting.draft import Draft
from rustool.drafting.hints import parse_hints
from rustool.drafting.reproduce import reproducing
from rustool.drafting.sentences import fold, sentences
from rustool.drafting.wrapping import unwrap

STRATEGIES = (FIRST, SECOND, THIRD, FOURTH)
NAMES = [name for collection in STRATEGIES for name in readable(collection)]


def score(collection: Collection) -> Score:
    result = Score()
    for name in readable(collection):
        result.add(name, drafted(name), read_truth(collection.truth(name)))
    return result


@pytest.mark.parametrize(
    ("collection", "floors"),
    [
        (FIRST, (0.99, 0.99, 0.99, 0.99, 0.99)),
        (SECOND, (0.99, 0.99, 0.99, 0.99, 0.99)),
        (THIRD, (0.94, 0.94, 0.94, 0.99, 0.99)),
        (FOURTH, (0.99, 0.99, 0.99, 0.99, 0.99)),
    ],
    ids=["first", "second", "third", "fourth"],
)
def test_areas_goals_questions_and_dates_are_read(collection: Collection, floors: tuple[float, ...]) -> None:
    result = score(collection)
    parts = ("areas", "goals", "goals under the right area", "questions", "dates")
    too_low = [part for part, floor in zip(parts, floors, strict=True) if result.f1(part) < floor]
    assert not too_low, result.missed


def test_no_wrong_goal_is_called_certain() -> None:
    wrong = [goal for collection in STRATEGIES for goal, certain in score(collection).wrong if certain]
    assert wrong == []


@pytest.mark.parametrize("name", readable(NONE))
def test_a_document_that_is_no_strategy_gives_no_areas_and_says_why(name: str) -> None:
    read = drafted(name)
    assert read.areas == ()
    assert read.reason


@pytest.mark.parametrize("name", NAMES + readable(NONE))
def test_every_sentence_is_in_the_draft_or_left_out(name: str) -> None:
    everything = letters(" ".join(texts(drafted(name))))
    missing = [
        sentence
        for block in unwrap(document(name)).blocks
        for sentence in sentences(without_label(block.text))
        if letters(sentence) not in everything
    ]
    assert missing == []


@pytest.mark.parametrize("name", NAMES)
def test_the_options_that_reproduce_a_reading_give_it_again(name: str) -> None:
    read = drafted(name)
    options = reproducing([document(name)], read)
    again = drafted(name, parse_hints(options))
    assert titles(again) == titles(read)


def test_most_readings_can_be_reproduced_by_options() -> None:
    read = [name for name in NAMES if drafted(name).areas]
    reproducible = [name for name in read if reproducing([document(name)], drafted(name))]
    assert len(reproducible) > 0.9 * len(read)


def titles(read: Draft) -> list[tuple[str, list[str]]]:
    return [(area.title, [goal.text for goal in area.goals]) for area in read.areas]


def texts(read: Draft) -> list[str]:
    found = [text for area in read.areas for text in (area.title, *(goal.text for goal in area.goals))]
    for area in read.areas:
        found += [passage.text for passage in (*area.text, *area.measures)]
        found += [indicator.text for indicator in area.indicators]
    for group in (read.questions, read.dates, read.statements, read.left_out):
        found += [each.text for each in group]
    return found


def letters(text: str) -> str:
    return re.sub(r"[\W\d_]", "", fold(text).lower())


def without_label(text: str) -> str:
    """The text without a label that is no part of a goal, such as "Mål 2.1"."""
    folded = fold(text)
    label = re.match(
        r"(?:(?:[^\W\d_]+ ){0,2}[^\W\d_]+ (?:[A-Z]?\d+(?:\.\d+)*|[A-Z]\d?|One|Two|Three)\s*[.:–-]?"
        r"|[A-Z]\d?\.|\d(?:\.\d)*"
        r"|(?:Mål|Insats|Målområde|Område|Delmål):)\s+",
        folded,
    )
    rest = folded[label.end() :] if label else folded
    return "" if re.fullmatch(r"(?:Mål|Strategiskt område) \d+", rest) else rest
