"""`rustool diff` as a user runs it."""

import csv
import io
import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from support import Run
from versions.strategies import between

from rustool.documents.comparison import markdown
from rustool.documents.flow_picture import picture
from rustool.versions.compare import Comparison
from rustool.versions.description import headline


def relations(result: subprocess.CompletedProcess[str]) -> list[tuple[str, list[str], list[str], str]]:
    return [(c["relation"], c["old"], c["new"], c["basis"]) for c in json.loads(result.stdout)["areas"]]


def test_six_areas_have_become_five_and_only_alike_titles_are_matched(run: Run, project: Path) -> None:
    result = run("diff", "--format", "json", cwd=project)
    assert sorted(relations(result)) == [
        ("added", [], ["innovativt-lan"], "text"),
        ("added", [], ["sammanlankat-lan"], "text"),
        ("added", [], ["valmaende-lan"], "stated"),
        ("removed", ["global-region"], [], "text"),
        ("removed", ["hallbar-region"], [], "text"),
        ("removed", ["smart-region"], [], "text"),
        ("removed", ["tillganglig-region"], [], "text"),
        ("same", ["attraktiv-region"], ["attraktivt-lan"], "text"),
        ("same", ["kompetent-region"], ["kompetent-lan"], "text"),
    ]
    document = json.loads(result.stdout)
    assert len(document["goals"]) == 25
    assert document["old"] == {
        "id": "rus-jonkopings-lan",
        "version": "2020-2035",
        "file": "data/versions/2020-2035.yaml",
    }
    assert next(field for field in document["document"] if field["field"] == "terms.area") == {
        "field": "terms.area",
        "old": {"one": "strategiområde", "many": "strategiområden"},
        "new": {"one": "ledstjärna", "many": "ledstjärnor"},
        "editorial": False,
    }
    assert document["summary"]["areas"] == {
        "old": 6, "new": 5, "inferred": 2, "added": 3, "removed": 4, "renamed": 2,
    }  # fmt: skip
    place = document["areas"][0]["new_location"]
    line = (project / place["file"]).read_text(encoding="utf-8").splitlines()[place["line"] - 1]
    assert line[place["column"] - 1 :] == "valmaende-lan"


def test_a_declared_split_is_also_found_without_its_declaration(run: Run, project: Path) -> None:
    split = ["attraktiv-och-tillganglig-region"], ["attraktiv-region", "tillganglig-region"]
    result = run("diff", "remiss-2019", "2020-2035", "--format", "json", cwd=project)
    assert ("split", *split, "inferred") in relations(result)
    backwards = run("diff", "2020-2035", "remiss-2019", "--format", "json", cwd=project)
    assert ("merged", *split[::-1], "inferred") in relations(backwards)
    file = project / "data/versions/2020-2035.yaml"
    text = file.read_text(encoding="utf-8")
    start, end = text.index("supersedes:"), text.index("sources:\n")
    file.write_text(text[:start] + text[end:], encoding="utf-8")
    result = run("diff", "remiss-2019", "2020-2035", "--format", "json", cwd=project)
    assert ("split", *split, "text") in relations(result)


def test_text_and_markdown_are_as_reviewed(run: Run, project: Path, golden: Callable[[str, str], None]) -> None:
    golden("diff-sv.txt", run("--lang", "sv", "diff", cwd=project).stdout)
    golden("diff-en.txt", run("--lang", "en", "diff", cwd=project).stdout)
    golden("diff.md", run("--lang", "sv", "diff", "--format", "md", cwd=project).stdout)


def swedish(comparison: Comparison, kind: str) -> str:
    line = headline(comparison, kind)
    return line.text("sv") if line else ""


def test_an_item_that_changed_level_is_counted_as_what_it_was_and_is() -> None:
    promoted = between({"a Hälsa": ["1 Vård", "2 Skola"]}, {"a Hälsa": ["1 Vård"], "x Skola": []})
    assert swedish(promoted, "areas") == "Ett område har blivit två: 1 gick från mål till område, 1 ändrades inte."
    assert swedish(promoted, "goals") == "Två mål har blivit ett: 1 ändrades inte."
    demoted = between({"a Hälsa": [], "x Skola": []}, {"a Hälsa": ["1 Skola"]})
    assert swedish(demoted, "areas") == "Två områden har blivit ett: 1 gick från område till mål, 1 ändrades inte."
    assert swedish(demoted, "goals") == ""


