"""What was inferred, as a block of `successions:` for a person to confirm and paste."""

import json

from rustool.formats import Terminal, escape_controls
from rustool.versions.compare import Change, Comparison
from rustool.words.comparison import ComparisonWords


def write(comparison: Comparison, words: ComparisonWords, terminal: Terminal) -> None:
    """YAML for the newer version's file: what it declares already, then every area and goal whose fate is a guess.

    Pasted in place of the file's `successions:`, the comparison comes out the same, resting on declarations.
    """
    changes = [change for kind in ("areas", "goals") for change in comparison.changes.get(kind, ())]
    guesses = [change for change in changes if _is_new(change)]
    file = comparison.new.source.file
    lines = [f"# {line.format(file=file)}" for line in (words.proposal if guesses else (words.proposal_none,))]
    if guesses:
        superseded = comparison.old.strategy.version
        if comparison.new.strategy.supersedes != superseded:
            lines.append(f"supersedes: {_text(superseded)}")
        lines.append("successions:")
        for change in (*filter(_is_declared, changes), *guesses):
            lines += _entry(change, words)
    terminal.out.writelines(f"{escape_controls(line)}\n" for line in lines)


def _is_new(change: Change) -> bool:
    return change.is_guess and change.basis != "inferred"


def _is_declared(change: Change) -> bool:
    return change.basis in {"stated", "confirmed", "inferred"}


def _entry(change: Change, words: ComparisonWords) -> list[str]:
    sides = [" + ".join(item.label for item in items) for items in (change.old, change.new)]
    basis = change.basis if _is_declared(change) else "inferred"
    return [
        *(f"  # {line}" for line in (f"{sides[0] or '–'} → {sides[1] or '–'}",)),
        f"  - from: [{', '.join(_text(item.id) for item in change.old)}]",
        f"    to: [{', '.join(_text(item.id) for item in change.new)}]",
        f"    basis: {basis}",
        f"    reason: {_text(change.evidence.text(words.language))}",
    ]


def _text(value: str) -> str:
    """A text in quotes, as JSON and YAML both write it."""
    return json.dumps(value, ensure_ascii=False)
