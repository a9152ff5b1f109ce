"""Edits of YAML files: exactly the value that was meant is another, and every other byte is as it was."""

import re
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from datetime import date, datetime
from itertools import takewhile
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from source.layouts import Layout, value
from support import ROOT

from rustool.findings import InvalidSource, Path
from rustool.source import Ambiguous, Source, read
from rustool.source.dump import block
from rustool.source.edit import Append, Edit, EditError, Insert, Remove, Set, edit

ROOMY = settings(max_examples=3 * settings().max_examples, suppress_health_check=list(HealthCheck))
"""Thousands of edits by default; more by hand: RUSTOOL_EXAMPLES=10000 pytest --hypothesis-profile random."""
BUNDLED = [
    read(path.name, path.read_bytes())
    for folder in ("data", "examples")
    for path in sorted((ROOT / folder).rglob("*.yaml"))
]
BOM = b"\xef\xbb\xbf"


def edited(text: str, *edits: Edit) -> str:
    return edit(read("f.yaml", text.encode()), *edits).text


LONG = (
    "Kulturen är en central kraft i samhällsutvecklingen - och kultur- och föreningslivet präglas av mångfald och till"
)


CASES: list[tuple[str, Edit, str]] = [
    # The style that a scalar has is kept where it can carry the new value.
    ("a: 1  # c\n", Set(("a",), 2), "a: 2  # c\n"),
    ("a:   x\t# c\n", Set(("a",), "ny"), "a:   ny\t# c\n"),
    ("a: 'x'\n", Set(("a",), "it's"), "a: 'it''s'\n"),
    ('a: "x" # c\n', Set(("a",), 'en "text"\n'), 'a: | # c\n  en "text"\n'),
    ('a: "x"# c\n', Set(("a",), 7), "a: 7 # c\n"),
    ("a: x\n  y\n  z # c\nb: 1\n", Set(("a",), "ny"), "a: ny # c\nb: 1\n"),
    ("a:\n  x\nb: 1\n", Set(("a",), "ny"), "a:\n  ny\nb: 1\n"),
    ("a: >-  # c\n    x\n    y\n\nb: 1\n", Set(("a",), "ny text"), "a: >-  # c\n    ny text\n\nb: 1\n"),
    ("a: |2-\n   x\nb: 1\n", Set(("a",), "y\nz"), "a: |-\n  y\n  z\nb: 1\n"),
    ("a: |\n    x\nb: 1\n", Set(("a",), "  y\nz\n"), "a: |4\n      y\n    z\nb: 1\n"),
    ("a: |+\n  x\n\n\nb: 1\n", Set(("a",), "y\n\n"), "a: |+\n  y\n\nb: 1\n"),
    ("a: >\n  x\n", Set(("a",), "ett\n\ntvå\n"), "a: >\n  ett\n\n\n  två\n"),
    ("a: |\n  x\n      \nb: 1\n", Set(("a",), 1), "a: 1\nb: 1\n"),
    ("a: >-\n  x\n", Set(("a",), "- ett\n- två"), "a: |-\n  - ett\n  - två\n"),
    # The style is safe and readable where it is new.
    ("a: x\n", Set(("a",), "no"), 'a: "no"\n'),
    ("a: x\n", Set(("a",), "2025-10-21"), 'a: "2025-10-21"\n'),
    ("a: x\n", Set(("a",), date(2025, 10, 21)), "a: 2025-10-21\n"),
    ('a: "2025-10-20" # c\n', Set(("a",), date(2025, 10, 21)), 'a: "2025-10-21" # c\n'),
    ("a: x\n", Set(("a",), 'Bild: "x"'), "a: 'Bild: \"x\"'\n"),
    ("a: x\n", Set(("a",), "x # y"), 'a: "x # y"\n'),
    ("a: x\n", Set(("a",), ""), 'a: ""\n'),
    ("a: x\n", Set(("a",), "x\n \ny"), 'a: "x\\n \\ny"\n'),
    ("a: x\n", Set(("a",), "\tx\ny"), 'a: "\\tx\\ny"\n'),
    ("a: x\n", Set(("a",), 1e20), "a: 1.0e+20\n"),
    ("a: x\n", Set(("a",), None), "a: null\n"),
    ("a:  # c\nb: 1\n", Set(("a",), value=True), "a: true  # c\nb: 1\n"),
    ("a: null\n", Set(("a",), "ett\ntvå"), "a: |-\n  ett\n  två\n"),
    ("a: null\n", Set(("a",), f"{LONG} {LONG}"), f"a: >-\n  {LONG}\n  {LONG}\n"),
    ("a: 1\n    # c\n", Set(("a",), "ett\ntvå"), 'a: "ett\\ntvå"\n    # c\n'),
    ("a:\n    # c\n  - 1\nb: 2\n", Set(("a",), "ett\ntvå"), 'a: "ett\\ntvå"\n    # c\nb: 2\n'),
    ("a:\n  - 1\n    # c\nb: 2\n", Set(("a",), "ett\ntvå"), 'a: "ett\\ntvå"\n    # c\nb: 2\n'),
    ("{a: 1}\n  # c\n", Set((), ["ett\ntvå"]), '- "ett\\ntvå"\n  # c\n'),
    ("a:\n            b: 1\nc: 2\n", Set(("c",), " x\ny"), 'a:\n            b: 1\nc: " x\\ny"\n'),
    ("a: [x, y]\n", Set(("a", 1), "ett, två"), 'a: [x, "ett, två"]\n'),
    ("a: {b: x}\n", Set(("a", "b"), "ett\ntvå"), 'a: {b: "ett\\ntvå"}\n'),
    # Lists and mappings take the place of scalars, and the other way round; comments stay.
    ("a: 1  # c\nb: 2\n", Set(("a",), ["x", {"y": 1}]), "a:  # c\n  - x\n  - y: 1\nb: 2\n"),
    ("- 1  # c\n- 2\n", Set((0,), {"x": 1, "y": [2]}), "- x: 1  # c\n  y:\n    - 2\n- 2\n"),
    ("- &k 1\n- 2\n", Set((0,), {"x": 1}), "- &k\n  x: 1\n- 2\n"),
    ("a:  # c\n  - 1 # d\n  # e\n  - 2 # f\n", Set(("a",), 3), "a: 3  # c\n# d\n# e\n# f\n"),
    (
        "- {a: {b: x, # c\n     d: 7}, e: 1} # f\n",
        Set((0, "a"), date(2025, 10, 21)),
        "- {a: 2025-10-21, # c\n    e: 1} # f\n",
    ),
    ("a: {b: x, # c\n  d: 7}\nz: 1\n", Set(("a",), 5), "a: 5\n# c\nz: 1\n"),
    ("# top\n{a: 1, # c\n  b: 2} # d\n", Set((), [1]), "# top\n- 1\n# c\n# d\n"),
    # They are changed only where they differ.
    ("a: [14, 7, 1] # c\n", Set(("a",), [21, 7]), "a: [21, 7] # c\n"),
    ("a:\n- 1 # c\n- 2 # d\n- 3 # e\n", Set(("a",), [1, 3]), "a:\n- 1 # c\n- 3 # e\n"),
    ("a: {b: 1, c: 2}\n", Set(("a",), {"c": 2, "d": 3}), "a: {c: 2, d: 3}\n"),
    ("a:\n  b: 1 # c\n  d: 2\n", Set(("a",), {"x": 0, "b": 1}), "a:\n  x: 0\n  b: 1 # c\n"),
    # A key that is missing, and the mapping around it.
    ("a: 1\nc: 3\n", Set(("b",), 2, ("a", "b", "c")), "a: 1\nb: 2\nc: 3\n"),
    ("b: 1\n", Insert(("a",), 0, ("a", "b")), "a: 0\nb: 1\n"),
    ("# top\nb: 1\n", Insert(("a",), 0, ("a", "b")), "# top\na: 0\nb: 1\n"),
    ("a:\n    b: 1\nc: 2\n", Insert(("d",), {"e": 3}), "a:\n    b: 1\nc: 2\nd:\n    e: 3\n"),
    ("a: null # c\n", Set(("a", "b", "c"), 1), "a: # c\n  b:\n    c: 1\n"),
    ("", Set(("a", "b"), 1), "a:\n  b: 1\n"),
    ("# c", Set(("a",), 1), "# c\na: 1\n"),
    ("---\n", Append(("a",), [1]), "---\na:\n  - 1\n"),
    ("a: {b: 1}\n", Insert(("a", "on"), "x"), "a: {b: 1, on: x}\n"),
    ("a: [b: 1]\n", Insert(("a", 0, "c"), 2), "a: [{b: 1, c: 2}]\n"),
    ('{"a": 1}\n', Insert(("b: c",), 2), '{"a": 1, "b: c": 2}\n'),
    # Items.
    ("a:\n- x\n# c\n- y\n", Insert(("a", 1), "z"), "a:\n- x\n- z\n# c\n- y\n"),
    ("- - x\n  - y\n", Insert((0, 0), "z"), "- - z\n  - x\n  - y\n"),
    ("a: [x, y]\n", Insert(("a", 0), "z"), "a: [z, x, y]\n"),
    ("a: [\n  x, # c\n  y # d\n]\n", Append(("a",), ["z"]), "a: [\n  x, # c\n  y, # d\n  z\n]\n"),
    ("a: [\n  x,\n  y,\n]\n", Insert(("a", 1), "z"), "a: [\n  x,\n  z,\n  y,\n]\n"),
    ("a: [x, ]\n", Append(("a",), ["z"]), "a: [x, z, ]\n"),
    ("a: []  # c\nb: 1\n", Append(("a",), [{"x": 1}, 2]), "a:  # c\n  - x: 1\n  - 2\nb: 1\n"),
    ("a: [\n]\n", Append(("a",), [1]), "a:\n  - 1\n"),
    ("a: [ # c\n]\nb: 1\n", Append(("a",), [1]), "a:\n  - 1\n# c\nb: 1\n"),
    ("b:\n- 1\na: []\n", Append(("a",), [1]), "b:\n- 1\na:\n- 1\n"),
    ("a:\nb: 1\n", Append(("a",), [1]), "a:\n  - 1\nb: 1\n"),
    ("a: 1\n...\n", Append(("b",), [1]), "a: 1\nb:\n  - 1\n...\n"),
    ("a:\n- x: |\n    t\n\n\nb: 2\n", Append(("a",), [1]), "a:\n- x: |\n    t\n- 1\n\n\nb: 2\n"),
    ("a:\n- |+\n  t\n\nb: 2\n", Append(("a",), [1]), "a:\n- |+\n  t\n\n- 1\nb: 2\n"),
    ("a: 1\n", Append(("b",), []), "a: 1\n"),
    # What is removed takes the comment on its line with it, and no other.
    ("a: 1 # c\n# d\nb: 2 # e\n", Remove(("b",)), "a: 1 # c\n# d\n"),
    ("a: 1\n\nb:\n  x: 1\n\nc: 3\n", Remove(("b",)), "a: 1\n\n\nc: 3\n"),
    ("- id: x # c\n  on: y\n", Remove((0, "id")), "- on: y\n"),
    ("- id: x\n  # c\n  on: y\n", Remove((0, "id")), "-\n  # c\n  on: y\n"),
    ("a:\n  - 1 # c\n  # d\n", Remove(("a", 0)), "a: []\n  # d\n"),
    ("a:\n  - 1\n  # c\n  - 2\n", Set(("a",), []), "a: []\n# c\n"),
    ("a: [x, y, z]\n", Remove(("a", 2)), "a: [x, y]\n"),
    ("a: [x, y, z]\n", Remove(("a", 0)), "a: [y, z]\n"),
    ("a: [\n  x, # c\n  y # d\n]\n", Remove(("a", 1)), "a: [\n  x # c\n]\n"),
    ("a: |+\n  x\n\nb: 1\n\nc: 2\n", Remove(("b",)), "a: |+\n  x\n\nc: 2\n"),
    ("a: |\n  x\nb: 1\n    # c\nd: 2\n", Remove(("b",)), "a: |\n  x\n# c\nd: 2\n"),
    ("a: 1\n", Remove(("a",)), "{}\n"),
    # Line breaks, and the lack of one at the end.
    (
        "a: 1\r\nb: []\r\n",
        Append(("b",), [{"x": "ett\ntvå"}]),
        "a: 1\r\nb:\r\n  - x: |-\r\n      ett\r\n      två\r\n",
    ),
    ("a: 1", Set(("a",), 2), "a: 2"),
    ("a:\n- 1", Append(("a",), [2]), "a:\n- 1\n- 2"),
    ("a: 1\nb: 2", Remove(("b",)), "a: 1\n"),
    ("a: |\n  x", Set(("b",), 1), "a: |-\n  x\nb: 1"),
    ("a: 1", Set(("a",), "x\n"), "a: |\n  x\n"),
    # Anchors that nothing uses, aliases that are replaced, keys in quotes and with a question mark.
    ("a: &k 1\nb: 2\n", Set(("a",), 3), "a: &k 3\nb: 2\n"),
    ("a: &k [1]\nb: *k # c\n", Set(("b",), [2]), "a: &k [1]\nb: # c\n  - 2\n"),
    ("a: &k [1]\nb: [*k , *k ]\n", Remove(("b", 0)), "a: &k [1]\nb: [*k ]\n"),
    ("'a b' : 1\n", Set(("a b",), 2), "'a b' : 2\n"),
    ("? a\n: 1\n? b\n: 2\n", Set(("a",), {"x": [3]}), "? a\n: x:\n    - 3\n? b\n: 2\n"),
]


