"""Data and a template to Markdown."""

from datetime import date
from pathlib import Path

import pytest
from support import ROOT, Golden

from rustool.documents.draft import render_markdown
from rustool.documents.lazy import LazyValue
from rustool.findings import InvalidSource, RustoolError
from rustool.workspace import Workspace

TODAY = date(2025, 8, 1)
ANSWERED = """\
format: rustool.response/1
strategy: {id: rus-jonkopings-lan, version: remiss-2025}
respondent: Exempelkommun*
recipient: Region | Exempel
case_number: KS 2025/39
decided_by: KS § 80
date: 2025-10-21
summary:
  stance: support-with-changes
  text: |
    # Egen rubrik
    Vi *instämmer* <b>delvis</b>.
answers:
  - {question: relevans, text: "Första svaret."}
  - {question: utvecklingsmal, text: "Andra svaret."}
  - {question: genomforande, text: "Tredje svaret."}
positions:
  - {on: valmaende-lan, stance: support}
  - {on: kultur, stance: support-with-changes, text: "Därför.", proposed_text: "Kulturen_är_central *här*"}
parties: [{id: parti-a, name: Parti A}]
comments:
  - {id: a-1, from: parti-a, on: kultur, kind: change, text: "Ändra.", handling: accepted}
"""


@pytest.fixture
def answered(project: Path) -> Path:
    (project / "data/response.yaml").write_text(ANSWERED, encoding="utf-8")
    return project


def rendered(folder: Path) -> str:
    return render_markdown(Workspace(folder, folder), "remissvar", TODAY).markdown


def test_the_bundled_data_gives_the_draft_in_the_golden_file(golden: Golden) -> None:
    golden("remissvar.md", rendered(ROOT))


def test_every_goal_question_and_date_stands_in_the_draft() -> None:
    text = rendered(ROOT).replace("\\*", "*")
    strategy = Workspace(ROOT, ROOT).strategy.value
    assert [goal.id for _, goal in strategy.goals() if goal.text not in text] == []
    assert [question.id for question in strategy.questions if question.text not in text] == []
    for day in ("26 augusti", "23 september", "7 oktober", "21 oktober"):
        assert f"tisdag {day} 2025" in text


def test_what_is_missing_is_marked_and_listed_and_nothing_is_filled_in() -> None:
    text = rendered(ROOT)
    assert text.count("**[Saknas: ") == 11
    assert "- svar på fråga 3\n" in text
    assert "regionens sista svarsdag är inte känd" in text
    assert "Årtalet är vår tolkning" in text
    assert "Förkortningen KCG är inte uttydd" in text


def test_an_answered_response_has_no_gaps_but_the_unknown_reply_date(answered: Path) -> None:
    text = rendered(answered)
    assert "UTKAST" not in text
    assert "Första svaret." in text
    assert "Exempelkommun\\* **tillstyrker med ändring** förslaget." in text
    assert text.split("## Det här saknas i utkastet")[1].strip() == "- regionens sista svarsdag är inte känd"


def test_data_is_escaped_and_prose_is_nested(answered: Path) -> None:
    text = rendered(answered)
    assert "| Region \\| Exempel |" in text
    assert "### Egen rubrik" in text
    assert "Föreslagen lydelse: ”Kulturen_är_central \\*här\\*”" in text


def test_a_position_stands_inside_the_item_of_its_goal(answered: Path) -> None:
    lines = rendered(answered).splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("5.  Kulturen är en central kraft"))
    assert lines[start + 1 : start + 7] == [
        "",
        "    Ståndpunkt: **tillstyrker med ändring**",
        "",
        "    Därför.",
        "",
        "    Föreslagen lydelse: ”Kulturen_är_central \\*här\\*”",
    ]


def template(project: Path, text: str, name: str = "remissvar") -> Path:
    (project / "templates").mkdir(exist_ok=True)
    (project / f"templates/{name}.md.j2").write_text(text, encoding="utf-8")
    return project


def test_the_user_s_own_template_wins_and_may_use_the_bundled_parts(project: Path) -> None:
    own = template(
        project, '{% from "_parts.md.j2" import gap with context %}\n# Eget\n\n{{ gap("allt") }} {{ today | date }}\n'
    )
    assert rendered(own) == "# Eget\n\n**[Saknas: allt]** 1 augusti 2025\n"


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a\n{{ nope }}\n", 2, "'nope' is undefined"),
        ("{{ strategy.titel }}", 1, "has no attribute 'titel'"),
        ("a\nb\n{% if %}", 3, "Expected an expression"),
        ("{{ response.case_number }}", 1, "unknown (null)"),
        ("a\n{{ 'x' | nofilter }}", 2, "nofilter"),
        ("{{ none | date }}", 1, "NoneType"),
        ("{{ strategy.areas[0] }}", 1, "print one of its fields"),
        ("{{ steps[0] }}", 1, "print one of its fields"),
        ("{{ gaps[0] }}", 1, "print one of its fields"),
        ("\n{{ 1 / 0 }}", 2, "division by zero"),
        ("{% include 'missing.md.j2' %}", 1, "missing.md.j2"),
        ("{% macro m() %}\n{{ nope }}\n{% endmacro %}\n{{ m() }}", 2, "'nope' is undefined"),
        ("{% for a in range(10000000) %}x{% endfor %}", 1, "Range too big"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", 1, "recursion"),
    ],
)
def test_a_mistake_in_a_template_names_template_line_and_what(project: Path, text: str, line: int, what: str) -> None:
    with pytest.raises(RustoolError) as caught:
        rendered(template(project, text))
    assert f"templates/remissvar.md.j2:{line}: " in caught.value.message.text("en")
    assert what in caught.value.message.text("en")


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ strategy.model_config }}",
        "{{ strategy.parse_file('data/strategy.yaml') }}",
        "{{ strategy.model_dump() }}",
        "{{ strategy['__class__'] }}",
        "{{ draft.__globals__ }}",
        "{{ answer.__globals__ }}",
        "{{ position.__closure__ }}",
        "{{ (steps | first).body.model_copy() }}",
        "{{ (steps | first).__replace__() }}",
        "{{ (gaps | first).count(1) }}",
        "{{ comment_gap.__globals__ }}",
        "{{ strategy.areas.__class__ }}",
        "{{ strategy | attr('model_dump') }}",
        "{{ gaps.append(1) }}",
        "{{ self._TemplateReference__context }}",
        "{{ today.__reduce__() }}",
        "{{ '{0.__class__}'.format(strategy) }}",
        "{{ (schedule | first).title.msgid }}",
        "{{ (schedule | first).title.text('sv') }}",
        "{{ (schedule | last).title.filled(a=strategy) | translated }}",
    ],
)
def test_a_template_cannot_leave_its_sandbox(project: Path, text: str) -> None:
    with pytest.raises(RustoolError):
        rendered(template(project, text))


