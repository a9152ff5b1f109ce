"""Matching as a table: (old, new, changes of areas, changes of goals), the negatives beside the positives."""

from typing import Any

import pytest
from versions.strategies import between, summarised

Areas = dict[str, list[Any]]

VARD = "Tillgänglig vård och omsorg nära invånarna i hela länet."
BUSS = "Kollektivtrafiken gör det lätt att resa hållbart mellan länets alla kommuner."
SKOLA = "Fler elever går ut gymnasiet med fullständiga betyg."
KULTUR = "Ett rikt kultur- och föreningsliv präglat av mångfald."
JOBB = "Företagen hittar medarbetare med rätt kompetens."
VATTEN = "Sjöar och vattendrag uppnår god ekologisk status."

CASES: dict[str, tuple[Areas, Areas, list[str], list[str]]] = {
    "nothing at all": ({}, {}, [], []),
    "from nothing": ({}, {"a A": [f"g {VARD}"]}, ["added >a"], ["added >g"]),
    "to nothing": ({"a A": [f"g {VARD}"]}, {}, ["removed a>"], ["removed g>"]),
    "a rename with another id": (
        {"h En hållbar region": [], "s En smart region": []},
        {"hl Ett hållbart län": [], "sl Ett smart län": []},
        ["same h>hl retitled reidentified", "same s>sl retitled reidentified"],
        [],
    ),
    "no rename where only the place is shared": (
        {"h En hållbar region": [], "s En smart region": []},
        {"v En välmående region": [], "d En digital region": []},
        ["added >d", "added >v", "removed h>", "removed s>"],
        [],
    ),
    "no rename of one lonely area to another": (
        {"h En hållbar region": []},
        {"v En välmående region": []},
        ["added >v", "removed h>"],
        [],
    ),
    "a split seen in the titles": (
        {"at En attraktiv och tillgänglig region": [], "s En smart region": []},
        {"a En attraktiv region": [], "t En tillgänglig region": [], "s En smart region": []},
        ["split at>a+t"],
        [],
    ),
    "a split where one part keeps the id": (
        {"a En attraktiv och tillgänglig region": [], "s En smart region": []},
        {"a En attraktiv region": [], "t En tillgänglig region": [], "s En smart region": []},
        ["split a>a+t"],
        [],
    ),
    "a merge seen in the titles": (
        {"a En attraktiv region": [], "t En tillgänglig region": [], "s En smart region": []},
        {"at Ett tillgängligt och attraktivt län": [], "s Ett smart län": []},
        ["merged a+t>at", "same s>s retitled"],
        [],
    ),
    "no split where a part says something else": (
        {"at En attraktiv och tillgänglig region": [], "s En smart region": []},
        {"d En digital region": [], "k En kunnig region": [], "s En smart region": []},
        ["added >d", "added >k", "removed at>"],
        [],
    ),
    "an area is renamed where all its goals went to one": (
        {"a Hälsa": [f"a1 {VARD}", f"a2 {SKOLA}"], "b Resor": [f"b1 {BUSS}", f"b2 {VATTEN}"]},
        {"x Livskvalitet": [f"a1 {VARD}", f"a2 {SKOLA}"], "b Resor": [f"b1 {BUSS}", f"b2 {VATTEN}"]},
        ["same a>x retitled reidentified"],
        [],
    ),
    "areas are merged where the goals of several went to one": (
        {"a Hälsa": [f"a1 {VARD}", f"a2 {SKOLA}"], "b Resor": [f"b1 {BUSS}", f"b2 {VATTEN}"]},
        {"x Vardagen": [f"a1 {VARD}", f"a2 {SKOLA}", f"b1 {BUSS}", f"b2 {VATTEN}"]},
        ["merged a+b>x"],
        [],
    ),
    "areas are merged where one of them keeps its id": (
        {"a Hälsa": [f"a1 {VARD}", f"a2 {SKOLA}"], "b Resor": [f"b1 {BUSS}", f"b2 {VATTEN}"]},
        {"a Hälsa": [f"a1 {VARD}", f"a2 {SKOLA}", f"b1 {BUSS}", f"b2 {VATTEN}"]},
        ["merged a+b>a"],
        [],
    ),
    "an area is split where its goals went to several": (
        {"x Vardagen": [f"a1 {VARD}", f"a2 {SKOLA}", f"b1 {BUSS}", f"b2 {VATTEN}"]},
        {"a Hälsa": [f"a1 {VARD}", f"a2 {SKOLA}"], "b Resor": [f"b1 {BUSS}", f"b2 {VATTEN}"]},
        ["split x>a+b"],
        [],
    ),
    "titles that are a little alike yield to goals that all went elsewhere": (
        {"a Ett levande landskap": [f"1 {VATTEN}", f"2 {KULTUR}"], "b Ett uppkopplat län": [f"3 {BUSS}", f"4 {JOBB}"]},
        {"x Levande landsbygd": [f"3 {BUSS}", f"4 {JOBB}"], "y Rik natur": [f"1 {VATTEN}", f"2 {KULTUR}"]},
        ["same a>y retitled reordered reidentified", "same b>x retitled reidentified"],
        [],
    ),
    "titles that are the same do not": (
        {"a Levande landsbygd": [f"1 {VATTEN}", f"2 {KULTUR}"], "b Näringsliv": [f"3 {BUSS}", f"4 {JOBB}"]},
        {"x Levande landsbygd": [f"3 {BUSS}", f"4 {JOBB}"], "y Näringsliv": [f"1 {VATTEN}", f"2 {KULTUR}"]},
        ["same a>x reidentified", "same b>y reidentified"],
        [f"same {n}>{n} moved" for n in "1234"],
    ),
    "no rename by goals that every area has": (
        {"a Hälsa": ["1 Tas fram senare."], "b Resor": ["2 Tas fram senare."]},
        {"x Skola": ["3 Tas fram senare."], "y Kultur": ["4 Tas fram senare."]},
        ["added >x", "added >y", "removed a>", "removed b>"],
        ["same 1>3 moved reidentified", "same 2>4 moved reidentified"],
    ),
    "a new area with a goal of another is no split": (
        {"a Hälsa": [f"a1 {VARD}", f"a2 {SKOLA}", f"a3 {BUSS}"]},
        {"a Hälsa": [f"a1 {VARD}", f"a2 {SKOLA}"], "b Resor": [f"a3 {BUSS}", f"n1 {VATTEN}", f"n2 {JOBB}"]},
        ["added >b"],
        ["added >n1", "added >n2", "same a3>a3 moved"],
    ),
    "a goal moved": (
        {"a Hälsa": [f"a1 {VARD}", f"a2 {SKOLA}"], "b Resor": [f"b1 {BUSS}", f"b2 {VATTEN}"]},
        {"a Hälsa": [f"a1 {VARD}"], "b Resor": [f"b1 {BUSS}", f"b2 {VATTEN}", f"a2 {SKOLA}"]},
        [],
        ["same a2>a2 moved"],
    ),
    "a goal moved and reworded, with another id": (
        {"a Hälsa": [f"a1 {VARD}", f"a2 {SKOLA}"], "b Resor": [f"b1 {BUSS}", f"b2 {VATTEN}"]},
        {
            "a Hälsa": [f"a1 {VARD}"],
            "b Resor": [f"b1 {BUSS}", f"b2 {VATTEN}", "x Fler elever i länet går ut gymnasiet med fullständiga betyg"],
        },
        [],
        ["same a2>x moved reworded reidentified"],
    ),
    "one goal moved among its siblings": (
        {"a Hälsa": [f"1 {VARD}", f"2 {SKOLA}", f"3 {BUSS}", f"4 {KULTUR}"]},
        {"a Hälsa": [f"2 {SKOLA}", f"3 {BUSS}", f"4 {KULTUR}", f"1 {VARD}"]},
        [],
        ["same 1>1 reordered"],
    ),
    "no reordering where a goal before is gone": (
        {"a Hälsa": [f"1 {VARD}", f"2 {SKOLA}", f"3 {BUSS}"]},
        {"a Hälsa": [f"2 {SKOLA}", f"3 {BUSS}"]},
        [],
        ["removed 1>"],
    ),
    "a goal is split": (
        {"a A": ["g Höjd utbildningsnivå hos vuxna samt tryggare skolvägar för alla barn i tätorterna.", f"v {VARD}"]},
        {"a A": ["x Höjd utbildningsnivå hos vuxna.", "y Tryggare skolvägar för alla barn i tätorterna.", f"v {VARD}"]},
        [],
        ["split g>x+y"],
    ),
    "a goal is split and its longer part keeps the id": (
        {"a A": ["g Höjd utbildningsnivå hos vuxna samt tryggare skolvägar för alla barn i tätorterna.", f"v {VARD}"]},
        {"a A": ["y Höjd utbildningsnivå hos vuxna.", "g Tryggare skolvägar för alla barn i tätorterna.", f"v {VARD}"]},
        [],
        ["split g>y+g"],
    ),
    "goals are merged": (
        {"a A": ["x Höjd utbildningsnivå hos vuxna.", "y Tryggare skolvägar för alla barn i tätorterna.", f"v {VARD}"]},
        {"a A": ["g Tryggare skolvägar för alla barn i tätorterna och höjd utbildningsnivå hos vuxna.", f"v {VARD}"]},
        [],
        ["merged x+y>g"],
    ),
    "no split where the second part is of something else": (
        {"a A": ["g Höjd utbildningsnivå hos vuxna samt tryggare skolvägar för alla barn i tätorterna."]},
        {"a A": ["g Höjd utbildningsnivå hos vuxna.", f"y {VATTEN}"]},
        [],
        ["added >y", "same g>g reworded"],
    ),
    "short goals that are nearly alike": (
        {"a A": ["1 Möjligheter till utbildning.", "2 Möjligheter till kultur.", "3 Möjligheter till arbete."]},
        {"a A": ["x Möjligheter till kultur", "y Möjligheter till bostad", "z Möjligheter till utbildning"]},
        [],
        ["added >y", "removed 3>", "same 1>z reordered reidentified", "same 2>x reidentified"],
    ),
    "two lonely goals that share nothing but the genre's words": (
        {"a A": ["1 Möjligheter till utbildning i hela länet."]},
        {"a A": ["x Möjligheter till kultur i hela länet."]},
        [],
        ["added >x", "removed 1>"],
    ),
    "nor two that share the direction and whom it is about": (
        {"a A": ["1 Minskad arbetslöshet bland unga.", f"2 {BUSS}"]},
        {"a A": ["x Minskad psykisk ohälsa bland unga.", f"2 {BUSS}"]},
        [],
        ["added >x", "removed 1>"],
    ),
    "swapped texts under kept ids stay with their ids": (
        {"a A": [f"1 {VARD}", f"2 {SKOLA}"]},
        {"a A": [f"1 {SKOLA}", f"2 {VARD}"]},
        [],
        ["same 1>1 reworded", "same 2>2 reworded"],
    ),
    "a small word that turns the meaning is a rewording": (
        {"a A": ["1 Länet ska öka trafiken på järnvägen."]},
        {"a A": ["x Länet ska inte öka trafiken på järnvägen."]},
        [],
        ["same 1>x reworded reidentified"],
    ),
    "case, punctuation, asterisks and hyphenation are no rewording": (
        {"a A": ["1 Hållbart nyttjande av natur-och kulturmiljöer*"]},
        {"a A": ["1 hållbart nyttjande av natur- och kulturmiljöer."]},
        [],
        [],
    ),
    "a compound with a hyphen, broken or written apart is no rewording, nor is a space in a number": (
        {"a A": ["1 Fler e-tjänster för tillgänglighet", "2 Bättre kompetens försörjning", "3 Minst 1 000 bostäder"]},
        {"a A": ["1 Fler etjänster för till- gänglighet", "2 Bättre kompetensförsörjning", "3 Minst 1000 bostäder"]},
        [],
        [],
    ),
    "a decimal comma and a minus sign are more than punctuation": (
        {"a A": ["1 Utsläpp på -5 procent.", "2 Tillväxt på 1,5 procent.", "3 Under åren 2030–2035."]},
        {"a A": ["1 Utsläpp på 5 procent.", "2 Tillväxt på 15 procent.", "3 Under åren 2030 - 2035."]},
        [],
        ["same 1>1 reworded", "same 2>2 reworded"],
    ),
    "everything changed": (
        {"a Hälsa": [f"1 {VARD}", f"2 {SKOLA}"]},
        {"b Miljö": [f"x {VATTEN}", f"y {BUSS}"]},
        ["added >b", "removed a>"],
        ["added >x", "added >y", "removed 1>", "removed 2>"],
    ),
    "a goal that was only a name has got a text": (
        {"a A": ["1 Rent vatten", f"2 {BUSS}"]},
        {"a A": [f"x Rent vatten: Dagvattnet renas innan det når sjöarna. {VATTEN}", f"2 {BUSS}"]},
        [],
        ["same 1>x reworded retitled reidentified"],
    ),
    "a title that each area has tells the goals of an area apart": (
        {"a Natur": ["1 Samverkan: Vi möts om vattenvård."], "b Skola": ["2 Samverkan: Företagen tar emot elever."]},
        {"a Natur": ["x Samverkan: Gemensam tillsyn."], "b Skola": ["y Samverkan: Lärare och näringsliv möts oftare."]},
        [],
        ["same 1>x reworded reidentified", "same 2>y reworded reidentified"],
    ),
    "no goal is known by a title that its siblings have too": (
        {"a Natur": ["1 Samverkan: Vi möts om vattenvård.", "2 Samverkan: Företagen tar emot elever."]},
        {"a Natur": ["x Samverkan: Gemensam tillsyn.", "y Samverkan: Arbetsplatserna blir fler."]},
        [],
        ["added >x", "added >y", "removed 1>", "removed 2>"],
    ),
    "goals below goals": (
        {"a A": [(f"1 {VARD}", [f"11 {SKOLA}", f"12 {KULTUR}"]), f"2 {BUSS}"]},
        {"a A": [(f"1 {VARD}", [f"11 {SKOLA}"]), (f"2 {BUSS}", [f"12 {KULTUR}"])]},
        [],
        ["same 12>12 moved"],
    ),
    "what is below a moved goal moves with it": (
        {"a A": [(f"1 {VARD}", [f"11 {SKOLA}"]), f"2 {BUSS}"], "b B": [f"3 {KULTUR}"]},
        {"a A": [f"2 {BUSS}"], "b B": [f"3 {KULTUR}", (f"1 {VARD}", [f"11 {SKOLA}"])]},
        [],
        ["same 1>1 moved"],
    ),
    "a goal that became an area of the same name, with another id": (
        {"a Hälsa": [f"1 {VARD}", (f"2 {BUSS}", [f"21 {SKOLA}"])]},
        {"a Hälsa": [f"1 {VARD}"], f"x {BUSS}": [f"21 {SKOLA}"]},
        ["same 2>x moved reidentified"],
        [],
    ),
    "an area that became a goal of the same name, with another id": (
        {"a Hälsa": [f"1 {VARD}"], "b Kultur och fritid": [f"2 {KULTUR}"]},
        {"a Hälsa": [f"1 {VARD}", ("x Kultur och fritid", [f"2 {KULTUR}"])]},
        ["same b>x moved reidentified"],
        [],
    ),
    "no change of level where several have the name": (
        {"a Hälsa": [f"1 {VARD}"], "b Samverkan": []},
        {"a Hälsa": [f"1 {VARD}", "x Samverkan"], "c Skola": ["y Samverkan"]},
        ["added >c", "removed b>"],
        ["added >x", "added >y"],
    ),
    "a goal that became an area": (
        {"a A": [f"1 {VARD}", f"2 {SKOLA}"]},
        {"a A": [f"1 {VARD}"], "2 Skolan": []},
        ["same 2>2 moved reworded retitled"],
        [],
    ),
}