@pytest.mark.parametrize(("before", "change", "after"), CASES)
def test_a_layout_is_kept(before: str, change: Edit, after: str) -> None:
    assert edited(before, change) == after


def test_edits_are_made_in_their_order() -> None:
    text = edited(
        "a:\n  - 1 # c\n  - 2\n",
        Insert(("a", 0), {"x": 0}),
        Set(("a", 0, "y"), 9),
        Remove(("a", 2)),
        Append(("a",), [3]),
        Set(("a", 1), "ett"),
    )
    assert text == "a:\n  - x: 0\n    y: 9\n  - ett # c\n  - 3\n"


def test_what_an_edit_leaves_as_it_is_can_be_edited_again() -> None:
    add = Append(("a", "x"), [2])
    assert edited("a: {y: 0}\n", Set(("a", "x"), [1]), Set(("a", "x"), [1]), add) == "a: {y: 0, x: [1, 2]}\n"
    assert edited("a: {y: 0}\n", Set(("a", "x"), [1]), Set(("a",), {"x": [1], "y": 5}), add) == "a: {y: 5, x: [1, 2]}\n"
    append = Append(("a", 1), [2])
    assert edited("a: [7, 8]\n", Set(("a", 1), [1]), Set(("a",), [9, [1]]), append) == "a: [9, [1, 2]]\n"
    first = Set(("a", 0), [1]), Set(("a",), [[1], 9]), Append(("a", 0), [2])
    assert edited("a: [7, 8]\n", *first) == "a: [[1, 2], 9]\n"
    middle = Set(("a",), [0, [1], 0])
    assert edited("a: [7, 8, 9]\n", Set(("a", 1), [1]), middle, append) == "a: [0, [1, 2], 0]\n"


