"""Every message has a translation in every catalogue, and the catalogues hold nothing else."""

import ast
import re
import string
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import read_po
from support import ROOT

from rustool.messages import Joined, Message, Verbatim, available_languages, contextual, plural

sys.path.insert(0, str(ROOT / "tools"))
import catalogue as tool

CATALOGUES = sorted((ROOT / "rustool/locales").glob("*/LC_MESSAGES/*.po"))


def entries(path: Path) -> list[Entry]:
    with path.open("rb") as file:
        return [entry for entry in read_po(file) if entry.id]


def texts(value: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_there_is_a_swedish_catalogue() -> None:
    assert available_languages() == ["en", "sv"]


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
def test_every_message_is_translated_and_no_translation_is_unused(path: Path) -> None:
    catalogue = tool.updated(path, tool.extract())
    assert tool.untranslated(catalogue) == []
    assert tool.written(catalogue) == path.read_bytes(), "run python tools/catalogue.py"


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
def test_a_translation_has_the_placeholders_of_its_message(path: Path) -> None:
    for entry in entries(path):
        if "python-brace-format" in entry.flags:
            wanted = set().union(*map(placeholders, texts(entry.id)))
            for text in texts(entry.string or ""):
                assert placeholders(text) <= wanted, text
                assert wanted - placeholders(text) <= {"count"}, text


def test_no_message_is_put_together_from_pieces_that_a_catalogue_cannot_know() -> None:
    """Only literal texts are extracted: `Message(f"…")` or `Message(text)` would never be translated.

    The labels of the models' fields are extracted from the models.
    """
    pattern = r"(?<![\w.])(?:Message|plural|contextual)\((?!self\.msgid|msgid)\s*(\S)"
    known = {str(texts(entry.id)[0]) for entry in tool.extract() if entry.id}
    modules = [
        path for path in sorted((ROOT / "rustool").rglob("*.py")) if path.name not in {"messages.py", "metadata.py"}
    ]
    for path in modules:
        for call in re.finditer(pattern, path.read_text("utf-8")):
            assert call[1] in {'"', "'"}, f"{path.name}: {call[0]}"
    assert known


def test_every_message_in_the_source_is_in_the_catalogues() -> None:
    """What is inside an f-string is not extracted, for one."""
    known = {(entry.context, texts(entry.id)) for entry in tool.extract() if entry.id}
    unknown = []
    for path in sorted((ROOT / "rustool").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            given = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
            wanted: tuple[str | None, tuple[str, ...]]
            match node.func.id, given:
                case "Message", [str(msgid)] if msgid:
                    wanted = None, (msgid,)
                case "plural", [str(one), str(many), *_]:
                    wanted = None, (one, many)
                case "contextual", [str(context), str(msgid)]:
                    wanted = context, (msgid,)
                case _:
                    continue
            if wanted not in known:
                unknown.append(f"{path.name}:{node.lineno}: {wanted}")
    assert unknown == []


def test_a_value_that_is_a_message_is_translated_with_it() -> None:
    reason = Message("it is not UTF-8")
    assert Message("{where}: error in the template: {mistake}", where="a:1", mistake=reason).text("sv") == (
        "a:1: fel i mallen: den är inte UTF-8"
    )


def test_braces_are_ordinary_characters_without_values() -> None:
    assert Message("a '{' that is never closed").text("sv") == "en ”{” som aldrig stängs"


def test_an_unknown_language_is_shown_in_the_source_language() -> None:
    assert Message("it is not UTF-8").text("fi") == "it is not UTF-8"


def test_data_is_the_same_in_every_language() -> None:
    assert Verbatim("it is not UTF-8").text("sv") == "it is not UTF-8"


def test_messages_are_joined_in_the_language_that_is_asked_for() -> None:
    assert Joined("; ", [Message("it is not UTF-8"), Verbatim("x")]).text("sv") == "den är inte UTF-8; x"


def test_equal_messages_are_equal_and_others_are_not() -> None:
    assert Message("a {b}", b=1) == Message("a {b}", b=1)
    assert Message("a {b}", b=1) != Message("a {b}", b=2)
    assert Message("a") != Verbatim("a")
    assert Joined("; ", [Message("a")]) != Joined("; ", [Message("b")])
    assert contextual("x", "a") != Message("a")
    assert len({Message("a"), Message("a")}) == 1


def test_a_number_chooses_between_one_and_many() -> None:
    assert plural("{count} file", "{count} files", 1).text("en") == "1 file"
    assert plural("{count} file", "{count} files", 2).text("en") == "2 files"
