"""Tagged pages: paragraphs and tables as the document says, where the places of the lines bear it out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rustool.reading.pdf.columns import reading_order
from rustool.reading.pdf.geometry import Box, bounds
from rustool.reading.pdf.lines import Line, merge
from rustool.reading.pdf.paragraphs import Leading, Paragraph, Splitter, ends_sentence, label_of, same_size
from rustool.reading.pdf.tables import Table, TableCell
from rustool.reading.pdf.tags import Leaf, PageTags, Path

_TAGGED = 0.9
"""Share of a page's characters that has to be tagged."""
_BROKEN = 0.25
"""Share of a page's paragraphs that may break off in a sentence, with the next going on."""
_DISORDER = 0.1
"""Share of the steps from one paragraph to the next that may lead upwards in a column."""


@dataclass(slots=True)
class Group:
    """The lines in one element."""

    leaf: Leaf
    lines: list[Line]

    @property
    def box(self) -> Box:
        """The box around them."""
        return bounds([line.box for line in self.lines])


def tagged_groups(parts: Sequence[Line], tags: PageTags) -> tuple[list[Group], list[Line]] | None:
    """Return the lines of a page by element, in the order of the tags, and the parts without tags.

    None where the tags are not to be trusted: too few characters have one, or they cut sentences apart.
    """
    tagged = [part for part in parts if part.mark in tags.leaves]
    letters = sum(len(part.text) for part in parts)
    if tags.doubtful or not letters or sum(len(part.text) for part in tagged) < _TAGGED * letters:
        return None
    by_path: dict[Path, list[Line]] = {}
    leaves: dict[Path, Leaf] = {}
    for part in tagged:
        if part.mark is not None:
            leaf = tags.leaves[part.mark]
            by_path.setdefault(leaf.path, []).append(part)
            leaves[leaf.path] = leaf
    groups = [Group(leaves[path], _lines(by_path[path])) for path in sorted(by_path)]
    if _cut_sentences(groups):
        return None
    return groups, [part for part in parts if part.mark not in tags.leaves]


def _lines(parts: Sequence[Line]) -> list[Line]:
    """Return the lines of one element, whose parts the file has in their order."""
    rows: list[list[Line]] = []
    for part in parts:
        last = rows[-1][-1] if rows else None
        if last is not None and _same_row(last, part):
            rows[-1].append(part)
        else:
            rows.append([part])
    return [merge(row) for row in rows]


def _same_row(last: Line, part: Line) -> bool:
    """Tell whether a part goes on in the line of the last one, perhaps raised."""
    size = max(last.size, part.size)
    near = 0.2 if same_size(last, part) else 0.6
    return abs(last.baseline - part.baseline) <= near * size and part.left >= last.right - 0.4 * size


def _cut_sentences(groups: Sequence[Group]) -> bool:
    """Tell whether the tags take lines for paragraphs: again and again the next one goes on with the sentence."""
    plain = [group for group in groups if group.leaf.kind == "P" and not group.leaf.cell]
    cut = 0
    for group, after in pairwise(plain):
        last, first = group.lines[-1], after.lines[0]
        near = 0 < first.baseline - last.baseline <= 1.6 * first.size and same_size(last, first)
        goes_on = first.text[0].islower() and not ends_sentence(last.text) and label_of(first) is None
        cut += near and goes_on and abs(first.left - last.left) < first.size
    return cut > 1 and cut >= _BROKEN * len(plain)


def in_reading_order(groups: list[Group], size: float) -> list[Group]:
    """Return the groups as tagged, or by their places where the tags lead up and down the page."""
    flow = [group for group in groups if not group.leaf.cell and not group.leaf.note]
    upwards = 0
    for group, after in pairwise(flow):
        one, other = group.box, after.box
        upwards += other.bottom <= one.top and one.overlaps_across(other, 0.5 * min(one.width, other.width))
    if upwards <= _DISORDER * len(flow):
        return groups
    tables: dict[Path, list[Group]] = {}
    things: list[Group] = []
    for group in groups:
        if group.leaf.table:
            tables.setdefault(group.leaf.table, []).append(group)
        else:
            things.append(group)
    whole = ((members[0].leaf, [line for member in members for line in member.lines]) for members in tables.values())
    things.extend(Group(leaf, lines) for leaf, lines in whole)
    ordered = [group for column in reading_order(things, size) for group in column]
    return [member for group in ordered for member in (tables[group.leaf.table] if group.leaf.table else [group])]


