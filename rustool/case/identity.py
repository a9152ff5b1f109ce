"""Which strategy a timeline or a response is about, in which version, and who responds: the one judgement of it."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from rustool.model.fields import Reference
from rustool.model.response import Response
from rustool.model.strategy import Strategy
from rustool.model.timeline import Timeline
from rustool.text import are_equal
from rustool.workspace import Document


class VersionMismatch(NamedTuple):
    """How a reference differs from a strategy: in which field, and what each of them says there."""

    field: Literal["id", "version"]
    stated: str
    actual: str


def version_mismatch(reference: Reference, strategy: Strategy) -> VersionMismatch | None:
    """Return how a reference differs from a strategy; None where it is about that strategy in that version."""
    if reference.id != strategy.id:
        return VersionMismatch("id", reference.id, strategy.id)
    if not are_equal(reference.version, strategy.version):
        return VersionMismatch("version", reference.version, strategy.version)
    return None


def is_about(reference: Reference, strategy: Strategy) -> bool:
    """Whether a reference is to that strategy in that version."""
    return version_mismatch(reference, strategy) is None


def is_same_version(one: Reference, other: Reference) -> bool:
    """Whether two references are to the same version of the same strategy."""
    return one.id == other.id and are_equal(one.version, other.version)


def supersedes(new: Strategy, old: Strategy) -> bool:
    """Whether a strategy says that it replaces the other one."""
    if new.supersedes is None or new.id != old.id or are_equal(new.version, old.version):
        return False
    return are_equal(new.supersedes, old.version)


def superseded_document(new: Strategy, documents: Iterable[Document[Strategy]]) -> Document[Strategy] | None:
    """Return the version that a strategy replaces; None where it replaces none, or none of those at hand."""
    return next((document for document in documents if supersedes(new, document.value)), None)


def respondent_name(timeline: Timeline, response: Response) -> str:
    """Return who responds: as the response says or, while it says nothing, as the timeline does."""
    return response.respondent or timeline.respondent
