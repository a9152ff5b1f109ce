"""The project's own files, spoiled at random as data and as text: every command's work done on them without a crash.

Short by default. `RUSTOOL_FUZZ=100000 pytest -n 0 tests/test_fuzz.py` runs it that many times, and `tools/fuzz.py`
for as long as it is let, led by what code each case reaches. The fewest cases that reach all that it has reached are
kept in `tests/corpus/`, as files that people can read, and are tried every time.
"""

import io
import json
import os
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import ROOT

from rustool.deadlines.move import move_step
from rustool.deadlines.schedule import build_schedule
from rustool.documents.comparison import markdown
from rustool.documents.comparison_page import page
from rustool.documents.draft import render_markdown
from rustool.documents.page import html
from rustool.documents.selection import list_documents
from rustool.findings import Finding, RustoolError
from rustool.formats import ComparisonFormat, DeadlinesFormat, FindingsFormat, StatusFormat, Terminal
from rustool.formats.comparison import propose
from rustool.formats.comparison import writer as comparison_writer
from rustool.formats.deadlines import ics
from rustool.formats.deadlines import move as move_writer
from rustool.formats.deadlines import writer as deadlines_writer
from rustool.formats.findings import writer as findings_writer
from rustool.formats.status import writer as status_writer
from rustool.intake.entries import entries, save
from rustool.intake.places import Places
from rustool.intake.reading import views
from rustool.rules import engine, manual
from rustool.rules.project import Project
from rustool.source import read
from rustool.status import read_status
from rustool.text import FORBIDDEN
from rustool.translator import Translator
from rustool.versions.compare import compare
from rustool.workspace import RESPONSE, Workspace

T = TypeVar("T")
RUNS = int(os.environ.get("RUSTOOL_FUZZ", "16"))
CORPUS = ROOT / "tests/corpus"
KEPT = sorted(path for path in CORPUS.rglob("*.*") if CORPUS / "reading" not in path.parents)
BUNDLED, EXAMPLE = ROOT, ROOT / "examples/exempelkommun"
DAY = date(2031, 9, 1)
FILES = [path.relative_to(ROOT) for root in (BUNDLED, EXAMPLE) for path in sorted((root / "data").rglob("*.yaml"))]
TABLE = """Parti;Gäller;Slag;Synpunkt;Lydelse;Inkommen
Parti A;Mål 1.1;tillägg;Nämn biblioteken.;;2031-09-22
Parti B;helheten;stöd;"Bra,
men kort";Ett nytt mål;
Parti B;Fråga 1;ändring;Se *bilagan*;;2031-09-23
"""
ODD: list[Any] = [
    "",
    "\0",
    "\x1b[31m",
    "\u202e",
    "<script>",
    "=1+1",
    "{{ 1 }}",
    "# x",
    "[a](b:c)",
    "2025-99-99",
    "å" * 999,
    None,
    0,
]
ODD += [0, -1, 10**17, 1.5, float("nan"), float("inf"), True, [], {}, [[]], {"id": "x"}, "9999-12-31", "0001-01-01"]
ODD += ["2199-12-31", "1900-01-01", 99999, "{++x++}", "%0A::error::x", "```", "a\nb\n", "\ud800"]
PIECES = [b"\t", b": ", b"\n", b"\r\n", b"- ", b"&a ", b"*a ", b"#", b"'", b'"', b"{", b"[", b">", b"|", b"**", b"\0"]


@cache
def text(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def form() -> str:
    """The form that the example's parties got, filled in."""
    workspace = Workspace(EXAMPLE, EXAMPLE)
    blank = render_markdown(workspace, "svarsformular", DAY).markdown
    filled = blank.replace("**Parti:**", "**Parti:** Parti C", 1).replace("**Slag:**", "**Slag:** stöd", 2)
    return filled.replace("**Synpunkt:**", "**Synpunkt:** Bra.\n\n- men\n- kort", 3)


def places(data: Any) -> list[tuple[Any, Any]]:
    """Every value of the data: what holds it, and under which key or number."""
    pairs = list(data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ())
    return [(data, key) for key, _ in pairs] + [place for _, value in pairs for place in places(value)]


def bytes_changed(draw: st.DrawFn, raw: bytearray) -> bytes:
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(raw)))
        raw[at : at + draw(st.integers(0, 40))] = draw(st.binary(max_size=8) | st.sampled_from(PIECES))
    return bytes(raw)


@st.composite
def spoiled(draw: st.DrawFn) -> tuple[Path, bytes]:
    """One of the files, with some of its values or some of its bytes changed for others."""
    path = draw(st.sampled_from(FILES))
    if draw(st.booleans()):
        return path, bytes_changed(draw, bytearray(text(path).encode()))
    data = read(str(path), text(path).encode()).data
    for _ in range(draw(st.integers(1, 4))):
        holder, key = draw(st.sampled_from(places(data)))
        with suppress(LookupError):  # taken away with what held it, by the change before
            match draw(st.sampled_from(["odd", "other", "gone", "twice"])):
                case "odd":
                    holder[key] = draw(st.sampled_from(ODD))
                case "other":
                    elsewhere, there = draw(st.sampled_from(places(data)))
                    holder[key] = deepcopy(elsewhere[there])
                case "gone":
                    del holder[key]
                case "twice" if isinstance(holder, list):
                    holder.append(holder[key])
    return path, json.dumps(data, ensure_ascii=False, indent=1).encode(errors="surrogatepass")


