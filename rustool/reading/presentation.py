"""PowerPoint presentations (.pptx), read from their own XML."""

from collections import Counter
from xml.etree.ElementTree import Element

from rustool.reading.assembly import Assembly, Where
from rustool.reading.attributes import children, moment
from rustool.reading.blocks import BlockKind, DocumentText, Span
from rustool.reading.core_properties import title
from rustool.reading.drawing_text import plain_spans
from rustool.reading.incoming import Incoming
from rustool.reading.media_type import PPTX
from rustool.reading.ooxml import Package
from rustool.reading.slide_shapes import Counters, Sheet
from rustool.reading.slide_styles import Inheritance

TYPES: tuple[str, ...] = (PPTX,)
ENDINGS: tuple[str, ...] = (".pptx",)


def read(incoming: Incoming) -> DocumentText:
    """Read a presentation whole; raise UnreadableDocument where that cannot be done.

    Each slide's notes and comments come after its shapes. The text of a hidden slide is hidden.
    """
    package = Package(incoming)
    assembly = Assembly(package.budget)
    main = package.main_part()
    presentation = package.tree(main)
    inheritance = Inheritance(package, presentation)
    authors = _authors(package, main)
    counters = Counters()
    by_id = {each.id: each.target for each in package.relationships(main) if each.kind == "slide"}
    named = (by_id.get(element.get("r:id", "")) for element in children(presentation, "p:sldIdLst", "p:sldId"))
    slides = list(dict.fromkeys(part for part in named if part is not None))
    places = {}
    for number, part in enumerate(slides, 1):
        where = places[part] = Where(slide=number)
        slide = Sheet(package, assembly, part, where, inheritance, counters)
        slide.read()
        for notes in package.related(part, "notesSlide"):
            places[notes] = where
            Sheet(package, assembly, notes, where, inheritance, counters).read_notes(hidden=slide.hidden)
        for comments in package.related(part, "comments"):
            places[comments] = where
            for element in package.tree(comments):
                _comment(package, assembly, element, authors, where)
    language = _language([package.tree(part) for part in slides])
    package.list_rest(assembly, places)
    return DocumentText(
        "pptx",
        tuple(assembly.blocks),
        tuple(assembly.left_out),
        len(slides),
        language,
        title(package),
        package.embedded(),
    )


def _authors(package: Package, main: str) -> dict[str, str]:
    """The names of those who wrote comments, by the ids of the older and the newer kind."""
    return {
        element.get("id", ""): element.get("name", "")
        for kind in ("commentAuthors", "authors")
        for part in package.related(main, kind)
        for element in package.tree(part)
    }


def _comment(package: Package, assembly: Assembly, element: Element, authors: dict[str, str], where: Where) -> None:
    spans: list[Span] = []
    texts = [each for each in element if each.tag in {"p:text", "p188:txBody"}]
    for text in texts:
        if text.tag == "p:text":
            spans.append(Span(package.take(text)))
        for paragraph in text.findall("a:p"):
            if spans:
                spans.append(Span("\n"))
            spans.extend(plain_spans(package, paragraph))
    author = authors.get(element.get("authorId", ""))
    assembly.add(
        BlockKind.COMMENT, spans, where, author=author, date=moment(element.get("dt") or element.get("created"))
    )
    for reply in children(element, "p188:replyLst", "p188:reply"):
        _comment(package, assembly, reply, authors, where)


def _language(slides: list[Element]) -> str | None:
    """The language that most runs are marked with."""
    marked = Counter(run.get("lang") for slide in slides for run in slide.iter("a:rPr") if run.get("lang"))
    return marked.most_common(1)[0][0] if marked else None
