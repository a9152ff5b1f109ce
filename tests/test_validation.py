"""Data to models: each mistake once, at its place, with advice."""

import pytest

from rustool.findings import InvalidSource
from rustool.model.fields import Model
from rustool.model.response import Response
from rustool.model.strategy import Strategy
from rustool.model.timeline import Timeline
from rustool.source import read
from rustool.validation import validate

STRATEGY = """\
format: rustool.strategy/1
id: s
version: "1"
title: T
issuer: I
status: draft
"""
TIMELINE = """\
format: rustool.timeline/1
id: t
title: T
respondent: R
strategy: {id: s, version: "1"}
year_basis: stated
reply_by: unknown
"""
RESPONSE = """\
format: rustool.response/1
strategy: {id: s, version: "1"}
"""


def found(model: type[Model], text: str) -> list[tuple[str, int, int, str, str | None]]:
    try:
        validate(read("f", text.encode()), model)
    except InvalidSource as error:
        return [
            (f.rule, f.location.line, f.location.column, f.message.text("en"), f.help.text("en") if f.help else None)
            for f in error.findings
        ]
    return []


@pytest.mark.parametrize(("model", "text"), [(Strategy, STRATEGY), (Timeline, TIMELINE), (Response, RESPONSE)])
def test_the_smallest_valid_file_is_under_a_dozen_lines(model: type[Model], text: str) -> None:
    assert found(model, text) == []
    assert len(text.splitlines()) < 12
    for line in text.splitlines():
        assert found(model, text.replace(line + "\n", "")), f"valid without {line!r}"


@pytest.mark.parametrize(
    ("line", "rule", "column", "message", "help_"),
    [
        ("titel: x", "unknown-field", 1, "there is no field 'titel' here", "did you mean 'title'?"),
        ("zzz: x", "unknown-field", 1, "there is no field 'zzz' here", None),
        ("vision: 2020", "unquoted-value", 9, "2020 is not text to every reader of YAML", 'put it in quotes: "2020"'),
        ("vision: 1.10", "unquoted-value", 9, "1.10 is not text to every reader of YAML", 'put it in quotes: "1.10"'),
        ("vision: no", "unquoted-value", 9, "no is not text to every reader of YAML", 'put it in quotes: "no"'),
        ("vision: 2025-01-01", "unquoted-value", 9, "2025-01-01 is not text to every reader of YAML", None),
        ("vision: true", "unquoted-value", 9, "true is not text to every reader of YAML", 'put it in quotes: "true"'),
        ("vision: ''", "invalid-value", 9, "'vision' is empty", "write a text, or remove the field"),
        ("vision: [a]", "wrong-type", 1, "'vision' must be text", "write a text, or remove the field"),
        ("horizon: '2035'", "wrong-type", 10, "'horizon' must be a whole number", None),
        ("horizon: 35", "invalid-value", 10, "35 is out of range for 'horizon'", None),
        ("adopted_on: 2025-02-31", "invalid-value", 13, "there is no day 2025-02-31", "check the day and the month"),
        ("adopted_on: 31/12", "invalid-value", 13, "'31/12' is not a date", "write it as year-month-day: 2025-08-26"),
        ("adopted_on: 20250826", "invalid-value", 13, "'20250826' is not a date", None),
        ("adopted_on: 0001-01-01", "invalid-value", 13, "0001-01-01 is out of range for 'adopted_on'", None),
        ("language: svenska!", "invalid-value", 11, "'svenska!' is not a language tag", None),
        ("areas: x", "wrong-type", 8, "'areas' must be a list", "begin each item with '- '"),
        ("areas: [x]", "wrong-type", 9, "item 1 of 'areas' must be fields with values", None),
        ("areas: [{id: Å, title: x}]", "invalid-value", 14, "'Å' cannot be an id", None),
        ("areas: [{id: a, titel: x}]", "unknown-field", 17, "there is no field 'titel' here", "did you mean 'title'?"),
        ("areas: [{id: a}]", "missing-field", 9, "'title' is missing", "add a line 'title: …' here"),
        ("expect: {areas: -1}", "invalid-value", 17, "-1 is out of range for 'areas'", None),
        ("terms: {area: {one: a, many: }}", "wrong-type", 30, "'many' is empty; it must be text", None),
        (
            "successions: [{from: [a], to: [], basis: guessed}]",
            "invalid-value",
            42,
            "'basis' cannot be 'guessed'",
            None,
        ),
    ],
)
def test_a_mistake_in_a_strategy_is_one_finding(
    line: str, rule: str, column: int, message: str, help_: str | None
) -> None:
    (finding,) = found(Strategy, STRATEGY + line + "\n")
    assert finding[:4] == (rule, 7, column, message)
    assert help_ is None or finding[4] == help_


