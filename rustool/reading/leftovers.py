"""The text of an XML part that no block holds: found by looking, so that none can be forgotten."""

from xml.etree.ElementTree import Element

_PARAGRAPHS = {"w:p", "a:p", "text:p", "text:h", "x:si", "x:is", "x:text"}
"""Within one of these, texts that follow each other are one text, as a word may be in several runs."""
_SEPARATORS = {"w:tab", "w:br", "w:cr", "w:ptab", "a:br", "text:tab", "text:s", "text:line-break"}

_REASONS = {
    "mc:Fallback": "fallback",
    "w:instrText": "field-code",
    "w:delInstrText": "field-code",
    "c:f": "formula",
    "cx:f": "formula",
    "x:f": "formula",
    "x:formula": "formula",
    "x:formula1": "formula",
    "x:formula2": "formula",
    "x:definedName": "formula",
    "x:calculatedColumnFormula": "formula",
    "x:totalsRowFormula": "formula",
    "x:rPh": "reading-aid",
    "w:rt": "reading-aid",
    "c:formatCode": "layout",
    "wp:posOffset": "layout",
    "wp:align": "layout",
    "wp14:pctWidth": "layout",
    "wp14:pctHeight": "layout",
    "wp14:pctPosHOffset": "layout",
    "wp14:pctPosVOffset": "layout",
    "w14:docId": "metadata",
    "p14:sectionLst": "metadata",
    "a:extLst": "layout",
    "c:extLst": "formula",
    "v:imagedata": "layout",
    "xvml:ClientData": "layout",
    "a:tableStyleId": "layout",
    "dsp:drawing": "fallback",
}
"""Why the text below an element is not read; the innermost that is listed decides."""


def remaining(root: Element, taken: set[int]) -> list[tuple[str, str]]:
    """Return the reason, empty where none is known, and the text of all that is not in `taken`, in the file's order."""
    found: list[tuple[str, str]] = []
    _walk(root, "", None, found, taken)
    return found


def _walk(
    element: Element,
    why: str,
    paragraph: list[tuple[str, list[str]]] | None,
    found: list[tuple[str, str]],
    taken: set[int],
) -> None:
    own = _REASONS.get(element.tag, why)
    inner = [] if element.tag in _PARAGRAPHS else paragraph
    if element.text and id(element) not in taken:
        _put(element.text, own, inner, found)
    elif element.tag in _SEPARATORS and inner:
        inner[-1][1].append(" ")
    for child in element:
        _walk(child, own, inner, found, taken)
        if child.tail:
            _put(child.tail, own, inner, found)
    if inner is not None and inner is not paragraph:
        found.extend((reason, "".join(texts)) for reason, texts in inner)


def _put(text: str, why: str, paragraph: list[tuple[str, list[str]]] | None, found: list[tuple[str, str]]) -> None:
    if paragraph is None:
        if not text.isspace():
            found.append((why, text))
    elif paragraph and paragraph[-1][0] == why:
        paragraph[-1][1].append(text)
    else:
        paragraph.append((why, [text]))
