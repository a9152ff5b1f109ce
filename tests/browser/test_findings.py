"""SARIF held to its published schema, and our own schemas driven through the language server that editors use."""

import json
import subprocess
from pathlib import Path

import pytest
from jsonschema import Draft4Validator
from support import Run

pytestmark = pytest.mark.browser

HERE = Path(__file__).parent
# The schema as SARIF's own test matchers carry it.
SARIF = HERE / "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"


def test_sarif_is_valid_by_its_published_schema(run: Run, project: Path) -> None:
    strategy = project / "data/strategy.yaml"
    strategy.write_text(strategy.read_text(encoding="utf-8").replace("hälsogap", "hälsoklyftor"), encoding="utf-8")
    log = json.loads(run("check", "--format", "sarif", cwd=project).stdout)
    assert len(log["runs"][0]["results"]) > 5
    validator = Draft4Validator(json.loads(SARIF.read_text(encoding="utf-8")))
    assert [error.message for error in validator.iter_errors(log)] == []
    assert list(validator.iter_errors({"version": "2.1.0"}))


def test_an_editor_marks_a_mistake_and_offers_the_fields(project: Path) -> None:
    text = (project / "data/strategy.yaml").read_text(encoding="utf-8")
    (project / "data/strategy.yaml").write_text(
        text.replace("issuer:", "isuer:").replace("status: consultation", "status: "), encoding="utf-8"
    )
    result = subprocess.run(
        ["node", HERE / "editor.mjs", project / "data/strategy.yaml"], capture_output=True, encoding="utf-8", check=True
    )
    answer = json.loads(result.stdout)
    assert {"line": 8, "message": "Property isuer is not allowed."} in answer["diagnostics"]
    assert any('Missing property "issuer"' in diagnostic["message"] for diagnostic in answer["diagnostics"])
    assert "How far it has come." in answer["hover"]
    assert {"draft", "consultation", "adopted", "superseded"} <= set(answer["completions"])


def test_an_editor_has_nothing_to_say_of_the_bundled_files(project: Path) -> None:
    for path in sorted((project / "data").rglob("*.yaml")):
        result = subprocess.run(["node", HERE / "editor.mjs", path], capture_output=True, encoding="utf-8", check=True)
        assert json.loads(result.stdout)["diagnostics"] == [], path.name
