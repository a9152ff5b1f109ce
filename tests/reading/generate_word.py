"""Word files at random."""

import random
from collections.abc import Callable
from xml.sax.saxutils import escape

from reading.generate import Generated, Words, pick
from reading.packages import docx, p, r, relationships, root

_LOOKS = (
    "",
    "<w:b/>",
    "<w:i/>",
    "<w:vanish/>",
    "<w:strike/>",
    '<w:sz w:val="28"/>',
    '<w:vertAlign w:val="superscript"/>',
)
_WHO = 'w:id="1" w:author="N N" w:date="2025-09-01T10:00:00Z"'
_DEEP = 3


class WordDocument:
    """One document that is put together."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.words = Words(self.rng)
        self.parts: dict[str, str] = {"footnotes": "", "endnotes": "", "comments": ""}
        self.more: dict[str, str | bytes] = {}
        self.links: list[tuple[str, str, str]] = []
        self.ids = 0

    def next_id(self) -> int:
        self.ids += 1
        return self.ids

    def run(self, text: str, *, tag: str = "w:t") -> str:
        """A text in one or several runs, cut anywhere, also within words."""
        cuts = sorted(self.rng.sample(range(len(text) + 1), self.rng.randint(0, min(2, len(text)))))
        pieces = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
        between = self.rng.choice(
            ("", '<w:proofErr w:type="spellStart"/>', f'<w:bookmarkStart w:id="{self.next_id()}" w:name="b"/>')
        )
        return between.join(r(piece, self.rng.choice(_LOOKS), tag=tag) for piece in pieces)

    def inline(self, depth: int = 0) -> str:
        """A piece of a paragraph, with white space around its words."""
        return r(" ") + pick(self.rng, *self.inline_kinds(depth)) + r(" ")

    def inline_kinds(self, depth: int) -> list[Callable[[], str]]:
        simple = [
            lambda: self.run(self.words.some()),
            self.link,
            self.symbol,
            self.equation,
            self.field,
            self.form_field,
        ]
        if depth >= _DEEP:
            return simple
        return [
            *simple,
            lambda: f"<w:ins {_WHO}>{self.inline(depth + 1)}</w:ins>",
            lambda: f"<w:moveTo {_WHO}>{self.inline(depth + 1)}</w:moveTo>",
            lambda: f"<w:del {_WHO}>{self.run(self.words.some(), tag='w:delText')}</w:del>",
            lambda: f"<w:ins {_WHO}><w:del {_WHO}>{self.run(self.words.some(), tag='w:delText')}</w:del></w:ins>",
            lambda: self.control(self.inline(depth + 1)),
            lambda: f'<w:smartTag w:element="x">{self.inline(depth + 1)}</w:smartTag>',
            lambda: f'<w:customXml w:element="x">{self.inline(depth + 1)}</w:customXml>',
            lambda: f'<w:bdo w:val="ltr">{self.inline(depth + 1)}</w:bdo>',
            self.ruby,
            self.note,
            self.comment,
            self.text_box,
            self.picture,
        ]

    def control(self, content: str) -> str:
        shown = self.rng.choice(("", "<w:showingPlcHdr/>"))
        return f'<w:sdt><w:sdtPr><w:tag w:val="t"/>{shown}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'

    def link(self) -> str:
        name = f"link{self.next_id()}"
        self.links.append((name, "hyperlink", "https://example.org/"))
        return f'<w:hyperlink r:id="{name}">{self.run(self.words.some())}</w:hyperlink>'

    def symbol(self) -> str:
        return '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'

    def equation(self) -> str:
        def text() -> str:
            return f"<m:r><m:t>{self.words.some(1)}</m:t></m:r>"

        return (
            f"<m:oMath><m:sSup><m:e>{text()}</m:e><m:sup><m:r><m:t> </m:t></m:r>{text()}</m:sup></m:sSup>"
            f"<m:r><m:t> </m:t></m:r></m:oMath>"
        )

    def field(self) -> str:
        if self.rng.random() < 0.3:
            return f'<w:fldSimple w:instr=" DATE ">{self.run(self.words.some())}</w:fldSimple>'
        code, inner = self.words.unread(), ""
        if self.rng.random() < 0.3:
            hidden = self.words.unread()
            inner = (
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> X </w:instrText></w:r>'
                f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(hidden)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            )
        return (
            f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF {code} </w:instrText></w:r>{inner}'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{self.run(self.words.some())}'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    def form_field(self) -> str:
        if self.rng.random() < 0.5:
            chosen = self.words.some(1)
            data = (
                f'<w:ddList><w:result w:val="1"/><w:listEntry w:val="nej"/><w:listEntry w:val="{chosen}"/></w:ddList>'
            )
            result = ""
        else:
            data = "<w:textInput/>"
            result = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + self.run(self.words.some())
        return (
            f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="n"/>{data}</w:ffData></w:fldChar></w:r>'
            f'<w:r><w:instrText>FORM</w:instrText></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    def ruby(self) -> str:
        above, base = self.words.unread(), self.words.some(1)
        return f"<w:r><w:ruby><w:rt>{r(above)}</w:rt><w:rubyBase>{r(base)}</w:rubyBase></w:ruby></w:r>"

    def note(self) -> str:
        kind, number = self.rng.choice(("footnote", "endnote")), self.next_id()
        content = p(self.words.some()) + (p(self.words.some()) if self.rng.random() < 0.3 else "")
        self.parts[f"{kind}s"] += f'<w:{kind} w:id="{number}">{content}</w:{kind}>'
        return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'

    def comment(self) -> str:
        number = self.next_id()
        content = p(self.words.some()) + (p(self.words.some()) if self.rng.random() < 0.3 else "")
        self.parts["comments"] += f'<w:comment w:id="{number}" w:author="N N">{content}</w:comment>'
        return (
            f'<w:commentRangeStart w:id="{number}"/>{self.run(self.words.some())}<w:commentRangeEnd w:id="{number}"/>'
            f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        )

    def text_box(self) -> str:
        word = self.words.some(1)
        inner = f"<w:txbxContent>{p(word)}</w:txbxContent>"
        drawn = (
            f'<w:drawing><wp:inline><wp:docPr id="1" name=""/><a:graphic><a:graphicData><wps:wsp><wps:txbx>{inner}'
            "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
        )
        vml = f"<w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict>"
        if self.rng.random() < 0.4:
            return f"<w:r>{self.rng.choice((drawn, vml))}</w:r>"
        self.words.left_out.append(word)
        choice = f'<mc:Choice Requires="wps">{drawn}</mc:Choice><mc:Fallback>{vml}</mc:Fallback>'
        return f"<w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r>"

    def picture(self) -> str:
        described = self.words.unread()
        number = self.next_id()
        graphic = ""
        if self.rng.random() < 0.5:
            title, cell = self.words.some(2), self.words.some(2)
            formula = self.words.unread()
            chart = (
                f"<c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>{title}</a:t></a:r></a:p></c:rich></c:tx></c:title>"
                f"<c:ser><c:cat><c:strRef><c:f>{formula}</c:f><c:strCache><c:pt><c:v>{cell}</c:v></c:pt></c:strCache>"
                "</c:strRef></c:cat></c:ser></c:chart>"
            )
            self.more[f"word/charts/chart{number}.xml"] = root("c:chartSpace", chart)
            self.links.append((f"chart{number}", "chart", f"charts/chart{number}.xml"))
            graphic = f'<c:chart r:id="chart{number}"/>'
        elif self.rng.random() < 0.5:
            below = f'<dgm:pt modelId="2"><dgm:t><a:p><a:r><a:t>{self.words.some(2)}</a:t></a:r></a:p></dgm:t></dgm:pt>'
            data = (
                f'<dgm:ptLst><dgm:pt modelId="1" type="doc"/>{below}</dgm:ptLst>'
                '<dgm:cxnLst><dgm:cxn modelId="3" srcId="1" destId="2" srcOrd="0"/></dgm:cxnLst>'
            )
            self.more[f"word/diagrams/data{number}.xml"] = root("dgm:dataModel", data)
            self.links.append((f"diagram{number}", "diagramData", f"diagrams/data{number}.xml"))
            graphic = f'<dgm:relIds r:dm="diagram{number}"/>'
        properties = f'<wp:docPr id="1" name="" descr="{described}"/>'
        data = f"<a:graphic><a:graphicData>{graphic}</a:graphicData></a:graphic>"
        return f"<w:r><w:drawing><wp:inline>{properties}{data}</wp:inline></w:drawing></w:r>"

    def paragraph(self) -> str:
        style = self.rng.choice(("", "", "Heading1", "Title", "ListNumber", "TOC1"))
        properties = self.rng.choice(("", "", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'))
        mark = self.rng.choice(("", "", f"<w:rPr><w:del {_WHO}/></w:rPr>", f"<w:rPr><w:ins {_WHO}/></w:rPr>"))
        content = "".join(self.inline() for _ in range(self.rng.randint(0, 3)))
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}{mark}</w:pPr>{content}</w:p>'

    def block(self, depth: int = 0) -> str:
        kinds = [self.paragraph, self.paragraph, self.paragraph]
        if depth < _DEEP:
            kinds += [
                lambda: self.table(depth),
                lambda: self.control("".join(self.block(depth + 1) for _ in range(2))),
                lambda: f'<w:customXml w:element="x">{self.block(depth + 1)}</w:customXml>',
                lambda: f'<w:bookmarkStart w:id="{self.next_id()}" w:name="n{self.next_id()}"/>{self.block(depth + 1)}',
                lambda: (
                    f'<mc:AlternateContent><mc:Choice Requires="w14">{self.block(depth + 1)}</mc:Choice></mc:AlternateContent>'
                ),
                self.inner_page,
            ]
        return pick(self.rng, *kinds)

    def inner_page(self) -> str:
        number = self.next_id()
        self.more[f"word/inner{number}.html"] = f"<html><body><p>{escape(self.words.some())}</p></body></html>"
        self.links.append((f"inner{number}", "aFChunk", f"inner{number}.html"))
        return f'<w:altChunk r:id="inner{number}"/>'

    def table(self, depth: int) -> str:
        width = self.rng.randint(1, 3)
        rows = []
        for number in range(self.rng.randint(1, 3)):
            cells = []
            for column in range(width):
                merge = ""
                if column == 0 and self.rng.random() < 0.4:
                    merge = '<w:vMerge w:val="restart"/>' if number == 0 else "<w:vMerge/>"
                covered = merge == "<w:vMerge/>"
                content = p(self.words.unread()) if covered else self.block(depth + 1)
                cell = f"<w:tc><w:tcPr>{merge}</w:tcPr>{content}</w:tc>"
                cells.append(self.control(cell) if self.rng.random() < 0.1 else cell)
            change = self.rng.choice(("", "", f"<w:ins {_WHO}/>", f"<w:del {_WHO}/>"))
            row = f"<w:tr><w:trPr>{change}</w:trPr>{''.join(cells)}</w:tr>"
            rows.append(self.control(row) if self.rng.random() < 0.1 else row)
        return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"

    def finish(self) -> Generated:
        body = "".join(self.block() for _ in range(self.rng.randint(1, 8)))
        for kind in ("header", "footer"):
            if self.rng.random() < 0.5:
                self.parts[f"{kind}1"] = self.paragraph()
                self.more[f"word/_rels/{kind}1.xml.rels"] = relationships(self.links)
        parts = {name: content for name, content in self.parts.items() if content}
        levels = "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%{n + 1}."/></w:lvl>'
            for n in range(9)
        )
        parts["numbering"] = (
            f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        )
        self.more["docProps/app.xml"] = (
            f"<Properties><Company>{self.words.unread()}</Company><Pages>3</Pages></Properties>"
        )
        self.more["customXml/item1.xml"] = f"<x><y>{self.words.unread()}</y></x>"
        self.more["word/glossary/document.xml"] = root("w:document", f"<w:body>{p(self.words.unread())}</w:body>")
        return self.words.doc(docx(body, links=self.links, more=self.more, **parts), "slump.docx")


def word(seed: int) -> Generated:
    return WordDocument(seed).finish()
