"""Pieces of new text put in the place of stretches of the old, and what surrounds them on the lines of the file."""

from typing import Any

from rustool.source.dump import Style
from rustool.source.tree import Layout, line_after, line_end


class Pieces:
    """Collects pieces, in any order, and joins them with the old text between them."""

    def __init__(self, layout: Layout) -> None:
        self.text = layout.text
        self.newline = layout.newline
        self.style = Style(layout.mapping_indent, layout.sequence_indent)
        self._pieces: list[tuple[int, int, bool, str]] = []

    def put(self, start: int, end: int, new: str, *, last: bool = False) -> None:
        """Put new text in the place of the old; `last`: after everything else that is put at that position."""
        character = new[-1:] or self.text[start - 1 : start]
        if self.text[end : end + 1] == "#" and character not in {" ", "\t"}:
            new += " "  # or the comment would become part of the value
        self._pieces.append((start, end, last, new))

    def put_lines(self, start: int, end: int, lines: list[str], last_value: Any = None) -> None:
        """Put whole lines after the line that ends at `start`; `last_value` is the value that they end with."""
        if lines or end > start:
            new = "".join(self.newline + line for line in lines)
            if end == len(self.text) and _ends_with_break(last_value):
                new += self.newline
            self.put(start, end, new)

    def join(self) -> str:
        """Return the new text of the file."""
        joined: list[str] = []
        at = 0
        for start, end, _, new in sorted(self._pieces, key=lambda piece: piece[:3]):
            joined += [self.text[at:start], new]
            at = max(at, end)
        return "".join([*joined, self.text[at:]])

    def line_start(self, position: int, column: int) -> str:
        """Return the line up to a position, which is in that column."""
        return self.text[position - column : position]

    def style_above(self, position: int, column: int, style: Style | None = None) -> Style:
        """Return the style for a value in a column that ends with the line of a position.

        It has no block scalars if they would take in what follows: a comment that is indented further than the column,
        or white space on an otherwise empty line.
        """
        style = style or self.style
        at = line_after(self.text, position)
        while at < len(self.text):
            line = self.text[at : line_end(self.text, at)]
            content = line.lstrip(" ")
            if content and not content.startswith(("#", "\t")):
                break
            if content.startswith("\t") or len(line) - len(content) > column:
                return style._replace(no_block_scalars=True)
            if content:
                break
            at = line_after(self.text, at)
        return style

    def lines_below(self, above: str, column: int, position: int) -> tuple[int, str]:
        """Return how far to remove an entry that ends at a position, and the text to put in its place.

        Usually no further, and nothing. But a block scalar above it (`above` is the style of the last scalar there)
        would take in the blank lines that follow, if it keeps them, and comments that are indented as it is. Then the
        blank lines go, and the comments move to the column of the entry.
        """
        comments: list[str] = []
        end, is_taken_in = position, False
        while above[:1] in {"|", ">"} and (start := line_after(self.text, end)) < len(self.text):
            line = self.text[start : line_end(self.text, start)]
            content = line.strip()
            if content and not content.startswith("#"):
                break
            is_taken_in |= len(line) - len(line.lstrip(" ")) > column or ("+" in above and not (content or comments))
            comments += [content] if content else []
            end = line_end(self.text, start)
        if not is_taken_in:
            return position, ""
        return end, "".join(self.newline + " " * column + comment for comment in comments)


def _ends_with_break(value: Any) -> bool:
    while isinstance(value, dict | list) and value:
        value = list(value.values())[-1] if isinstance(value, dict) else value[-1]
    return isinstance(value, str) and value.endswith("\n")