@pytest.mark.parametrize("width", [20, 40, 80])
def test_the_text_fits_the_terminal(run: Run, project: Path, width: int) -> None:
    lines = run("diff", cwd=project, COLUMNS=str(width)).stdout.splitlines()
    assert max(map(len, lines)) <= width
    assert not [line for line in lines if line != line.rstrip()]


def test_colour_adds_no_text(run: Run, project: Path) -> None:
    plain = run("diff", cwd=project).stdout
    coloured = run("--color", "always", "diff", cwd=project).stdout
    assert "\x1b[" in coloured
    assert "\x1b[" not in plain
    assert len(coloured.splitlines()) == len(plain.splitlines())


def test_a_version_against_itself_is_no_difference(run: Run, project: Path) -> None:
    result = run("--lang", "en", "diff", "remiss-2025", "data/strategy.yaml", "--exit-code", cwd=project)
    assert result.returncode == 0
    assert "No difference." in result.stdout
    assert "Ett välmående län" not in result.stdout
    everything = run("diff", "remiss-2025", "remiss-2025", "--unchanged", cwd=project).stdout
    assert "= Ett välmående län" in everything
    assert "= Höjd medie- och informationskunnighet* och digital förmåga" in everything


def test_a_difference_gives_exit_code_1_only_if_asked_for(run: Run, project: Path) -> None:
    assert run("diff", cwd=project).returncode == 0
    assert run("diff", "--exit-code", cwd=project).returncode == 1
    assert run("diff", "--exit-code", "--only", "goals", "remiss-2019", "2020-2035", cwd=project).returncode == 1
    strategy = project / "data/strategy.yaml"
    text = strategy.read_text(encoding="utf-8")
    (project / "ny.yaml").write_text(text.replace("Ett attraktivt län", "Ett lockande län"), encoding="utf-8")
    assert run("diff", "data/strategy.yaml", "ny.yaml", "--exit-code", "--only", "areas", cwd=project).returncode == 1
    assert run("diff", "data/strategy.yaml", "ny.yaml", "--exit-code", "--only", "goals", cwd=project).returncode == 0


def test_csv_has_a_row_for_every_item(run: Run, project: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("diff", "--format", "csv", cwd=project).stdout)))
    old = [name for row in rows if row["kind"] == "areas" for name in row["old"].split()]
    new = [name for row in rows if row["kind"] in {"areas", "goals"} for name in row["new"].split()]
    assert (len(old), len(set(old)), len(new), len(set(new))) == (6, 6, 30, 30)
    assert {row["new_area"] for row in rows if row["new"] == "kultur"} == {"Ett attraktivt län"}


def test_proposed_successions_can_be_pasted_and_are_then_followed(run: Run, project: Path) -> None:
    strategy = project / "data/strategy.yaml"
    text = strategy.read_text(encoding="utf-8")
    proposed = run("diff", "--propose", cwd=project).stdout
    assert [entry["basis"] for entry in yaml.safe_load(proposed)["successions"]] == ["stated", "inferred", "inferred"]
    before = relations(run("diff", "--format", "json", cwd=project))
    start, end = text.index("successions:"), text.index("sources:\n")
    for basis in ("inferred", "confirmed"):
        strategy.write_text(text[:start] + proposed.replace("inferred", basis) + text[end:], encoding="utf-8")
        assert run("check", cwd=project).returncode == 0
        after = relations(run("diff", "--format", "json", cwd=project))
        assert [change[:3] for change in after] == [change[:3] for change in before]
        assert ("same", ["attraktiv-region"], ["attraktivt-lan"], basis) in after
    assert "Bekräftat" in run("diff", cwd=project).stdout
    assert "successions" not in run("diff", "--propose", cwd=project).stdout


