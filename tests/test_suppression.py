"""`# rustool: ignore[rule] why`: one rule, at one place, with a reason."""

from pathlib import Path

import pytest

from rustool.rules import engine
from rustool.rules.manual import pages
from rustool.rules.project import Project
from rustool.source import read
from rustool.source.comments import comments
from rustool.workspace import Workspace

LEVEL = "  - {id: a, title: A, frequency: yearly, text: T}"


def found(project: Path, follow_up: str, chosen: set[str] | None = None) -> list[tuple[str, int]]:
    """What there is to say about the follow-up of a strategy that begins with ten lines and `follow_up:`."""
    strategy = project / "data/strategy.yaml"
    head = (
        "format: rustool.strategy/1\nid: rus-jonkopings-lan\nversion: remiss-2025\ntitle: T\nissuer: I\nstatus: draft\n"
    )
    strategy.write_text(head + "follow_up:\n" + follow_up, encoding="utf-8")
    workspace = Workspace(project, project)
    findings = engine.check([(workspace.read(strategy), Project(workspace))], chosen or set(pages()))
    return [(finding.rule, finding.location.line) for finding in findings]


RULE = "follow-up-without-recipient"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (f"{LEVEL}\n", [(RULE, 8)]),
        (f"{LEVEL} # rustool: ignore[{RULE}] nobody is named\n", []),
        (f"{LEVEL} # RUSTOOL ignore\n", [(RULE, 8)]),
        (f"  # rustool: ignore[{RULE}] nobody is named\n{LEVEL}\n", []),
        (f"  # rustool: ignore[{RULE}] nobody is named\n  # and more\n{LEVEL}\n", []),
        (f"  # rustool: ignore[{RULE}] nobody is named\n\n{LEVEL}\n", [("invalid-suppression", 8), (RULE, 10)]),
        (f"{LEVEL} # rustool: ignore[{RULE}]\n", [("invalid-suppression", 8)]),
        (f"{LEVEL} # rustool: ignore[follow-up-without-recipients] why\n", [(RULE, 8), ("invalid-suppression", 8)]),
        (f"{LEVEL} # rustool: ignore\n", [(RULE, 8), ("invalid-suppression", 8)]),
        (f"{LEVEL} # rustool: ignore[missing-succession] why\n", [(RULE, 8), ("invalid-suppression", 8)]),
        (f"{LEVEL} # rustool: ignore[missing-field] why\n", [(RULE, 8), ("invalid-suppression", 8)]),
        (f"{LEVEL} # rustool: ignore[invalid-suppression] why\n", [(RULE, 8), ("invalid-suppression", 8)]),
        (LEVEL.replace("T}", f"'# rustool: ignore[{RULE}] why'}}") + "\n", [(RULE, 8)]),
        (LEVEL.replace("T}", f"'a # b'}} # rustool: ignore[{RULE}] why") + "\n", []),
    ],
)
def test_a_comment_silences_what_it_says_and_is_itself_held_to_account(
    project: Path, written: str, expected: list[tuple[str, int]]
) -> None:
    assert found(project, written) == expected


def test_a_comment_is_not_held_to_account_for_rules_that_were_not_run(project: Path) -> None:
    written = LEVEL.replace("T}", "T, recipients: [R]}") + f" # rustool: ignore[{RULE}] why\n"
    assert found(project, written, {"invalid-suppression", "missing-succession"}) == []
    (project / "data/response.yaml").unlink()
    assert found(project, written) == [("follow-up-without-legal-basis", 8)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b # X\n", [(1, 6, False)]),
        ("# X\na: b\n", [(1, 1, True)]),
        ("  # X\n", [(1, 3, True)]),
        ("a: b# X\n", []),
        ("a: 'b # X'\n", []),
        ('a: "b\n  # X"\n', []),
        ("a: >- # X\n  b # X\n  c\n# X\n", [(1, 7, False), (4, 1, True)]),
        ("a: |\n\n    b\n  # X\nc: d\n", [(4, 3, True)]),
        ("a:\n  - |\n    b\n    # X\n  - c # X\n", [(5, 7, False)]),
        ("a: |2\n   # X\n  b\n", []),
        ("a: |\n# X\nb: c # X\n", [(2, 1, True), (3, 6, False)]),
        ("a: >\n  b\n\n  # X\n", []),
        ("a: [b, # X\n  'c # X', # X\n]\n", [(1, 8, False), (2, 12, False)]),
        ("a: b\n  c # X\n", [(2, 5, False)]),
        ("a: {\n# X\n", [(2, 1, True)]),
        ("a: - b # X\n", [(1, 8, False)]),
        ("a: 'å ä # X' # X\n", [(1, 14, False)]),
    ],
)
def test_a_comment_is_what_stands_after_a_hash_that_is_in_no_value(
    text: str, expected: list[tuple[int, int, bool]]
) -> None:
    found = comments(read("f", text.encode()), "X")
    assert [(comment.location.line, comment.location.column, comment.alone) for comment in found] == expected