@pytest.mark.parametrize(
    ("when", "rule", "message"),
    [
        ("2025-13-01", "invalid-value", "there is no day 2025-13-01"),
        ("soon", "invalid-value", "'soon' is not a date"),
        ("{befor: a, days: 7}", "unknown-field", "there is no field 'befor' here"),
        ("{before: a}", "invalid-value", "a relative date has one length"),
        ("{before: a, days: 7, weeks: 1}", "invalid-value", "a relative date has one length"),
        ("{before: a, after: b, days: 7}", "invalid-value", "a relative date counts from one other step"),
        ("{days: 7}", "invalid-value", "a relative date counts from one other step"),
        ("{before: a, days: -7}", "invalid-value", "-7 is out of range for 'days'"),
        ("{before: a, days: 1001}", "invalid-value", "1001 is out of range for 'days'"),
        ("[2025-08-26]", "invalid-value", None),
    ],
)
def test_a_step_has_a_date_or_a_relation_and_a_mistake_in_it_is_one_finding(
    when: str, rule: str, message: str | None
) -> None:
    (finding,) = found(Timeline, TIMELINE + f"steps: [{{id: a, title: A, kind: other, date: {when}}}]\n")
    assert finding[0] == rule
    assert message is None or finding[3] == message


@pytest.mark.parametrize("when", ["2025-08-26", '"2025-08-26"', "{before: b, days: 7}", "{after: b, working_days: 0}"])
def test_a_date_may_be_quoted_and_a_relation_may_count_any_way(when: str) -> None:
    assert found(Timeline, TIMELINE + f"steps: [{{id: a, title: A, kind: other, date: {when}}}]\n") == []


@pytest.mark.parametrize("value", ["2025-10-31", "unknown"])
def test_the_reply_date_is_a_date_or_unknown(value: str) -> None:
    assert found(Timeline, TIMELINE.replace("unknown", value)) == []


@pytest.mark.parametrize("value", ["okänt", "", "null"])
def test_the_reply_date_is_nothing_else(value: str) -> None:
    (finding,) = found(Timeline, TIMELINE.replace("unknown", value))
    assert finding[4] == "write it as year-month-day, 2025-08-26, or as unknown"


def test_all_mistakes_come_at_once_in_the_order_of_the_file() -> None:
    text = "format: rustool.strategy/1\nid: B C\nversion: 2020\nid: again\ntitel: x\nstatus: nope\n"
    assert [(finding[0], finding[1]) for finding in found(Strategy, text)] == [
        ("missing-field", 1),
        ("invalid-value", 2),
        ("unquoted-value", 3),
        ("duplicate-key", 4),
        ("unknown-field", 5),
        ("invalid-value", 6),
    ]


@pytest.mark.parametrize("text", ["", "# nothing\n", "text\n", "- a\n", "2025\n"])
def test_a_file_that_is_no_mapping_says_so(text: str) -> None:
    (finding,) = found(Strategy, text)
    assert finding[0] == "wrong-type"


def test_line_breaks_in_a_text_are_layout_and_in_markdown_are_not() -> None:
    strategy = validate(read("f", (STRATEGY + "vision: |\n  Ett\n  gott   liv\n").encode()), Strategy)
    assert strategy.vision == "Ett gott liv"
    response = validate(read("f", (RESPONSE + "summary:\n  text: |\n    Ett.\n\n    Två.\n").encode()), Response)
    assert response.summary.text == "Ett.\n\nTvå."


def test_goals_nest_to_any_depth() -> None:
    goals = "[]"
    for n in range(15):
        goals = f"[{{id: g{n}, text: t, goals: {goals}}}]"
    strategy = validate(read("f", (STRATEGY + f"areas: [{{id: a, title: A, goals: {goals}}}]\n").encode()), Strategy)
    assert [goal.id for _, goal in strategy.goals()] == [f"g{n}" for n in reversed(range(15))]
