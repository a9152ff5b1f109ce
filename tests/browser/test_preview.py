"""The preview in a real browser: what is saved is shown, where the reader was, and nothing is asked for elsewhere."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support import environment

pytestmark = pytest.mark.browser

HERE = Path(__file__).parent


def test_a_saved_file_is_shown_without_anybody_asking_for_it(project: Path) -> None:
    preview = subprocess.Popen(
        [sys.executable, "-m", "rustool", "preview", "remissvar"],
        cwd=project,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    assert preview.stdout is not None
    url = preview.stdout.readline().strip()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or "chromium"
    saved = "case_number: KS 2025/77"
    result = subprocess.run(
        ["node", HERE / "preview.mjs", url, project / "data/response.yaml", "case_number: null", saved],
        env=os.environ | {"CHROMIUM": chromium},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    preview.kill()
    preview.communicate()
    assert result.returncode == 0, result.stderr
    seen = json.loads(result.stdout)
    assert "KS 2025/77" not in seen["before"]
    assert seen["scrolled"] == 400
    assert (seen["messages"], seen["elsewhere"]) == ([], [])
