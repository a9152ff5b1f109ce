"""What the tests import: where the checkout is, and a shell with nothing of the machine's own in it."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from rustool.source import read

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"

# What would make the output depend on whose machine the tests run on.
SCRUBBED = {
    "COLUMNS",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "LANG",
    "LANGUAGE",
    "LINES",
    "NO_COLOR",
    "PYTHONDONTWRITEBYTECODE",  # which would compile the program anew for every command
    "RUSTOOL_LANG",
    "TZ",
}

Result = subprocess.CompletedProcess[str]
Golden = Callable[[str, str], None]
"""Compare a text with the golden file of that name."""


class Run(Protocol):
    """Run `rustool` with these arguments, by default in an empty folder and with no language set."""

    def __call__(self, *arguments: object, cwd: Path = ..., stdin: str = ..., **extra: str) -> Result: ...


def environment(**extra: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in SCRUBBED and not name.startswith("LC_")}
    return kept | extra


_TEXTS = (
    "title text name note citation definition term unit respondent recipient case_number "
    "their_case_number case_officer decided_by proposed_text reason change_made vision issuer at evidence "
    "abbreviation"
)
TEXTS = set(_TEXTS.split())
HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)> [a](javascript:alert(1)) ![b](http://127.0.0.1:1/x.png) "
    '[c](file:///etc/passwd) {{ 7 * 7 }} {% x %} #panic("x") $x$ @y #import "/etc/passwd": * '
    "`a`{=html} [d]{.e f=g} \\u{1} %0A::error::x ~~~ | & &lt; \u200b\u2060 "
)


def spoil(data: Any) -> Any:
    if isinstance(data, dict):
        return {
            key: HOSTILE + value if key in TEXTS and isinstance(value, str) else spoil(value)
            for key, value in data.items()
        }
    return [spoil(value) for value in data] if isinstance(data, list) else data


def hostile_copy(origin: Path, to: Path) -> Path:
    """A project whose every text begins with markup, code and characters that nobody sees."""
    for path in (origin / "data").rglob("*.yaml"):
        there = to / path.relative_to(origin)
        there.parent.mkdir(parents=True, exist_ok=True)
        spoiled = spoil(read(path.name, path.read_bytes()).data)
        there.write_text(json.dumps(spoiled, ensure_ascii=False), encoding="utf-8")
    return to
