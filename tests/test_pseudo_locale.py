"""A language is a folder: in a pseudo-locale, all that any command prints is translated, or is data.

What helps to use the command line is in English alone: `--help`, wrong usage, `explain`, the descriptions of `schema`.
"""

import csv
import io
import json
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pseudo
import pytest
from pseudo import LANGUAGE, Page, outside
from support import ROOT, Run, environment

from rustool import messages
from rustool.cli import COMMANDS
from rustool.documents import DocumentFormat, screens
from rustool.formats import ComparisonFormat, DeadlinesFormat, FindingsFormat, StatusFormat
from rustool.messages import available_languages
from rustool.rules.manual import pages
from rustool.source import read
from rustool.translator import Translator
from rustool.workspace import MODELS, RESPONSE, STRATEGY, TIMELINE, Workspace

TODAY = "2025-10-03"
_WORD = re.compile(r"[^\W\d_]{2,}")
_IDENTIFIER = re.compile(r"[\w./:@+#-]*")
_EXCERPT = re.compile(r"^ *\d+ \| .*$|^ *--> .*$|\[[a-z-]+\](?=: )|^\S+:\d+:\d+: ", re.MULTILINE)
_CUT = re.compile(r"\w+…")
_PATH = re.compile(r"[\w./-]+\.(?:yaml|txt|csv|md|ics)\b(?::\d+)*")


@pytest.fixture(scope="session")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pseudo.write_locales(tmp_path_factory.mktemp("locales"))


