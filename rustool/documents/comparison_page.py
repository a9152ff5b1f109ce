"""A comparison as one self-contained, accessible HTML page."""

from rustool.versions.compare import Comparison
from rustool.words.comparison import ComparisonWords
from rustool.workspace import Workspace


def page(workspace: Workspace, comparison: Comparison, words: ComparisonWords, *, unchanged: bool) -> str:
    """The page."""
    raise NotImplementedError
