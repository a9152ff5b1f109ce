"""The manual: one page a rule, from the rule's own docstring and the examples that are its tests."""

import ast
import inspect
from functools import cache
from pathlib import Path
from textwrap import fill, wrap
from typing import TYPE_CHECKING, Any, NamedTuple

from rustool.findings import Severity
from rustool.rules import response, strategy, suppression, timeline
from rustool.rules.parse_errors import PAGES
from rustool.workspace import bundled

if TYPE_CHECKING:
    from rustool.rules.problem import Rule

EXAMPLES = Path("tests/rules")


class Page(NamedTuple):
    """What there is to say about a rule; `about` is Markdown, its first line what the rule finds."""

    id: str
    severity: Severity
    about: str

    @property
    def summary(self) -> str:
        """What the rule finds, in one sentence."""
        return self.about.partition("\n")[0]

    def example(self, kind: str) -> str:
        """The `good` or the `bad` example, without the head of the file (what is above its first empty line)."""
        text = (bundled() / EXAMPLES / self.id / f"{kind}.yaml").read_text(encoding="utf-8", errors="replace")
        head, _, matter = text.partition("\n\n")
        return (matter or head).rstrip("\n") + "\n"


@cache
def pages() -> dict[str, Page]:
    """Every rule's page by its id: reading, strategy, timeline, answer, and last the rule about ignoring rules."""
    found = {name: Page(name, Severity.ERROR, text.strip()) for name, text in PAGES.items()}
    rules: tuple[Rule[Any], ...] = (*strategy.RULES, *timeline.RULES, *response.RULES)
    for rule in rules:
        found[rule.ID] = Page(rule.ID, rule.SEVERITY, _docstring(rule))
    found[suppression.ID] = Page(suppression.ID, suppression.SEVERITY, _docstring(suppression))
    return found


def _docstring(module: object) -> str:
    """What a module says of itself; from its file where Python has been told to leave docstrings out (`-OO`)."""
    return inspect.cleandoc(module.__doc__ or ast.get_docstring(ast.parse(inspect.getsource(module))) or "")  # type: ignore[arg-type]  # a module that keeps to the protocol of a rule


def page_markdown(page: Page) -> str:
    """The page in Markdown."""
    examples = (f"{kind.capitalize()}:\n\n```yaml\n{page.example(kind)}```\n" for kind in ("bad", "good"))
    what = fill(f"*{page.severity.capitalize()}.* {page.summary}", 80)
    why = page.about.partition("\n\n")[2]
    return "\n".join([f"## {page.id}\n\n{what}\n\n{why}\n", *examples])


def manual_markdown() -> str:
    """All pages as one document in Markdown: `docs/rules.md`."""
    return "\n".join([_INTRODUCTION, *map(page_markdown, pages().values())])


def rule_list() -> str:
    """Every rule with its severity and what it finds, for a terminal of 80 columns."""
    lines = []
    for page in pages().values():
        lines.append(f"{page.id} ({page.severity})")
        lines += wrap(page.summary, 76, initial_indent="    ", subsequent_indent="    ")
    return "\n".join(lines) + "\n"


_INTRODUCTION = """# The rules

What `rustool check` finds, rule by rule. An *error* is wrong whatever you meant, a *warning* probably, and *info* is
worth knowing. `rustool explain RULE` prints one of these pages, and `rustool explain --all` this document; the examples
are the rules' own tests, without the head of each file.

One finding is silenced by a comment at the end of its line, or alone on the line before it, with the reason:

```yaml
  - id: flera-nivaer # rustool: ignore[follow-up-without-recipient] the slide names nobody
```
"""
