"""Rewordings word by word."""

import pytest

from rustool.versions.rewording import rewording


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
    ],
)
def test_what_was_taken_out_and_put_in(old: str, new: str, shown: str) -> None:
    marks = {"both": "{}", "old": "[-{}]", "new": "{{+{}}}"}
    assert " ".join(marks[piece.kind].format(piece.text) for piece in rewording(old, new)) == shown


def test_both_texts_can_be_read_out_of_the_pieces() -> None:
    old, new = "en två tre fyra fem sex", "en fyra två i tre sex sju"
    for text, other in ((old, "new"), (new, "old")):
        assert " ".join(piece.text for piece in rewording(old, new) if piece.kind != other) == text
