"""The namespaces of office documents and the short prefixes that stand for them in tags."""

_TRANSITIONAL = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"

# Where the two variants of Office Open XML differ only in how the namespace begins.
_OOXML = {
    "wordprocessingml/{}main": "w:",
    "drawingml/{}main": "a:",
    "drawingml/{}wordprocessingDrawing": "wp:",
    "drawingml/{}spreadsheetDrawing": "xdr:",
    "drawingml/{}picture": "pic:",
    "drawingml/{}chart": "c:",
    "drawingml/{}chartDrawing": "cdr:",
    "drawingml/{}diagram": "dgm:",
    "drawingml/{}lockedCanvas": "lc:",
    "presentationml/{}main": "p:",
    "spreadsheetml/{}main": "x:",
    "officeDocument/{}relationships": "r:",
    "officeDocument/{}math": "m:",
    "officeDocument/{}docPropsVTypes": "vt:",
    "officeDocument/{}extended-properties": "app:",
    "officeDocument/{}extendedProperties": "app:",
    "officeDocument/{}custom-properties": "custom:",
    "officeDocument/{}customProperties": "custom:",
    "officeDocument/{}customXml": "ds:",
}
_OTHERS = {
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel:",
    "http://schemas.openxmlformats.org/package/2006/content-types": "ct:",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14:",
    "http://schemas.microsoft.com/office/word/2012/wordml": "w15:",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps:",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup": "wpg:",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas": "wpc:",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing": "wp14:",
    "http://schemas.microsoft.com/office/drawing/2008/diagram": "dsp:",
    "http://schemas.microsoft.com/office/drawing/2014/chartex": "cx:",
    "http://schemas.microsoft.com/office/powerpoint/2010/main": "p14:",
    "http://schemas.microsoft.com/office/powerpoint/2018/8/main": "p188:",
    "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments": "xtc:",
    "urn:schemas-microsoft-com:vml": "v:",
    "urn:schemas-microsoft-com:office:office": "o:",
    "urn:schemas-microsoft-com:office:excel": "xvml:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://www.w3.org/1999/xlink": "xlink:",
    "http://www.w3.org/1998/Math/MathML": "math:",
    "http://www.w3.org/XML/1998/namespace": "xml:",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext:",
    "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0": "field:",
    "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0": "calcext:",
}
_ODF_LOCAL = {
    "office:1.0": "office:",
    "style:1.0": "style:",
    "text:1.0": "text:",
    "table:1.0": "table:",
    "drawing:1.0": "draw:",
    "presentation:1.0": "presentation:",
    "xsl-fo-compatible:1.0": "fo:",
    "svg-compatible:1.0": "svg:",
    "meta:1.0": "meta:",
    "datastyle:1.0": "number:",
    "chart:1.0": "chart:",
    "form:1.0": "form:",
    "script:1.0": "script:",
    "config:1.0": "config:",
    "manifest:1.0": "manifest:",
}

PREFIXES: dict[str, str] = (
    {_TRANSITIONAL + name.format("2006/"): prefix for name, prefix in _OOXML.items()}
    | {_STRICT + name.format(""): prefix for name, prefix in _OOXML.items()}
    | {_ODF + name: prefix for name, prefix in _ODF_LOCAL.items()}
    | _OTHERS
)
"""The prefix, with its colon, that stands for each namespace."""
