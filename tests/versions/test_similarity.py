"""The index for many texts: it finds what comparing all with all finds, from a fraction of the pairs."""

import random

import pytest
from versions.strategies import between, made_up_words

from rustool.versions.similarity import Profile, SimilarityIndex, candidate_containers, candidate_pairs

WORDS = made_up_words(300)
SIDE = 50
"""So many texts on each side, 2,500 pairs, are the most that are all compared."""


def texts(number: int, *, words: int = 300) -> list[str]:
    rng = random.Random(number)
    return [" ".join(rng.sample(WORDS[:words], 8)) for _ in range(number)]


def reworded(text: str) -> str:
    """The same text with its second word gone and another at its end."""
    first, _, *rest = text.split()
    return " ".join([first, *rest, "tillagt"])


def profiles(old: list[str], new: list[str]) -> tuple[list[Profile], list[Profile]]:
    likeness = SimilarityIndex(old, new, titles=False)
    return [likeness.profile(text) for text in old], [likeness.profile(text) for text in new]


def test_few_texts_are_all_compared_and_of_one_more_only_those_that_may_be_alike() -> None:
    old = texts(SIDE + 1)
    before, after = profiles(old, [reworded(text) for text in old])
    every = {(i, j) for i in range(SIDE) for j in range(SIDE)}
    for propose in (candidate_pairs, candidate_containers):
        assert set(propose(before[:SIDE], after[:SIDE])) == every
        proposed = set(propose(before, after))
        assert {(i, i) for i in range(SIDE + 1)} <= proposed
        assert len(proposed) < 2 * 5 * (SIDE + 1) < len(every)


def test_the_index_proposes_the_same_pairs_in_both_directions() -> None:
    before, after = profiles(texts(2 * SIDE, words=30), texts(2 * SIDE + 1, words=30))
    proposed = set(candidate_pairs(before, after))
    assert proposed == {(i, j) for j, i in candidate_pairs(after, before)}
    one_way, other_way = (
        set(candidate_containers(before, after)),
        {(i, j) for j, i in candidate_containers(after, before)},
    )
    assert one_way | other_way == proposed
    assert one_way != other_way


@pytest.mark.parametrize("seed", range(3))
def test_every_reworded_goal_among_many_is_found(seed: int) -> None:
    old = texts(2 * SIDE)
    order = random.Random(seed).sample(range(2 * SIDE), 2 * SIDE)
    comparison = between(
        {"a A": [f"o{at} {old[at]}" for at in range(2 * SIDE)]},
        {"a A": [f"n{at} {reworded(old[at])}" for at in order]},
    )
    found = {
        (change.old[0].id, change.new[0].id) for change in comparison.changes["goals"] if change.old and change.new
    }
    assert found == {(f"o{at}", f"n{at}") for at in range(2 * SIDE)}


def test_a_split_among_many_goals_is_found() -> None:
    old = texts(2 * SIDE)
    whole = " ".join(WORDS[10:22])
    parts = [" ".join(WORDS[10:16]), " ".join(WORDS[16:22])]
    comparison = between(
        {"a A": [f"w {whole}", *(f"o{at} {text}" for at, text in enumerate(old))]},
        {"a A": [f"p {parts[0]}", *(f"n{at} {reworded(text)}" for at, text in enumerate(old)), f"q {parts[1]}"]},
    )
    splits = [change for change in comparison.changes["goals"] if change.relation == "split"]
    assert [[item.id for item in split.new] for split in splits] == [["p", "q"]]
