"""Workbooks and tables as text at random."""

import random

from reading.generate import Generated, Words
from reading.packages import xlsx

_NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def workbook(seed: int) -> Generated:
    rng = random.Random(seed)
    words = Words(rng)
    shared: list[str] = []

    def cell(reference: str) -> str:
        kind = rng.choice(("s", "s", "rich", "inlineStr", "str", "n", ""))
        if kind == "s":
            shared.append(words.some())
            return f'<c r="{reference}" t="s"><v>{len(shared) - 1}</v></c>'
        if kind == "rich":
            text, above = words.some(), words.unread()
            cut = rng.randint(0, len(text))
            shared.append(
                f"<si><r><t>{text[:cut]}</t></r><r><rPr><b/></rPr><t>{text[cut:]}</t></r><rPh><t>{above}</t></rPh></si>"
            )
            return f'<c r="{reference}" t="s"><v>{len(shared) - 1}</v></c>'
        if kind == "inlineStr":
            return f'<c r="{reference}" t="inlineStr"><is><t>{words.some()}</t></is></c>'
        if kind == "str":
            return f'<c r="{reference}" t="str"><f>{words.unread()}</f><v>{words.some()}</v></c>'
        return f'<c r="{reference}"><v>{rng.randint(0, 99)}</v></c>' if kind else ""

    sheets: dict[str, str] = {}
    links: dict[str, list[tuple[str, str, str]]] = {}
    more: dict[str, str | bytes] = {}
    for number in range(1, rng.randint(2, 4)):
        name = f"Blad {number}"
        rows = "".join(
            f'<row r="{row}">{"".join(cell(f"{column}{row}") for column in "ABC")}</row>'
            for row in range(1, rng.randint(1, 5))
        )
        sheets[name] = (
            f"<sheetData>{rows}</sheetData><headerFooter><oddHeader>&amp;C{words.some()}&amp;P</oddHeader></headerFooter>"
        )
        if rng.random() < 0.5:
            comment = f'<comment ref="A1" authorId="0"><text><r><t>{words.some()}</t></r></text></comment>'
            more[f"xl/comments{number}.xml"] = (
                f"<comments {_NAMESPACE}><authors><author>{words.unread()}</author></authors><commentList>{comment}</commentList></comments>"
            )
            links[name] = [("c", "comments", f"../comments{number}.xml")]
    shared.append(words.unread())  # a text that no cell shows
    return words.doc(xlsx(sheets, shared=shared, links=links, more=more), "slump.xlsx")


def table(seed: int) -> Generated:
    rng = random.Random(seed)
    words = Words(rng)
    separator = rng.choice(";,\t|")
    encoding = rng.choice(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "cp850", "mac_roman"))
    end = rng.choice(("\n", "\r\n", "\r"))

    def cell() -> str:
        text = words.some()
        if rng.random() < 0.3:
            return '"' + text.replace(" ", rng.choice((separator, end, ' "" ')), 1) + '"'
        return text

    width = rng.randint(2, 4)
    lines = [separator.join(cell() for _ in range(width)) for _ in range(rng.randint(3, 6))]
    if rng.random() < 0.3:
        lines.append(separator.join(cell() for _ in range(width + 1)))
    text = (f"sep={separator}{end}" if rng.random() < 0.3 else "") + end.join(lines) + rng.choice(("", end))
    # Words enough for the letters to decide.
    return words.doc((text + end + separator.join(["Frågan är öppen"] * width)).encode(encoding), "slump.csv")