def test_an_edit_leaves_the_comments_of_what_another_removes() -> None:
    gone = Remove(("b",)), Set(("c",), "ett\ntvå")
    assert edited("a: 1\nb: 2\n      # d\n", *gone) == "a: 1\nc: |-\n  ett\n  två\n# d\n"
    kept = Set(("a",), "y\n\n"), Remove(("b",))
    assert edited("a: |+\n  x\nb: 1\n\nc: 2\n", *kept) == "a: |+\n  y\n\nc: 2\n"
    inside = Set(("a", 0), 5), Append(("a",), [6])
    assert edited("a: [\n  {b: 1, # c\n    d: 7}\n]\n", *inside) == "a: [\n  5, # c\n  6\n]\n"


def test_the_first_of_two_equal_keys_is_edited() -> None:
    assert edited("a: 1\na: 2\n", Set(("a",), 3)) == "a: 3\na: 2\n"


def test_a_byte_order_mark_stays() -> None:
    source = read("f.yaml", BOM + b"a: 1\n")
    assert edit(source, Set(("a",), 2)).encode() == BOM + b"a: 2\n"


def test_without_a_change_the_file_is_the_same() -> None:
    text = "a: 0x1F\nb: '2025-10-21'\nc: {d: 1.0}\n"
    changes = Set(("a",), 31), Set(("b",), date(2025, 10, 21)), Set(("c",), {"d": 1.0}), Append(("c", "e"), [])
    assert edited(text, *changes) == text
    assert edited(text) == text


