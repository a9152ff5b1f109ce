"""What `rustool check` holds the files to."""

from collections.abc import Iterable
from pathlib import Path

from rustool.findings import Finding, InvalidSource, Message, Severity
from rustool.source import Source
from rustool.validation import did_you_mean, parse
from rustool.workspace import MODELS, Workspace


def check(workspace: Workspace, files: Iterable[Path]) -> list[Finding]:
    """Every mistake in the files, by file, line and column; RustoolError if a file cannot be read at all."""
    found: list[Finding] = []
    for path in files:
        found += check_source(workspace.read(path))
    return found


def check_source(source: Source) -> list[Finding]:
    """Every mistake in one file that its `format` shows."""
    wanted = source.data.get("format") if isinstance(source.data, dict) else None
    model = MODELS.get(wanted) if isinstance(wanted, str) else None
    if model is None and source.readable:
        return [*source.findings, _unknown_format(source, wanted)]
    try:
        parse(source, model or next(iter(MODELS.values())))
    except InvalidSource as error:
        return error.findings
    return []


def _unknown_format(source: Source, wanted: object) -> Finding:
    place = source.locate([("format",)])[("format",)]
    if wanted is None:
        message = Message(en="the file does not say what it is", sv="filen säger inte vad den är")
        advice = Message(
            en="begin it with a line 'format: …', " + did_you_mean("", list(MODELS)).en,
            sv="börja den med en rad ”format: …”, " + did_you_mean("", list(MODELS)).sv,
        )
        return Finding("missing-field", Severity.ERROR, message, place.value, ("format",), advice)
    message = Message(en=f"there is no format '{wanted}'", sv=f"det finns inget format ”{wanted}”")
    return Finding(
        "invalid-value", Severity.ERROR, message, place.value, ("format",), did_you_mean(str(wanted), list(MODELS))
    )
