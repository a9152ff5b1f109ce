"""A quotation that is on another page or slide of its source than the one named.

A reader who looks the quotation up finds something else there. Where the text
in `data/sources/` has its pages, with a form feed between them as `rustool
import` writes it, each quotation is looked for on the page that `at` names.

Correct the number in `at`.
"""

import re
from collections.abc import Iterator

from rustool.findings import Severity
from rustool.messages import Message
from rustool.model.strategy import Strategy
from rustool.rules.every.unknown_reference import quoted_items
from rustool.rules.problem import Problem
from rustool.rules.project import Project

ID = "wrong-page"
SEVERITY = Severity.WARNING

_PAGES = re.compile(
    r"\b(?:sid(?:a|an|or|orna)|s\.|bild(?:er)?|pages?|p\.|slides?)\s*(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?", re.IGNORECASE
)


def check(strategy: Strategy, project: Project) -> Iterator[Problem]:
    """Yield every quotation that is in its source, but on no page that `at` names."""
    for path, part in quoted_items(strategy):
        source = part.source
        named = _PAGES.search(source.at) if source and source.at else None
        if source is None or named is None:
            continue
        first = int(named[1])
        pages = range(first, int(named[2] or first) + 1)
        passages = project.passages(source.id)
        for _, text in part.quotes():
            found = passages.pages(text) if passages else set()
            if found and found.isdisjoint(pages):
                listed = ", ".join(map(str, sorted(found)))
                yield Problem(
                    (*path, "source", "at"),
                    Message("'{source}' has this on page {pages}", source=source.id, pages=listed),
                    Message("write the page or slide that the quotation is on"),
                )
                break
