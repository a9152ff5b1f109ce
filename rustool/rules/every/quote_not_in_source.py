"""A text that names a source, but does not stand in it word for word.

What has `source` is a quotation: a decided goal, a question as it was asked. If
one word is changed, the municipality answers something that nobody has
proposed, and nobody sees it. Bullets, list numbers, line breaks and the kind of
spaces are layout and do not count; capitals, commas and asterisks do.

The finding shows the nearest passage and the words that differ. Put back the
source's words, or, if the text is your own, remove `source`. The rule speaks
where `data/sources/<source id>.txt` has the source's text.
"""

from collections.abc import Iterator

from rustool.findings import Message, Path, Related, Severity
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
            Message(
                en=f"this does not stand in '{source}' word for word", sv=f"detta står inte ordagrant i ”{source}”"
            ),
            _advice(nearest),
            (Related(nearest.location, Message(en="the nearest passage", sv="närmaste ställe")),) if nearest else (),
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
        return Message(
            en="nothing there is like it: quote the source's own words, or remove 'source'",
            sv="inget där liknar det: citera källans egna ord, eller ta bort ”source”",
        )
    told = nearest.differences[:_SHOWN]
    return Message(
        en="; ".join(map(_difference_en, told)) + ("; …" if len(nearest.differences) > _SHOWN else ""),
        sv="; ".join(map(_difference_sv, told)) + ("; …" if len(nearest.differences) > _SHOWN else ""),
    )


def _difference_en(words: tuple[str, str]) -> str:
    theirs, ours = words
    if not ours:
        return f"the source also has '{theirs}'"
    return f"the source has '{theirs}', not '{ours}'" if theirs else f"the source does not have '{ours}'"


def _difference_sv(words: tuple[str, str]) -> str:
    theirs, ours = words
    if not ours:
        return f"källan har även ”{theirs}”"
    return f"källan har ”{theirs}”, inte ”{ours}”" if theirs else f"källan har inte ”{ours}”"
