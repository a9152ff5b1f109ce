"""A comparison in words: numbers, singular and plural, what happened and on what grounds."""

import pytest
from versions.strategies import between, document, made_up_words

from rustool.documents.comparison import what_happened, why
from rustool.versions.compare import compare, select_kind
from rustool.versions.description import basis_summary, headline, sentences


def areas(*names: str) -> dict[str, list[str]]:
    return {f"area-{number} {name}": [] for number, name in enumerate(names)}


SIX = ("Hav", "Berg", "Skog", "Fjäll", "Kust", "Slätt")
MANY = tuple(f"Område{letter}" for letter in "abcdefghijklmn")


@pytest.mark.parametrize(
    ("old", "new", "swedish", "english"),
    [
        (SIX, SIX[:5], "Sex områden har blivit fem: 5 ändrades inte, 1 saknar motsvarighet i den nya versionen.",
         "Six areas have become five: 5 unchanged, 1 removed."),
        (SIX[:1], SIX[:2], "Ett område har blivit två: 1 ändrades inte, 1 tillkom.",
         "One area has become two: 1 unchanged, 1 added."),
        (SIX[:2], SIX[:1], "Två områden har blivit ett: 1 ändrades inte, 1 saknar motsvarighet i den nya versionen.",
         "Two areas have become one: 1 unchanged, 1 removed."),
        (MANY, MANY[:12], "14 områden har blivit tolv: 12 ändrades inte, 2 saknar motsvarighet i den nya versionen.",
         "14 areas have become twelve: 12 unchanged, 2 removed."),
        (SIX, SIX, "Områden: 6 ändrades inte.", "Areas: 6 unchanged."),
        ((), SIX, "Områden: 6 tillkom. Den äldre versionens fil har inga.",
         "Areas: 6 added; the older version's file has none."),
        (SIX, (), "Områden: 6 saknar motsvarighet i den nya versionen. Den nya versionens fil har inga.",
         "Areas: 6 removed; the newer version's file has none."),
        ((), (), None, None),
    ],
)  # fmt: skip
def test_the_headline_of_areas(
    old: tuple[str, ...], new: tuple[str, ...], swedish: str | None, english: str | None
) -> None:
    line = headline(between(areas(*old), areas(*new)), "areas")
    assert (line and line.text("sv"), line and line.text("en")) == (swedish, english)


VARD = "Tillgänglig vård och omsorg nära invånarna i hela länet."
SHARED = "utbildningsnivå, tätorterna, skolvägar, tryggare, vuxna, barn"
COVERED = f"En slutsats av texterna: delarna täcker den odelade texten; båda har orden {SHARED}"
DIVIDED = "Höjd utbildningsnivå hos vuxna samt tryggare skolvägar för alla barn i tätorterna."
PARTS = ["x Höjd utbildningsnivå hos vuxna.", "y Tryggare skolvägar för alla barn i tätorterna."]


@pytest.mark.parametrize(
    ("old", "new", "what", "grounds"),
    [
        ([f"g {DIVIDED}"], PARTS, "Delades", COVERED),
        (PARTS, [f"g {DIVIDED}"], "Slogs samman", COVERED),
        ([f"g {VARD}"], [], "Saknar motsvarighet i den nya versionen", ""),
        ([], [f"g {VARD}"], "Tillkom", ""),
        ([f"g {VARD}"], [f"x {VARD}"], "Ändrades inte", "En slutsats av texterna: samma ord"),
        ([f"g {VARD}"], ["g Rent vatten."], "Formulerades om", "Samma beteckning i båda filerna"),
        ([f"g Vård: {VARD}"], [f"g Omsorg: {VARD}"], "Bytte namn", "Samma beteckning i båda filerna"),
    ],
)  # fmt: skip
def test_what_happened_to_a_goal_and_on_what_grounds(old: list[str], new: list[str], what: str, grounds: str) -> None:
    change = between({"a A": old}, {"a A": new}).changes["goals"][0]
    assert what_happened(change).text("sv") == what
    assert why(change).text("sv") == grounds


def test_a_possible_counterpart_is_named_without_its_likeness() -> None:
    words = made_up_words(40)
    old: dict[str, list[str]] = {"a A": [f"1 {' '.join(words[:20])}"], "b B": []}
    new: dict[str, list[str]] = {"a A": [], "b B": [f"2 {' '.join(words[13:33])}"]}
    change = next(change for change in between(old, new).changes["goals"] if change.old)
    assert why(change).text("sv") == f"Möjlig motsvarighet: {' '.join(words[13:33])}"


def test_conclusions_are_told_apart_from_what_is_stated_and_confirmed() -> None:
    declared = [
        {"from": ["a"], "to": ["x"], "basis": "stated"},
        {"from": ["b"], "to": ["y"], "basis": "confirmed"},
        {"from": ["c"], "to": ["z"], "basis": "inferred"},
    ]
    old: dict[str, list[str]] = {"a Hav": [], "b Berg": [], "c Skog": []}
    comparison = between(old, {"x Ett": [], "y Två": [], "z Tre": []}, successions=declared)
    assert basis_summary(comparison.changes["areas"]).text("sv") == (
        "Anges i källan: 1 bytte namn. Bekräftat: 1 bytte namn. Slutsatser som ingen har bekräftat: 1 bytte namn."
    )


def test_only_areas_leaves_out_the_words_for_goals() -> None:
    terms = {"area": {"one": "ledstjärna", "many": "ledstjärnor"}, "goal": {"one": "delmål", "many": "delmål"}}
    older = {"area": {"one": "område", "many": "områden"}, "goal": {"one": "mål", "many": "mål"}}
    comparison = compare(document({}, version="old", terms=older), document({}, version="new", terms=terms))
    assert [line.text("sv") for line in sentences(comparison)] == [
        "Områdena kallas nu ledstjärnor, förut områden.",
        "Målen kallas nu delmål, förut mål.",
    ]
    assert [line.text("sv") for line in sentences(select_kind(comparison, "areas"))] == [
        "Områdena kallas nu ledstjärnor, förut områden."
    ]
