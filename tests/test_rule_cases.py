"""What the examples do not show: each rule's other ways to be broken, and what is none of its business."""

import shutil
from pathlib import Path

import pytest
from support import ROOT

from rustool.rules import engine
from rustool.rules.manual import pages
from rustool.rules.project import Project
from rustool.workspace import RESPONSE, STRATEGY, TIMELINE, Workspace

BASE = ROOT / "tests/rules/_project"
HEADS = {
    STRATEGY: 'format: rustool.strategy/1\nid: rus\nversion: "2025"\ntitle: T\nissuer: I\nstatus: draft\n',
    TIMELINE: 'format: rustool.timeline/1\nid: t\ntitle: T\nrespondent: R\nstrategy: {id: rus, version: "2025"}\n'
    "year_basis: stated\n",
    RESPONSE: 'format: rustool.response/1\nstrategy: {id: rus, version: "2025"}\n',
}
ANSWERED = "answers: [{question: relevans, text: Ja.}]\n"
REPLY = "reply_by: 2025-11-14\n"
ASKED = "bodies: [{id: p, abbreviation: P}]\nsteps:\n  - {id: s, title: T, kind: deadline, body: p, date: 2025-09-30}\n"
HISTORY = 'supersedes: "2020"\nareas: [{id: livet, title: L}, {id: ny, title: Ny}, {id: b, title: B}]\nsuccessions:\n'
SOURCES = "sources: [{id: bilder, title: B}]\n"


SENT = "bodies: [{id: p, abbreviation: P}]\nsteps:\n  - {id: u, title: U, kind: dispatch, date: 2025-09-15}\n"
HANDLED = (
    "bodies: [{id: p, abbreviation: P}]\nsteps:\n  - {id: s, title: S, kind: deadline, body: p, date: 2025-09-23}\n"
)


def step(name: str, date: str, more: str = "", kind: str = "other") -> str:
    return f"  - {{id: {name}, title: T, kind: {kind}, date: {date}{more}}}\n"


