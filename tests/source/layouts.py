"""YAML files in all the layouts that people and programs write, and values to put into them, made at random."""

import json
from random import Random
from typing import Any

WORDS = ["Mål", "är", "både", "höjd", "1.1", "–", "kultur", "(länet)", "no", "2025-08-26", "1:30", "x#y", "a:b", "&"]
WORDS += ["'ord'", '"citat"', "å/ä", "100%", "12,5", "[a]", "{b}", "*"]
SPECIALS = [
    "",
    " ",
    "null",
    "no",
    "2025-08-26",
    "1:30",
    "12",
    "a: b",
    "a #b",
    "- x",
    "x:",
    "'",
    '"',
    "\\",
    "#",
    "\t",
    "=",
]
SPECIALS += [
    "a\tb",
    "---",
    "...",
    "<<",
    "*a",
    "&a",
    "!x",
    "%",
    "@",
    "? x",
    "[",
    "{a}",
    "a, b",
    "å\n",
    "\n",
    "\n\n",
    " x",
]
SPECIALS += [
    "x ",
    "x\n\n",
    "\nx",
    "  x\ny",
    "x\n  y",
    "x\n \ny",
    "x\r\ny",
    "x\n\ty",
    "☃ 😀",
    "http://x.se/a?b",
    "-5 °C",
]


