"""From the pages to paragraphs: what is known of the whole document helps to read each page."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from rustool.reading.pdf.alignment import Edges
from rustool.reading.pdf.footnotes import find_notes
from rustool.reading.pdf.geometry import Box
from rustool.reading.pdf.glyphs import turn
from rustool.reading.pdf.grids import rows_of_rules
from rustool.reading.pdf.layout import PageLayout
from rustool.reading.pdf.lines import Line
from rustool.reading.pdf.pages import Page, group_by_tags, take_out_running
from rustool.reading.pdf.paragraphs import Leading, Paragraph
from rustool.reading.pdf.regions import regions_of
from rustool.reading.pdf.structure import Group, in_reading_order, paragraphs_of, tagged_table, with_marks
from rustool.reading.pdf.tables import Column, Table, cell_limit

Item = Paragraph | Table
_TABLES = 200
"""Tables whose edges are looked for elsewhere."""


@dataclass(slots=True)
class Content:
    """The text of the document in reading order."""

    columns: list[Column]
    footnotes: dict[int, list[tuple[Paragraph, str]]] = field(default_factory=dict)
    """The notes at the foot of each page, with their marks."""
    lines: list[Line] = field(default_factory=list)
    """All lines, for the words in them."""
    size: float = 10.0
    """The size of most of the text."""


def read_content(pages: Sequence[Page]) -> Content:
    """Return the text of all pages."""
    take_out_running(pages)
    for page in pages:
        group_by_tags(page)
    layouts = [_layout(page) for page in pages]
    known = [edges for layout in layouts for edges in layout.edges()][:_TABLES]
    if known:
        layouts = [_layout(page, known) for page in pages]
    leading = Leading()
    lines: list[Line] = []
    by_page: list[list[Line]] = []
    for page, layout in zip(pages, layouts, strict=True):
        here = layout.learn(leading)
        for group in page.groups or ():
            leading.learn(group.lines)
            here += group.lines
        by_page.append(here)
        lines += here
    body = Counter[float]()
    for line in lines:
        body[line.size] += len(line.text)
    size = body.most_common(1)[0][0] if body else 10.0
    rights = _rights(pages, by_page)
    content = Content([], lines=lines, size=size)
    for page, layout in zip(pages, layouts, strict=True):
        right = rights[round(page.box.width)]
        columns = layout.columns(leading, right, page.number)
        if page.groups:
            columns = _with_untagged(_tagged(page, leading, right, size), columns)
        columns += _turned(page, columns)
        notes = find_notes(columns, page.drawings.across, page.box.height, size)
        content.footnotes[page.number] = _move_notes(columns, notes)
        content.columns += [column for column in columns if column.items]
    return content


def _layout(page: Page, known: Sequence[Edges] = ()) -> PageLayout:
    """Return the layout of what has no tags; `known` are the edges of tables elsewhere in the document."""
    stacks = rows_of_rules(page.drawings, page.grids) if page.groups is None else []
    return PageLayout(regions_of(page.parts, page.grids, page.box), page.drawings.down, stacks, known)


def _rights(pages: Sequence[Page], lines: Sequence[list[Line]]) -> dict[int, float]:
    """Return how far to the right text goes on pages of each width."""
    rights: dict[int, float] = {}
    for page, own in zip(pages, lines, strict=True):
        width = round(page.box.width)
        rights[width] = max(rights.get(width, 0.0), max((line.right for line in own), default=0.0))
    return rights


def _tagged(page: Page, leading: Leading, right: float, size: float) -> Column:
    """Return the paragraphs and tables of a tagged page."""
    items: list[Item] = []
    groups = in_reading_order(page.groups or [], size)
    for table, members in groupby(groups, key=lambda group: group.leaf.table):
        here = list(members)
        found = tagged_table(here, leading, right) if table else None
        if found is not None:
            _set_limits(found, page)
            items.append(found)
        elif table:
            items += _by_place(here, page, leading, right)
        else:
            items += with_marks([paragraph for group in here for paragraph in paragraphs_of(group, leading, right)])
    return Column(items, page.number)


def _by_place(groups: Sequence[Group], page: Page, leading: Leading, right: float) -> list[Item]:
    """Return the text of tags that are wrong about a table, read from where it stands."""
    lines = [line for group in groups for line in group.lines]
    layout = PageLayout(regions_of(lines, page.grids, page.box), page.drawings.down)
    return [item for column in layout.columns(leading, right, page.number) for item in column.items]


def _set_limits(table: Table, page: Page) -> None:
    """Tell the paragraphs in the cells of a tagged table where the lines drawn around a cell make them end."""
    drawn = [cell.box for grid in page.grids for cell in grid.cells]
    for cell in table.cells:
        for paragraph in cell.paragraphs:
            line = paragraph.lines[0]
            x, y = line.left + 1, line.baseline - line.size / 3
            home = next((box for box in drawn if box.contains(x, y)), None)
            if home is not None:
                paragraph.limit = cell_limit(home, paragraph.lines)


def _with_untagged(tagged: Column, others: Sequence[Column]) -> list[Column]:
    """Return the tagged text with what has no tags put in where it stands on the page."""
    for item in (item for column in others for item in column.items):
        top = _top(item)
        place = next((i for i, other in enumerate(tagged.items) if _top(other) > top), len(tagged.items))
        tagged.items.insert(place, item)
    return [tagged]


def _top(item: Item) -> float:
    """Return the level at which an item begins."""
    return item.box.top if isinstance(item, Table) else item.lines[0].top


def _turned(page: Page, columns: Sequence[Column]) -> list[Column]:
    """Return the text at other angles; where it stands in a cell of a table, it is put into this cell."""
    result = []
    for angle, parts in sorted(page.turned.items()):
        xs = [part.right for part in parts]
        layout = PageLayout(regions_of(parts, [], Box(-1e6, -1e6, 1e6, 1e6)))
        own = Leading()
        layout.learn(own)
        for column in layout.columns(own, max(xs), page.number):
            left = [item for item in column.items if not _into_cell(item, angle, page, columns)]
            if left:
                result.append(Column(left, page.number))
    return result


def _into_cell(item: Item, angle: int, page: Page, columns: Sequence[Column]) -> bool:
    """Put turned text into the cell of a table that it stands in; tell whether there is one."""
    if isinstance(item, Table):
        return False
    line = item.lines[0]
    x, y = turn((line.left + line.right) / 2, line.baseline, angle)
    for grid in page.grids:
        place = next((cell for cell in grid.cells if cell.box.contains(x, y)), None)
        tables = (other for column in columns for other in column.items if isinstance(other, Table))
        table = next((other for other in tables if other.box == grid.box), None)
        if place is None or table is None:
            continue
        cell = next((cell for cell in table.cells if (cell.row, cell.column) == (place.row, place.column)), None)
        if cell is not None:
            cell.paragraphs.append(item)
            return True
    return False


def _move_notes(columns: Sequence[Column], notes: dict[int, str]) -> list[tuple[Paragraph, str]]:
    """Take the notes out of the columns, and return them with their marks."""
    moved = []
    for column in columns:
        for item in list(column.items):
            if isinstance(item, Paragraph) and id(item) in notes:
                column.items.remove(item)
                moved.append((item, notes[id(item)]))
    return moved