def test_versions_of_different_strategies_are_compared_with_a_warning(run: Run, project: Path) -> None:
    text = (project / "data/strategy.yaml").read_text(encoding="utf-8")
    (project / "annan.yaml").write_text(text.replace("id: rus-jonkopings-lan", "id: annan"), encoding="utf-8")
    result = run("diff", "annan.yaml", cwd=project)
    assert result.returncode == 0
    assert "annan" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nope"], "nope"),
        (["a", "b", "c"], "OLD and NEW"),
        (["data/timeline.yaml"], "data/timeline.yaml"),
        (["remiss-2019", "--format", "nope"], "nope"),
        (["--only", "questions"], "questions"),
        (["--git", "x", "y"], "7"),
    ],
)
def test_a_user_s_mistake_is_a_sentence_and_exit_code_2(
    run: Run, project: Path, arguments: list[str], says: str
) -> None:
    result = run("diff", *arguments, cwd=project)
    assert (result.returncode, result.stdout) == (2, "")
    assert says in result.stderr
    assert "Traceback" not in result.stderr


def test_data_run_in_no_spreadsheet_or_browser(run: Run, project: Path) -> None:
    strategy = project / "data/strategy.yaml"
    text = strategy.read_text(encoding="utf-8")
    hostile = '"=1+1 <script>alert(1)</script>"'
    strategy.write_text(text.replace("title: Ett välmående län", f"title: {hostile}"), encoding="utf-8")
    assert "\n'=1" in run("diff", "--format", "csv", cwd=project).stdout.replace(",", "\n")
    assert "<script>" not in run("diff", "--format", "html", cwd=project).stdout


def test_a_mistake_in_a_project_template_is_a_sentence(run: Run, project: Path) -> None:
    (project / "templates").mkdir()
    (project / "templates/diff.html.j2").write_text("{{ nope }}", encoding="utf-8")
    result = run("--lang", "en", "--trust", "diff", "--format", "html", cwd=project)
    assert (result.returncode, result.stdout) == (2, "")
    assert "diff.html.j2:1: error in the template: 'nope' is undefined" in result.stderr


def test_every_link_of_the_page_has_a_target_and_rewordings_are_linked(run: Run, project: Path) -> None:
    strategy = project / "data/strategy.yaml"
    text = strategy.read_text(encoding="utf-8")
    (project / "ny.yaml").write_text(text.replace("Minskade hälsogap", "Minskade hälsoklyftor"), encoding="utf-8")
    page = run("--lang", "sv", "diff", "data/strategy.yaml", "ny.yaml", "--format", "html", cwd=project).stdout
    links = re.findall(r'href="#([^"]+)"', page)
    assert set(links) <= set(re.findall(r' id="([^"]+)"', page))
    assert links.count("rewording-1") == 2


def test_the_parts_of_a_split_are_separated_in_a_table() -> None:
    split = between(
        {"a Vägar": ["1 Fler cykelvägar och tätare tåg."]}, {"a Vägar": ["x Fler cykelvägar.", "y Tätare tåg."]}
    )
    assert "| Fler cykelvägar. + Tätare tåg. |" in markdown(split, "sv", unchanged=False)


def test_an_area_that_only_exchanges_goals_is_drawn_without_a_counterpart() -> None:
    new = {"b Skola": ["1 A"], "c Ett gott och långt liv i hela länet": ["2 B", "3 C"]}
    drawn = picture(between({"a Hälsa": ["1 A", "2 B"], "b Skola": []}, new))
    assert drawn is not None
    assert [bar.is_matched for bar in drawn.bars] == [False, True, True, False]
    assert all(len(line) <= 20 for bar in drawn.bars for _, line in bar.lines)


def test_the_page_has_the_headline_the_picture_and_both_tables(run: Run, project: Path) -> None:
    page = run("--lang", "sv", "diff", "--format", "html", cwd=project).stdout
    assert "Sex områden har blivit fem: 2 bytte namn, 4 saknar motsvarighet i den nya versionen, 3 tillkom." in page
    assert page.count('class="area inferred"') == 2
    assert page.count('class="bar unmatched"') == 7
    assert page.count("<tr id=") == 6 + 5 + 25
