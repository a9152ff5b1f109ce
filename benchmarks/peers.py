"""The same pairs given to others: python benchmarks/peers.py, with git, and deepdiff and graphtage where installed."""

import gc
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from corpus import Pair, pair
from diff import measures, ours

Links = set[tuple[str, str]]

LIMIT = 120
"""Seconds after which a run is given up."""


def line_diff(made: Pair) -> Links:
    """`git diff --color-moved`: kept and moved lines, and the lines of a hunk taken as pairs in their order."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for name, goals in (("old", made.old), ("new", made.new)):
            files.append(Path(folder) / name)
            files[-1].write_text("".join(f"{goal.text}\n" for goal in goals), encoding="utf-8")
        command = ["git", "diff", "--no-index", "--color-moved=plain", "--no-color", "-U1000000", *map(str, files)]
        shown = subprocess.run(command, capture_output=True, encoding="utf-8", check=False).stdout
    old, new = iter(made.old), iter(made.new)
    links: Links = set()
    gone, come = [], []
    every: dict[str, list[str]] = {}
    for line in [*shown.split("@@\n", 1)[-1].splitlines(), " "]:
        if line.startswith("-"):
            gone.append(next(old))
        elif line.startswith("+"):
            come.append(next(new))
        else:
            links |= {(a.id, b.id) for a, b in zip(gone, come, strict=False)}
            for goal in gone:
                every.setdefault(goal.text, []).append(goal.id)
            gone, come = [], []
            if line.strip():
                links.add((next(old).id, next(new).id))
    new_ids = {goal.text: goal.id for goal in made.new}
    return links | {(name, new_ids[text]) for text, names in every.items() if text in new_ids for name in names}


def deep_diff(made: Pair) -> Links:
    """DeepDiff with `ignore_order`: what it calls changed is a pair, what it does not mention is kept."""
    from deepdiff import DeepDiff

    old, new = [goal.text for goal in made.old], [goal.text for goal in made.new]
    found = DeepDiff(
        old, new, ignore_order=True, view="tree", cutoff_intersection_for_pairs=1, cutoff_distance_for_pairs=0.6
    )
    ids = {goal.text: goal.id for goal in made.old}, {goal.text: goal.id for goal in made.new}
    links = {(ids[0][text], ids[1][text]) for text in ids[0].keys() & ids[1].keys()}
    return links | {(ids[0][change.t1], ids[1][change.t2]) for change in found.get("values_changed", ())}


def graphtage(made: Pair) -> Links:
    """Graphtage's command: only its time; what it prints names no pairs."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for name, goals in (("old.json", made.old), ("new.json", made.new)):
            files.append(str(Path(folder) / name))
            Path(files[-1]).write_text(json.dumps([{"text": goal.text} for goal in goals]), encoding="utf-8")
        command = [str(Path(sys.executable).with_name("graphtage")), "--no-status", *files]
        subprocess.run(command, capture_output=True, check=False, timeout=LIMIT)
    return set()


PEERS: dict[str, tuple[Callable[[Pair], Links], int]] = {
    "rustool": (ours, 10000),
    "git --color-moved": (line_diff, 10000),
    "deepdiff": (deep_diff, 250),
    "graphtage": (graphtage, 25),
}


def main() -> None:
    """Print a table."""
    gc.disable()  # as the command does
    print("| goals | tool | precision | recall | F1 | seconds | against rustool |")
    print("|---|---|---|---|---|---|---|")
    for size in (25, 250, 2500, 10000):
        made = pair(size, 0.25, 1, ids=False)
        own = 0.0
        for name, (tool, most) in PEERS.items():
            if size > most:
                continue
            start = time.perf_counter()
            try:
                links = tool(made)
            except (ImportError, FileNotFoundError, subprocess.TimeoutExpired) as error:
                print(f"| {size} | {name} | {re.sub(r'[|]', '', type(error).__name__)} | | | | |", flush=True)
                continue
            spent = time.perf_counter() - start
            own = own or spent
            figures = " | ".join(f"{figure:.3f}" for figure in measures(links, made.truth)) if links else "– | – | –"
            print(f"| {size} | {name} | {figures} | {spent:.3f} | {spent / own:.1f}x |", flush=True)


if __name__ == "__main__":
    main()
