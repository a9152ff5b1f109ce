"""The terminal, as far as what is written needs to know it. The door to rich."""

import re
from dataclasses import dataclass
from typing import TextIO

from rich.console import Console

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where to write, how wide it is, and whether it shows colours."""

    out: TextIO
    width: int
    color: bool

    def console(self) -> Console:
        """A console that adds nothing of its own: no markup, no emoji, no highlighting, no guesses about the screen."""
        return Console(
            file=self.out,
            width=self.width,
            force_terminal=self.color,
            no_color=not self.color,
            color_system="standard" if self.color else None,
            highlight=False,
            markup=False,
            emoji=False,
            soft_wrap=True,
            legacy_windows=False,
        )


def visible(text: str) -> str:
    """The text with what could steer a terminal or reorder a line written out as an escape instead."""
    return _UNSEEN.sub(lambda match: match[0].encode("unicode_escape").decode(), text)
