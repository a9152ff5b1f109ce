"""Lines to paragraphs: what tells that a line begins another one."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rustool.reading.pdf.labels import Label, find_label, follows
from rustool.reading.pdf.lines import Line
from rustool.reading.pdf.tags import Leaf

_SAME_SIZE = 0.08
"""Of the size: two sizes closer than this are one."""
_SENTENCE_ENDS = ".?!:;"
_ENTRY = re.compile(r"(?:[.…·_]\s?){3,}\s*\d{1,3}$")
_LONGEST_LABEL = 8
_CLOSING = "\"”’')]»*"


@dataclass(slots=True)
class Paragraph:
    """Lines that are one text."""

    lines: list[Line]
    label: Label | None = None
    leaf: Leaf | None = None
    """What the tags say of it."""
    mark: str = ""
    """The label, where the document has it apart from the text."""
    right: float | None = None
    """How far to the right its lines could have gone."""
    limit: float | None = None
    """Where the cell that holds it makes its lines end."""

    @property
    def size(self) -> float:
        """The size of most of its characters."""
        sizes: Counter[float] = Counter()
        for line in self.lines:
            sizes[line.size] += len(line.text)
        return sizes.most_common(1)[0][0]


@dataclass(slots=True)
class Leading:
    """How far the lines of one text are apart, for each size, learned from the whole document."""

    distances: dict[int, Counter[float]] = field(default_factory=lambda: defaultdict(Counter))

    def learn(self, lines: Sequence[Line]) -> None:
        """Take note of the distances between the lines of a column."""
        for above, below in pairwise(lines):
            if same_size(above, below):
                distance = below.baseline - above.baseline
                if 0.8 * below.size <= distance <= 2.5 * below.size:
                    self.distances[round(below.size)][round(distance, 0)] += 1

    def of(self, size: float) -> float:
        """Return the least distance that is usual for lines of a size."""
        found = self.distances.get(round(size))
        if not found:
            return 1.3 * size
        usual = max(2, 0.15 * found.total())
        common = [distance for distance, count in found.items() if count >= usual]
        return min(common) if common else 1.3 * size


def same_size(one: Line, other: Line) -> bool:
    """Tell whether two lines are of one size."""
    return abs(one.size - other.size) <= _SAME_SIZE * max(one.size, other.size)


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends as a sentence does."""
    return text.rstrip(_CLOSING + " ").endswith(tuple(_SENTENCE_ENDS))


def label_of(line: Line) -> Label | None:
    """Return the label that a line begins with."""
    if line.bullet:
        return Label("•", 0, numbered=False, certain=True)
    before = "".join(glyph.text for glyph in line.glyphs[: line.tabs[0]]) if line.tabs else None
    return find_label(line.text, gap_after=len(before) if before is not None else _first_gap(line))


_IN_SERIES = re.compile(r"(?P<word>[^\W\d_]+) (?P<number>\d{1,2}(?:\.\d{1,2})*)[.:)]?\s")


def _same_series(first: str, text: str) -> bool:
    """Tell whether two texts begin with a word and consecutive numbers, as `Mål 2.1` and `Mål 2.2`."""
    one, other = _IN_SERIES.match(first), _IN_SERIES.match(text)
    return bool(one and other and one["word"] == other["word"] and follows(other["number"], one["number"]))


def _first_gap(line: Line) -> int | None:
    """Return how many characters stand before the first space, where that is much wider than the others."""
    index = line.text.find(" ")
    if not 0 < index <= _LONGEST_LABEL or " " not in [glyph.text for glyph in line.glyphs[: index + 1]]:
        return None
    widths = [glyph.right - glyph.left for glyph in line.glyphs if glyph.text == " "]
    wide = widths[0] >= 0.55 * line.size and widths[0] >= 1.6 * max(widths[1:], default=0.0)
    return index if wide else None