def test_a_number_is_not_a_boolean_and_a_text_is_not_a_date() -> None:
    assert edited(
        "a: 1\nb: 2025-10-21\nc: no\n", Set(("a",), value=True), Set(("b",), "2025-10-21"), Set(("c",), "no")
    ) == ('a: true\nb: "2025-10-21"\nc: "no"\n')
    assert edited("a: x\n", Set(("a",), Ambiguous("no"))) == "a: no\n"


@pytest.mark.parametrize(
    ("text", "change", "line"),
    [
        ("a: &k [1]\nb: *k\n", Append(("a",), [2]), 1),
        ("a: &k [1]\nb: *k\n", Append(("b",), [2]), 2),
        ("a: &k [1]\nb: *k\n", Remove(("a",)), 1),
        ("x: 1\na: &k 1\nb: *k\n", Set(("a",), 2), 2),
        ("x: 1\na: {c: &k }\nb: *k\n", Set(("a",), {"d": 2}), 2),
        ("a: &k {x: 1}\nb:\n  <<: *k\n  c: 2\n", Set(("b", "<<", "x"), 3), 3),
    ],
)
def test_a_value_that_is_shared_is_not_edited(text: str, change: Edit, line: int) -> None:
    with pytest.raises(EditError, match=f"an anchor .* edit f.yaml by hand at line {line}$"):
        edited(text, change)


