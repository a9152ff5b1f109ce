"""Running headers and footers and page numbers: what stands in the margin of page after page."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from rustool.reading.pdf.geometry import Box
from rustool.reading.pdf.lines import Line

_ZONE = 0.14
"""Of the page's height: how far into the page a header or footer reaches."""
_LEVEL = 3.0
"""Points: how much the level of a header may differ between pages."""
_HEADER_SIZE = 1.3
"""Of the size of most text: what stands on all pages may be this large and be a header."""
_PAGE_WORD = r"(?:sida|sidan|sid|s|page|p|pp|slide|bild|blad|seite)\.?\s*"
_PAGE_NUMBER = re.compile(
    rf"(?:{_PAGE_WORD})?[-–—(\[]?\s*(?P<number>\d{{1,4}})\s*[-–—)\]]?(?:\s*(?:av|of|von|/|\()\s*\d{{1,4}}\s*\)?)?",
    re.IGNORECASE,
)
_AT_END = re.compile(
    rf"(?P<text>.*\S)\s*[|·•/–—\t]\s*(?:{_PAGE_WORD})?(?P<number>\d{{1,4}})(?:\s*\(\d+\))?", re.IGNORECASE
)
_AT_START = re.compile(rf"(?:{_PAGE_WORD})?(?P<number>\d{{1,4}})\s*[|·•/–—\t]\s*(?P<text>\S.*)", re.IGNORECASE)


class Margin(Enum):
    """Which margin a line stands in."""

    TOP = "header"
    BOTTOM = "footer"


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A fragment in a margin."""

    page: int
    index: int
    line: Line
    margin: Margin
    key: str
    """Its text, with the number of the page taken out."""
    number: int | None


@dataclass(frozen=True, slots=True)
class PageLines:
    """The fragments of a page, and what is needed to judge those in its margins."""

    parts: Sequence[Line]
    page: Box
    tables: Sequence[Box] = ()


def find_running(pages: Sequence[PageLines]) -> list[dict[int, Margin]]:
    """Return for each page which of its fragments are running headers, footers or page numbers, by their index."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.parts:
            sizes[line.size] += len(line.text)
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    groups: dict[tuple[Margin, str], list[_Candidate]] = defaultdict(list)
    for number, page in enumerate(pages):
        for candidate in _candidates(number, page):
            groups[candidate.margin, candidate.key].append(candidate)
    running: list[dict[int, Margin]] = [{} for _ in pages]
    for group in groups.values():
        for level in _levels(group):
            if _runs(level, pages, body):
                for candidate in level:
                    running[candidate.page][candidate.index] = candidate.margin
    return running


def _candidates(number: int, page: PageLines) -> list[_Candidate]:
    """Return the fragments in the margins of a page, except those in tables."""
    result = []
    zone = _ZONE * page.page.height
    for index, line in enumerate(page.parts):
        if line.baseline > zone and line.baseline < page.page.height - zone:
            continue
        if any(table.contains((line.left + line.right) / 2, line.baseline) for table in page.tables):
            continue
        margin = Margin.TOP if line.baseline <= zone else Margin.BOTTOM
        key, value = masked(line.text)
        result.append(_Candidate(number, index, line, margin, key, value))
    return result


def masked(text: str) -> tuple[str, int | None]:
    """Return a text without the page number in it, and that number."""
    stripped = text.strip()
    if match := _PAGE_NUMBER.fullmatch(stripped):
        return "#", int(match["number"])
    if match := _AT_END.fullmatch(stripped) or _AT_START.fullmatch(stripped):
        return f"{match['text'].strip()} #", int(match["number"])
    return stripped, None


def is_page_number(text: str) -> bool:
    """Tell whether a text is nothing but the number of a page."""
    return masked(text)[0] == "#"


def _levels(group: list[_Candidate]) -> list[list[_Candidate]]:
    """Return the candidates on one level together."""
    levels: list[list[_Candidate]] = []
    for candidate in sorted(group, key=lambda candidate: candidate.line.baseline):
        if levels and candidate.line.baseline - levels[-1][-1].line.baseline <= _LEVEL:
            levels[-1].append(candidate)
        else:
            levels.append([candidate])
    return levels


def _runs(level: list[_Candidate], pages: Sequence[PageLines], body: float) -> bool:
    """Tell whether fragments with one text on one level are a running header, a footer or page numbers."""
    on_pages = {candidate.page for candidate in level}
    share = len(on_pages) / len(pages)
    apart = sum(_stands_apart(candidate, pages[candidate.page]) for candidate in level) >= 0.5 * len(level)
    if level[0].number is not None:
        if not _counts_pages(level):
            return False
        if level[0].key == "#":
            return apart and (len(on_pages) > 1 or (len(pages) == 1 and level[0].number == 1))
    small = level[0].line.size <= 1.05 * body
    often = len(on_pages) >= 3 or (share >= 0.5 and len(pages) > 1)  # noqa: PLR2004
    everywhere = share >= 0.7 and len(pages) > 3  # noqa: PLR2004
    on_all = share == 1 and apart and level[0].line.size <= _HEADER_SIZE * body
    return len(on_pages) > 1 and ((often and small and apart) or everywhere or on_all)


def _counts_pages(level: list[_Candidate]) -> bool:
    """Tell whether the numbers grow as the pages do, or are the same on all."""
    numbers = [candidate.number for candidate in level if candidate.number is not None]
    offsets = Counter(candidate.number - candidate.page for candidate in level if candidate.number is not None)
    most = offsets.most_common(1)[0][1]
    return most >= 0.6 * len(level) or (len(numbers) > 1 and len(set(numbers)) == 1)


def _stands_apart(candidate: _Candidate, page: PageLines) -> bool:
    """Tell whether there is more room between the fragment and the text than between the text's lines."""
    line = candidate.line
    room = 1.6 * line.size
    for other in page.parts:
        beside = abs(other.baseline - line.baseline) < other.size and other is not line
        before = abs(other.left - line.right) < 0.5 * other.size
        after = abs(line.left - other.right) < 0.5 * other.size and line.size < 0.9 * other.size
        if beside and candidate.key == "#" and (before or after):
            return False  # a number close before a text or raised after it, as that of a note
        distance = other.baseline - line.baseline
        inward = distance if candidate.margin is Margin.TOP else -distance
        if 1 < inward <= room and other.size >= line.size - 0.5 and masked(other.text)[0] != candidate.key:
            between = min(other.right, line.right) - max(other.left, line.left)
            if between > 0:
                return False
    return True