def paragraphs_of(group: Group, leading: Leading, right: float) -> list[Paragraph]:
    """Return the paragraphs of one element: one, unless it plainly holds several."""
    if group.leaf.kind == "Lbl":
        return [Paragraph(group.lines, None, group.leaf)]
    if _holds_several(group, leading):
        found = Splitter(group.lines, leading, right).paragraphs()
        for paragraph in found:
            paragraph.leaf = group.leaf
        return found
    return [Paragraph(group.lines, label_of(group.lines[0]), group.leaf)]


def _holds_several(group: Group, leading: Leading) -> bool:
    """Tell whether an element holds more than a paragraph: wide gaps, other sizes, or bullets at line starts."""
    usual = leading.of(group.lines[0].size)
    right = max(line.right for line in group.lines)
    for line, after in pairwise(group.lines):
        distance = after.baseline - line.baseline
        if distance > 2 * usual or (distance > 0 and abs(line.size - after.size) > 0.2 * line.size):
            return True
        label = label_of(after)
        has_room = line.right + after.first_word_width + 0.25 * after.size < right
        if label is not None and distance > 0 and (label.certain or has_room):
            return True
    return False


def with_marks(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs with each label that is an element of its own put before the text of its item."""
    result: list[Paragraph] = []
    waiting: Paragraph | None = None
    for paragraph in paragraphs:
        leaf = paragraph.leaf
        if leaf is not None and leaf.kind == "Lbl":
            if waiting is not None:
                result.append(waiting)
            waiting = paragraph
            continue
        if waiting is not None and waiting.leaf is not None:
            if leaf is not None and waiting.leaf.path[:-1] == leaf.path[: len(waiting.leaf.path) - 1]:
                paragraph.mark = " ".join(line.text for line in waiting.lines)
            else:
                result.append(waiting)
            waiting = None
        result.append(paragraph)
    return [*result, waiting] if waiting is not None else result


def tagged_table(groups: Sequence[Group], leading: Leading, right: float) -> Table | None:
    """Return a tagged table, or None where the cells do not stand in rows as the tags say."""
    cells: dict[Path, list[Group]] = {}
    for group in groups:
        cells.setdefault(group.leaf.cell, []).append(group)
    result = []
    for path in sorted(cells):
        members = cells[path]
        leaf = members[0].leaf
        paragraphs = with_marks([paragraph for group in members for paragraph in paragraphs_of(group, leading, right)])
        cell = TableCell(0, 0, *leaf.spans, paragraphs, heading=leaf.heading, path=path, line=leaf.row)
        result.append(cell)
    boxes = {path: bounds([group.box for group in members]) for path, members in cells.items()}
    for one, other in pairwise(result):
        if one.line == other.line and boxes[other.path].left < boxes[one.path].left:
            return None
    table = Table(bounds(list(boxes.values())), result, (), path=groups[0].leaf.table)
    number(table)
    return table


def number(table: Table) -> None:
    """Number the rows and columns of a tagged table by the paths of its cells."""
    taken: set[tuple[int, int]] = set()
    lines = sorted({cell.line for cell in table.cells})
    for row, line in enumerate(lines):
        column, index = 0, 0
        for cell in sorted((cell for cell in table.cells if cell.line == line), key=lambda cell: cell.path):
            own = cell.path[len(line)] if len(cell.path) > len(line) else index
            column += max(0, own - index)  # cells without text
            while (row, column) in taken:
                column += 1
            cell.row, cell.column = row, column
            taken |= {(row + down, column + across) for down in range(cell.rows) for across in range(cell.columns)}
            column, index = column + cell.columns, own + 1