@pytest.mark.parametrize(
    "change",
    [
        Remove(("b",)),
        Remove(("a", 1)),
        Remove(()),
        Insert(("a",), 1),
        Insert(("a", 2), 1),
        Insert(("a", "x"), 1),
        Insert((), 1),
        Set(("a", -1), 1),
        Set(("c", "d"), 1),
        Set(("a", 0, "x", "y"), 1),
        Append(("c",), [1]),
        Append(("c", "d"), [1]),
    ],
)
def test_a_path_that_does_not_fit_is_an_error(change: Edit) -> None:
    with pytest.raises(EditError, match=r"f\.yaml has no place for"):
        edited("a: [1]\nc: text\n", change)


@pytest.mark.parametrize(
    ("text", "change", "line"),
    [
        ("a: 1\nb: 2\na: 3\n", Remove(("a",)), 1),  # the second 'a' would come into force
        ("a: 1\nb: 2\n", Set(("b",), 10**18), 2),  # more digits than are read
        ("x: 1\n? a\n? b\n", Set(("a",), 1), 2),  # a key without a place for its value
        ("a: 1\n", Insert(("k" * 1100,), 1), 1),  # a key longer than YAML allows
    ],
)
def test_what_would_not_read_back_is_not_written(text: str, change: Edit, line: int) -> None:
    with pytest.raises(EditError, match=f"edit f.yaml by hand at line {line}$"):
        edited(text, change)


@pytest.mark.parametrize("put", ["a\u200eb", ["\x07"], {"\ufeff": 1}, {"a": {"b": "\u2028"}}])
def test_an_invisible_character_is_refused(put: Any) -> None:
    with pytest.raises(EditError, match="the invisible character U"):
        edited("a: 1\n", Set(("a",), put))


@pytest.mark.parametrize("put", [b"x", {1: 2}, {1, 2}, datetime(2025, 1, 1), object()])  # noqa: DTZ001 - refused
def test_a_value_that_yaml_does_not_have_is_a_mistake_of_the_program(put: Any) -> None:
    with pytest.raises(TypeError):
        edited("a: 1\n", Set(("a",), put))


def test_what_is_nested_too_deep_is_a_mistake_of_the_program() -> None:
    deep: list[Any] = []
    deep.append(deep)
    with pytest.raises(TypeError):
        edited("a: 1\n", Set(("a",), deep))


