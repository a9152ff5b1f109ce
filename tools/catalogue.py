"""Bring the message catalogues up to date with the source: `python tools/catalogue.py`.

New messages are added without a translation, those that are no longer used are removed, and the catalogues are
compiled. With `--check`, nothing is written: exit code 1 if a catalogue would change or lacks a translation.
"""

import sys
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from rustool.model.metadata import catalogue_messages
from rustool.model.response import Response
from rustool.model.strategy import Strategy
from rustool.model.timeline import Timeline

ROOT = Path(__file__).parent.parent
KEYWORDS: dict[str, Any] = {"Message": None, "plural": (1, 2), "contextual": ((1, "c"), 2)}


def extract() -> Catalog:
    """Return every message of the source, the labels of the models' fields, and the texts of the page templates."""
    catalogue = Catalog(fuzzy=False)
    found = extract_from_dir(ROOT / "rustool", method_map=[("**.py", "python")], keywords=KEYWORDS)
    for filename, _, message, comments, context in found:
        place: Any = (f"rustool/{filename}", None)  # without the line, which would change with every edit
        catalogue.add(message, None, [place], auto_comments=comments, context=context)
    pages = extract_from_dir(ROOT / "templates", method_map=[("**.html.j2", "jinja2")], keywords={"_": None})
    for filename, _, message, _, _ in pages:
        page: Any = (f"templates/{filename}", None)
        catalogue.add(message, None, [page])
    for model in (Strategy, Timeline, Response):
        for context, text in catalogue_messages(model):
            place = ("rustool/model/metadata.py", None)
            catalogue.add(text, None, [place], context=context)
    return catalogue


def updated(path: Path, template: Catalog) -> Catalog:
    """Return the catalogue in `path` with the messages of `template`, without those that are not in it."""
    with path.open("rb") as file:
        catalogue = read_po(file)
    catalogue.update(template, no_fuzzy_matching=True, update_header_comment=False, keep_user_comments=True)
    catalogue.obsolete.clear()
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """Return the catalogue as the bytes of a `.po` file, with nothing in it that changes by itself."""
    buffer = BytesIO()
    write_po(buffer, catalogue, width=120, sort_output=True, include_lineno=False, omit_header=False)
    volatile = (
        b'"POT-Creation-Date',
        b'"PO-Revision-Date',
        b'"Last-Translator',
        b'"Language-Team',
        b'"Generated-By',
        b'"Report-Msgid',
    )
    return b"".join(line for line in buffer.getvalue().splitlines(keepends=True) if not line.startswith(volatile))


def untranslated(catalogue: Catalog) -> list[str]:
    """Return the msgids without a translation."""
    missing = []
    for message in catalogue:
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.id and not all(texts):
            missing.append(str(message.id))
    return missing


def main(arguments: list[str]) -> int:
    """Update or check every catalogue."""
    template, wrong = extract(), False
    for path in sorted((ROOT / "rustool/locales").glob("*/LC_MESSAGES/*.po")):
        catalogue = updated(path, template)
        for msgid in untranslated(catalogue):
            print(f"{path.relative_to(ROOT)}: no translation of {msgid!r}")
            wrong = True
        if "--check" in arguments:
            if written(catalogue) != path.read_bytes():
                print(f"{path.relative_to(ROOT)}: not up to date, run python tools/catalogue.py")
                wrong = True
            continue
        path.write_bytes(written(catalogue))
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
