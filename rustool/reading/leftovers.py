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
    "p:timing": "layout",
    "a:extLst": "layout",
    "c:extLst": "formula",
    "v:imagedata": "layout",
    "xvml:ClientData": "layout",
    "x:authors": "metadata",
    "xdr:from": "layout",
    "xdr:to": "layout",
    "a:tableStyleId": "layout",
    "dsp:drawing": "fallback",
    "office:meta": "metadata",
    "office:change-info": "metadata",
    "config:config-item": "metadata",
    "office:settings": "metadata",
    "office:scripts": "program",
    "text:script": "program",
    "office:styles": "layout",
    "office:automatic-styles": "layout",
    "office:master-styles": "layout",
    "number:text": "layout",
    "text:table-of-content-source": "layout",
    "text:illustration-index-source": "layout",
    "text:table-index-source": "layout",
    "text:object-index-source": "layout",
    "text:user-index-source": "layout",
    "text:alphabetical-index-source": "layout",
    "text:bibliography-source": "layout",
    "text:note-citation": "note-number",
    "text:ruby-text": "reading-aid",
    "math:annotation": "formula",
    "svg:title": "alternative-text",
    "svg:desc": "alternative-text",
    "table:tracked-changes": "earlier-version",
    "meta:date-string": "metadata",
    "meta:creator-initials": "metadata",
    "loext:sender-initials": "metadata",
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
    if element.tag == "office:binary-data":  # a picture in a flat file
        return
    own = _REASONS.get(element.tag, why)
    inner = [] if element.tag in _PARAGRAPHS else paragraph
    text = element.text if element.text and not (len(element) and element.text.isspace()) else ""
    if text and id(element) not in taken:
        _put(text, own, inner, found)
    elif inner and (text or element.tag in _SEPARATORS):
        inner.append((own, []))  # what follows is another text
    for child in element:
        _walk(child, own, inner, found, taken)
        if child.tail and not child.tail.isspace():
            _put(child.tail, own, inner, found)
    if inner is not None and inner is not paragraph:
        found.extend((reason, "".join(texts)) for reason, texts in inner if texts)


def _put(text: str, why: str, paragraph: list[tuple[str, list[str]]] | None, found: list[tuple[str, str]]) -> None:
    if paragraph is None:
        if not text.isspace():
            found.append((why, text))
    elif paragraph and paragraph[-1][0] == why:
        paragraph[-1][1].append(text)
    else:
        paragraph.append((why, [text]))
