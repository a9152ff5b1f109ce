"""The list of dependencies says what pyproject.toml says."""

import re
import tomllib

from support import ROOT


def test_every_dependency_is_listed_with_its_reason_and_licence_and_no_other() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = [re.split(r"[^\w-]", dependency)[0] for dependency in project["dependencies"]]
    text = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| ([\w-]+) \| [^|]+ \| [^|]+ \|$", text, re.MULTILINE)[1:] == declared
