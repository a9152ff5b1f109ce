"""A thousand goals as the documents of other tools, and how each publishes or validates them."""

import json
import random
import subprocess
from collections.abc import Iterator
from pathlib import Path

from made import GOALS_PER_AREA, goal_text

GOALS = 1000


def commands(folder: Path, peers: Path) -> Iterator[tuple[str, tuple[str, ...], Path]]:
    """What each is called, the command, and where it is run; `peers` is the `bin` folder that has the tools."""
    random_ = random.Random(1)
    texts = [goal_text(random_) for _ in range(GOALS)]
    doorstop = _doorstop(folder / "doorstop", texts)
    yield (
        "doorstop publish (HTML)",
        (str(peers / "doorstop"), "publish", "REQ", str(folder / "published.html")),
        doorstop,
    )
    strictdoc = _strictdoc(folder / "strictdoc", texts)
    out = str(folder / "exported")
    yield "strictdoc export (HTML)", (str(peers / "strictdoc"), "export", ".", "--output-dir", out), strictdoc
    trestle = _trestle(folder / "trestle", texts, peers)
    yield "trestle validate", (str(peers / "trestle"), "validate", "-t", "catalog", "-n", "big"), trestle
    generate = (str(peers / "trestle"), "author", "catalog-generate", "-n", "big", "-o", "md")
    yield "trestle catalog-generate (Markdown)", generate, trestle


def _doorstop(folder: Path, texts: list[str]) -> Path:
    items = folder / "req"
    items.mkdir(parents=True)
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    (items / ".doorstop.yml").write_text("settings:\n  digits: 4\n  prefix: REQ\n  sep: ''\n", "utf-8")
    for n, text in enumerate(texts):
        level = f"1.{n // GOALS_PER_AREA}.{n % GOALS_PER_AREA + 1}"
        fields = f"active: true\nderived: false\nheader: ''\nlevel: {level}\nlinks: []\nnormative: true\nref: ''\n"
        (items / f"REQ{n + 1:04}.yml").write_text(f"{fields}reviewed: null\ntext: |\n  {text}\n", "utf-8")
    return folder


def _strictdoc(folder: Path, texts: list[str]) -> Path:
    folder.mkdir()
    lines = ["[DOCUMENT]", "TITLE: En stor strategi", ""]
    for n, text in enumerate(texts):
        if n % GOALS_PER_AREA == 0:
            lines += ["[[/SECTION]]", ""] if n else []
            lines += ["[[SECTION]]", f"TITLE: Område {n // GOALS_PER_AREA}", ""]
        lines += ["[REQUIREMENT]", f"UID: G-{n}", f"TITLE: Mål {n}", f"STATEMENT: {text}", ""]
    (folder / "strategy.sdoc").write_text("\n".join([*lines, "[[/SECTION]]", ""]), "utf-8")
    return folder


def _trestle(folder: Path, texts: list[str], peers: Path) -> Path:
    folder.mkdir()
    controls = [
        {"id": f"g-{n}", "title": f"Mål {n}", "parts": [{"id": f"g-{n}_smt", "name": "statement", "prose": text}]}
        for n, text in enumerate(texts)
    ]
    groups = [
        {"id": f"a{at}", "title": f"Område {at}", "controls": controls[at : at + GOALS_PER_AREA]}
        for at in range(0, GOALS, GOALS_PER_AREA)
    ]
    about = {"title": "En stor strategi", "version": "1", "oscal-version": "1.1.2"}
    metadata = about | {"last-modified": "2025-01-01T00:00:00+00:00"}
    catalog = {"uuid": "6f4f0b67-5a43-4b9a-9f2e-3a2f5c1d7e11", "metadata": metadata, "groups": groups}
    (folder.parent / "catalog.json").write_text(json.dumps({"catalog": catalog}), "utf-8")
    for arguments in (["init"], ["import", "-f", "../catalog.json", "-o", "big"]):
        subprocess.run([str(peers / "trestle"), *arguments], cwd=folder, check=True, capture_output=True)
    return folder
