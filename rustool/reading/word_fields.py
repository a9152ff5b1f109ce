"""Fields of a Word document: codes that are not read, and their results, which are."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from rustool.reading.attributes import is_on, value, whole_number

_LINK = re.compile(r'\s*HYPERLINK\s+(?:(\\l)\s+)?"([^"]*)"', re.IGNORECASE)
_CONTENTS = re.compile(r"\s*(?:TOC|INDEX|BIBLIOGRAPHY|TOA)\b", re.IGNORECASE)
_BUTTON = re.compile(r"\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+ ?", re.IGNORECASE)


@dataclass
class Field:
    """A field that has begun and not ended."""

    data: Element | None = None
    """What a form field of the older kind says about itself, `w:ffData`."""
    codes: list[Element] = field(default_factory=list)
    """The elements of its code, whose text is not read."""
    in_result: bool = False
    hidden: list[str] = field(default_factory=list)
    """Text that stands in the code, as the result of a field in it."""
    link: str | None = None
    """Where it leads, None where it is no link; known once the result begins."""
    is_contents: bool = False
    """True for a table of contents; known once the result begins."""

    def begin_result(self) -> None:
        """Go over from the code to the result."""
        code = self.code()
        self.in_result = True
        self.link = link(code)
        self.is_contents = is_contents(code)

    def code(self) -> str:
        """Return the code as it has been read so far."""
        return "".join(element.text or "" for element in self.codes)

    def prompt(self) -> tuple[str, str]:
        """Return code and text of a prompt that is there to be clicked on; both empty for other fields."""
        code = "" if self.in_result else self.code()
        match = _BUTTON.match(code)
        return (match[0], code[match.end() :]) if match else ("", "")

    @property
    def control(self) -> str | None:
        """The name of the form field, None where it is none."""
        return None if self.data is None else value(self.data, "w:name") or ""

    @property
    def default(self) -> str | None:
        """The text that the form field shows before it is filled in."""
        return value(self.data, "w:textInput", "w:default")

    @property
    def chosen(self) -> str:
        """What a drop-down list or a check box of the older kind shows, which is no text in the file."""
        if self.data is None:
            return ""
        box = self.data.find("w:checkBox")
        if box is not None:
            state = is_on(box.find("w:checked"))
            return "☒" if (is_on(box.find("w:default")) if state is None else state) else "☐"
        choices = self.data.find("w:ddList")
        if choices is None:
            return ""
        entries = [entry.get("w:val", "") for entry in choices.findall("w:listEntry")]
        chosen = whole_number(value(choices, "w:result") or value(choices, "w:default"), 0)
        return entries[chosen] if 0 <= chosen < len(entries) else ""


def link(code: str) -> str | None:
    """Return where a field's code leads, None where it is no link."""
    match = _LINK.match(code)
    return None if match is None else ("#" if match[1] else "") + match[2]


def is_contents(code: str) -> bool:
    """Return whether a field's code is that of a table of contents."""
    return _CONTENTS.match(code) is not None
