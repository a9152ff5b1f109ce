"""Presentations at random, in both families of formats."""

import random

from reading.generate import Generated, Words, pick
from reading.packages import odf, pptx, root, shape

_KINDS = ("", "", "title", "body", "subTitle", "ftr", "sldNum", "dt")


class Deck:
    """One presentation that is put together."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.words = Words(self.rng)
        self.links: dict[int, list[tuple[str, str, str]]] = {}
        self.more: dict[str, str | bytes] = {}
        self.slide = 0
        self.ids = 0

    def run(self) -> str:
        properties = self.rng.choice(("", "<a:rPr b='1'/>", "<a:rPr sz='1200' strike='sngStrike'/>"))
        text = self.words.some()
        cut = self.rng.randint(0, len(text))
        return "".join(f"<a:r>{properties}<a:t>{each}</a:t></a:r>" for each in (text[:cut], text[cut:]))

    def paragraph(self) -> str:
        properties = self.rng.choice(
            ("", '<a:pPr lvl="1"/>', "<a:pPr><a:buNone/></a:pPr>", '<a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr>')
        )
        pieces = [self.run]
        if self.rng.random() < 0.3:
            pieces += [lambda: "<a:br/>", self.run]
        if self.rng.random() < 0.2:
            pieces += [lambda: f"<a:r><a:t> </a:t></a:r><a:fld type='slidenum'><a:t>{self.words.some(1)}</a:t></a:fld>"]
        return f"<a:p>{properties}{''.join(piece() for piece in pieces)}</a:p>"

    def place(self) -> tuple[int, int, int, int] | None:
        if self.rng.random() < 0.2:
            return None
        return self.rng.randint(0, 9) * 1000, self.rng.randint(0, 9) * 1000, self.rng.randint(0, 3) * 1000, 900

    def box(self) -> str:
        paragraphs = "".join(self.paragraph() for _ in range(self.rng.randint(1, 3)))
        described = self.words.unread() if self.rng.random() < 0.2 else ""
        return shape(paragraphs, at=self.place(), kind=self.rng.choice(_KINDS), described=described)

    def group(self) -> str:
        return f"<p:grpSp><p:nvGrpSpPr/><p:grpSpPr/>{self.item()}{self.item()}</p:grpSp>"

    def frame(self, content: str) -> str:
        return f"<p:graphicFrame><a:graphic><a:graphicData>{content}</a:graphicData></a:graphic></p:graphicFrame>"

    def table(self) -> str:
        rows = ""
        for _ in range(self.rng.randint(1, 3)):
            cells = ""
            for column in range(2):
                covered = column == 1 and self.rng.random() < 0.2
                text = f"<a:p><a:r><a:t>{self.words.unread()}</a:t></a:r></a:p>" if covered else self.paragraph()
                cells += (
                    f"<a:tc{' hMerge=' + chr(34) + '1' + chr(34) if covered else ''}><a:txBody>{text}</a:txBody></a:tc>"
                )
            rows += f"<a:tr>{cells}</a:tr>"
        return self.frame(f"<a:tbl><a:tblPr firstRow='1'/>{rows}</a:tbl>")

    def chart(self) -> str:
        self.ids += 1
        value = f"<c:ser><c:tx><c:strRef><c:f>{self.words.unread()}</c:f><c:strCache><c:pt><c:v>{self.words.some()}</c:v></c:pt></c:strCache></c:strRef></c:tx></c:ser>"
        self.more[f"ppt/charts/chart{self.ids}.xml"] = root("c:chartSpace", value)
        self.links.setdefault(self.slide, []).append((f"c{self.ids}", "chart", f"../charts/chart{self.ids}.xml"))
        return self.frame(f'<c:chart r:id="c{self.ids}"/>')

    def item(self) -> str:
        return pick(self.rng, self.box, self.box, self.box, self.group, self.table, self.chart)

    def finish(self) -> Generated:
        slides, notes, shown = [], {}, {}
        for number in range(1, self.rng.randint(2, 4)):
            self.slide = number
            slides.append("".join(self.item() for _ in range(self.rng.randint(0, 5))))
            shown[number] = self.rng.random() < 0.8
            if self.rng.random() < 0.4:
                margin = f"<a:p><a:r><a:t>{self.words.unread()}</a:t></a:r></a:p>"
                notes[number] = shape(self.paragraph(), kind="body", index="1") + shape(margin, kind="sldNum")
        layout = shape(f"<a:p><a:r><a:t>{self.words.unread()}</a:t></a:r></a:p>", kind="body", index="1")
        content = pptx(slides, layout=layout, notes=notes, links=self.links, more=self.more, shown=shown)
        return self.words.doc(content, "slump.pptx")


def slides(seed: int) -> Generated:
    return Deck(seed).finish()


def odf_slides(seed: int) -> Generated:
    rng = random.Random(seed)
    words = Words(rng)

    def place() -> str:
        return f'svg:x="{rng.randint(0, 20)}cm" svg:y="{rng.randint(0, 15)}cm" svg:width="5cm" svg:height="2cm"'

    def box() -> str:
        kind = rng.choice(("", "title", "outline", "subtitle", "footer"))
        own = f' presentation:class="{kind}"' if kind else ""
        paragraphs = f"<text:p>{words.some()}</text:p>"
        if rng.random() < 0.4:
            paragraphs += f"<text:list><text:list-item><text:p>{words.some()}</text:p></text:list-item></text:list>"
        described = f"<svg:title>{words.unread()}</svg:title>" if rng.random() < 0.2 else ""
        return f"<draw:frame{own} {place()}><draw:text-box>{paragraphs}</draw:text-box>{described}</draw:frame>"

    def drawn() -> str:
        return f"<draw:custom-shape {place()}><text:p>{words.some()}</text:p></draw:custom-shape>"

    def group() -> str:
        return f"<draw:g>{box()}{drawn()}</draw:g>"

    pages = ""
    for number in range(rng.randint(1, 3)):
        items = "".join(pick(rng, box, drawn, group) for _ in range(rng.randint(0, 4)))
        notes = ""
        if rng.random() < 0.4:
            notes = (
                f'<presentation:notes><draw:frame presentation:class="notes"><draw:text-box><text:p>{words.some()}</text:p>'
                f'</draw:text-box></draw:frame><draw:frame presentation:class="page-number"><draw:text-box><text:p>'
                f"{words.unread()}</text:p></draw:text-box></draw:frame></presentation:notes>"
            )
        pages += f'<draw:page draw:name="{number}" presentation:use-footer-name="f{number}">{items}{notes}</draw:page>'
    footer = f'<presentation:footer-decl presentation:name="f0">{words.some()}</presentation:footer-decl>'
    margins = f'<style:master-page style:name="m"><draw:frame><draw:text-box><text:p>{words.unread()}</text:p></draw:text-box></draw:frame></style:master-page>'
    return words.doc(odf(footer + pages, kind="presentation", margins=margins), "slump.odp")
