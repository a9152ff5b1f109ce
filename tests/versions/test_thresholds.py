"""Each threshold of docs/diff.md from both sides: what just reaches it, and what just does not."""

from collections.abc import Sequence
from itertools import count
from typing import Any

import pytest
from support import ROOT
from versions.strategies import between, made_up_words, summarised

from rustool.versions import flow, matching, parts

Areas = dict[str, list[Any]]


WORDS = made_up_words(300)


def goals(*names: int) -> list[str]:
    """Goals that have nothing in common, by number; the same number is the same goal."""
    return [f"g{name} {' '.join(WORDS[4 * name : 4 * name + 4])}" for name in names]


def text(*numbers: int) -> str:
    return " ".join(WORDS[number] for number in numbers)


ALONG: dict[str, tuple[Areas, Areas, list[str]]] = {
    "3 of 5 goals": (
        {"a Hav": goals(1, 2, 3, 4, 5)},
        {"x Berg": goals(1, 2, 3, 6, 7)},
        ["same a>x retitled reidentified"],
    ),
    "4 of its 7 goals": (
        {"a Hav": goals(1, 2, 3, 4, 5, 6, 7)},
        {"x Berg": goals(1, 2, 3, 4)},
        ["added >x", "removed a>"],
    ),
    "4 of the 7 goals there": (
        {"a Hav": goals(1, 2, 3, 4)},
        {"x Berg": goals(1, 2, 3, 4, 5, 6, 7)},
        ["added >x", "removed a>"],
    ),
    "3 of 5 and all of another": (
        {"a Hav": goals(1, 2, 3, 4, 5), "b Sjö": goals(6, 7, 8, 9, 10)},
        {"x Berg": goals(1, 2, 3, 6, 7, 8, 9, 10, 11)},
        ["merged a+b>x"],
    ),
    "4 of 7 and all of another": (
        {"a Hav": goals(1, 2, 3, 4, 5, 12, 13), "b Sjö": goals(6, 7, 8, 9, 10)},
        {"x Berg": goals(1, 2, 3, 4, 6, 7, 8, 9, 10)},
        ["added >x", "removed a>", "removed b>"],
    ),
    "of two areas, 6 of the 10 goals there": (
        {"a Hav": goals(1, 2, 3), "b Sjö": goals(4, 5, 6)},
        {"x Berg": goals(*range(1, 11))},
        ["merged a+b>x"],
    ),
    "of two areas, 4 of the 7 goals there": (
        {"a Hav": goals(1, 2), "b Sjö": goals(3, 4)},
        {"x Berg": goals(*range(1, 8))},
        ["added >x", "removed a>", "removed b>"],
    ),
}
MIRROR = {"added": "removed", "removed": "added", "merged": "split", "same": "same"}


def mirrored(line: str) -> str:
    relation, ids, *rest = line.split()
    return " ".join([MIRROR[relation], ">".join(reversed(ids.split(">"))), *rest])


@pytest.mark.parametrize(("old", "new", "areas"), ALONG.values(), ids=ALONG)
def test_an_area_is_followed_where_60_percent_of_the_goals_went_along(old: Areas, new: Areas, areas: list[str]) -> None:
    assert summarised(between(old, new).changes["areas"]) == areas
    assert summarised(between(new, old).changes["areas"]) == sorted(map(mirrored, areas))


# The words of the whole, and of its two parts.
PARTS: dict[str, tuple[range, tuple[int, ...], tuple[int, ...], bool]] = {
    "a part with 20 % of its own": (range(10), tuple(range(8)), (8, 9), True),
    "a part with 17 % of its own": (range(12), tuple(range(10)), (10, 11), False),
    "a part with 20 % of its own, beside what both say": (range(10), tuple(range(8)), (7, 8, 9), True),
    "70 % covered": (range(10), (0, 1, 2, 3), (4, 5, 6), True),
    "68 % covered": (range(19), tuple(range(7)), tuple(range(7, 13)), False),
    "a part of which 60 % is there": (range(6), (0, 1, 2), (3, 4, 5, 40, 41), True),
    "a part of which 57 % is there": (range(8), (0, 1, 2, 3), (4, 5, 6, 7, 40, 41, 42), False),
}