def test_a_file_that_is_not_yaml_is_not_edited() -> None:
    with pytest.raises(InvalidSource):
        edited("a: [\n", Set(("a",), 1))


def test_what_was_wrong_elsewhere_does_not_stop_an_edit() -> None:
    assert edited("a: 1\na: 2\nb: !!str 3\n", Set(("b",), "x")) == "a: 1\na: 2\nb: !!str x\n"


def test_neither_the_data_nor_the_value_is_changed() -> None:
    source = read("f.yaml", b"a: {b: [1]}\n")
    put = {"x": [1]}
    result = edit(source, Set(("c",), put), Append(("c", "x"), [2]), Append(("a", "b"), [2]))
    assert (source.data, put) == ({"a": {"b": [1]}}, {"x": [1]})
    assert result.data == {"a": {"b": [1, 2]}, "c": {"x": [1, 2]}}


texts = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp", "Cs", "Cn", "Co"])
    | st.sampled_from("\n\t ")
)


@given(st.lists(texts, min_size=1), st.integers(0, 8))
def test_whatever_people_write_is_read_as_they_wrote_it(written: list[str], column: int) -> None:
    items = [{"id": "a", "on": text} for text in written]
    lines = block(items, column)
    source = read("f", "\n".join(["comments:", *lines, ""]).encode())
    assert (source.data, source.findings) == ({"comments": items}, ())
    assert all(type(item["on"]) is str for item in source.data["comments"])


# Random edits


@ROOMY
@given(st.randoms(use_true_random=False))
def test_an_edit_of_a_bundled_file_changes_exactly_that_value(random: Random) -> None:
    source = random.choice(BUNDLED)
    newline = random.choice(["\n", "\n", "\r\n"])
    text = source.text.replace("\n", newline)
    laid_out = read(source.file, source.encode(text.rstrip() if random.random() < 0.2 else text))
    for _ in range(3):
        check_edit(random, laid_out)


@ROOMY
@given(st.integers(0, 2**63))
def test_an_edit_of_any_layout_changes_exactly_that_value(seed: int) -> None:
    random = Random(seed)
    source = generated(random)
    if source is not None:
        for _ in range(6):
            check_edit(random, source)


@ROOMY
@given(st.integers(0, 2**63))
def test_several_edits_at_once_change_exactly_those_values(seed: int) -> None:
    random = Random(seed)
    source = generated(random)
    if source is None:
        return
    data, edits = source.data, []
    for _ in range(random.randint(2, 6)):
        change, expected = random_edit(random, data)
        if change is not None:
            edits.append(change)
            data = expected
    result = attempt(source, *edits)
    if result is not None:
        assert_same(result.data, data)


def generated(random: Random) -> Source | None:
    """A file in some layout; None for the few that are not YAML."""
    raw = Layout(random).file().encode()
    source = read("f.yaml", BOM + raw if random.random() < 0.1 else raw)
    return source if source.readable and not source.findings and source.data is not None else None


def attempt(source: Source, *edits: Edit) -> Source | None:
    """The edited file; None where an edit would change what an anchor shares, the only reason to refuse one."""
    try:
        return edit(source, *edits)
    except EditError as error:
        if "an anchor" not in str(error) or "*" not in source.text:
            raise
    return None


def check_edit(random: Random, source: Source) -> None:
    """Make an edit, and see that it changes its value and nothing else."""
    change, expected = random_edit(random, source.data)
    if change is None:
        return
    result = attempt(source, change)
    if result is None:
        return
    assert_same(result.data, expected)
    assert result.encode().startswith(BOM) == source.encode().startswith(BOM)
    first, last = touched_lines(source, change)
    old, new = source.text.splitlines(keepends=True), result.text.splitlines(keepends=True)
    rest = len(old) - last
    assert new[: first - 1] == old[: first - 1]
    assert not rest or new[-rest:] == old[-rest:]
    before, after = comments(source), comments(result)
    assert not after - before, "no comment is doubled, and none becomes a value"
    is_merged = isinstance(change, Set) and type(get(source.data, change.path)) is type(change.value)
    if not isinstance(change, Remove) and not is_merged:
        assert before == after, "no comment is lost"
    check_bytes_around(source, result, change)


