"""Two wordings of one text, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustool.versions.rewording import changes, compare
from rustool.words import words


@pytest.mark.parametrize(
    ("old", "new", "sentences"),
    [
        ("a b c", "a b c", []),
        ("Fler får tillgång", "Alla invånare får tillgång", ["”Fler” blir ”Alla invånare”"]),
        ("a b c", "a c", ["”b” stryks"]),
        ("a c", "a b c", ["”b” läggs till efter ”a”"]),
        ("b c", "a b c", ["”a” läggs till först"]),
        ("a b c d", "x b c y", ["”a” blir ”x”", "”d” blir ”y”"]),
    ],
)
def test_what_changed_is_said_in_words(old: str, new: str, sentences: list[str]) -> None:
    assert [words("sv").rewording(change) for change in changes(old, new)] == sentences


@given(st.lists(st.sampled_from("abcde")), st.lists(st.sampled_from("abcde")))
def test_both_wordings_can_be_read_out_of_the_comparison(old: list[str], new: list[str]) -> None:
    stretches = list(compare(" ".join(old), " ".join(new)))
    assert " ".join(s.same or s.old for s in stretches if s.same or s.old).split() == old
    assert " ".join(s.same or s.new for s in stretches if s.same or s.new).split() == new