class Layout:
    """Writes one file; every comment in it has a number of its own, as in `# k12`."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.comments = 0
        self.anchors: list[str] = []
        self.closed: list[str] = []
        self.keys = 0

    def file(self) -> str:
        """The text of a file, which is nearly always YAML."""
        kind = self.random.choice(["block", "block", "block", "block", "flow", "list"])
        if kind == "flow":
            text = self.flow(3, indent=2) + self.tail() + "\n"
        elif kind == "list":
            text = "\n".join(self.sequence(0, 3)) + "\n"
        else:
            text = "\n".join(self.mapping(0, 4)) + "\n"
        head = self.random.choice(["", "", "", "---\n", "# k0\n", "# k0\n\n---\n"])
        text = head + text + self.random.choice(["", "", "", "...\n", "\n\n", "# k999\n"])
        if self.random.random() < 0.2:
            text = text.rstrip("\n")
        if self.random.random() < 0.2:
            text = text.replace("\n", "\r\n")
        return text

    # What stands between and behind the values

    def comment(self) -> str:
        self.comments += 1
        return f"# k{self.comments}"

    def tail(self) -> str:
        """What follows a value on its line."""
        return self.random.choice(["", "", "", "", " ", "\t", " \t ", "  " + self.comment(), " \t" + self.comment()])

    def between(self, column: int) -> list[str]:
        """Lines between two entries."""
        if self.random.random() < 0.75:
            return []
        depth = max(0, column + self.random.choice([0, 0, 0, -2, 2, 4]))
        choices = [
            [""],
            ["", ""],
            [" " * depth + self.comment()],
            ["", " " * depth + self.comment(), ""],
            [" " * depth],
        ]
        return self.random.choice(choices)

    def anchor(self) -> str:
        if self.random.random() > 0.06:
            return ""
        self.anchors.append(f"a{len(self.anchors)}")
        return f"&{self.anchors[-1]}"

    def alias(self) -> str | None:
        return f"*{self.random.choice(self.closed)}" if self.closed and self.random.random() < 0.1 else None

    # Collections in block style

    def mapping(self, column: int, depth: int) -> list[str]:
        lines: list[str] = []
        for n in range(self.random.randint(1, 4)):
            lines += self.between(column) if n else []
            name = self.key() + self.random.choice([":", ":", ":", " :"])
            if self.random.random() < 0.03:
                name = f"? {self.key()}\n{' ' * column}:"
            lines += self.under(name, column, depth)
        return lines

    def sequence(self, column: int, depth: int) -> list[str]:
        lines: list[str] = []
        for n in range(self.random.randint(1, 4)):
            lines += self.between(column) if n else []
            lines += self.under("-", column, depth)
        return lines

    def under(self, start: str, column: int, depth: int) -> list[str]:
        """An entry: its key with the colon, or its dash, and what stands under it."""
        is_item = start == "-"
        anchor = self.anchor()
        start = " " * column + start
        marked = f"{start} {anchor}" if anchor else start
        what = self.random.random() if depth else 0.0
        if what < 0.5:
            lines = self.scalar(marked, column, has_anchor=bool(anchor))
        elif what < 0.65:
            space = "" if anchor or self.random.random() < 0.9 else "\n" + " " * (column + 2)
            lines = (marked + (space or " ") + self.flow(depth - 1, column + 2) + self.tail()).split("\n")
        else:
            step = self.random.choice([2, 2, 2, 1, 4])
            is_list = self.random.random() < 0.4
            inner = column if is_list and not is_item and self.random.random() < 0.4 else column + step
            if is_item and not anchor and self.random.random() < 0.8:
                inner = column + self.random.choice([2, 2, 2, 4])
                lines = self.sequence(inner, depth - 1) if is_list else self.mapping(inner, depth - 1)
                lines[0] = " " * column + "-" + " " * (inner - column - 1) + lines[0][inner:]
            else:
                lines = [marked + self.tail(), *self.between(inner)]
                lines += self.sequence(inner, depth - 1) if is_list else self.mapping(inner, depth - 1)
        if anchor:
            self.closed.append(anchor[1:])
        return lines

    def key(self) -> str:
        self.keys += 1
        name = self.random.choice(["id", "text", "on", "år", "mål 1", "x-y", "no"]) + str(self.keys)
        return self.random.choice([name, name, name, f'"{name}"', f"'{name}: #'", json.dumps(name)])

    # Scalars

    def scalar(self, start: str, column: int, *, has_anchor: bool) -> list[str]:
        alias = self.alias()
        if alias and not has_anchor:
            return [f"{start} {alias}{self.tail()}"]
        kind = self.random.choice(["plain", "plain", "plain", "single", "double", "block", "block", "empty", "other"])
        inner = " " * (column + self.random.choice([1, 2, 2, 4]))
        if kind == "empty":
            return [start + self.tail()]
        if kind == "other":
            other = ["1", "-3", "1.5", "true", "null", "~", "2025-08-26", "no", "0x1F", "[]", "{}", '""', "[ ]"]
            return [f"{start} {self.random.choice(other)}{self.tail()}"]
        if kind == "block":
            return self.block_scalar(start, column)
        words = self.words()
        if kind == "plain":
            words = [word for word in words if word[0].isalpha() and not word.endswith((":", "'"))] or ["ord"]
        elif kind == "single":
            words = [word.replace("'", "''") for word in words]
        else:
            words = [json.dumps(word, ensure_ascii=False)[1:-1] for word in words]
        quote = {"plain": "", "single": "'", "double": '"'}[kind]
        text = quote + self.fold(words, inner) + quote
        space = "\n" + inner if self.random.random() < 0.1 else self.random.choice([" ", " ", " ", "   "])
        return (start + space + text + self.tail()).split("\n")

    def fold(self, words: list[str], inner: str) -> str:
        breaks = self.random.random() < 0.3
        joined = words[0]
        for word in words[1:]:
            line_break = self.random.choice(["\n", "\n", "\n\n"]) + inner
            joined += (line_break if breaks and self.random.random() < 0.4 else " ") + word
        return joined

    def block_scalar(self, start: str, column: int) -> list[str]:
        step = self.random.choice([1, 2, 2, 2, 4])
        spaces = self.random.choice(["", "", " "])
        indicator = str(step) if spaces or self.random.random() < 0.1 else ""
        chomping = self.random.choice(["", "-", "-", "+"])
        lines = [spaces + " ".join(self.words())]
        for _ in range(self.random.randint(0, 3)):
            more = self.random.choice(["", " ".join(self.words()), "- " + " ".join(self.words()), "# inte", "  in"])
            lines.append(more)
        header = self.random.choice("|>") + self.random.choice([indicator + chomping, chomping + indicator])
        blank = self.random.choice([[], [], [], [""], ["", ""]])
        body = [" " * (column + step) + line if line else "" for line in lines]
        return [f"{start} {header}{self.tail()}", *body, *blank]

    def words(self) -> list[str]:
        return [self.random.choice(WORDS) for _ in range(self.random.randint(1, 6))]

    # Collections in flow style

    def flow(self, depth: int, indent: int) -> str:
        is_list = self.random.random() < 0.5
        spread = self.random.random() < 0.35
        items = [self.flow_entry(depth, indent, is_list=is_list) for _ in range(self.random.randint(0, 4))]
        opening, closing = "[]" if is_list else "{}"
        if not items:
            return opening + closing
        text = opening + self.flow_space(indent, spread=spread)
        for n, item in enumerate(items):
            text += item
            if n < len(items) - 1:
                text += self.random.choice([",", ",", " ,"]) + (self.flow_space(indent, spread=spread) or " ")
        if self.random.random() < 0.2:
            text += self.random.choice([",", " , "])
        return text + self.flow_space(indent, spread=spread) + closing

    def flow_space(self, indent: int, *, spread: bool) -> str:
        if not spread:
            return self.random.choice(["", "", " "])
        comment = self.random.choice(["", "", " " + self.comment(), " " + self.comment() + "\n\n " + self.comment()])
        return comment + "\n" + " " * (indent + self.random.choice([0, 0, 0, 1, 2]))

    def flow_entry(self, depth: int, indent: int, *, is_list: bool) -> str:
        alias = self.alias()
        if alias:
            value = alias + " "
        elif depth and self.random.random() < 0.3:
            value = self.flow(depth - 1, indent + 2)
        else:
            word = self.random.choice(["kultur", "a b", "1", "true", "2025-08-26", "null"])
            value = self.random.choice([word, word, json.dumps(" ".join(self.words()), ensure_ascii=False), "'it''s'"])
        if is_list:
            return self.random.choice([value] * 9 + [f"{self.key()}: {value}"])
        return self.random.choice(
            [f"{self.key()}: {value}"] * 8 + [f"{self.key()} : {value}", f"{self.key()}: ", self.key()]
        )


def value(random: Random, depth: int = 2) -> Any:
    """A value to write: short and long texts, several lines, whatever needs quotes, numbers, lists, mappings."""
    what = random.random()
    if depth and what < 0.15:
        return [value(random, depth - 1) for _ in range(random.randint(0, 3))]
    if depth and what < 0.3:
        names = random.sample(["id", "on", "text", "a: b", "null", "år", "1", "# x", ""], random.randint(0, 3))
        return {name: value(random, depth - 1) for name in names}
    if what < 0.4:
        return random.choice([None, True, False, 0, 7, -12, 1.5, 1e20, -0.25, float("inf")])
    if what < 0.55:
        return random.choice(SPECIALS)
    words = " ".join(random.choice(WORDS) for _ in range(random.choice([1, 3, 30, 60])))
    if what < 0.8:
        return words
    lines = [random.choice(["", words[:60].strip(), words, "- " + words[:20], "  in", "# rubrik"]) for _ in range(3)]
    return "\n".join(lines) + random.choice(["", "", "\n"])
