"""Inferred matches as a block of `successions:` for a person to confirm and paste."""

import json

from rustool.formats import Terminal, escape_controls
from rustool.messages import Message
from rustool.versions.changes import Change
from rustool.versions.compare import Comparison


def write(comparison: Comparison, language: str, terminal: Terminal) -> None:
    """Write YAML for the newer version's file: its declared successions, then every inferred match.

    Pasted in place of the file's `successions:`, it makes the comparison come out the same, based on declarations.
    """
    changes = [change for kind in ("areas", "goals") for change in comparison.changes.get(kind, ())]
    inferred = [change for change in changes if change.is_inferred and not _is_declared(change)]
    comments = [Message("There is nothing inferred to confirm.")]
    lines: list[str] = []
    if inferred:
        comments = [
            Message("For {file}, in place of its 'successions'.", file=comparison.new.source.file),
            Message("Write 'confirmed' where a person vouches for an entry, and remove what is wrong."),
        ]
        superseded = comparison.old.strategy.version
        if comparison.new.strategy.supersedes != superseded:
            lines.append(f"supersedes: {_quoted(superseded)}")
        lines.append("successions:")
        for change in (*filter(_is_declared, changes), *inferred):
            lines += _entry(change, language)
    lines = [f"# {comment.text(language)}" for comment in comments] + lines
    terminal.out.writelines(f"{escape_controls(line)}\n" for line in lines)


def _is_declared(change: Change) -> bool:
    return change.basis in {"stated", "confirmed", "inferred"}


def _entry(change: Change, language: str) -> list[str]:
    old, new = (" + ".join(item.label for item in items) or "–" for items in (change.old, change.new))
    return [
        f"  # {old} → {new}",
        f"  - from: [{', '.join(_quoted(item.id) for item in change.old)}]",
        f"    to: [{', '.join(_quoted(item.id) for item in change.new)}]",
        f"    basis: {change.basis if _is_declared(change) else 'inferred'}",
        f"    reason: {_quoted(change.evidence.text(language))}",
    ]


def _quoted(value: str) -> str:
    """Return a text in quotes, as JSON and YAML both write it."""
    return json.dumps(value, ensure_ascii=False)
