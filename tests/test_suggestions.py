"""Did you mean: one place that says which known word is meant."""

import pytest
from support import ROOT

from rustool.suggestions import KnownIds, closest_ids, did_you_mean, intended_ids


@pytest.mark.parametrize(
    ("word", "ids", "advice"),
    [
        ("kulture", ["kultur", "natur"], "did you mean 'kultur'?"),
        ("xyz", ["kultur", "natur"], "one of: kultur, natur"),
        ("xyz", [f"id-{number}" for number in range(9)], None),
        ("xyz", [], None),
    ],
)
def test_an_unknown_id_gets_the_nearest_or_the_few_that_there_are(
    word: str, ids: list[str], advice: str | None
) -> None:
    found = KnownIds(ids).suggestion(word)
    assert (found.text("en") if found else None) == advice


def test_a_choice_lists_all_that_can_be_chosen() -> None:
    choices = [f"choice-{number}" for number in range(20)]
    assert did_you_mean("xyz", choices).text("en") == f"one of: {', '.join(choices)}"
    assert did_you_mean("", []).text("en") == "one of: –"


def test_the_nearest_come_first_and_no_more_than_asked_for() -> None:
    assert closest_ids("kultur", ["natur", "kulturerna", "kulturer"], count=2) == ["kulturer", "kulturerna"]
    assert closest_ids("kultur", ["natur"], cutoff=0.9) == []


def test_a_misspelt_reference_means_the_id_it_is_most_like() -> None:
    assert intended_ids(["halsan", "vard"], ["halsa", "vard", "skola"]) == {"halsa"}


def test_among_many_ids_both_ends_are_hardly_ever_misspelt() -> None:
    many = KnownIds([*(f"mal-{number}" for number in range(200)), "kulturmiljoer"])
    assert many.closest("kulturmijloer") == "kulturmiljoer"
    assert many.closest("xulturmiljoex") is None


def test_thousands_of_unknown_ids_are_not_all_compared() -> None:
    known = KnownIds(f"aa-{number}" for number in range(5000))
    assert known.closest("aa-x1") is not None
    assert [known.closest(f"aa-y{number}") for number in range(10)][-1] is None


def test_nothing_else_guesses_what_a_word_means() -> None:
    guessing = [
        path.name
        for path in (ROOT / "rustool").rglob("*.py")
        if "get_close_matches" in path.read_text(encoding="utf-8")
    ]
    assert guessing == ["suggestions.py"]