@pytest.mark.parametrize(("whole", "one", "other", "is_split"), PARTS.values(), ids=PARTS)
def test_a_goal_is_split_where_each_part_has_its_share(
    whole: range, one: tuple[int, ...], other: tuple[int, ...], *, is_split: bool
) -> None:
    # As many goals on each side, or words would be rarer on one of them.
    old = {"a A": [f"w {text(*whole)}", f"f {text(50, 51, 52)}"]}
    new = {"a A": [f"p {text(*one)}", f"q {text(*other)}"]}
    assert ("split w>p+q" in summarised(between(old, new).changes["goals"])) is is_split
    assert ("merged p+q>w" in summarised(between(new, old).changes["goals"])) is is_split


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        # The others together say all that the one that is most alike says.
        (
            [range(6), (0, 1, 2, 6, 7), (3, 4, 5, 8, 9)],
            ["added >q", "added >r", "same w>p reworded reidentified"],
        ),
        # One that adds too little is left out, and hinders nobody.
        ([range(5), range(5, 10), (8, 9)], ["added >r", "split w>p+q"]),
        # Half of the one that is most alike is of something else.
        (
            [(*range(7), *range(40, 47)), range(7, 10), (60, 61)],
            ["added >q", "added >r", "same w>p reworded reidentified"],
        ),
    ],
)
def test_of_three_that_may_be_parts_those_are_that_add_something(
    said: list[Sequence[int]], expected: list[str]
) -> None:
    old = {"a A": [f"w {text(*range(10))}", f"f {text(50, 51, 52)}", f"h {text(53, 54, 55)}"]}
    new = {"a A": [f"{name} {text(*words)}" for name, words in zip("pqr", said, strict=True)]}
    assert summarised(between(old, new).changes["goals"]) == sorted([*expected, "removed f>", "removed h>"])


def pair(shared: int, of: int) -> tuple[str, str]:
    """Two texts of so many words, some of which they share."""
    return text(*range(of)), text(*range(shared), *range(100, 100 + of - shared))


@pytest.mark.parametrize(
    ("shared", "of", "together", "apart"),
    [(13, 25, True, True), (14, 27, True, False), (12, 25, True, False), (11, 23, False, False)],
    ids=["0.52", "0.519", "0.48", "0.478"],
)
def test_goals_are_the_same_from_0_52_and_under_the_same_area_from_0_48(
    shared: int, of: int, *, together: bool, apart: bool
) -> None:
    one, other = pair(shared, of)
    old: Areas = {"a A": [f"i {one}", *goals(50)], "b B": goals(51)}
    for area, is_same in (("a A", together), ("b B", apart)):
        new: Areas = {"a A": goals(50), "b B": goals(51)}
        new[area] = [*new[area], f"j {other}"]
        lines = summarised(between(old, new).changes["goals"])
        assert any(line.startswith("same i>j") for line in lines) is is_same, area


def test_between_equals_the_goal_under_the_same_area_is_the_one() -> None:
    words = count(200)
    for shared, stays in ((13, True), (14, False)):  # of 25: 0.52 + 0.04 against 0.56, then against 0.6
        old: Areas = {"a A": [f"i {text(*range(25))}", *goals(50)], "b B": goals(51)}
        near = text(*range(13), *(next(words) for _ in range(12)))
        far = text(*range(25 - shared - 1, 25), *(next(words) for _ in range(25 - shared - 1)))
        new: Areas = {"a A": [f"n {near}", *goals(50)], "b B": [f"m {far}", *goals(51)]}
        lines = summarised(between(old, new).changes["goals"])
        assert any(line.startswith("same i>n") for line in lines) is stays, lines


@pytest.mark.parametrize(("shared", "of", "is_shown"), [(7, 20, True), (8, 23, False)], ids=["0.35", "0.348"])
def test_a_pair_is_shown_as_perhaps_from_0_35(shared: int, of: int, *, is_shown: bool) -> None:
    one, other = pair(shared, of)
    comparison = between({"a A": [f"i {one}"], "b B": []}, {"a A": [], "b B": [f"j {other}"]})
    assert [bool(change.perhaps) for change in comparison.changes["goals"]] == [is_shown, is_shown]


def test_the_thresholds_are_those_of_the_documentation() -> None:
    page = " ".join((ROOT / "docs/diff.md").read_text(encoding="utf-8").split())
    for said in (
        f"From {matching.THRESHOLD} two texts are matched",
        f"counts {matching.SAME_PARENT_BONUS} more",
        f"A pair between {matching.PERHAPS} and {matching.THRESHOLD}",
        f"if {parts.MIN_CONTAINED:.0%} of every part".replace("%", " %"),
        f"covers {parts.MIN_OWN:.0%} of it that no other part".replace("%", " %"),
        f"cover {parts.MIN_COVERED:.0%}".replace("%", " %"),
        f"If {flow.MIN_SHARE:.0%} of an area's goals".replace("%", " %"),
    ):
        assert said in page, said
