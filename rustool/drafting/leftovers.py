"""Everything that is in the documents and in no part of the draft, each text once, so that no sentence is lost."""

from collections.abc import Sequence

from rustool.drafting.counting import overviews
from rustool.drafting.draft import Leftover, Where
from rustool.drafting.elements import Beside, Element
from rustool.drafting.sections import Sections
from rustool.drafting.sentences import fold
from rustool.drafting.usage import Usage
from rustool.reading.blocks import DocumentText


def leftovers(
    documents: Sequence[DocumentText],
    elements: Sequence[Element],
    beside: Sequence[Beside],
    usage: Usage,
    inside: set[int],
    found: Sections | None,
) -> list[Leftover]:
    """Return what is left, in the order of the documents; running headers, contents and the like come first."""
    result: list[Leftover] = []
    once: set[tuple[str, str]] = set()

    def add(text: str, at: Where, why: str) -> None:
        if text and (why, text) not in once:
            once.add((why, text))
            result.append(Leftover(text, at, why))

    for each in beside:
        add(fold(each.block.full_text), Where(each.document, each.block.place), each.why)
    for number, document in enumerate(documents):
        for left in document.left_out:
            add(fold(left.text), Where(number, left.place), left.why)
    listed: set[int] = (
        set()
        if found is None
        else {i for overview in overviews(elements) for i in overview.positions if overview.announced}
    )
    for i, element in enumerate(elements):
        text = usage.rest(i)
        if text:
            add(text, Where(element.document, element.block.place), _reason(i, inside, found, listed))
    return result


def _reason(i: int, inside: set[int], found: Sections | None, listed: set[int]) -> str:
    if i in inside:
        return "area-text"
    section = (found.at(i) or found.headed_by(i)) if found else None
    if section:
        return section.role.value
    return "overview" if i in listed else "other-text"
