"""How fast rustool is beside others, as a Markdown table.

    python benchmarks/speed.py [--sizes 25,1000] [--runs 5] [--limit 120] [--peers DIR]

Whole processes in turn, medians; `cold` finds no compiled Python. DIR is a `bin` folder with check-jsonschema,
yamllint, doorstop, strictdoc and trestle.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import published
from made import strategy

ROOT = Path(__file__).parent.parent
PYTHON = sys.executable
RUSTOOL = (PYTHON, "-m", "rustool")
EVENTS = "import yaml,sys\nfor _ in yaml.parse(open(sys.argv[1],'rb'), Loader=yaml.CSafeLoader): pass"
LOAD = "import yaml,sys,gc; gc.disable(); yaml.load(open(sys.argv[1],'rb'), Loader=yaml.CSafeLoader)"
BARE = (
    "import jinja2,sys; t=open(sys.argv[1]).read().splitlines()\n"
    "sys.stdout.write(jinja2.Template('{% for line in t %}{{ line }}\\n{% endfor %}').render(t=t))"
)


@dataclass(frozen=True)
class Work:
    """A command, and the one that its time is given in multiples of: the first of the same group."""

    group: str
    name: str
    command: tuple[str, ...]
    cold: bool = False
    cwd: Path | None = None


def works(sizes: list[int], peers: Path | None, folder: Path) -> Iterator[Work]:
    """What is measured."""
    for cold in (False, True):
        group = "start-up, cold" if cold else "start-up"
        yield Work(group, "python -I -c pass", (PYTHON, "-I", "-c", "pass"))
        yield Work(group, "import pydantic, yaml, typer", (PYTHON, "-c", "import pydantic, yaml, typer"), cold)
        old, new = (str(path) for path in sorted((ROOT / "data/versions").glob("*.yaml"))[:2])
        for arguments in (("--help",), ("deadlines",), ("check",), ("render",), ("diff", old, new)):
            yield Work(group, f"rustool {arguments[0]}", (*RUSTOOL, *arguments), cold)
    for size in sizes:
        made = [_project(folder / f"{size}-{seed}", size, seed) for seed in (1, 2)]
        file = str(made[0] / "data/strategy.yaml")
        other = str(made[1] / "data/strategy.yaml")
        group = f"{size} goals"
        yield Work(group, "libyaml's events", (PYTHON, "-c", EVENTS, file))
        yield Work(group, "CSafeLoader", (PYTHON, "-c", LOAD, file))
        yield Work(group, "rustool check", (*RUSTOOL, "check", file, "--format", "json"))
        for form in ("json", "csv"):
            yield Work(group, f"rustool diff ({form})", (*RUSTOOL, "diff", file, other, "--format", form))
        yield Work(group, "rustool render strategi", (*RUSTOOL, "-C", str(made[0]), "render", "strategi"))
        yield Work(group, "Jinja2 alone, as many lines", (PYTHON, "-c", BARE, file))
        if peers:
            schema = str(ROOT / "schemas/strategy.schema.json")
            yield Work(group, "check-jsonschema", (str(peers / "check-jsonschema"), "--schemafile", schema, file))
            yield Work(group, "yamllint", (str(peers / "yamllint"), "-d", "relaxed", file))
    if peers:
        made_ = _project(folder / "published", published.GOALS, 1)
        group = f"{published.GOALS} goals, as documents"
        yield Work(group, "rustool check", (*RUSTOOL, "-C", str(made_), "check", str(made_ / "data/strategy.yaml")))
        page = (*RUSTOOL, "-C", str(made_), "render", "strategi", "--format", "html")
        yield Work(group, "rustool render strategi (HTML)", page)
        for name, command, where in published.commands(made_, peers):
            yield Work(group, name, command, cwd=where)


def _project(folder: Path, size: int, seed: int) -> Path:
    data = folder / "data"
    data.mkdir(parents=True)
    (data / "strategy.yaml").write_text("\n".join(strategy(size, version=str(seed), seed=seed)) + "\n", "utf-8")
    for name in ("timeline.yaml", "response.yaml"):
        (data / name).write_bytes((ROOT / "data" / name).read_bytes())
    return folder


def run(work: Work, limit: float, warm: Path) -> tuple[float, float] | None:
    """Wall-clock seconds and peak MB of one run; None where it takes longer than the limit."""
    with tempfile.TemporaryDirectory() as empty:
        # Compiled Python is kept apart, as an environment may forbid to write it where it usually is.
        changed = {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": empty if work.cold else str(warm)}
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        start = time.perf_counter()
        child = subprocess.Popen(
            work.command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=kept | changed,
            cwd=work.cwd,
        )
        while True:
            done, status, usage = os.wait4(child.pid, os.WNOHANG)
            spent = time.perf_counter() - start
            if done:
                child.returncode = os.waitstatus_to_exitcode(status)  # wait4 has collected it
                if child.returncode > 1:
                    sys.exit(f"{work.name} failed: {' '.join(work.command)}")
                return spent, usage.ru_maxrss / 1024
            if spent > limit:
                child.kill()
                child.wait()
                return None
            time.sleep(0.0005)


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="25,1000,10000,100000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--limit", type=float, default=120, help="seconds that one run may take")
    parser.add_argument("--peers", type=Path)
    chosen = parser.parse_args()
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"{machine}, {time.strftime('%Y-%m-%d')}\n")
    print("| what | command | ms (median) | times the first | peak MB |")
    print("|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        warm = Path(folder) / "compiled"
        listed = list(works([int(size) for size in chosen.sizes.split(",")], chosen.peers, Path(folder)))
        for group in dict.fromkeys(work.group for work in listed):
            mine = [work for work in listed if work.group == group]
            found: dict[str, list[tuple[float, float] | None]] = {work.name: [] for work in mine}
            for work in mine:
                if not work.cold:
                    run(work, chosen.limit, warm)
            for _ in range(chosen.runs):
                for work in mine:
                    if None not in found[work.name]:
                        found[work.name].append(run(work, chosen.limit, warm))
            first = 0.0
            for name, results in found.items():
                good = [result for result in results if result]
                if len(good) < len(results):
                    print(f"| {group} | {name} | more than {chosen.limit * 1000:.0f} | – | – |", flush=True)
                    continue
                spent, memory = median(time_ for time_, _ in good), max(peak for _, peak in good)
                first = first or spent
                print(f"| {group} | {name} | {spent * 1000:.0f} | {spent / first:.1f} | {memory:.0f} |", flush=True)


if __name__ == "__main__":
    main()
