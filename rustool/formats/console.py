"""The door to rich."""

from rich.console import Console

from rustool.formats import Terminal


def console(terminal: Terminal) -> Console:
    """A console that adds nothing of its own: no markup, no emoji, no highlighting, no guesses about the screen."""
    return Console(
        file=terminal.out,
        width=terminal.width,
        force_terminal=terminal.color,
        no_color=not terminal.color,
        color_system="standard" if terminal.color else None,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
        legacy_windows=False,
    )