def check_bytes_around(source: Source, result: Source, change: Edit) -> None:
    """Where one short scalar takes another's place, not a byte around it is another."""
    if not isinstance(change, Set) or isinstance(change.value, list | dict):
        return
    old, place = get(source.data, change.path), source.locate([change.path])[change.path].value
    start, end = (index(source, *at) for at in ((place.line, place.column), (place.end_line, place.end_column)))
    written = source.text[start:end]
    is_scalar = not isinstance(old, list | dict) and written and written[0] not in "|>&*"
    is_short = not isinstance(change.value, str) or (len(change.value) < 40 and "\n" not in change.value)
    if is_scalar and is_short:
        assert result.text.startswith(source.text[:start])
        assert result.text.endswith(source.text[end:])


def index(source: Source, line: int, column: int) -> int:
    return sum(map(len, source.text.splitlines(keepends=True)[: line - 1])) + column - 1


def touched_lines(source: Source, change: Edit) -> tuple[int, int]:
    """The first and last line that an edit may change: from what stands before its value to what stands after it."""
    order = list(paths(source.data))
    path = change.path if isinstance(change, Set | Remove) else change.path[:-1]
    if isinstance(change, Append):
        path = change.path if get(source.data, change.path) is not None else change.path[:-1]
    if isinstance(change, Remove) and len(get(source.data, path[:-1])) == 1:
        path = path[:-1]
    at = order.index(path)
    inside = len(list(takewhile(lambda one: one[: len(path)] == path, order[at:])))
    before = order[at - 1] if at else ()
    after = order[at + inside] if at + inside < len(order) else None
    places = source.locate([before, *([after] if after else [])])
    first = places[before].value.line if at > 1 else 1
    return first, places[after].key.line if after else len(source.lines)


def comments(source: Source) -> Counter[str]:
    """The comments of a generated file: what looks like one, and is in no value."""
    mark = re.compile(r"# k\d+")
    return Counter(mark.findall(source.text)) - Counter(mark.findall(repr(source.data)))


def random_edit(random: Random, data: Any) -> tuple[Edit | None, Any]:
    """An edit, and the data after it."""
    path = random.choice(list(paths(data)))
    old, new = get(data, path), value(random)
    after = [deepcopy(data)]
    target = get(after[0], path)
    match random.choice(["set", "set", "set", "insert", "append", "remove", "remove"]):
        case "set" if path:
            get(after[0], path[:-1])[path[-1]] = new
            return Set(path, new), after[0]
        case "remove" if path:
            del get(after[0], path[:-1])[path[-1]]
            return Remove(path), after[0]
        case "append" if isinstance(old, list):
            target.extend([new, deepcopy(new)])
            return Append(path, [new, new]), after[0]
        case "append" if isinstance(old, dict) and "lista" not in old:
            target["lista"] = [new]
            return Append((*path, "lista"), [new]), after[0]
        case "insert" if isinstance(old, list):
            at = random.randint(0, len(old))
            target.insert(at, new)
            return Insert((*path, at), new), after[0]
        case "insert" if isinstance(old, dict) and "nyckel" not in old:
            order = random.sample([*old, "nyckel"], len(old) + 1)
            target["nyckel"] = new
            return Insert((*path, "nyckel"), new, random.choice([order, ()])), after[0]
    return None, data


def paths(data: Any, path: Path = ()) -> Iterator[Path]:
    yield path
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, inner in items:
        yield from paths(inner, (*path, step))


def get(data: Any, path: Path) -> Any:
    for step in path:
        data = data.get(step) if isinstance(data, dict) else data[step]
    return data


def assert_same(found: Any, wanted: Any) -> None:
    """Equal, types and all."""
    assert (type(found), found) == (type(wanted), wanted) or isinstance(wanted, list | dict)
    if isinstance(wanted, dict):
        assert found.keys() == wanted.keys()
        for key in wanted:
            assert_same(found[key], wanted[key])
    elif isinstance(wanted, list):
        assert len(found) == len(wanted)
        for one, other in zip(found, wanted, strict=True):
            assert_same(one, other)
