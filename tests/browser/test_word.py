"""The Word files, in LibreOffice."""

import re
import subprocess
from pathlib import Path

import pikepdf
import pytest
from support import ROOT, Run

pytestmark = pytest.mark.browser

EXAMPLE = ROOT / "examples/exempelkommun"


def outline(path: Path) -> list[str]:
    """The bookmarks of a PDF, which LibreOffice makes of Word's headings."""
    with pikepdf.open(path) as document, document.open_outline() as bookmarks:
        found, todo = [], list(bookmarks.root)
        while todo:
            item = todo.pop(0)
            found.append(item.title)
            todo = [*item.children, *todo]
        return found


def test_word_files_open_in_libreoffice_with_the_same_headings(run: Run, tmp_path: Path) -> None:
    arguments = ("-C", EXAMPLE, "render", "--all", "-o", tmp_path, "--today", "2031-10-10")
    assert run(*arguments, "--format", "docx").returncode == run(*arguments, "--format", "md").returncode == 0
    files = sorted(tmp_path.glob("*.docx"))
    assert len(files) >= 5
    command: list[str | Path] = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    export = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}'
    command += ["--convert-to", export, "--outdir", tmp_path / "pdf", *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    for file in files:
        markdown = (tmp_path / f"{file.stem}.md").read_text(encoding="utf-8")
        headings = [re.sub(r"\\(.)", r"\1", title) for title in re.findall(r"^##+ (.+)$", markdown, re.MULTILINE)]
        assert outline(tmp_path / f"pdf/{file.stem}.pdf") == headings, file.stem
