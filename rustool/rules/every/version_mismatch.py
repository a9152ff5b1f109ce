"""A timeline or an answer for another strategy, or another version, than the one in `data/strategy.yaml`.

When the region sends out a new version, answers written for the old one may
refer to goals that have moved, changed or gone. Nothing should go out before
somebody has read them against the new text.

Read the answers against the version that is now in `data/strategy.yaml`, then
write its label in `strategy`; or put back the version they were written for.
"""

from collections.abc import Iterator

from rustool.case.identity import version_mismatch
from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.response import Response
from rustool.model.timeline import Timeline
from rustool.rules.problem import Problem, RelatedPath
from rustool.rules.project import Project

ID = "version-mismatch"
SEVERITY = Severity.WARNING


def check(subject: Timeline | Response, project: Project) -> Iterator[Problem]:
    """One problem where the id or the version label is another than the strategy's."""
    if project.strategy is None:
        return
    mismatch = version_mismatch(subject.strategy, project.strategy.value)
    if mismatch is not None:
        name, ours, theirs = mismatch
        yield Problem(
            ("strategy", name),
            Message("this is about {ours}, but the project's strategy is {theirs}", ours=ours, theirs=theirs),
            Message("read it against that strategy, then write '{name}: {theirs}'", name=name, theirs=theirs),
            (RelatedPath(Message("the strategy"), (name,), project.strategy.source),),
        )
