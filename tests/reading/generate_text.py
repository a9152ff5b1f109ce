"""Web pages, Markdown, plain text and e-mails at random."""

import base64
import quopri
import random
from xml.sax.saxutils import escape

from reading.generate import Generated, Words, pick

_DEEP = 4


class Page:
    """One web page that is put together."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.words = Words(self.rng)

    def text(self) -> str:
        text = self.words.some()
        cut = self.rng.randint(0, len(text))
        tag = self.rng.choice(
            ("b", "em", "span", "del", "ins", "u", "font", "a href='x'", "span style='display:none'", "blink")
        )
        end = f"</{tag.split()[0]}>" if self.rng.random() < 0.9 else ""
        return f"{text[:cut]}<{tag}>{text[cut:]}{end} "

    def block(self, depth: int = 0) -> str:
        kinds = [
            lambda: f"<p>{self.text()}{self.end('p')}",
            lambda: f"{self.text()}<br>",
            lambda: f"<h{self.rng.randint(1, 6)}>{self.text()}</h2>",
            self.unread,
            self.control,
        ]
        if depth < _DEEP:
            kinds += [
                lambda: f"<div>{self.block(depth + 1)}{self.block(depth + 1)}</div>",
                lambda: f"<blockquote>{self.block(depth + 1)}</blockquote>",
                lambda: f"<{'ul'}>{self.item(depth)}{self.item(depth)}</ul>",
                lambda: f"<ol start='3'>{self.item(depth)}{self.item(depth)}</ol>",
                lambda: self.table(depth),
                lambda: f"<dl><dt>{self.text()}<dd>{self.text()}</dl>",
                lambda: f"</p></td></nonsense>{self.block(depth + 1)}",
            ]
        return pick(self.rng, *kinds)

    def end(self, tag: str) -> str:
        return f"</{tag}>" if self.rng.random() < 0.7 else ""

    def item(self, depth: int) -> str:
        return f"<li>{self.text()}{self.block(depth + 1) if self.rng.random() < 0.4 else ''}{self.end('li')}"

    def table(self, depth: int) -> str:
        rows = ""
        for _ in range(2):
            cells = "".join(f"<td colspan=2>{self.block(depth + 1)}{self.end('td')}" for _ in range(2))
            rows += f"<tr>{cells}{self.end('tr')}"
        return f"<table><caption>{self.text()}</caption>{rows}</table>"

    def unread(self) -> str:
        word = self.words.unread()
        return self.rng.choice(
            (
                f"<nav><a href='#'>{word}</a></nav>",
                f"<script>if (1 < 2) {{ {word} }}</script>",
                f"<style>p {{ {word} }}</style>",
                f"<footer>{word}</footer>",
                f"<div class='menu x'>{word}</div>",
                f"<!-- {word} -->",
                f"<img alt='{word}'>",
                f"<button>{word}</button>",
                f"<div role='navigation'>{word}</div>",
            )
        )

    def control(self) -> str:
        return self.rng.choice((self.area, self.chosen))()

    def area(self) -> str:
        return f" <textarea name=x>{self.words.some()}</textarea> <input value='{self.words.some()}'> "

    def chosen(self) -> str:
        return f" <select><option>{self.words.unread()}<option selected>{self.words.some()}</select> "

    def finish(self) -> Generated:
        head = (
            f"<!doctype html><html lang=sv><head><meta charset=utf-8><title>{self.words.unread()}</title></head><body>"
        )
        body = "".join(self.block() for _ in range(self.rng.randint(1, 8)))
        return self.words.doc((head + body).encode(), "slump.html")


def page(seed: int) -> Generated:
    return Page(seed).finish()


def markdown(seed: int) -> Generated:
    rng = random.Random(seed)
    words = Words(rng)

    def text() -> str:
        before, after = rng.choice(
            (("", ""), ("**", "**"), ("*", "*"), ("~~", "~~"), ("[", "](https://example.org)"), ("`", "`"))
        )
        return f"{before}{words.some()}{after} {words.some()}"

    def block(depth: int = 0) -> str:
        kinds = [
            text,
            lambda: f"{'#' * rng.randint(1, 6)} {text()}",
            lambda: f"- {text()}\n- {text()}\n  - {text()}",
            lambda: f"3. {text()}\n4. {text()}",
            lambda: f"{text()}\n{text()}  \n{text()}",
            lambda: f"| {text()} | {text()} |\n|---|---|\n| {text()} | {text()} |",
            lambda: f"```{words.unread()}\n{words.some()}\n```",
            lambda: f"![{words.unread()}](x.png)",
            lambda: f"<!-- {words.unread()} -->",
            lambda: f"<div>\n\n{text()}\n\n</div>",
            lambda: f"• {text()}\n• {text()}",
        ]
        if depth < _DEEP:
            kinds.append(lambda: "\n".join(f"> {line}" for line in block(depth + 1).split("\n")))
        return pick(rng, *kinds)

    front = f"---\ntitle: {words.unread()}\n---\n\n" if rng.random() < 0.3 else ""
    return words.doc((front + "\n\n".join(block() for _ in range(rng.randint(1, 8)))).encode(), "slump.md")


def plain(seed: int) -> Generated:
    rng = random.Random(seed)
    words = Words(rng)
    encoding = rng.choice(("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252", "cp850", "mac_roman"))
    lines = []
    dash = "-" if encoding == "cp850" else "–"
    for _ in range(rng.randint(1, 20)):
        start = rng.choice(("", "", f"{dash} ", "1. ", "a) ", "> ", ">> ", "  ", "\f", "2.1 Å"))
        lines.append(start + words.some() if rng.random() < 0.8 else "")
        if start == "2.1 Å":
            lines[-1] = lines[-1].replace("2.1 Å", "2.1\t")
    end = rng.choice(("\n", "\r\n", "\r"))
    return words.doc((end.join(lines) + f"{end}Frågan är öppen").encode(encoding), "slump.txt")


def mail(seed: int) -> Generated:
    rng = random.Random(seed)
    words = Words(rng)
    lines = [rng.choice(("", "> ", "- ")) + words.some() for _ in range(rng.randint(1, 6))]
    text = "\n".join(lines)
    rich = "".join(f"<p>{escape(line)}</p>" for line in lines).replace("&gt; ", "")
    charset = rng.choice(("utf-8", "iso-8859-1"))

    def part(kind: str, content: str) -> str:
        raw = content.encode(charset)
        how = rng.choice(("base64", "quoted-printable"))
        body = base64.encodebytes(raw) if how == "base64" else quopri.encodestring(raw)
        return f"Content-Type: {kind}; charset={charset}\nContent-Transfer-Encoding: {how}\n\n{body.decode('ascii')}"

    subject = words.unread()
    head = f"From: N N <n@example.org>\nSubject: {subject}\nMIME-Version: 1.0\n".encode().decode()
    head = head.replace(subject, f"=?utf-8?b?{base64.b64encode(subject.encode()).decode()}?=")
    kind = rng.choice(("plain", "html", "both", "mixed"))
    if kind == "plain":
        message = head + part("text/plain", text)
    elif kind == "html":
        message = head + part("text/html", rich)
    elif kind == "both":
        words.left_out.extend(words.read)  # the plain version is listed
        message = (
            f'{head}Content-Type: multipart/alternative; boundary="b"\n\n--b\n{part("text/plain", text)}\n--b\n'
            f"{part('text/html', rich)}\n--b--\n"
        )
    else:
        attached = "Content-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\n\nx"
        message = f'{head}Content-Type: multipart/mixed; boundary="b"\n\n--b\n{part("text/plain", text)}\n--b\n{attached}\n--b--\n'
    return words.doc(message.encode("ascii"), "slump.eml")