@pytest.fixture
def shown(run: Run, locales: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `rustool` in the pseudo-locale, the only language besides English."""
    monkeypatch.setattr(messages, "LOCALES", locales)
    return lambda *arguments, **more: run("--lang", LANGUAGE, *arguments, **more)


@pytest.fixture
def full(project: Path) -> Path:
    """The bundled project with something of everything in it, and its strategy in the pseudo-locale."""
    change(project / STRATEGY, ("language: sv", f"language: {LANGUAGE}"))
    change(
        project / TIMELINE,
        ("reply_by: unknown", "reply_by: 2025-11-01"),
        ("    date: 2025-08-26\n", "    date: 2025-08-26\n    done_on: 2025-08-27\n    state: done\n"),
    )
    comments = (
        "comments:\n"
        "  - {id: c1, from: parti-a, on: whole, received: 2025-09-20, kind: change, text: Nämn landsbygden.}\n"
        "  - {id: c2, from: parti-a, on: kultur, kind: support, text: Bra., handling: accepted}\n"
    )
    change(
        project / RESPONSE,
        ("parties: []", "parties: [{id: parti-a, name: Parti A}]"),
        ("comments: []\n", comments),
    )
    return project


def change(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")


def leaves(value: Any) -> Iterator[str]:
    """The texts in JSON or YAML, without the keys."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from leaves(item)
    elif isinstance(value, str):
        yield value


def data_words(*folders: Path) -> set[str]:
    """The words of the texts that people have written in the files; not those of ids and choices."""
    files = [path for folder in folders for path in folder.rglob("*.yaml")]
    texts = [text for path in files for text in leaves(read(path.name, path.read_bytes()).data)]
    return set(_WORD.findall(" ".join(text for text in texts if not re.fullmatch(r"[a-z-]*", text))))


def untranslated(text: str, known: set[str]) -> set[str]:
    """The words of an output that are neither translated nor data nor a file's name."""
    return set(_WORD.findall(_CUT.sub(" ", _PATH.sub(" ", outside(text))))) - known - {"rustool"}


def in_values(texts: Iterator[str], known: set[str]) -> set[str]:
    """As `untranslated`, for the values in a format for programs, where what has no spaces is for programs too."""
    return set().union(*(untranslated(text, known) for text in texts if not _IDENTIFIER.fullmatch(text)))


def findings_text(form: FindingsFormat, text: str) -> Iterator[str]:
    """What a format of findings has for people."""
    match form:
        case FindingsFormat.TEXT | FindingsFormat.CONCISE:
            yield _EXCERPT.sub(" ", text)
        case FindingsFormat.GITHUB:
            yield from (line.split("::", 2)[2] for line in text.splitlines())
        case FindingsFormat.JUNIT:
            for match in re.finditer(r'message="([^"]*)"|<system-out>([^<]*)|<failure[^>]*>([^<]*)', text):
                yield " ".join(_EXCERPT.sub("", group) for group in match.groups() if group)
        case FindingsFormat.SARIF:
            for found in json.loads(text)["runs"][0]["results"]:
                yield found["message"]["text"]
                yield from (related["message"]["text"] for related in found.get("relatedLocations", []))
        case FindingsFormat.JSON:
            yield from (
                text for found in json.loads(text)["findings"] for text in (found["message"], found["help"] or "")
            )
        case FindingsFormat.GITLAB:
            yield from (found["description"] for found in json.loads(text))


def deadlines_text(form: DeadlinesFormat, text: str) -> Iterator[str]:
    """What a format of deadlines has for people."""
    match form:
        case DeadlinesFormat.TEXT | DeadlinesFormat.MD:
            yield text
        case DeadlinesFormat.JSON:
            yield from (text for text in leaves(json.loads(text)) if not _IDENTIFIER.fullmatch(text))
        case DeadlinesFormat.CSV:
            rows = list(csv.DictReader(io.StringIO(text)))
            yield from (cell for row in rows for name, cell in row.items() if name != "requires")
        case DeadlinesFormat.ICS:
            lines = text.replace("\r\n", "\n").replace("\n ", "").replace("\\n", " ").splitlines()
            yield from (line.partition(":")[2] for line in lines if re.match("SUMMARY|DESCRIPTION|CATEGORIES", line))


def test_a_folder_is_a_language(shown: Run, run: Run, full: Path) -> None:
    assert available_languages() == ["en", LANGUAGE]
    expected = shown("status", "--today", TODAY, cwd=full).stdout
    assert "⟦Ñéxt⟧" in expected
    assert run("status", "--today", TODAY, cwd=full).stdout == expected, "the data's language"
    for name in ("RUSTOOL_LANG", "LC_ALL", "LANG"):
        assert run("status", "--today", TODAY, cwd=full, **{name: f"{LANGUAGE}_SE.UTF-8"}).stdout == expected
    assert "Next" in run("status", "--today", TODAY, cwd=full, RUSTOOL_LANG="en").stdout
    refused = run("--lang", "sv", "status", cwd=full)
    assert (refused.returncode, "use one of: en, qps" in refused.stderr) == (2, True)


@pytest.mark.parametrize(
    ("rule", "form"),
    [
        *((rule, FindingsFormat.TEXT) for rule in pages()),
        *((rule, form) for rule in ("duplicate-id", "late-comment", "syntax") for form in FindingsFormat),
    ],
)
def test_every_finding_is_translated(shown: Run, tmp_path: Path, rule: str, form: FindingsFormat) -> None:
    """The text has all that the other formats have."""
    raw = (ROOT / "tests/rules" / rule / "bad.yaml").read_bytes()
    data = read("", raw).data
    project = shutil.copytree(ROOT / "tests/rules/_project", tmp_path / "project")
    path = dict(zip(MODELS, (STRATEGY, TIMELINE, RESPONSE), strict=True))[data["format"]] if data else STRATEGY
    (project / path).write_bytes(raw)
    result = shown("check", path, "--format", form, cwd=project)
    texts = list(findings_text(form, result.stdout))
    assert "⟦" in "".join(texts)
    known = set(_WORD.findall(raw.decode(errors="replace")))
    assert set().union(*(untranslated(text, known) for text in texts)) == set()
    assert result.stderr == ""


def test_nothing_found_is_translated(shown: Run, project: Path) -> None:
    for form in (FindingsFormat.TEXT, FindingsFormat.JUNIT):
        out = shown("check", "--select", "syntax", "--format", form, cwd=project).stdout
        assert "⟦Ñótĥíñĝ tó ŕépóŕt. Fíļéš çĥéçķéd: 5.⟧" in out


@pytest.mark.parametrize("columns", ["40", "1000"])
@pytest.mark.parametrize("form", [StatusFormat.TEXT, StatusFormat.JSON])
def test_the_status_is_translated(shown: Run, full: Path, form: StatusFormat, columns: str) -> None:
    out = shown("status", "--today", TODAY, "--format", form, cwd=full, COLUMNS=columns).stdout
    texts = iter([out]) if form is StatusFormat.TEXT else leaves(json.loads(out))
    assert in_values(texts, data_words(full)) == set()


@pytest.mark.parametrize("today", ["2025-08-01", "2025-10-03", "2025-10-21", "2025-12-31"])
@pytest.mark.parametrize("form", DeadlinesFormat)
def test_deadlines_are_translated_in_every_format(shown: Run, full: Path, form: DeadlinesFormat, today: str) -> None:
    known = data_words(full) | MACHINE[form]
    for columns, unwritten in (("1000", False), ("60", True)):
        if unwritten:
            (full / RESPONSE).unlink()
        out = shown("deadlines", "--today", today, "--format", form, cwd=full, COLUMNS=columns).stdout
        texts = [_MARKUP.sub("", text) for text in deadlines_text(form, out)]
        assert "⟦" in "".join(texts)
        assert set().union(*(untranslated(text, known) for text in texts)) == set()


_MARKUP = re.compile(r"[\\|#*]")
MACHINE: dict[DeadlinesFormat, set[str]] = {
    DeadlinesFormat.TEXT: set(),
    DeadlinesFormat.MD: set(),
    DeadlinesFormat.JSON: set(),
    DeadlinesFormat.CSV: set(
        "ks utskick partiernas synpunkter ksau forslag beslut approval posting appeal reply by kcg partierna meeting "  # noqa: SIM905 - a set of forty words
        "deadline decision done cancelled overdue today due upcoming true false stated inferred confirmed".split()
    ),
    DeadlinesFormat.ICS: set(),
}
"""Words of the columns that are for programs: ids, kinds, states."""


@pytest.mark.parametrize("step", ["ks-beslut=2025-12-24", "ks-utskick=2025-09-20", "ks-beslut=2025-10-21"])
def test_what_moves_with_a_step_is_translated(shown: Run, full: Path, step: str) -> None:
    out = shown("deadlines", "--today", TODAY, "--move", step, cwd=full).stdout
    lines = [line for line in out.splitlines() if not re.match(r"  [-+] {4,}|  - id", line)]
    assert untranslated("\n".join(lines), data_words(full)) == set()


@pytest.mark.parametrize("sent", sorted((ROOT / "tests/corpus/sent").iterdir()), ids=lambda path: path.name)
def test_what_collect_says_is_translated(shown: Run, full: Path, sent: Path) -> None:
    shutil.copy(sent, full / f"sent{sent.suffix}")
    words = set(_WORD.findall(sent.read_bytes().decode(errors="replace")))
    for arguments in ([], ["--write"], []):
        err = shown("collect", f"sent{sent.suffix}", "--received", "2025-09-22", *arguments, cwd=full).stderr
        assert untranslated(_EXCERPT.sub(" ", err), words | data_words(full)) == set()


in_tables = pytest.mark.xfail((ROOT / "rustool/words").is_dir(), reason="the phrases of diff are tables", strict=True)


@in_tables
@pytest.mark.parametrize("form", ComparisonFormat)
def test_comparisons_are_translated_in_every_format(shown: Run, full: Path, form: ComparisonFormat) -> None:
    for arguments in ([], ["--unchanged"], ["remiss-2019", "2020-2035"]):
        out = shown("diff", *arguments, "--format", form, cwd=full, COLUMNS="1000").stdout
        match form:
            case ComparisonFormat.JSON:
                texts = leaves(json.loads(out))
            case ComparisonFormat.CSV:
                texts = iter([row["evidence"] for row in csv.DictReader(io.StringIO(out))])
            case ComparisonFormat.HTML:
                texts = iter([" ".join(Page(out).texts)])
            case ComparisonFormat.TEXT | ComparisonFormat.MD:
                texts = iter([out])
        assert in_values(texts, data_words(full) | {"remiss"}) == set()


@in_tables
def test_proposed_successions_are_translated(shown: Run, full: Path) -> None:
    out = shown("diff", "--propose", cwd=full).stdout
    assert (
        untranslated("\n".join(re.findall("^#.*|reason: .*", out, re.MULTILINE)), data_words(full) | {"reason"})
        == set()
    )


EVERYTHING = """\
{% from "_parts.md.j2" import on_day with context %}
# {{ strategy.title }}

{{ today | date }} {{ on_day(today) }} {{ 4.5 | number }}

{% for gap in gaps %}
- {{ gap | gap }}
{% endfor %}

{% for entry in schedule %}
- {{ entry.title }} {{ entry.title | translated }} {{ entry | state }} {{ entry.legal_basis or "" }}
  {%- for note in entry.notes + entry.warnings %} {{ note }}{% endfor %}

{% endfor %}

{{ "partly" | stance }} {{ "inferred" | basis }} {{ strategy.status | status }} {{ "yearly" | frequency }}
{{ "change" | comment_kind }} {{ "open" | handling }} {{ "final" | requirement }}

{% for change in "A B C" | rewordings("A D C E") %}
- {{ change }}
{% endfor %}

<!-- picture: timeline -->

## B
"""


@pytest.mark.parametrize("form", [DocumentFormat.MD, DocumentFormat.HTML])
def test_a_template_in_the_language_gives_a_document_in_it(shown: Run, full: Path, form: DocumentFormat) -> None:
    """Word and PDF are made from the same Markdown."""
    (full / "templates").mkdir()
    (full / f"templates/allt.{LANGUAGE}.md.j2").write_text(EVERYTHING, "utf-8")
    out = shown("render", "allt", "--format", form, "--today", TODAY, cwd=full).stdout
    texts = iter([re.sub("<!--.*?-->", "", out)]) if form is DocumentFormat.MD else iter([" ".join(Page(out).texts)])
    assert in_values(texts, data_words(full)) == set()
    if form is DocumentFormat.HTML:
        assert f'<html lang="{LANGUAGE}">' in out
        assert "⟦Šķíp tó çóñtéñt⟧" in out
        assert "⟦Çóñtéñtš⟧" in out
        assert "⟦Tĥé tíméļíñé áš á píçtúŕé⟧" in out


@in_tables
def test_a_comparison_in_a_document_is_translated(shown: Run, full: Path) -> None:
    (full / "templates").mkdir()
    (full / f"templates/andringar.{LANGUAGE}.md.j2").write_text("{{ comparison() }}", "utf-8")
    out = shown("render", "andringar", cwd=full).stdout
    assert untranslated(out, data_words(full)) == set()


def test_what_render_says_is_translated(shown: Run, full: Path) -> None:
    final = shown("render", "--final", cwd=full)
    assert (final.returncode, untranslated(final.stderr, data_words(full))) == (1, set())
    assert "⟦Tĥé ŕéšpóñšé íš ñót fíñíšĥéd. Míššíñĝ:⟧" in final.stderr
    assert shown("render", "-o", "svar.md", cwd=full).returncode == 0
    edited = (full / "svar.md").read_text("utf-8").replace("| Datum |", "| Dag |")
    (full / "svar.md").write_text(edited, "utf-8")
    change(full / RESPONSE, ("date: null", "date: 2025-10-21"))
    refused = shown("render", "-o", "svar.md", cwd=full)
    assert (refused.returncode, untranslated(refused.stderr, set())) == (2, set())
    assert shown("render", "-o", "svar.md", "--merge", cwd=full).returncode == 1
    marks = re.findall("(?:<<<<<<<|>>>>>>>) (.*)", (full / "svar.md").read_text("utf-8"))
    assert marks == ["⟦édítéd⟧", "⟦ŕéñdéŕéd ñóŵ⟧"]


def test_the_pages_of_the_preview_are_translated(shown: Run, full: Path) -> None:
    workspace, t = Workspace(full, full), Translator(LANGUAGE)
    known = data_words(full) | {"remissvar", "Remissvar"}
    frame = screens.frame(workspace, t, "1", "remissvar", "/home/")
    assert in_values(iter(Page(frame.html).texts), known) == set()
    index = screens.index(workspace, t, "1", "/home/").html
    assert in_values(iter(Page(re.sub("<dd.*?</dd>|<dt.*?</dt>", "", index)).texts), known) == set()
    change(full / TIMELINE, ("kind: meeting", "kind: meting"))
    trouble = screens.page(Workspace(full, full), t, "remissvar", lambda _: date(2025, 10, 3)).html
    texts = list(Page(re.sub("<pre.*?</pre>|<code>.*?</code>", "", trouble)).texts)
    assert in_values((re.sub(r"\[[a-z-]+\]$", "", text) for text in texts), known) == set()
    assert "⟦Tĥé dóçúméñt çáññót ƀé šĥóŵñ⟧".replace("ƀ", "b") in trouble


def test_what_preview_says_as_it_starts_is_translated(full: Path, locales: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from rustool import messages; messages.LOCALES = Path(sys.argv.pop(1))\n"
        "from rustool.cli import main; main()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, locales, "--lang", LANGUAGE, "preview"],
        cwd=full,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stderr is not None
        line = process.stderr.readline()
        process.send_signal(signal.SIGINT)
    assert line == "⟦Šéŕvíñĝ óñ tĥíš máçĥíñé óñļý; Çtŕļ-Ç éñdš ít.⟧\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["init", "data"],
        ["init", "new"],
        ["render", "nope"],
        ["render", "--today", "2025-08-01"],
        ["explain", "nope"],
        ["explain", "wrong-weekdy"],
        ["diff", "nope"],
        ["diff", "HEAD:nope.yaml"],
        ["check", "nope.yaml"],
        ["check", "."],
        ["collect", "nope.csv"],
        ["collect", "data/strategy.yaml"],
        ["deadlines", "--move", "nope=2025-10-21"],
        ["deadlines", "--move", "ks-beslut-appeal=2025-10-21"],
        ["deadlines", "--today", "0001-01-01"],
        ["deadlines", "-o", "data/strategy.yaml", "--format", "ics"],
        ["-C", "nope", "status"],
    ],
    ids=" ".join,
)
def test_what_a_command_says_on_stderr_is_translated(shown: Run, full: Path, arguments: list[str]) -> None:
    if arguments[-1] == "data":
        (full / "data/data").mkdir()
        (full / "data/data/strategy.yaml").write_text("x: 1\n", "utf-8")
    err = shown(*arguments, cwd=full).stderr
    assert untranslated(err, data_words(full)) - {"nope"} == set()
    assert "⟦" in err or arguments[:1] == ["render"]


def test_that_the_bundled_project_is_used_is_translated(shown: Run, tmp_path: Path) -> None:
    assert untranslated(shown("check", "--select", "syntax", cwd=tmp_path).stderr, set()) == set()


def test_the_outline_of_a_document_is_translated(shown: Run) -> None:
    deck = ROOT / "data/sources/rus-deck.txt"
    result = shown("import", deck.relative_to(ROOT), cwd=ROOT)
    *outline, command = result.stdout.splitlines()
    assert command.startswith("rustool import ")
    known = set(_WORD.findall(deck.read_text(encoding="utf-8")))
    assert untranslated("\n".join(outline) + result.stderr, known) == set()


def test_every_command_is_looked_at() -> None:
    """A new command is tried here too, or named as one that prints help alone."""
    looked_at = {"init", "check", "collect", "deadlines", "diff", "import_", "preview", "render", "status"}
    assert {command.__name__ for command in COMMANDS} == looked_at | {"explain", "schema"}
