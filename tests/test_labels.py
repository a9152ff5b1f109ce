"""Labels of choices, gaps and days, and the translator that presents them."""

from typing import get_args

import pytest

from rustool import labels
from rustool.case.gaps import REQUIRED, Gap
from rustool.deadlines.entries import EntryState
from rustool.findings import Severity
from rustool.messages import Message, Verbatim, find_language
from rustool.model.fields import Basis, Stance
from rustool.model.response import Comment
from rustool.model.strategy import FollowUp, Strategy
from rustool.model.timeline import Requirement, StepKind
from rustool.translator import Translator


@pytest.mark.parametrize(
    ("messages", "values"),
    [
        (labels.SEVERITIES, tuple(Severity)),
        (labels.STANCES, get_args(Stance)),
        (labels.BASES, get_args(Basis)),
        (labels.STRATEGY_STATUSES, get_args(Strategy.model_fields["status"].annotation)),
        (labels.FREQUENCIES, get_args(FollowUp.model_fields["frequency"].annotation)),
        (labels.COMMENT_KINDS, get_args(Comment.model_fields["kind"].annotation)),
        (labels.HANDLINGS, get_args(Comment.model_fields["handling"].annotation)),
        (labels.STEP_KINDS, get_args(StepKind)),
        (labels.REQUIREMENTS, get_args(Requirement)),
        (labels.ENTRY_STATES, get_args(EntryState)),
        (labels.RESPONSE_FIELDS, REQUIRED),
    ],
)
def test_every_choice_has_a_label_of_its_own(messages: dict[str, Message], values: tuple[str, ...]) -> None:
    assert tuple(messages) == values
    for language in ("en", "sv"):
        assert len({message.text(language) for message in messages.values()}) == len(values)


@pytest.mark.parametrize(
    ("days", "english", "swedish"),
    [
        (-12, "12 days ago", "12 dagar sedan"),
        (-1, "yesterday", "i går"),
        (0, "today", "i dag"),
        (1, "tomorrow", "i morgon"),
        (2, "in 2 days", "om 2 dagar"),
    ],
)
def test_a_day_by_its_distance_from_today(days: int, english: str, swedish: str) -> None:
    message = labels.relative_day(days)
    assert (message.text("en"), message.text("sv")) == (english, swedish)


@pytest.mark.parametrize(("days", "text"), [(1, "1 working day"), (-1, "1 working day"), (-3, "3 working days")])
def test_working_days_are_counted_whatever_their_sign(days: int, text: str) -> None:
    assert labels.working_days(days).text("en") == text


@pytest.mark.parametrize(
    ("items", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_items_are_listed_as_in_speech(items: list[str], text: str) -> None:
    assert labels.listed([Verbatim(item) for item in items]).text("en") == text


def test_an_unhandled_comment_is_known_by_who_sent_it_and_not_by_its_id() -> None:
    gap = Gap("comment", "c1-4fe2", ("comments", 0), respondent="Parti A", text="Nämn\n" + "landsbygden " * 9)
    assert labels.gap_label(gap).text("sv") == (
        "hantering av synpunkten från Parti A: ”Nämn landsbygden landsbygden landsbygden landsbygden landsb…”"
    )


def test_answers_and_comments_are_gathered_into_one_phrase_each() -> None:
    gaps = [
        Gap("field", "case_number", ()),
        Gap("answer", "q1", (), 1),
        Gap("answer", "q3", (), 3),
        Gap("comment", "c1", ()),
    ]
    phrases = [message.text("en") for message in labels.gap_labels(gaps, 4)]
    assert phrases == ["case number", "answers to questions 1 and 3", "handling of 1 of 4 comments"]
    assert [message.text("en") for message in labels.gap_labels(gaps[1:2], 4)] == ["an answer to question 1"]


@pytest.mark.parametrize(
    ("value", "english", "swedish"), [(12.5, "12.5", "12,5"), (3.0, "3", "3"), (-0.25, "-0.25", "-0,25")]
)
def test_a_number_has_the_decimal_separator_of_the_language(value: float, english: str, swedish: str) -> None:
    assert (Translator("en").number(value), Translator("sv").number(value)) == (english, swedish)


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("sv", "sv"),
        ("sv-FI", "sv"),
        ("sv_SE.UTF-8", "sv"),
        ("SV_se@euro", "sv"),
        ("en-GB", "en"),
        ("C.UTF-8", None),
        ("POSIX", None),
        ("svenska", None),
        ("fi", None),
        ("", None),
        ("../sv", None),
    ],
)
def test_a_tag_or_a_locale_asks_for_an_available_language(tag: str, language: str | None) -> None:
    assert find_language(tag) == language
