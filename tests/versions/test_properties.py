"""What always holds of a comparison, whatever the two versions say."""

from collections import Counter
from copy import deepcopy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from versions.strategies import document

from rustool.model.strategy import Strategy
from rustool.versions.changes import Change
from rustool.versions.compare import Comparison, compare
from rustool.versions.items import strategy_items
from rustool.workspace import Document

WORDS = ["möjligheter", "till", "utbildning", "kultur", "i", "länet", "attraktiv", "region", "skola", "buss"]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join)
NAMES = st.integers(0, 11).map(lambda number: f"id{number}")


@st.composite
def versions(draw: st.DrawFn) -> dict[str, Any]:
    """A strategy's fields, with unique ids and goals to three levels."""
    names = iter(draw(st.lists(NAMES, unique=True, min_size=0, max_size=10)))
    areas: list[dict[str, Any]] = []
    for name in names:
        node = {"id": name, "goals": []}
        depth = draw(st.integers(0, 3)) if areas else 0
        if depth == 0:
            areas.append(node | {"title": draw(TEXTS)})
            continue
        under = areas[-1]
        for _ in range(depth - 1):
            if under["goals"]:
                under = under["goals"][-1]
        under["goals"].append(node | {"text": draw(TEXTS)})
    return {"areas": areas}


def successions(draw: st.DrawFn, old: dict[str, Any], new: dict[str, Any]) -> list[dict[str, Any]]:
    ids = [[item.id for item in strategy_items(made(side, "x").value)] for side in (old, new)]
    chosen = [st.lists(st.sampled_from(side), max_size=2, unique=True) if side else st.just([]) for side in ids]
    basis = st.sampled_from(["stated", "inferred", "confirmed"])
    entry = st.builds(lambda before, after, basis: {"from": before, "to": after, "basis": basis}, *chosen, basis)
    return draw(st.lists(entry, max_size=3))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Document[Strategy], Document[Strategy]]:
    old, new = draw(versions()), draw(versions())
    declared = {"supersedes": "old", "successions": successions(draw, old, new)} if draw(st.booleans()) else {}
    return made(old, "old"), made(new | declared, "new")


Node = dict[str, Any]
OFTEN = st.lists(st.sampled_from(WORDS[:4]), min_size=1, max_size=5).map(" ".join)
"""Texts of few words, many of them the same: what is equally alike must be told apart alike in both directions."""
EDITS = st.lists(
    st.tuples(
        st.sampled_from(["turn", "drop", "rename", "reword", "extend", "move", "copy"]),
        st.integers(0, 99),
        NAMES,
        OFTEN,
    ),
    max_size=6,
)


@st.composite
def drafts(draw: st.DrawFn) -> list[Node]:
    """Areas with goals to two levels, whose ids are usually unique and whose texts seldom are."""
    unique = draw(st.integers(0, 3)) > 0
    names = draw(st.lists(NAMES, unique=unique, max_size=10))
    depths = draw(st.lists(st.integers(0, 2), min_size=len(names), max_size=len(names)))
    texts = iter(draw(st.lists(OFTEN, min_size=2 * len(names), max_size=2 * len(names))))
    areas: list[Node] = []
    for name, depth in zip(names, depths, strict=True):
        text, title = next(texts), next(texts)
        node: Node = {"id": name, "goals": []}
        if depth == 0 or not areas:
            areas.append(node | {"title": title})
        else:
            above = areas[-1]["goals"]
            (above[-1]["goals"] if depth == 2 and above else above).append(
                node | {"text": text} | ({"title": title} if len(title) < 10 else {})
            )
    return areas


def edited(areas: list[Node], edits: list[tuple[str, int, str, str]]) -> list[Node]:
    """The next draft of the areas."""
    areas = deepcopy(areas)
    for what, which, name, text in edits:
        everything = listed(areas)
        if not everything:
            break
        beside, node = everything[which % len(everything)]
        field = "text" if "text" in node else "title"
        match what:
            case "turn":
                beside.reverse()
            case "drop":
                beside[:] = [other for other in beside if other is not node]
            case "rename":
                node["id"] = name
            case "reword":
                node[field] = text
            case "extend":
                node[field] += f" {text}"
            case "copy":
                beside.append(deepcopy(node))
            case "move" if "text" in node:
                under = areas[which % len(areas)]["goals"]
                beside[:] = [other for other in beside if other is not node]
                under.insert(0, node)
    return areas


def listed(siblings: list[Node]) -> list[tuple[list[Node], Node]]:
    """Everything at any depth, with the list that it is in."""
    return [entry for node in siblings for entry in ((siblings, node), *listed(node["goals"]))]


@st.composite
def drafted(draw: st.DrawFn) -> tuple[Document[Strategy], Document[Strategy]]:
    """A version and the next one, in which the same things are often found again."""
    old = draw(drafts())
    before, after = {"areas": old}, {"areas": edited(old, draw(EDITS))}
    declared = {"supersedes": "old", "successions": successions(draw, before, after)} if draw(st.booleans()) else {}
    return made(before, "old"), made(after | declared, "new")


def made(fields: dict[str, Any], version: str) -> Document[Strategy]:
    return document({}, version=version, **fields)


def changes(comparison: Comparison) -> list[Change]:
    return [change for kind in ("areas", "goals") for change in comparison.changes[kind]]


