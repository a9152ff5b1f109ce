"""What the tests import: where the checkout is, and a shell with nothing of the machine's own in it."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

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

Run = Callable[..., subprocess.CompletedProcess[str]]


def environment(**extra: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in SCRUBBED and not name.startswith("LC_")}
    return kept | extra