@pytest.mark.parametrize(
    "name", ["nope", "../remissvar", "_parts", "remissvar.md.j2", "", "Remissvar", "/etc/passwd", "a\x00b"]
)
def test_an_unknown_document_names_those_there_are(name: str) -> None:
    with pytest.raises(RustoolError, match="there are: andringar, partiutskick, remissvar, "):
        render_markdown(Workspace(ROOT, ROOT), name, TODAY)


def test_a_relative_date_is_worked_out(project: Path) -> None:
    timeline = project / "data/timeline.yaml"
    text = timeline.read_text(encoding="utf-8")
    timeline.write_text(text.replace("date: 2025-10-07", "date: {before: ks-beslut, weeks: 2}"), encoding="utf-8")
    assert rendered(project) == rendered(ROOT)


@pytest.mark.parametrize(
    ("day", "to", "proposal"),
    [
        (date(2025, 8, 1), "Kommunstyrelsen", "1.  Förslaget till remissvar skickas till partierna"),
        (
            date(2025, 9, 10),
            "Kommunstyrelsens arbetsutskott",
            "Kommunstyrelsens arbetsutskott föreslår kommunstyrelsen ",
        ),
        (date(2025, 10, 10), "Kommunstyrelsen", "1.  Tranås kommun lämnar remissvaret"),
    ],
)
def test_the_officer_writes_to_the_next_meeting_and_never_to_a_last_day(day: date, to: str, proposal: str) -> None:
    text = render_markdown(Workspace(ROOT, ROOT), "tjansteskrivelse", day).markdown
    assert f"| Till | {to} |\n" in text
    assert text.split("## Förslag till beslut\n\n")[1].startswith(proposal)


def test_one_view_is_one_view(answered: Path) -> None:
    assert "\n1 synpunkt har kommit in; hanteringen redovisas" in rendered(answered)


@pytest.fixture
def circular(project: Path) -> Path:
    """A project whose timeline has no dates that can be worked out."""
    timeline = project / "data/timeline.yaml"
    text = timeline.read_text(encoding="utf-8").replace("date: 2025-10-07", "date: {before: ks-beslut, weeks: 2}")
    timeline.write_text(text.replace("date: 2025-10-21", "date: {after: ksau-forslag, weeks: 2}"), encoding="utf-8")
    return project


def test_only_what_a_template_asks_for_is_worked_out(circular: Path) -> None:
    workspace = Workspace(circular, circular)
    assert render_markdown(workspace, "strategi", TODAY).markdown.startswith("# Regionala utvecklingsstrategin")
    with pytest.raises(InvalidSource):
        render_markdown(workspace, "tidsplan", TODAY)


def test_a_value_is_worked_out_once() -> None:
    numbers = iter([1, 2])
    value = LazyValue(lambda: next(numbers))
    assert [value.value, value.value] == [1, 1]


def test_a_circle_of_dates_is_one_clear_sentence(circular: Path) -> None:
    with pytest.raises(InvalidSource) as refused:
        rendered(circular)
    (finding,) = refused.value.findings
    assert "ksau-forslag → ks-beslut → ksau-forslag" in finding.message.text("en")
    assert finding.location.line > 1


def test_a_template_can_tell_the_legal_dates(project: Path) -> None:
    (project / "templates").mkdir()
    (project / "templates/dagar.md.j2").write_text(
        "{% for entry in schedule if entry.derived %}\n"
        "- {{ entry.date | date }}: {{ entry.title | translated }} ({{ entry.legal_basis | translated }})"
        "{% for note in entry.notes %} {{ note | translated }}{% endfor %}\n\n{% endfor %}\n",
        encoding="utf-8",
    )
    workspace = Workspace(project, project)
    text = render_markdown(workspace, "dagar", date(2025, 8, 1)).markdown
    assert text.startswith("- 4 november 2025: Sista dag att justera protokollet (5 kap. 69 § och 6 kap. 35 §")
    assert "27 november 2025: Tiden för överklagande går ut" in text
