"""The paragraphs of a text body on a slide, with the bullets and sizes that they inherit."""

from collections.abc import Iterable
from typing import NamedTuple
from xml.etree.ElementTree import Element

from rustool.reading.assembly import Assembly, Where
from rustool.reading.attributes import whole_number
from rustool.reading.blocks import BlockKind, Span
from rustool.reading.drawing import alternative
from rustool.reading.labels import split_label
from rustool.reading.ooxml import Package
from rustool.reading.slide_styles import Bullet, Inherited, find_bullet
from rustool.reading.symbols import readable


class TextBody(NamedTuple):
    """What a text body's paragraphs become."""

    where: Where
    inherited: Inherited
    kind: BlockKind | None = None
    """The kind of all blocks; None to tell list items from paragraphs."""
    level: int = 0
    style: str = ""
    hidden: bool = False


class SlideText:
    """What reads text bodies of one slide or another sheet."""

    def __init__(self, package: Package, assembly: Assembly, links: dict[str, str]) -> None:
        self._package = package
        self._assembly = assembly
        self._links = links

    def read(self, element: Element, body: TextBody) -> None:
        """Add the paragraphs of a `txBody`."""
        counts: list[tuple[Bullet, int] | None] = [None] * 10
        for paragraph in element.findall("a:p"):
            self._paragraph(paragraph, body, counts)

    def read_title(self, element: Element, body: TextBody) -> None:
        """Add a `txBody` as one block, whatever paragraphs it has: people see one title."""
        spans: list[Span] = []
        for paragraph in element.findall("a:p"):
            own = list(self.spans(paragraph, body.inherited.level(1), hidden=body.hidden))
            if spans and own:
                spans.append(Span("\n", hidden=body.hidden))
            spans.extend(own)
        label, numbered, text = split_label(tuple(spans))
        self._assembly.add(
            BlockKind.HEADING,
            text,
            body.where,
            style=body.style,
            level=body.level,
            label=label,
            numbered=numbered,
            typed=bool(label),
        )

    def _paragraph(self, paragraph: Element, body: TextBody, counts: list[tuple[Bullet, int] | None]) -> None:
        properties = paragraph.find("a:pPr")
        depth = min(max(whole_number(properties.get("lvl") if properties is not None else None, 0), 0), 8) + 1
        inherited = body.inherited.level(depth)
        spans = list(self.spans(paragraph, inherited, hidden=body.hidden))
        if not any(span.text.strip() for span in spans):
            return
        bullet = find_bullet([*([] if properties is None else [properties]), *inherited])
        label = _count(bullet, depth, counts)
        numbered, typed = bool(bullet and bullet.numbering), False
        kind = body.kind or (BlockKind.LIST_ITEM if bullet else BlockKind.PARAGRAPH)
        level = body.level or (depth if kind is BlockKind.LIST_ITEM else 0)
        text = tuple(spans)
        if not label:
            label, numbered, text = split_label(text)
            typed = bool(label)
            if typed and kind is BlockKind.PARAGRAPH:
                kind, level = BlockKind.LIST_ITEM, depth
        self._assembly.add(
            kind, text, body.where, style=body.style, level=level, label=label, numbered=numbered, typed=typed
        )

    def spans(self, paragraph: Element, inherited: Iterable[Element], *, hidden: bool = False) -> Iterable[Span]:
        """Yield the text of a paragraph."""
        defaults = [found for each in inherited if (found := each.find("a:defRPr")) is not None]
        for element in paragraph:
            if element.tag == "mc:AlternateContent":
                for branch in alternative(element):
                    yield from self.spans(branch, inherited, hidden=hidden)
            elif element.tag == "a:br":
                yield Span("\n", hidden=hidden)
            elif element.tag in {"a:r", "a:fld"}:
                own = element.find("a:rPr")
                sources = [*([] if own is None else [own]), *defaults]
                for text in element.findall("a:t"):
                    yield self._span(self._package.take(text), sources, hidden=hidden)
            elif element.tag not in {"a:pPr", "a:endParaRPr"}:
                for text in element.iter():
                    if text.tag in {"m:t", "a:t"}:
                        yield Span(self._package.take(text), hidden=hidden)

    def _span(self, text: str, sources: list[Element], *, hidden: bool) -> Span:
        def stated(name: str) -> str | None:
            return next((found for each in sources if (found := each.get(name)) is not None), None)

        size = whole_number(stated("sz"), 0)
        raise_by = whole_number(sources[0].get("baseline") if sources else None, 0)
        font = next((found.get("typeface", "") for each in sources if (found := each.find("a:latin")) is not None), "")
        symbol = next(
            (found.get("typeface", "") for each in sources[:1] if (found := each.find("a:sym")) is not None), ""
        )
        link = sources[0].find("a:hlinkClick") if sources else None
        return Span(
            readable(text, symbol or font),
            bold=stated("b") in {"1", "true"},
            italic=stated("i") in {"1", "true"},
            struck=stated("strike") in {"sngStrike", "dblStrike"},
            hidden=hidden,
            size=size / 100 if size else None,
            link=None if link is None else self._links.get(link.get("r:id", "")),
            raised=raise_by > 0,
            lowered=raise_by < 0,
        )


def _count(bullet: Bullet | None, depth: int, counts: list[tuple[Bullet, int] | None]) -> str:
    """Return the label of a paragraph, and note how far its sequence has come."""
    for deeper in range(depth + 1, len(counts)):
        counts[deeper] = None
    before = counts[depth]
    counts[depth] = None
    if bullet is None:
        return ""
    if not bullet.numbering:
        return bullet.sign
    count = before[1] + 1 if before is not None and before[0] == bullet else 0
    counts[depth] = bullet, count
    return bullet.number(count)
