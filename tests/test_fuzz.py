"""The project's own files, spoiled at random as data and as text: read, checked, compared and rendered without a crash.

Short by default. `RUSTOOL_FUZZ=100000 pytest -n 0 tests/test_fuzz.py` runs it that many times, and `tools/fuzz.py`
for as long as it is let, led by what code each case reaches.
"""

import io
import json
import os
import shutil
import tempfile
from contextlib import suppress
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import ROOT

from rustool.documents.draft import draft
from rustool.documents.page import html
from rustool.findings import RustoolError
from rustool.formats import ComparisonFormat, FindingsFormat, Terminal
from rustool.formats.comparison import writer as comparison_writer
from rustool.formats.findings import writer as findings_writer
from rustool.rules import engine, manual
from rustool.rules.project import Project
from rustool.source import read
from rustool.versions.compare import compare
from rustool.words import words
from rustool.words.comparison import comparison_words
from rustool.workspace import Workspace

RUNS = int(os.environ.get("RUSTOOL_FUZZ", "24"))
FILES = ("data/strategy.yaml", "data/timeline.yaml", "data/response.yaml", "data/versions/2020-2035.yaml")
ODD = [
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


@cache
def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def places(data: Any) -> list[tuple[Any, Any]]:
    """Every value of the data: what holds it, and under which key or number."""
    pairs = list(data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ())
    return [(data, key) for key, _ in pairs] + [place for _, value in pairs for place in places(value)]


@st.composite
def spoiled(draw: st.DrawFn) -> tuple[str, bytes]:
    """One of the files, with some of its values or some of its bytes changed for others."""
    name = draw(st.sampled_from(FILES))
    if draw(st.booleans()):
        raw = bytearray(text(name).encode())
        for _ in range(draw(st.integers(1, 4))):
            at = draw(st.integers(0, len(raw)))
            raw[at : at + draw(st.integers(0, 40))] = draw(st.binary(max_size=8) | st.sampled_from([b"\t", b": "]))
        return name, bytes(raw)
    data = read(name, text(name).encode()).data
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
    return name, json.dumps(data, ensure_ascii=False, indent=1).encode()


@settings(max_examples=RUNS, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(case=spoiled(), final=st.booleans())
def test_no_spoiled_file_breaks_anything(*, case: tuple[str, bytes], final: bool) -> None:
    name, raw = case
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(ROOT / "data", root / "data")
        (root / name).write_bytes(raw)
        workspace = Workspace(root, root)
        out = Terminal(io.StringIO(), 80, color=False)
        project = Project(workspace)
        found = engine.check([(workspace.read(path), project) for path in workspace.files()], set(manual.pages()))
        for chosen in FindingsFormat:
            findings_writer(chosen).write(found, 4, words("en"), out)
        with suppress(RustoolError):
            html(workspace, draft(workspace, "remissvar", date(2025, 8, 1), final=final))
        with suppress(RustoolError):
            comparison = compare(workspace.versions[0], workspace.strategy)
            for format_ in (ComparisonFormat.TEXT, ComparisonFormat.JSON, ComparisonFormat.CSV):
                comparison_writer(format_).write(comparison, comparison_words("sv"), out, unchanged=True)