class Splitter:
    """Splits the lines of one column, cell or box into paragraphs."""

    def __init__(self, lines: Sequence[Line], leading: Leading, limit: float | None) -> None:
        """Look at the column as a whole; `limit` is how far to the right its lines could have gone, if known."""
        self._lines = lines
        self._leading = leading
        self._right = max(line.right for line in lines)
        self._limit = max(self._right, limit if limit is not None else 0.0)
        wrapped = [b.text[0].islower() for a, b in pairwise(lines) if same_size(a, b) and not self._has_room(a, b)]
        self._wraps = sum(wrapped) >= 0.3 * len(wrapped) if wrapped else False
        forced = [self._has_room(a, b) for a, b in pairwise(lines) if same_size(a, b)]
        sentences = [
            self._has_room(a, b)
            for a, b in pairwise(lines)
            if same_size(a, b)
            and b.baseline - a.baseline <= 1.22 * leading.of(b.size)
            and b.text[0].isupper()
            and ends_sentence(a.text)
            and label_of(b) is None
        ]
        self._breaks = len(sentences) > 1 and sum(sentences) >= 0.6 * len(sentences)
        """Whether sentences that begin on a new line do so by themselves, as the items of a list without bullets."""
        self._all_forced = len(forced) > 1 and sum(forced) >= 0.7 * len(forced)

    def paragraphs(self) -> list[Paragraph]:
        """Return the paragraphs."""
        result: list[Paragraph] = []
        for line in self._lines:
            label = label_of(line)
            if result and not self._begins(result[-1], line, label, result):
                result[-1].lines.append(line)
            else:
                result.append(Paragraph([line], label, right=self._limit))
        return result

    def _has_room(self, above: Line, below: Line) -> bool:
        """Tell whether the first word of a line would have had room at the end of the one above."""
        space = 0.25 * below.size
        return above.right + space + below.first_word_width <= self._right - 0.1 * below.size

    def _begins(self, paragraph: Paragraph, line: Line, label: Label | None, before: Sequence[Paragraph]) -> bool:
        """Tell whether a line begins a paragraph after another."""
        last = paragraph.lines[-1]
        distance = line.baseline - last.baseline
        if not same_size(last, line) or distance <= 0:
            return True
        if _ENTRY.search(last.text) or (last.tabs and last.text.rsplit(" ", 1)[-1].isdigit()):
            return True  # a title with its page number, as a table of contents has it
        forced = self._has_room(last, line)
        goes_on = line.text[0].islower() and not ends_sentence(last.text)
        if distance > 1.22 * self._leading.of(line.size) and not (goes_on and not forced and distance < 2 * line.size):
            return True
        if last.bold != line.bold and not (goes_on and not forced):
            return True
        if label is not None and (label.certain or forced or self._is_label(paragraph, line, label, before)):
            return True
        if self._indent_tells(paragraph, line) or _same_series(paragraph.lines[0].text, line.text):
            return True
        if forced:
            return self._all_forced or not (goes_on and self._could_be_broken_by_hand(last))
        if not line.text[0].isupper() and (self._wraps or not line.text[0].isdigit()):
            return False
        if not self._could_have_gone_on(last, line):
            return self._breaks and paragraph.label is None and line.text[0].isupper() and ends_sentence(last.text)
        return ends_sentence(last.text) or not self._wraps

    def _could_have_gone_on(self, last: Line, line: Line) -> bool:
        """Tell whether the line above was as short as it is only by its own end: the page has more room."""
        return last.right + 0.25 * line.size + line.first_word_width <= self._limit - 0.1 * line.size

    def _could_be_broken_by_hand(self, last: Line) -> bool:
        """Tell whether a short line may be a heading broken by hand, or text that runs around a picture."""
        heading = last.bold or last.size > 1.15 * self._body_size()
        return heading or last.right - last.left >= 0.6 * (self._right - last.left)

    def _body_size(self) -> float:
        """Return the size of most lines in the document."""
        counts = {size: found.total() for size, found in self._leading.distances.items()}
        return float(max(counts, key=lambda size: counts[size])) if counts else 10.0

    def _is_label(self, paragraph: Paragraph, line: Line, label: Label, before: Sequence[Paragraph]) -> bool:
        """Tell whether what may be a dash or a number in a sentence is a label, though the line above is full."""
        first = paragraph.lines[0]
        same_edge = abs(line.left - first.left) <= 0.3 * line.size
        if not label.numbered:
            return paragraph.label is not None and paragraph.label.text == label.text and same_edge
        last = next((item.label for item in reversed(before) if item.label and item.label.numbered), None)
        return (last is not None and follows(label.text, last.text) and same_edge) or (
            ends_sentence(paragraph.lines[-1].text) and same_edge and paragraph.label is not None
        )

    def _indent_tells(self, paragraph: Paragraph, line: Line) -> bool:
        """Tell whether a line stands further in or out than the paragraph's lines do."""
        last, first = paragraph.lines[-1], paragraph.lines[0]
        slack = 0.7 * line.size
        if self._is_centred(last, line):
            return False
        if len(paragraph.lines) == 1:
            if paragraph.label is not None:
                return line.left < first.left - slack
            return line.left > first.left + 1.2 * slack and not line.text[0].islower()
        return abs(line.left - last.left) > slack and not (line.text[0].islower() and line.left > last.left)

    def _is_centred(self, last: Line, line: Line) -> bool:
        """Tell whether two lines have their middle in common but not their edges."""
        middles = abs((last.left + last.right) - (line.left + line.right)) / 2
        return middles <= 0.5 * line.size and abs(last.left - line.left) > 0.5 * line.size
