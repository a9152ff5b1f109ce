"""Characters to lines: fragments that the file writes in one go, joined to the lines that a reader sees."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from rustool.reading.pdf.geometry import Box
from rustool.reading.pdf.glyphs import Glyph

WORD_GAP = 0.15
"""Of the size: two characters further apart are two words. A space is a quarter of the size in most fonts."""
WIDE_GAP = 1.0
"""Of the size: no two words of one line are further apart, unless the line is stretched to be justified."""
_MANY_PAIRS = 400_000


class Line:
    """Characters on one baseline, from left to right; a space stands only where two words meet."""

    __slots__ = (
        "baseline", "bottom", "box", "bullet", "glyphs", "left", "right", "size", "spaced", "tabs", "text", "top",
    )  # fmt: skip

    def __init__(self, glyphs: Sequence[Glyph]) -> None:
        """Order the characters, which may include spaces, and find the words."""
        inked = [glyph for glyph in glyphs if not glyph.text.isspace()]
        last = max(glyphs, key=lambda glyph: glyph.right)
        self.bullet = False
        """Whether a bullet is drawn before it."""
        self.spaced = last.text.isspace()
        """Whether the file writes a space after the last word."""
        inked = inked or [last]
        self.size = Counter(glyph.pen.size for glyph in inked).most_common(1)[0][0]
        main = next(glyph for glyph in inked if glyph.pen.size == self.size)
        self.baseline = main.baseline
        self.left = min(glyph.left for glyph in inked)
        self.right = max(glyph.right for glyph in inked)
        self.top = self.baseline - 0.75 * self.size
        self.bottom = self.baseline + 0.22 * self.size
        self.box = Box(self.left, self.top, self.right, self.bottom)
        self.glyphs, self.tabs = _with_spaces(glyphs, self.size)
        self.text = "".join(glyph.text for glyph in self.glyphs)

    def __repr__(self) -> str:
        """Show the text."""
        return f"Line({self.text!r})"

    @property
    def bold(self) -> bool:
        """Whether nearly all of its letters are bold."""
        inked = [glyph for glyph in self.glyphs if glyph.text.isalnum()]
        return bool(inked) and sum(glyph.pen.bold for glyph in inked) >= 0.9 * len(inked)

    @property
    def mark(self) -> int | None:
        """The number of the marked content of its first character."""
        return self.glyphs[0].pen.mark

    @property
    def first_word_width(self) -> float:
        """How wide the first word is."""
        end = self.left
        for glyph in self.glyphs:
            if glyph.text == " ":
                break
            end = glyph.right
        return end - self.left


def _with_spaces(glyphs: Sequence[Glyph], size: float) -> tuple[list[Glyph], list[int]]:
    """Return the characters with one space between words, and the places of the wide gaps among them."""
    ordered = _ordered(glyphs)
    inked = [glyph for glyph in ordered if not glyph.text.isspace()]
    gaps = [after.left - before.right for before, after in pairwise(inked)]
    tracking = max(0.0, median(gaps)) if len(gaps) > 4 else 0.0  # noqa: PLR2004 - a word that can be judged
    tracking = tracking if tracking > 0.05 * size else 0.0
    word_gaps = [gap for gap in gaps if gap > tracking + WORD_GAP * size]
    usual = median(word_gaps) if len(word_gaps) > 1 else 0.0
    result: list[Glyph] = []
    tabs: list[int] = []
    space: Glyph | None = None
    for glyph in ordered:
        if glyph.text.isspace():
            space = glyph
            continue
        if result:
            gap = glyph.left - result[-1].right
            if gap > tracking + WORD_GAP * size or (space is not None and gap > -WORD_GAP * size):
                if gap > max(1.5 * WIDE_GAP * size, 1.8 * usual):
                    tabs.append(len(result))
                last = result[-1]
                result.append(last._replace(text=" ", left=last.right, right=glyph.left))
        result.append(glyph)
        space = None
    return result or [glyphs[0]], tabs


def _ordered(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Return the characters from left to right; those of one place, as of a ligature, as the file has them."""
    for before, after in pairwise(glyphs):
        if after.left < before.left:
            return sorted(glyphs, key=lambda glyph: glyph.left)
    return list(glyphs)


def fragments(glyphs: Iterable[Glyph]) -> list[Line]:
    """Return what the file writes in one go: words on one baseline, in one tag, without a wide gap."""
    result: list[list[Glyph]] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if glyph.text.isspace():
            if result and glyph.pen.mark == result[-1][-1].pen.mark:
                result[-1].append(glyph)
            continue
        if last is not None and result and _goes_on(last, glyph):
            result[-1].append(glyph)
        else:
            result.append([glyph])
        last = glyph
    return [Line(run) for run in result]


def _goes_on(last: Glyph, glyph: Glyph) -> bool:
    """Tell whether a character goes on where the last one ended."""
    size = max(last.pen.size, glyph.pen.size)
    return (
        abs(last.baseline - glyph.baseline) <= 0.05 * size
        and -0.4 * size <= glyph.left - last.right <= WIDE_GAP * size
        and glyph.left >= last.left
        and last.pen.mark == glyph.pen.mark
    )


def merge(parts: Sequence[Line]) -> Line:
    """Return one line of several on one baseline."""
    if len(parts) == 1:
        return parts[0]
    glyphs: list[Glyph] = []
    for part in sorted(parts, key=lambda part: part.left):
        glyphs += part.glyphs
        if part.spaced:
            last = part.glyphs[-1]
            glyphs.append(last._replace(text=" ", left=last.right, right=last.right))
    line = Line(glyphs)
    line.bullet = min(parts, key=lambda part: part.left).bullet
    return line


def find_bullets(parts: Sequence[Line], dots: Sequence[Box]) -> None:
    """Take note of the parts before which a bullet is drawn."""
    if not dots or len(parts) * len(dots) > _MANY_PAIRS:
        return
    for part in parts:
        top, bottom = part.baseline - 0.75 * part.size, part.baseline + 0.1 * part.size
        reach = Box(part.left - 3.5 * part.size, top, part.left, bottom)
        near = [dot for dot in dots if reach.holds(dot) and dot.height <= 0.8 * part.size]
        if near:
            right = max(dot.right for dot in near)
            part.bullet = not any(
                right <= other.right <= part.left and abs(other.baseline - part.baseline) < part.size / 2
                for other in parts
                if other is not part
            )
