"""A quotation that stops before its sentence does.

Every word of it stands in the source, so nothing is misquoted, but a goal that
has lost its last words says something else than the decided one. The rule looks
at texts, not at titles and terms, and only where the source goes on with a word
in lower case, in the same sentence and the same list item.

Quote the sentence to its end. If you mean to quote a part of it, say so with an
ignoring comment.
"""

from collections.abc import Iterator

from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.strategy import Strategy
from rustool.model.timeline import Timeline
from rustool.rules.every.quote_not_in_source import quoted_texts
from rustool.rules.problem import Problem
from rustool.rules.project import Project

ID = "truncated-quotation"
SEVERITY = Severity.WARNING


def check(subject: Strategy | Timeline, project: Project) -> Iterator[Problem]:
    """Every quoted text after which its source goes on."""
    for path, source, text in quoted_texts(subject):
        if path[-1] not in {"text", "note"}:
            continue
        passages = project.passages(source)
        rest = passages.is_truncated(text) if passages else None
        if rest:
            yield Problem(
                path,
                Message("the quotation stops before its sentence does in '{source}'", source=source),
                Message("there it goes on: '{rest} …'", rest=rest),
            )