def found(folder: Path, place: Path, text: str) -> list[tuple[str, str]]:
    """Rule and path of what is found in a file of the silent project."""
    shutil.copytree(BASE, folder)
    (folder / place).write_text(HEADS[place] + text, encoding="utf-8")
    workspace = Workspace(folder, folder)
    findings = engine.check([(workspace.read(folder / place), Project(workspace))], set(pages()))
    return [(finding.rule, "/".join(map(str, finding.path))) for finding in findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("questions: [{id: a, text: A}, {id: a, text: B}]", [("duplicate-id", "questions/1/id")]),
        ("questions: [{id: a, text: A}]\nglossary: [{id: a, term: A, definition: D}]", []),
        (
            "areas: [{id: a, title: A, goals: "
            "[{id: g, text: En, indicators: [{id: i, title: I}, {id: i, title: J}]}]}]",
            [("duplicate-id", "areas/0/goals/0/indicators/1/id")],
        ),
        (
            "follow_up: [{id: f, title: F, recipients: [R], frequency: yearly, text: T, legal_basis: [nope]}]",
            [("unknown-reference", "follow_up/0/legal_basis/0")],
        ),
        ("changes: [{id: c, text: C, source: {id: nope}}]", [("unknown-reference", "changes/0/source/id")]),
        (SOURCES + "areas: [{id: a, title: Ett gott, source: {id: bilder}}]", []),
        (SOURCES + "areas: [{id: a, title: Ett got, source: {id: bilder}}]",
         [("quote-not-in-source", "areas/0/title")]),
        (SOURCES + "changes: [{id: c, text: Något helt annat än där, source: {id: bilder}}]",
         [("quote-not-in-source", "changes/0/text")]),
        (SOURCES + "changes: [{id: c, text: Minskade hälsogap i hela länet., source: {id: bilder}}]", []),
        (SOURCES + "changes: [{id: c, text: Kulturen är en central kraft, source: {id: bilder}}]", []),
        (SOURCES + "changes: [{id: c, text: Fem ledstjärnor, source: {id: bilder}}]", []),
        ("expect: {areas: 1}\n", [("count-mismatch", "areas")]),
        ("areas: [{id: a, title: A}, {id: b, title: B}]", []),
        (
            "areas: [{id: a, title: A, goals: [{id: g, text: Samma text.}]}, "
            "{id: b, title: B, goals: [{id: h, text: SAMMA  text}]}]",
            [("near-identical-goals", "areas/1/goals/0/text")],
        ),
        (
            "areas: [{id: a, title: A, goals: [{id: g, text: Höjd formell utbildningsnivå i länet.}, "
            "{id: h, text: Höjd digital förmåga i länet.}]}]",
            [],
        ),
        ("areas: [{id: a, title: 'Ett *viktigt* och **starkt** län'}]", []),
        ("areas: [{id: a, title: Ett smart* län}]", [("undefined-term", "areas/0/title")]),
        ("areas: [{id: a, title: a}]\nsuccessions: [{from: [], to: [a], basis: stated}]",
         [("unknown-succession", "successions")]),
        (HISTORY + "  - {from: [], to: [], basis: stated}", [("unknown-succession", "successions/0")]),
        (HISTORY + "  - {from: [livat], to: [ny], basis: stated}", [("unknown-succession", "successions/0/from/0")]),
        (HISTORY + "  - {from: [livet], to: [], basis: stated}",
         [("conflicting-successions", "successions/0/from/0")]),
        (HISTORY + "  - {from: [], to: [livet], basis: stated}", [("conflicting-successions", "successions/0/to/0")]),
        (
            HISTORY + "  - {from: [livet], to: [ny], basis: stated}\n  - {from: [livet], to: [ny], basis: inferred}",
            [("conflicting-successions", "successions/1")],
        ),
        (HISTORY + "  - {from: [livet], to: [ny, b], basis: stated}", []),
        ('supersedes: "1990"\nareas: [{id: a, title: A}]', []),
    ],
)  # fmt: skip
def test_a_strategy(tmp_path: Path, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(tmp_path / "p", STRATEGY, text + "\n") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bodies: [{id: a, abbreviation: A}, {id: a, abbreviation: B}]", [("duplicate-id", "bodies/1/id")]),
        ("steps:\n" + step("a", "2025-08-26", ", body: nope"), [("unknown-reference", "steps/0/body")]),
        ("steps:\n" + step("a", "2025-08-26", ", source: {id: nope}"), [("unknown-reference", "steps/0/source/id")]),
        (
            "steps:\n" + step("a", "2025-08-26", ", text: Kulturen är en kraft., source: {id: bilder}"),
            [("quote-not-in-source", "steps/0/text")],
        ),
        ("steps:\n" + step("a", "2199-12-30", ", weekday: monday") + step("b", "{after: a, months: 12}"),
         [("unresolvable-date", "steps/1/date")]),
        ("steps:\n" + step("a", "{after: a, days: 1}"), [("unresolvable-date", "steps/0/date")]),
        (
            "steps:\n" + step("a", "{after: nope, days: 1}") + step("b", "{after: a, days: 1}"),
            [("unresolvable-date", "steps/0/date/after")],
        ),
        ("steps:\n" + step("a", "2025-08-26") + step("b", "{after: a, days: 1}", ", weekday: monday"),
         [("wrong-weekday", "steps/1/weekday")]),
        ("steps:\n" + step("a", "2025-12-24"), [("non-working-day", "steps/0/date")]),
        ("steps:\n" + step("a", "2025-12-24", ", state: done"), []),
        ("steps:\n" + step("a", "2025-12-24", ", done_on: 2025-12-23"), []),
        (
            "steps:\n" + step("a", "2025-08-26", ", state: cancelled, done_on: 2025-08-26"),
            [("contradictory-state", "steps/0/state")],
        ),
        ("steps:\n" + step("a", "2025-11-18", ", done_on: 2025-11-11", kind="decision"), []),
        (SENT + step("s", "2025-09-23", ", body: p", kind="deadline"), [("short-notice", "steps/1/date")]),
        (SENT + step("s", "2025-09-23", ", body: p, done_on: 2025-09-22", kind="deadline"), []),
        (SENT.replace("09-15", "08-26") + step("s", "2025-09-23", ", body: p", kind="deadline"), []),
        (
            SENT.replace("2025-09-15", "2025-08-26, done_on: 2025-09-15")
            + step("s", "2025-09-23", ", body: p", kind="deadline"),
            [("short-notice", "steps/1/date")],
        ),
        (HANDLED + step("k", "2025-09-17", ", requires: [comments-handled]"),
         [("steps-out-of-order", "steps/0/date"), ("premature-requirement", "steps/1/requires/0")]),
        (HANDLED + step("k", "2025-09-17", ", requires: [comments-handled], done_on: 2025-09-17"),
         [("steps-out-of-order", "steps/0/date")]),
        (HANDLED.replace("body: p", "body: p, done_on: 2025-09-16")
         + step("k", "2025-09-17", ", requires: [comments-handled]"), [("steps-out-of-order", "steps/0/date")]),
        (
            "steps:\n" + step("a", "2025-11-04") + step("b", "2025-08-26") + step("c", "2025-09-23"),
            [("steps-out-of-order", "steps/0/date")],
        ),
        ("steps:\n" + step("a", "2025-08-26") + step("b", "2025-08-26") + step("c", "{before: a, days: 7}"), []),
        ("steps:\n" + step("a", "2025-11-18", kind="decision"), [("decision-after-reply-date", "steps/0/date")]),
        ("steps:\n" + step("a", "2025-11-10", kind="decision"), []),
        ("steps:\n" + step("a", "2025-11-14", kind="decision"), []),
        (ASKED + step("a", "2025-09-30", ", requires: [comments-handled]"), []),
        (ASKED + step("a", "2025-09-29", ", requires: [comments-handled]"),
         [("steps-out-of-order", "steps/0/date"), ("premature-requirement", "steps/1/requires/0")]),
        ("decision_rules: swedish-local-government\nsteps:\n" + step("a", "2025-10-31", kind="decision"), []),
        (
            "decision_rules: swedish-local-government\nsteps:\n" + step("a", "2025-11-03", kind="decision"),
            [("decision-after-reply-date", "steps/0/date")],
        ),
    ],
)  # fmt: skip
def test_a_timetable(tmp_path: Path, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(tmp_path / "p", TIMELINE, REPLY + text + "\n") == expected


def test_a_reply_date_on_a_sunday_and_another_strategy_in_a_timetable(tmp_path: Path) -> None:
    assert found(tmp_path / "a", TIMELINE, "reply_by: 2025-11-16\n") == [("non-working-day", "reply_by")]
    other = HEADS[TIMELINE].replace("id: rus,", "id: russ,")
    shutil.copytree(BASE, tmp_path / "b")
    (tmp_path / "b" / TIMELINE).write_text(other + REPLY, encoding="utf-8")
    workspace = Workspace(tmp_path / "b", tmp_path)
    findings = engine.check([(workspace.read(workspace.root / TIMELINE), Project(workspace))], set(pages()))
    assert [(finding.rule, finding.path) for finding in findings] == [("version-mismatch", ("strategy", "id"))]


COMMENT = "parties: [{id: p, name: P}]\ncomments:\n  - {id: c, from: p, on: kultur, kind: change, text: T"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("answers: [{question: relevans, text: Ja.}, {question: relevans, text: Nej.}]",
         [("duplicate-id", "answers/1/question")]),
        (ANSWERED + "positions: [{on: kultur, stance: support}, {on: kultur, stance: oppose}]",
         [("duplicate-id", "positions/1/on")]),
        ("answers: []", [("unanswered-question", "answers")]),
        ("answers: [{question: relevants, text: Ja.}]", [("unknown-question", "answers/0/question")]),
        (ANSWERED + COMMENT.replace("from: p", "from: q") + "}", [("unknown-reference", "comments/0/from")]),
        (ANSWERED + COMMENT.replace("on: kultur", "on: relevans") + "}", []),
        (ANSWERED + "positions: [{on: relevans, stance: support}]", [("unknown-target", "positions/0/on")]),
        (ANSWERED + COMMENT + ", handling: partly}", [("handling-without-reason", "comments/0/handling")]),
        (ANSWERED + COMMENT + ", handling: accepted}", []),
        (
            ANSWERED.replace("Ja.", "Vi vill   se Ny text.")
            + COMMENT
            + ", proposed_text: Ny text., handling: accepted}",
            [],
        ),
        (ANSWERED + COMMENT + ", proposed_text: Kulturen är  en central kraft.}",
         [("unchanged-wording", "comments/0/proposed_text")]),
        (ANSWERED + COMMENT + ", received: 2025-09-24}", [("late-comment", "comments/0/received")]),
    ],
)  # fmt: skip
def test_an_answer(tmp_path: Path, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(tmp_path / "p", RESPONSE, text + "\n") == expected


LONG = "Länets {} ger barn och unga likvärdiga möjligheter att utvecklas, lära och må bra under hela uppväxten."


@pytest.mark.parametrize(
    ("one", "other", "is_found"),
    [
        (LONG.format("skolor"), LONG.format("grundskolor"), True),  # a word exchanged
        (LONG.format("skolor"), LONG.format("öppna skolor"), True),  # a word added
        (LONG.format("skolor"), LONG.format("skola"), True),  # inflected
        ("Minska utsläppen med 50 procent i hela länet", "Minska utsläppen med 55 procent i hela länet", True),
        ("Ett starkt kulturliv och ett rikt föreningsliv", "Ett rikt föreningsliv och ett starkt kulturliv", True),
        (LONG.format("skolor"), LONG.format("kollektivtrafikmyndighet"), False),  # a word that weighs too much
        (LONG.format("skolor"), LONG.format("skolor").replace("utvecklas, lära", "lyckas, växa"), False),  # two words
        ("Ökad trygghet", "Ökad hälsa", False),
        ("Och så", "Och då", False),
        ("…", "!!!", False),
    ],
)
def test_goals_are_nearly_identical_where_one_short_word_tells_them_apart(
    tmp_path: Path, one: str, other: str, *, is_found: bool
) -> None:
    goals = f'[{{id: g, text: "{one}"}}, {{id: h, text: "{other}"}}]'
    expected = [("near-identical-goals", "areas/0/goals/1/text")] if is_found else []
    assert found(tmp_path / "p", STRATEGY, f"areas: [{{id: a, title: A, goals: {goals}}}]\n") == expected
    turned = f'[{{id: h, text: "{other}"}}, {{id: g, text: "{one}"}}]'
    assert found(tmp_path / "q", STRATEGY, f"areas: [{{id: a, title: A, goals: {turned}}}]\n") == expected
