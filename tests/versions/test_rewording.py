"""Rewordings word by word."""

import pytest

from rustool.documents.wording import changes_in_words
from rustool.versions.rewording import inline, rewording


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("samma ord", "samma ord", "samma ord"),
        ("ett gammalt ord", "ett nytt ord", "ett [-gammalt] {+nytt} ord"),
        ("det ska öka", "det ska inte öka", "det ska {+inte} öka"),
        ("allt är borta nu", "allt är", "allt är [-borta nu]"),
        ("Ord med punkt", "ord med punkt.", "ord med punkt."),
        ("röda och gula hus", "blå och vita hus", "[-röda och gula] {+blå och vita} hus"),
        ("allt", "intet", "[-allt] {+intet}"),
        ("bland unga män.", "bland unga.", "bland unga [-män.]"),
        ("god status.", "god status senast 2035.", "god status {+senast 2035.}"),
    ],
)
def test_deleted_and_inserted_words_are_marked(old: str, new: str, shown: str) -> None:
    marks = {"both": "{}", "old": "[-{}]", "new": "{{+{}}}"}
    assert " ".join(marks[piece.kind].format(piece.text) for piece in inline(rewording(old, new))) == shown


@pytest.mark.parametrize(
    ("old", "new", "sentences"),
    [
        ("a b c", "a b c", []),
        ("Fler får tillgång", "Alla invånare får tillgång", ["”Fler” blir ”Alla invånare”"]),
        ("natur-och kultur", "natur- och kultur", ["”natur-och” blir ”natur- och”"]),
        ("ord med punkt", "ord med punkt.", ["”punkt” blir ”punkt.”"]),
        ("alla ord här", "alla här", ["”ord” stryks"]),
        ("alla här", "alla ord här", ["”ord” läggs till efter ”alla”"]),
        ("ord här", "alla ord här", ["”alla” läggs till först"]),
    ],
)
def test_a_change_to_the_letter_is_said_in_words(old: str, new: str, sentences: list[str]) -> None:
    assert [change.text("sv") for change in changes_in_words(old, new)] == sentences


def test_both_texts_can_be_read_out_of_the_pieces() -> None:
    old, new = "En två, tre fyra fem sex.", "en fyra två i tre sex sju"
    pieces = rewording(old, new)
    assert " ".join(piece.old or piece.text for piece in pieces if piece.kind != "new") == old
    assert " ".join(piece.text for piece in pieces if piece.kind != "old") == new