@st.composite
def sent(draw: st.DrawFn) -> tuple[str, bytes]:
    """What a party may have sent, as a form or a table, with some of its bytes changed for others."""
    ending = draw(st.sampled_from([".md", ".csv"]))
    return ending, bytes_changed(draw, bytearray((TABLE if ending == ".csv" else form()).encode()))


def use(path: Path, raw: bytes, *, final: bool, one: int | None = None) -> None:
    """What every command does with a project, one of whose files is this; with `one` document and step, or all."""
    origin = EXAMPLE if (ROOT / path).is_relative_to(EXAMPLE) else BUNDLED
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(origin / "data", root / "data")
        (root / (ROOT / path).relative_to(origin)).write_bytes(raw)
        workspace = Workspace(root, root)
        english, printed = Translator("en"), io.StringIO()
        out = Terminal(printed, 80, color=False)
        project = Project(workspace)
        found = engine.check([(workspace.read(path), project) for path in workspace.files()], set(manual.pages()))
        for findings_format in FindingsFormat:
            findings_writer(findings_format).write(found, 4, english, out)
        with suppress(RustoolError):
            state = read_status(workspace, DAY)
            for status_format in StatusFormat:
                status_writer(status_format).write(state, english, out)
        for template in chosen(list(list_documents(workspace)), one):
            with suppress(RustoolError):
                html(workspace, render_markdown(workspace, template.name, DAY, final=final))
        with suppress(RustoolError):
            seen = build_schedule(workspace, DAY, 7)
            for deadlines_format in DeadlinesFormat:
                deadlines_writer(deadlines_format).write(seen, english, out)
            once = ics.calendar(seen, english)
            assert ics.calendar(seen, english, once, "x.ics") == once, "brought up to date, a calendar is as it was"
            for step in chosen(workspace.timeline.value.steps, one):
                with suppress(RustoolError):
                    move_writer.write(move_step(seen, workspace.timeline, step.id, DAY), english, out)
        with suppress(RustoolError):
            comparison = compare(workspace.versions[0], workspace.strategy)
            for format_ in (ComparisonFormat.TEXT, ComparisonFormat.JSON, ComparisonFormat.CSV):
                comparison_writer(format_).write(comparison, "sv", out, unchanged=True)
            propose.write(comparison, "sv", out)
            page(workspace, comparison, "sv", unchanged=True)
            markdown(comparison, "sv", unchanged=True)
        assert FORBIDDEN.search(printed.getvalue()) is None, "what could steer a terminal is written out"


def chosen(items: Sequence[T], one: int | None) -> Sequence[T]:
    return items if one is None or not items else [items[one % len(items)]]


def take_in(ending: str, raw: bytes) -> None:
    """What `collect` does with what a party has sent: once to see it, and once to write it."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(EXAMPLE / "data", root / "data")
        before = (root / RESPONSE).read_text(encoding="utf-8").splitlines()
        (root / f"sent{ending}").write_bytes(raw)
        workspace = Workspace(root, root)
        with suppress(RustoolError):
            known = Places(workspace.strategy.value)
            items = list(views(root / f"sent{ending}", "sent", known, form()))
            comments = [item for item in items if not isinstance(item, Finding)]
            new = entries(comments, workspace.response.value, DAY)
            printed = read("printed", new.yaml().encode())
            assert (printed.findings, len((printed.data or {}).get("comments", []))) == ((), len(new.comments))
            assert save(workspace, comments, DAY)[0].comments == new.comments
            after = Workspace(root, root)
            assert len(after.response.value.comments) == len(workspace.response.value.comments) + len(new.comments)
            again = entries((item for item in items if not isinstance(item, Finding)), after.response.value, DAY)
            assert again.comments == (), "what was taken in is there already"
        left = iter((root / RESPONSE).read_text(encoding="utf-8").splitlines())
        assert all(line in left for line in before), "no line that was there is gone"


QUICK = settings(max_examples=RUNS, deadline=None, database=None, suppress_health_check=list(HealthCheck))


@QUICK
@given(case=spoiled(), final=st.booleans(), one=st.integers(0, 255))
def test_no_spoiled_file_breaks_anything(*, case: tuple[Path, bytes], final: bool, one: int) -> None:
    use(*case, final=final, one=one)


@QUICK
@given(case=sent())
def test_nothing_that_a_party_sends_breaks_collect_or_is_lost(case: tuple[str, bytes]) -> None:
    take_in(*case)


@pytest.mark.parametrize("path", KEPT, ids=lambda path: str(path.relative_to(CORPUS)))
def test_what_the_long_runs_have_found_is_tried_every_time(path: Path) -> None:
    if path.parent == CORPUS / "sent":
        take_in(path.suffix, path.read_bytes())
    else:
        spoilt = path.parent.relative_to(CORPUS).with_suffix(".yaml")
        use((EXAMPLE / "data" / spoilt).relative_to(ROOT), path.read_bytes(), final=True)
