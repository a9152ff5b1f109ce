"""A term with an asterisk, or in the glossary, that nobody has defined.

An asterisk promises the reader a footnote, and a glossary a definition. Where
it is missing, every respondent reads the term in its own way. Ask the region,
or say in the answer that the term needs a definition.

Write the `definition` in `glossary`; a starred word that is not there yet needs
an entry whose `term` is the word.
"""

import re
from collections.abc import Iterator

from rustool.findings import Path, Severity
from rustool.messages import Message
from rustool.model.strategy import Strategy
from rustool.rules.every.unknown_reference import quoted_items
from rustool.rules.problem import Problem
from rustool.rules.project import Project

ID = "undefined-term"
SEVERITY = Severity.WARNING

_STARRED = re.compile(r"[^\W_][\w-]*\*(?!\*)")
_BOLD = re.compile(r"(\*+)(?=\S)[^*]*\S\1")


def check(strategy: Strategy, _: Project) -> Iterator[Problem]:
    """The glossary's terms without a definition, and the starred words that the glossary does not have."""
    for i, term in enumerate(strategy.glossary):
        if term.definition is None:
            yield Problem(
                ("glossary", i, "term"),
                Message("'{term}' has no definition", term=term.term),
                Message("write it in 'definition', or ask whose term it is"),
            )
    explained = [term.term.rstrip("*").casefold() for term in strategy.glossary]
    for path, text in _with_a_star(strategy):
        for match in _STARRED.finditer(_BOLD.sub("", text)):
            word = match[0].rstrip("*")
            if not any(term.endswith(word.casefold()) for term in explained):
                yield Problem(
                    path,
                    Message("'{word}*' is not in the glossary", word=word),
                    Message("add 'term: {word}' to 'glossary', with its definition", word=word),
                )


def _with_a_star(strategy: Strategy) -> Iterator[tuple[Path, str]]:
    for path, part in quoted_items(strategy):
        if path[0] != "glossary":
            for field in ("title", "text"):
                text = getattr(part, field, None)
                if isinstance(text, str) and "*" in text:
                    yield (*path, field), text