@pytest.mark.parametrize(("old", "new", "areas", "goals"), CASES.values(), ids=CASES)
def test_areas_and_goals_are_matched(old: Areas, new: Areas, areas: list[str], goals: list[str]) -> None:
    comparison = between(old, new)
    assert summarised(comparison.changes["areas"]) == areas
    assert summarised(comparison.changes["goals"]) == goals


@pytest.mark.parametrize(
    ("old", "new", "areas"),
    [
        ({"a Ett hållbart Gävleborg": []}, {"x Ett digitalt Gävleborg": []}, ["added >x", "removed a>"]),
        ({"a Ett hållbart Gävleborg": []}, {"x Gävleborgs hållbarhet": []}, ["same a>x retitled reidentified"]),
        (
            {"a Ett hållbart Gävleborg": [], "b Samverkan": []},
            {"x Ett digitalt Gävleborg": [], "b Samverkan": []},
            ["added >x", "removed a>"],
        ),
        ({"a Gävleborg": []}, {"x Gävleborg": []}, ["same a>x reidentified"]),
    ],
)
def test_the_name_of_the_issuers_place_tells_no_titles_apart(old: Areas, new: Areas, areas: list[str]) -> None:
    assert summarised(between(old, new, issuer="Region Gävleborg").changes["areas"]) == areas
