"""A text that names a source, but does not stand in it word for word.

What has `source` is a quotation: a decided goal, a question as it was asked. If
one word is changed, the municipality answers something that nobody has
proposed, and nobody sees it. Bullets, list numbers, line breaks, words broken
at the end of a line and the kinds of spaces, quotes and dashes are layout and
do not count; capitals, commas, asterisks and the hyphens within words do.

The finding shows the nearest passage and the words that differ. Put back the
source's words, or, if the text is your own, remove `source`. The rule speaks
where `data/sources/<source id>.txt` has the source's text.
"""

from collections.abc import Iterator

from rustool.findings import Path, Related, Severity
from rustool.messages import Joined, Message, Verbatim
from rustool.model.strategy import Strategy
from rustool.model.timeline import Timeline
from rustool.rules.every.unknown_reference import quoted_items
from rustool.rules.passages import ClosestPassage
from rustool.rules.problem import Problem
from rustool.rules.project import Project

ID = "quote-not-in-source"
SEVERITY = Severity.ERROR

_SHOWN = 3
"""So many differences are told; the passage itself shows the rest."""


def check(subject: Strategy | Timeline, project: Project) -> Iterator[Problem]:
    """Every quotation that its source's text does not hold, with the nearest passage."""
    for path, source, text in quoted_texts(subject):
        passages = project.passages(source)
        if passages is None or passages.contains(text):
            continue
        nearest = passages.closest(text)
        yield Problem(
            path,
            Message("this does not stand in '{source}' word for word", source=source),
            _advice(nearest),
            (Related(nearest.location, Message("the nearest passage")),) if nearest else (),
        )


def quoted_texts(subject: Strategy | Timeline) -> Iterator[tuple[Path, str, str]]:
    """Every text that is quoted: its path, the source's id, the text."""
    if isinstance(subject, Timeline):
        for i, step in enumerate(subject.steps):
            if step.source and step.text:
                yield ("steps", i, "text"), step.source.id, step.text
        return
    for path, part in quoted_items(subject):
        if part.source:
            for field, text in part.quotes():
                yield (*path, field), part.source.id, text


def _advice(nearest: ClosestPassage | None) -> Message:
    if nearest is None:
        return Message("nothing there is like it: quote the source's own words, or remove 'source'")
    told = nearest.differences[:_SHOWN]
    more = [Verbatim("…")] if len(nearest.differences) > _SHOWN else []
    return Joined("; ", [*map(_difference, told), *more])


def _difference(words: tuple[str, str]) -> Message:
    theirs, ours = words
    if not ours:
        return Message("the source also has '{theirs}'", theirs=theirs)
    if not theirs:
        return Message("the source does not have '{ours}'", ours=ours)
    return Message("the source has '{theirs}', not '{ours}'", theirs=theirs, ours=ours)
