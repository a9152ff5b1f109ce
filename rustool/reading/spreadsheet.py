"""Excel workbooks (.xlsx), read from their own XML."""

from rustool.reading.assembly import Where
from rustool.reading.blocks import BlockKind, DocumentText, Span
from rustool.reading.core_properties import title
from rustool.reading.incoming import Incoming
from rustool.reading.media_type import XLSX
from rustool.reading.sheet_cells import Workbook, read_sheet
from rustool.reading.sheet_notes import NoteReader, read_drawings

TYPES: tuple[str, ...] = (XLSX,)
ENDINGS: tuple[str, ...] = (".xlsx",)


def read(incoming: Incoming) -> DocumentText:
    """Read a workbook whole; raise UnreadableDocument where that cannot be done.

    Each cell with text is a block; what stands in a hidden sheet, row or column is hidden.
    """
    workbook = Workbook(incoming)
    places = {}
    for number, sheet in enumerate(workbook.sheets, 1):
        where = Where(sheet=sheet.name)
        places[sheet.part] = where
        cells = read_sheet(workbook, sheet, number, where)
        NoteReader(workbook, where, number, cells).read(sheet.part, places)
        read_drawings(workbook, sheet.part, where, places)
        for text in workbook.margins(sheet.part):
            workbook.assembly.add(BlockKind.HEADER, [Span(text)], where)
    workbook.package.list_rest(workbook.assembly, places)
    return DocumentText(
        "xlsx",
        tuple(workbook.assembly.blocks),
        tuple(workbook.assembly.left_out),
        title=title(workbook.package),
        attachments=workbook.package.embedded(),
    )
