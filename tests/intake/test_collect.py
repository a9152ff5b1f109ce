"""What the parties send back, taken in: forms as Markdown and Word, tables, and the file that they are added to."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypandoc
import pytest
from support import ROOT, Golden, Result, Run

from rustool.source import read

Fill = Callable[..., str]
"""The blank form, filled in."""
Collect = Callable[..., Result]
"""Run collect on a file with this text."""

FILLED: dict[str, dict[str, str]] = {
    "relevans": {"Synpunkt": "Bra.\n\nMen **elnätet** saknas:\n\n- effekt\n- lagring", "Slag": "tillägg"},
    "attraktivt_lan": {
        "Gäller mål": "5",
        "Synpunkt": "Nämn biblioteken.",
        "Slag": "Ändring",
        "Föreslagen": "Kulturen och *biblioteken* är en kraft, och kunnighet\\*.",
    },
    "whole": {"Slag": "stöd"},
}


def entries(text: str) -> list[tuple[str, str, str, str | None]]:
    """From, on, kind and text of each printed entry."""
    data = read("printed", text.encode()).data or {"comments": []}
    return [(c["from"], c["on"], c["kind"], c["text"]) for c in data["comments"]]


@pytest.fixture
def collect(run: Run, project: Path) -> Collect:
    """Run collect in the project on a file with that text."""

    def collect(text: str | bytes, *options: str, name: str = "svar.md") -> Result:
        path = project / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return run("--lang", "en", "collect", "--received", "2025-09-22", *options, name, cwd=project)

    return collect


def test_a_filled_in_form_becomes_entries(collect: Collect, fill: Fill, golden: Golden) -> None:
    result = collect(fill(**FILLED))
    assert result.returncode == 0, result.stderr
    assert result.stderr == "new comments: 3; already there: 0; new respondents: 1\n"
    golden("collect.yaml", result.stdout)


def test_a_blank_form_says_nothing_and_is_no_mistake(collect: Collect, blank: str) -> None:
    result = collect(blank)
    assert (result.returncode, result.stdout) == (0, "")
    assert "new comments: 0" in result.stderr


def test_a_form_saved_in_word_says_the_same(collect: Collect, fill: Fill, project: Path) -> None:
    form = fill(**FILLED)
    pypandoc.convert_text(form, "docx", format="commonmark", outputfile=str(project / "w.docx"))
    assert collect((project / "w.docx").read_bytes(), name="svar.docx").stdout == collect(form).stdout


def test_word_s_margin_comments_are_not_passed_over_in_silence(collect: Collect, project: Path) -> None:
    commented = '[Sida]{.comment-start id="0" author="A" date="2025-09-01T00:00:00Z"}x[]{.comment-end id="0"}'
    pypandoc.convert_text(commented, "docx", format="markdown", outputfile=str(project / "w.docx"))
    result = collect((project / "w.docx").read_bytes(), name="svar.docx")
    assert result.returncode == 1
    assert "comments in the margin" in result.stderr


@pytest.mark.parametrize(
    ("change", "by"),
    [
        ("**Synpunkt:** ", "Synpunkt: "),
        ("**Synpunkt:** Nämn biblioteken.", "**Synpunkt: Nämn biblioteken.**"),
        ("**Synpunkt:** ", "**Synpunkt**: "),
        ("**Synpunkt:** ", "synpunkt : "),
        ("**Synpunkt:** ", "- **Synpunkt:** "),
        ("**Synpunkt:** Nämn", "**Synpunkt:**\n\nNämn"),
        ("Nämn biblioteken.\n", "Nämn biblioteken.\\\n"),
        ("### Ett attraktivt län [attraktivt-lan]", "### Vårt område [attraktivt-lan]"),
        ("### Ett attraktivt län [attraktivt-lan]", "### Ett attraktivt län \\[attraktivt-lan\\]"),
        ("### Ett attraktivt län [attraktivt-lan]", "### Ett attraktivt län [attraktivt-län]"),
        ("### Ett attraktivt län [attraktivt-lan]", "## Ett attraktivt lan"),
        ("### Ett attraktivt län [attraktivt-lan]", "**Ett attraktivt län [attraktivt-lan]**"),
        ("### Ett attraktivt län [attraktivt-lan]", "Ett attraktivt län [attraktivt-lan]"),
        ("### Ett attraktivt län [attraktivt-lan]", "Vårt område [attraktivt-lan]"),
        ("området):** 5", "området):** mål 2.5"),
        ("området):** 5", "området):** kultur"),
        ("fråga):** Ändring", "fråga):** *ändring*."),
        ("Slag (stöd, tillägg, ändring, strykning eller fråga):** Ändring", "Slag (ändring):**"),
        ("Parti:** Parti A", "Parti:**\n\nParti A"),
        ("## Svarsformulär", "# Brev\n\n### Ett attraktivt län\n\nSynpunkt: inte vår\n\n## Svarsformulär"),
        ("[slut-svarsformular]", "[slut-svarsformular]\n\n### Ett attraktivt län\n\nSynpunkt: inte vår"),
        ("\n", "\r\n"),
        (" ", "\u00a0"),
    ],
)
def test_what_people_do_to_a_form_changes_nothing(collect: Collect, fill: Fill, change: str, by: str) -> None:
    form = fill(attraktivt_lan=FILLED["attraktivt_lan"])
    assert change in form
    before, after = form.split("### Ett attraktivt", 1) if change.startswith("**Synpunkt:** ") else ("", form)
    changed = before + ("### Ett attraktivt" if before else "") + after.replace(change, by)
    result = collect(changed)
    assert result.returncode == 0, result.stderr
    assert entries(result.stdout) == [("respondent-1", "kultur", "change", "Nämn biblioteken.")]


def test_copied_lines_are_more_views_and_several_goals_one_each(collect: Collect, fill: Fill) -> None:
    more = "Ett.\n\nSynpunkt: Två.\n\nSlag: fråga\n\nGäller mål: 2 och 3\n\nSynpunkt: Tre.\n\nSlag: stryk\n\n"
    result = collect(fill(attraktivt_lan={"Synpunkt": more}))
    assert [entry[1:] for entry in entries(result.stdout)] == [
        ("attraktivt-lan", "change", "Ett."),
        ("attraktivt-lan", "question", "Två."),
        ("omstallningsformaga", "deletion", "Tre."),
        ("livsmiljoer", "deletion", "Tre."),
    ]


def test_headings_of_the_party_s_own_are_a_part_of_its_text(collect: Collect, fill: Fill) -> None:
    result = collect(fill(relevans={"Slag": "stöd", "Synpunkt": "A.\n\n#### Elnätet\n\nB."}))
    assert [entry[3] for entry in entries(result.stdout)] == ["A.\n\n#### Elnätet\n\nB."]


@pytest.mark.parametrize(
    ("place", "written", "at", "says"),
    [
        ("relevans", {"Synpunkt": "X", "Slag": "kanske"}, "kanske", "'kanske' is not a kind"),
        ("relevans", {"Synpunkt": "X"}, "X", "kind of comment is not filled in"),
        ("relevans", {"Slag": "ändring"}, "ändring", "a kind of view, but no view"),
        ("attraktivt_lan", {"Gäller mål": "17", "Synpunkt": "X"}, "17", "no goal here is called '17'"),
        ("attraktivt_lan", {"Gäller mål": "3"}, "3", "a goal, but no view"),
    ],
)
def test_what_is_not_understood_is_said_with_its_line(
    collect: Collect, fill: Fill, place: str, written: dict[str, str], at: str, says: str
) -> None:
    form = fill(**{place: written})
    line = next(i for i, text in enumerate(form.splitlines(), 1) if text.endswith(f"** {at}"))
    result = collect(form)
    assert result.returncode == 1
    assert says in result.stderr
    assert f"svar.md:{line}:1" in result.stderr
    assert len(entries(result.stdout)) == ("[unclear-kind]" in result.stderr)


@pytest.mark.parametrize(
    ("change", "by", "says"),
    [
        ("**Parti:** Parti A", "**Parti:**", "no party's name"),
        ("[relevans]", "[relevant-fraga]", "nothing is called 'Fråga X [relevant-fraga]'"),
        ("\n**Synpunkt:** Bra", "\nUtan ledord.\n\n**Synpunkt:** Bra", "after none of the form's words"),
        ("**Datum:**", "**Datum:** i dag\n\nHälsningar från oss", "after none of the form's words"),
    ],
)
def test_no_view_is_dropped_in_silence(collect: Collect, fill: Fill, change: str, by: str, says: str) -> None:
    form = fill(relevans={"Synpunkt": "Bra.", "Slag": "stöd"}).replace("Fråga 1", "Fråga X").replace(change, by)
    result = collect(form)
    assert result.returncode == 1
    assert says in result.stderr


def test_a_file_without_a_form_says_so(collect: Collect) -> None:
    result = collect("Hej!\n\nVi tycker att det är bra.\n")
    assert (result.returncode, result.stdout) == (1, "")
    assert "no place of the form" in result.stderr


TABLE = """Parti;Gäller;Slag;Synpunkt;Föreslagen lydelse;Inkommen
Parti B;Fråga 2;stöd;"Fler mål; färre ord";;2025-09-20
"Parti Ö";Mål 1.5;ändring;Kunnighet* är oklart.;Höjd kunnighet;
;;;;;
Parti B;helheten;fråga;Varför?;;
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_table_is_read_whatever_it_is_saved_as(collect: Collect, encoding: str) -> None:
    result = collect(TABLE.encode(encoding), name="svar.csv")
    assert result.returncode == 0
    assert ("Windows-1252" in result.stderr) == (encoding == "cp1252")
    assert entries(result.stdout) == [
        ("respondent-1", "utvecklingsmal", "support", "Fler mål; färre ord"),
        ("respondent-2", "medie-och-informationskunnighet", "change", "Kunnighet* är oklart."),
        ("respondent-1", "whole", "question", "Varför?"),
    ]
    assert "received: 2025-09-20" in result.stdout
    assert "received: 2025-09-22" in result.stdout