def fingerprints(comparison: Comparison, *, mirrored: bool = False) -> set[tuple[Any, ...]]:
    mirror = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"} if mirrored else {}
    return {
        (
            change.kind,
            mirror.get(change.relation, change.relation),
            change.changes,
            *[tuple(sorted(item.id for item in side)) for side in (change.old, change.new)][:: -1 if mirrored else 1],
            change.basis,
            change.score,
            change.evidence,
            tuple((near.item.id, near.score) for near in change.perhaps),
        )
        for change in changes(comparison)
    }


@given(pairs())
def test_a_difference_of_the_data_is_listed_and_nothing_else_is(
    pair: tuple[Document[Strategy], Document[Strategy]],
) -> None:
    old, new = pair
    same = Document(new.source, new.value.model_copy(update={"version": old.value.version}))
    for other in (new, same):
        comparison = compare(old, other)
        listed = any(not change.is_unchanged for changes in comparison.changes.values() for change in changes)
        assert comparison.is_different == (old.value != other.value) == (listed or bool(comparison.fields))


@given(pairs())
def test_every_item_is_in_exactly_one_change(pair: tuple[Document[Strategy], Document[Strategy]]) -> None:
    comparison = compare(*pair)
    for side in ("old", "new"):
        told = [item.path for change in changes(comparison) for item in getattr(change, side)]
        assert sorted(told, key=str) == sorted((item.path for item in getattr(comparison, side).items), key=str)
    assert all(0 <= change.score <= 1 for change in changes(comparison))


def everything(comparison: Comparison, *, mirrored: bool = False) -> Counter[tuple[Any, ...]]:
    """All that is said of each change, by where it stands in the files."""
    way = -1 if mirrored else 1
    mirror = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"} if mirrored else {}
    return Counter(
        (
            change.kind,
            mirror.get(change.relation, change.relation),
            change.changes,
            *[tuple(sorted((item.path for item in side), key=str)) for side in (change.old, change.new)][::way],
            change.basis,
            change.score,
            change.evidence,
            tuple(
                (
                    field.key,
                    field.is_editorial,
                    *(field.old, field.new)[::way],
                    *(field.old_text, field.new_text)[::way],
                )
                for field in change.fields
            ),
            tuple((near.item.path, near.score) for near in change.perhaps),
        )
        for change in changes(comparison)
    )


@given(pairs() | drafted())
def test_comparing_backwards_mirrors_everything(pair: tuple[Document[Strategy], Document[Strategy]]) -> None:
    old, new = pair
    assert everything(compare(new, old), mirrored=True) == everything(compare(old, new))


@given(versions())
def test_a_version_against_itself_is_unchanged(fields: dict[str, Any]) -> None:
    version = made(fields, "v")
    comparison = compare(version, version)
    assert not comparison.is_different
    assert all(change.is_unchanged and change.relation == "same" for change in changes(comparison))


@given(pairs(), st.randoms(use_true_random=False))
def test_order_changes_nothing_but_what_is_reordered(
    pair: tuple[Document[Strategy], Document[Strategy]], random: Any
) -> None:
    def shuffled(node: dict[str, Any]) -> dict[str, Any]:
        below = [shuffled(goal) for goal in node["goals"]]
        random.shuffle(below)
        return node | {"goals": below}

    def without_order(comparison: Comparison) -> set[tuple[Any, ...]]:
        return {
            (kind, relation, tuple(what for what in happened if what != "reordered"), *rest)
            for kind, relation, happened, *rest in fingerprints(comparison)
        }

    old, new = pair
    data = new.value.model_dump(by_alias=True, exclude_unset=True, mode="json")
    data["areas"] = [shuffled({"goals": [], **area}) for area in data["areas"]]
    random.shuffle(data["areas"])
    other = Document(new.source, Strategy.model_validate(data))
    assert without_order(compare(old, other)) == without_order(compare(old, new))


def ends(change: Change) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(item.id for item in side) for side in (change.old, change.new))


@given(versions(), versions())
def test_what_is_proposed_and_declared_comes_out_as_it_was_proposed(old: dict[str, Any], new: dict[str, Any]) -> None:
    # The rest may differ: what is known of a parent helps to tell what became of what stands under it.
    before = made(old, "old")
    inferred = compare(before, made(new, "new"))
    said = [
        {"from": [item.id for item in change.old], "to": [item.id for item in change.new], "basis": "confirmed"}
        for change in changes(inferred)
        if change.is_inferred
    ]
    declared = compare(before, made(new | {"supersedes": "old", "successions": said}, "new"))
    proposed = {ends(change) for change in changes(inferred) if change.is_inferred}
    assert {ends(change) for change in changes(declared) if change.basis == "confirmed"} == proposed


@given(pairs())
def test_what_is_declared_wins(pair: tuple[Document[Strategy], Document[Strategy]]) -> None:
    old, new = pair
    comparison = compare(old, new)
    ids = [{item.id for item in version.items} for version in (comparison.old, comparison.new)]
    for said in new.value.successions:
        if not (said.from_ or said.to) or not set(said.from_) <= ids[0] or not set(said.to) <= ids[1]:
            continue
        holding = [
            change
            for change in changes(comparison)
            if {item.id for item in change.old} & set(said.from_) or {item.id for item in change.new} & set(said.to)
        ]
        assert len({id(change) for change in holding}) == 1 or not (said.from_ and said.to)
        assert all(change.basis in {"stated", "confirmed", "inferred"} for change in holding)
