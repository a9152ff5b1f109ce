"""OpenDocument texts and sheets at random."""

import random

from reading.generate import Generated, Words, pick
from reading.packages import odf

_DEEP = 3
_STYLES = (
    '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"/>'
    '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/></text:outline-style>'
)
_AUTOMATIC = (
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/>'
    '<text:list-level-style-bullet text:level="2" text:bullet-char="–"/></text:list-style>'
)


class OdfText:
    """One text that is put together."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.words = Words(self.rng)
        self.changes = ""
        self.more: dict[str, str | bytes] = {}
        self.ids = 0

    def next_id(self) -> int:
        self.ids += 1
        return self.ids

    def text(self) -> str:
        """A text in one or several spans, cut anywhere."""
        text = self.words.some()
        cut = self.rng.randint(0, len(text))
        style = self.rng.choice(("T1", "T2"))
        return f'{text[:cut]}<text:span text:style-name="{style}">{text[cut:]}</text:span>'

    def inline(self, depth: int = 0) -> str:
        kinds = [self.text, self.text, self.link, self.deleted]
        if depth < _DEEP:
            kinds += [
                lambda: f"<text:span>{self.inline(depth + 1)}</text:span>",
                lambda: f"<text:meta>{self.inline(depth + 1)}</text:meta>",
                lambda: f"<unknown>{self.inline(depth + 1)}</unknown>",
                lambda: f"<text:placeholder>{self.words.some(1)}</text:placeholder>",
                lambda: f'<loext:content-control loext:tag="t">{self.inline(depth + 1)}</loext:content-control>',
                self.inserted,
                self.note,
                self.comment,
                self.frame,
                self.ruby,
            ]
        return f"<text:s/>{pick(self.rng, *kinds)} "

    def link(self) -> str:
        return f'<text:a xlink:href="https://example.org/">{self.text()}</text:a>'

    def _change(self, kind: str, content: str = "") -> str:
        name = f"c{self.next_id()}"
        info = f"<office:change-info><dc:creator>{self.words.unread()}</dc:creator></office:change-info>"
        self.changes += (
            f'<text:changed-region text:id="{name}"><text:{kind}>{info}{content}</text:{kind}></text:changed-region>'
        )
        return name

    def deleted(self) -> str:
        content = f"<text:p>{self.words.some()}</text:p>" + (
            f"<text:p>{self.words.some()}</text:p>" if self.rng.random() < 0.3 else ""
        )
        return f'<text:change text:change-id="{self._change("deletion", content)}"/>'

    def inserted(self) -> str:
        name = self._change("insertion")
        return f'<text:change-start text:change-id="{name}"/>{self.text()}<text:change-end text:change-id="{name}"/>'

    def note(self) -> str:
        number = self.next_id()
        return (
            f'<text:note text:note-class="footnote"><text:note-citation>{number}</text:note-citation>'
            f"<text:note-body><text:p>{self.words.some()}</text:p></text:note-body></text:note>"
        )

    def comment(self) -> str:
        name = self.next_id()
        paragraphs = f"<text:p>{self.words.some()}</text:p>" + (
            f"<text:p>{self.words.some()}</text:p>" if self.rng.random() < 0.3 else ""
        )
        return f'<office:annotation office:name="{name}"><dc:creator>N N</dc:creator>{paragraphs}</office:annotation>{self.text()}<office:annotation-end office:name="{name}"/>'

    def frame(self) -> str:
        described = f"<svg:desc>{self.words.unread()}</svg:desc>" if self.rng.random() < 0.5 else ""
        if self.rng.random() < 0.3:
            number = self.next_id()
            cells = f"<table:table-cell><text:p>{self.words.some()}</text:p></table:table-cell>"
            title = f"<chart:title><text:p>{self.words.some()}</text:p></chart:title>"
            chart = f"{title}<table:table><table:table-row>{cells}</table:table-row></table:table>"
            self.more[f"Object {number}/content.xml"] = _document(
                f"<office:chart><chart:chart>{chart}</chart:chart></office:chart>"
            )
            return f'<draw:frame><draw:object xlink:href="./Object {number}"/>{described}</draw:frame>'
        return f"<draw:frame><draw:text-box>{self.block(_DEEP)}</draw:text-box>{described}</draw:frame>"

    def ruby(self) -> str:
        return f"<text:ruby><text:ruby-base>{self.words.some(1)}</text:ruby-base><text:ruby-text>{self.words.unread()}</text:ruby-text></text:ruby>"

    def paragraph(self) -> str:
        content = "".join(self.inline() for _ in range(self.rng.randint(0, 3)))
        if self.rng.random() < 0.3:
            return f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{content}</text:h>'
        return f"<text:p>{content}</text:p>"

    def block(self, depth: int = 0) -> str:
        kinds = [self.paragraph, self.paragraph]
        if depth < _DEEP:
            kinds += [
                lambda: self.items(depth),
                lambda: self.table(depth),
                lambda: f"<text:section>{self.block(depth + 1)}</text:section>",
                self.contents,
            ]
        return pick(self.rng, *kinds)

    def contents(self) -> str:
        source = f"<text:table-of-content-source><text:index-title-template>{self.words.unread()}</text:index-title-template></text:table-of-content-source>"
        return f"<text:table-of-content>{source}<text:index-body>{self.paragraph()}</text:index-body></text:table-of-content>"

    def items(self, depth: int) -> str:
        items = "".join(
            f"<text:list-item>{self.block(depth + 1)}</text:list-item>" for _ in range(self.rng.randint(1, 3))
        )
        return f'<text:list text:style-name="L1"><text:list-header>{self.paragraph()}</text:list-header>{items}</text:list>'

    def table(self, depth: int) -> str:
        rows = ""
        for _ in range(self.rng.randint(1, 3)):
            covered = (
                f"<table:covered-table-cell><text:p>{self.words.unread()}</text:p></table:covered-table-cell>"
                if self.rng.random() < 0.2
                else ""
            )
            rows += f"<table:table-row><table:table-cell>{self.block(depth + 1)}</table:table-cell>{covered}</table:table-row>"
        return f"<table:table><table:table-header-rows>{rows}</table:table-header-rows></table:table>"

    def finish(self) -> Generated:
        body = "".join(self.block() for _ in range(self.rng.randint(1, 8)))
        margins = (
            f'<style:master-page style:name="m"><style:header>{self.paragraph()}</style:header></style:master-page>'
            if self.rng.random() < 0.5
            else ""
        )
        meta = f"<dc:creator>{self.words.unread()}</dc:creator>"
        content = f"<text:tracked-changes>{self.changes}</text:tracked-changes>{body}"
        file = odf(content, styles=_STYLES, automatic=_AUTOMATIC, margins=margins, meta=meta, more=self.more)
        return self.words.doc(file, "slump.odt")


def _document(body: str) -> str:
    from reading.packages import ODF_NAMESPACES

    return f"<office:document-content {ODF_NAMESPACES}><office:body>{body}</office:body></office:document-content>"


def odf_text(seed: int) -> Generated:
    return OdfText(seed).finish()


def odf_sheets(seed: int) -> Generated:
    rng = random.Random(seed)
    words = Words(rng)

    def cell() -> str:
        if rng.random() < 0.3:
            return f'<table:table-cell table:number-columns-repeated="{rng.choice((1, 3, 16000))}"/>'
        comment = (
            f"<office:annotation><dc:creator>N</dc:creator><text:p>{words.some()}</text:p></office:annotation>"
            if rng.random() < 0.2
            else ""
        )
        return f"<table:table-cell>{comment}<text:p>{words.some()}</text:p></table:table-cell>"

    tables = ""
    for number in range(rng.randint(1, 3)):
        rows = "".join(
            f"<table:table-row>{''.join(cell() for _ in range(rng.randint(1, 4)))}</table:table-row>"
            for _ in range(rng.randint(0, 4))
        )
        filler = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        tables += f'<table:table table:name="Blad {number}">{rows}{filler}</table:table>'
    return words.doc(odf(tables, kind="spreadsheet"), "slump.ods")
