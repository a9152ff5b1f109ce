"""Lines that differ between two texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustool.source import SourceText
from rustool.source.lines import LineChange, changed_lines


def changes(old: str, new: str) -> list[LineChange]:
    return list(changed_lines(SourceText("f", old), SourceText("f", new)))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("a\nb\n", "a\nb\n", []),
        ("a\nb\nc\n", "a\nB\nc\n", [(2, "b", "B")]),
        ("a\nb\nc\nd\n", "a\nB\nd\n", [(2, "b", "B"), (3, "c", None)]),
        ("a\nd\n", "a\nb\nc\nd\n", [(2, None, "b"), (2, None, "c")]),
        ("a\nb\nd\n", "a\nB\nc\nd\n", [(2, "b", "B"), (3, None, "c")]),
        ("a\n", "a\nb\n", [(2, None, "b")]),
        ("a", "a\nb", [(2, None, "b")]),
    ],
)
def test_each_line_that_differs_is_shown(
    old: str, new: str, expected: list[tuple[int, str | None, str | None]]
) -> None:
    assert changes(old, new) == expected


few_lines = st.lists(st.sampled_from("abc"), max_size=8).map(lambda lines: "".join(f"{line}\n" for line in lines))


@given(few_lines, few_lines)
def test_whoever_makes_the_changes_gets_the_new_text(old: str, new: str) -> None:
    lines: list[list[str]] = [[line] for line in [*old.splitlines(), ""]]
    for line, before, after in reversed(changes(old, new)):
        if before is not None:
            assert lines[line - 1][-1] == before
            lines[line - 1][-1:] = [] if after is None else [after]
        elif after is not None:
            lines[line - 1].insert(0, after)
    assert "".join(f"{line}\n" for group in lines for line in group if line) == new