def test_english_headings_and_commas_do_as_well(collect: Collect) -> None:
    result = collect("from,on,kind,text\nParti B,kultur,support,Bra\n", name="svar.csv")
    assert entries(result.stdout) == [("respondent-1", "kultur", "support", "Bra")]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("Parti B;Mål 9.9;stöd;X;;", "'Mål 9.9'"),
        (";kultur;stöd;X;;", "no party"),
        ("Parti B;kultur;stöd;X;;i går", "'i går' is not a date"),
        ("Parti B;kultur;stöd;;;", "without a view"),
        ("Parti B;kultur;stöd;X;;;mer", "more cells"),
        ("Parti B;kultur;;X;;", "kind of comment is not filled in"),
    ],
)
def test_a_row_that_is_not_understood_is_said_with_its_line(collect: Collect, row: str, says: str) -> None:
    result = collect(TABLE.replace(";;;;;", row), name="svar.csv")
    assert result.returncode == 1
    assert says in result.stderr
    assert "svar.csv:4:1" in result.stderr
    assert len(entries(result.stdout)) >= 3


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("svar.pdf", b"%PDF", ".docx"),
        ("svar.docx", b"x", "Word"),
        ("svar.csv", b"a;b\n1;2\n", "parti"),
        ("svar.csv", b'parti;on;text\n"x', "table"),
        ("svar.md", b"\x81\x8d", "UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_sentence_and_writes_nothing(
    collect: Collect, project: Path, name: str, content: bytes, says: str
) -> None:
    before = (project / "data/response.yaml").read_bytes()
    result = collect(content, "--write", name=name)
    assert (result.returncode, result.stdout) == (2, "")
    assert says in result.stderr
    assert "Traceback" not in result.stderr
    assert (project / "data/response.yaml").read_bytes() == before


