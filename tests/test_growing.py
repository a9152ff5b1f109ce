"""Items added to a list in a file: what was there stays to the byte, and the file says what it said, and the items."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustool.source import SourceText, read
from rustool.source.growing import append, dump

NEW = [{"id": "b", "on": "x", "text": "två"}]
LINES = "- id: b\n  on: x\n  text: två\n"


def grown(text: str) -> str:
    return append(SourceText("f.yaml", text), "comments", NEW)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\ncomments: []\nb: 2\n", "a: 1\ncomments:\n  - id: b\n    on: x\n    text: två\nb: 2\n"),
        ("comments: []  # än så länge\n", "comments:  # än så länge\n  - id: b\n    on: x\n    text: två\n"),
        ("comments: [\n]\n", "comments:\n  - id: b\n    on: x\n    text: två\n"),
        ("comments:\n- id: a\n# slut\nb: 2\n", "comments:\n- id: a\n" + LINES + "# slut\nb: 2\n"),
        ("comments:\n- id: a  # ett\n", "comments:\n- id: a  # ett\n" + LINES),
        ("comments:\n- id: a", "comments:\n- id: a\n" + LINES),
        (
            "comments:\n- id: a\n  text: |\n    x\n\n\nb: 2\n",
            "comments:\n- id: a\n  text: |\n    x\n" + LINES + "\n\nb: 2\n",
        ),
        ("comments:\n- {id: a, g: [1,\n    2]}\nb: 2\n", "comments:\n- {id: a, g: [1,\n    2]}\n" + LINES + "b: 2\n"),
        ("comments: [{id: a}, ]\n", "comments: [{id: a}, {id: b, on: x, text: två}, ]\n"),
        ("a: 1\n", "a: 1\ncomments:\n  - id: b\n    on: x\n    text: två\n"),
        ("a: 1\n...\n", "a: 1\ncomments:\n  - id: b\n    on: x\n    text: två\n...\n"),
        (
            "a:\n  comments: [{id: z}]\ncomments: []\n",
            "a:\n  comments: [{id: z}]\ncomments:\n  - id: b\n    on: x\n    text: två\n",
        ),
        ("a: 1\r\ncomments: []\r\n", "a: 1\r\ncomments:\r\n  - id: b\r\n    on: x\r\n    text: två\r\n"),
    ],
)
def test_items_are_added_and_nothing_else_is_changed(before: str, after: str) -> None:
    assert grown(before) == after
    old, new = read("f", before.encode()), read("f", after.encode())
    assert not new.findings
    assert new.data == old.data | {"comments": old.data.get("comments", []) + NEW}


texts = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp", "Cs", "Cn", "Co"]) | st.just("\n")
)


@given(st.lists(texts.map(str.strip), min_size=1), st.integers(0, 8))
def test_whatever_people_write_is_read_as_they_wrote_it(written: list[str], column: int) -> None:
    items = [{"id": "a", "on": text} for text in written]
    source = read("f", f"comments:\n{dump(items, column)}".encode())
    assert (source.data, source.findings) == ({"comments": items}, ())
    assert all(type(item["on"]) is str for item in source.data["comments"])
