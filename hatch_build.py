"""Compile the message catalogues when the package is built or installed for development."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]  # its configuration is of no interest here
    """Write a `.mo` file beside each `.po` file, and put it into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - Hatchling's interface
        """Compile every catalogue; called by Hatchling before it collects files, editable installs included."""
        for catalogue in sorted(Path(self.root, "rustool/locales").glob("*/LC_MESSAGES/*.po")):
            compiled = catalogue.with_suffix(".mo")
            with catalogue.open("rb") as file:
                messages = read_po(file)
            with compiled.open("wb") as file:
                write_mo(file, messages)
            build_data["artifacts"].append(f"/{compiled.relative_to(self.root).as_posix()}")