def test_a_file_that_is_too_large_or_of_another_kind_is_a_sentence(run: Run, project: Path) -> None:
    with (project / "svar.md").open("wb") as file:
        file.truncate(64 * 1024 * 1024 + 1)
    (project / "svar.rtf").write_bytes(b"x")
    for name, says in (("svar.md", "too large"), ("svar.rtf", ".md")):
        result = run("--lang", "en", "collect", name, cwd=project)
        assert (result.returncode, result.stdout) == (2, "")
        assert says in result.stderr


def test_write_adds_lines_and_changes_no_other(collect: Collect, fill: Fill, project: Path) -> None:
    file = project / "data/response.yaml"
    before = file.read_text(encoding="utf-8")
    result = collect(fill(**FILLED), "--write")
    assert (result.returncode, result.stdout) == (0, "")
    after = file.read_text(encoding="utf-8")
    printed = (ROOT / "tests/golden/collect.yaml").read_text(encoding="utf-8")
    parties, comments = printed.split("comments:\n")
    assert after == before.replace("parties: []\n", parties).replace("comments: []\n", "comments:\n" + comments)


def test_a_value_shared_by_an_anchor_is_left_as_it_is(collect: Collect, fill: Fill, project: Path) -> None:
    layout = (
        "format: rustool.response/1\nstrategy: {id: rus-jonkopings-lan, version: remiss-2025}\n"
        "parties: &none []\ncomments: *none\n"
    )
    file = project / "data/response.yaml"
    file.write_text(layout, encoding="utf-8")
    result = collect(fill(relevans={"Synpunkt": "Bra.", "Slag": "stöd"}), "--write")
    assert (result.returncode, result.stdout) == (2, "")
    assert "data/response.yaml is laid out so that nothing can be added to it" in result.stderr
    assert "Traceback" not in result.stderr
    assert file.read_text(encoding="utf-8") == layout


