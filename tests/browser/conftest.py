"""The tools: axe-core in headless Chromium, and the Nu HTML checker. `.ci/run` installs them beside this file."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def axe() -> Callable[..., list[dict[str, Any]]]:
    """What axe-core finds in HTML files, and what the browser noticed while it showed them."""

    def axe(*files: Path) -> list[dict[str, Any]]:
        chromium = shutil.which("chromium") or shutil.which("chromium-browser") or "chromium"
        result = subprocess.run(
            ["node", HERE / "axe.mjs", *files],
            env=os.environ | {"CHROMIUM": chromium},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert result.returncode == 0, result.stderr
        report: list[dict[str, Any]] = json.loads(result.stdout)
        return report

    return axe


@pytest.fixture(scope="session")
def nu() -> Callable[..., list[str]]:
    """What the Nu HTML checker says of HTML files, warnings included."""

    def nu(*files: Path) -> list[str]:
        jar = HERE / "node_modules/vnu-jar/build/dist/vnu.jar"
        result = subprocess.run(
            ["java", "-jar", jar, "--format", "json", "--exit-zero-always", *files],
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        messages = json.loads(result.stderr)["messages"]
        return [f"{message.get('lastLine')}: {message['message']}" for message in messages]

    return nu
