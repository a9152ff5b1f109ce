"""A source document that is not the one that the strategy was taken from.

`rustool import` keeps the original and notes its checksum. Where the file is
another one now, or is gone, nobody can tell whether the quotations are still
its words.

Put the original back, or import the new document with `--as`, so that both
versions are kept.
"""

from collections.abc import Iterator

from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.strategy import Strategy
from rustool.rules.problem import Problem
from rustool.rules.project import Project

ID = "changed-source"
SEVERITY = Severity.WARNING


def check(strategy: Strategy, project: Project) -> Iterator[Problem]:
    """Yield every source whose file is missing or has another checksum than the one that is noted."""
    for i, source in enumerate(strategy.sources):
        if source.file is None or not project.has_folder:
            continue
        digest = project.digest(source.file)
        if digest is None:
            yield Problem(
                ("sources", i, "file"),
                Message("there is no file '{file}'", file=source.file),
                Message("put the original back, or remove the line"),
            )
        elif source.sha256 is not None and digest != source.sha256.lower():
            yield Problem(
                ("sources", i, "sha256"),
                Message("'{file}' has changed since it was imported", file=source.file),
                Message("put the original back, or import the new document with --as"),
            )