@pytest.mark.parametrize("comments", ["", ", comments: []"])
def test_a_file_in_braces_gets_the_entries_in_braces(
    collect: Collect, fill: Fill, project: Path, comments: str
) -> None:
    file = project / "data/response.yaml"
    reference = "strategy: {id: rus-jonkopings-lan, version: remiss-2025}"
    file.write_text(f"{{format: rustool.response/1, {reference}{comments}}}  # vårt\n", encoding="utf-8")
    assert collect(fill(relevans={"Synpunkt": "Bra.", "Slag": "stöd"}), "--write").returncode == 0
    text = file.read_text(encoding="utf-8")
    assert text.startswith(f"{{format: rustool.response/1, {reference}, ")
    assert re.search(r", parties: \[\{id: .*\}\], comments: \[\{id: .* text: Bra\..*\}\]\}  # vårt\n\Z", text)


def test_the_same_form_again_adds_nothing_and_touches_nothing(collect: Collect, fill: Fill, project: Path) -> None:
    file = project / "data/response.yaml"
    collect(fill(**FILLED), "--write")
    handled = file.read_text(encoding="utf-8").replace("handling: open", "handling: accepted", 1)
    handled = handled.replace("Nämn biblioteken.", "Nämn biblioteken och arkiven.").replace(
        "on: kultur", "on: ekosystem"
    )
    file.write_text(handled, encoding="utf-8")
    again = collect(fill(**FILLED), "--write")
    assert again.returncode == 0
    assert again.stderr.count("already there as ") == 3
    assert file.read_text(encoding="utf-8") == handled
    more = collect(fill(relevans={"Synpunkt": "Ny.", "Slag": "stöd"}), "--write")
    assert "comments added: 1; already there: 0; respondents added: 0" in more.stderr
    after = file.read_text(encoding="utf-8")
    assert after.startswith(handled)
    assert after.removeprefix(handled).startswith("  - id: relevans-")


def test_the_same_view_twice_in_what_came_in_is_one(collect: Collect, fill: Fill) -> None:
    twice = fill(relevans={"Synpunkt": "Bra.\n\nSynpunkt: *bra*", "Slag": "stöd"})
    assert "new comments: 1; already there: 1" in collect(twice).stderr


def test_a_party_that_is_known_keeps_its_id(collect: Collect, fill: Fill, project: Path) -> None:
    file = project / "data/response.yaml"
    text = file.read_text(encoding="utf-8").replace("parties: []", "parties: [{id: pa, name: Parti A}]  # vårt")
    file.write_text(text, encoding="utf-8")
    result = collect(fill(relevans={"Synpunkt": "Bra.", "Slag": "stöd"}), "--write")
    assert "respondents added: 0" in result.stderr
    assert "from: pa\n" in file.read_text(encoding="utf-8")
    assert collect(fill("Parti B", relevans={"Synpunkt": "Bra.", "Slag": "stöd"}), "--write").returncode == 0
    assert "parties: [{id: pa, name: Parti A}, {id: respondent-2, name: Parti B}]  # vårt\n" in file.read_text(
        encoding="utf-8"
    )


def test_the_bundled_answer_is_never_written_to(run: Run, fill: Fill, tmp_path: Path) -> None:
    (tmp_path / "svar.md").write_text(fill(relevans={"Synpunkt": "Bra."}), encoding="utf-8")
    before = (ROOT / "data/response.yaml").read_bytes()
    result = run("collect", "--write", "svar.md")
    assert result.returncode == 2
    assert "rustool init" in result.stderr
    assert (ROOT / "data/response.yaml").read_bytes() == before


@pytest.mark.parametrize("stated", [None, 1000], ids=["as it is", "as a kilobyte"])
def test_a_word_file_with_a_part_of_gigabytes_is_not_unpacked(
    collect: Collect, project: Path, stated: int | None
) -> None:
    """Whatever size the archive states for its parts: pandoc would believe it."""
    pypandoc.convert_text("Hej", "docx", format="commonmark", outputfile=str(project / "w.docx"))
    with zipfile.ZipFile(project / "w.docx") as good, zipfile.ZipFile(project / "bomb.docx", "w") as bomb:
        for part in good.namelist():
            if part != "word/styles.xml":
                bomb.writestr(part, good.read(part))
        bomb.writestr("word/styles.xml", b"<a>" + b"<b/>" * 60_000_000 + b"</a>", zipfile.ZIP_DEFLATED, compresslevel=1)
    content = bytearray((project / "bomb.docx").read_bytes())
    if stated is not None:
        for mark, name_at, size_at in ((b"PK\1\2", 46, 24), (b"PK\3\4", 30, 22)):
            at = content.rindex(mark)
            while content[at + name_at : at + name_at + 15] != b"word/styles.xml":
                at = content.rindex(mark, 0, at)
            content[at + size_at : at + size_at + 4] = stated.to_bytes(4, "little")
    result = collect(bytes(content), name="svar.docx")
    assert (result.returncode, result.stdout) == (2, "")
    assert "unpacks to more" in result.stderr if stated is None else "damaged" in result.stderr


def test_what_nobody_sees_is_left_out_of_what_is_taken_in(collect: Collect) -> None:
    result = collect("Parti;Gäller;Slag;Synpunkt\nP\u200barti A;helhe\u00adten;stöd;Br\u202ea\x1b[31m\n", name="s.csv")
    assert result.returncode == 0, result.stderr
    assert entries(result.stdout) == [("respondent-1", "whole", "support", "Bra[31m")]


def test_html_in_a_word_file_is_text_and_nothing_becomes_html(collect: Collect, fill: Fill, project: Path) -> None:
    form = fill(whole={"Synpunkt": "Så \\<script>alert(1)\\</script> och x^2^", "Slag": "stöd"})
    pypandoc.convert_text(form, "docx", format="commonmark+superscript", outputfile=str(project / "w.docx"))
    result = collect((project / "w.docx").read_bytes(), name="svar.docx")
    assert result.returncode == 0, result.stderr
    assert (entries(result.stdout)[0][3] or "").replace("\\", "") == "Så <script>alert(1)</script> och x²"
