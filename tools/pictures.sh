#!/usr/bin/env bash
# Make the pictures of docs/handledning.md anew: bash tools/pictures.sh
# Needs rustool[office], Chromium, LibreOffice and poppler-utils.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$PWD/docs/bilder
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

rustool render --today 2025-08-20 -o "$work/remissvar.html"
rustool render tjansteskrivelse --today 2025-08-20 -o "$work/tjansteskrivelse.docx"
rustool -C examples/exempelkommun render --final --today 2031-10-10 -o "$work/svar.pdf"
rustool diff --format html >"$work/andringar.html"

shoot() { # page, picture, size
  chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --user-data-dir="$work/profile" --hide-scrollbars \
    --window-size="$3" --screenshot="$out/$2.png" "file://$work/$1" 2>/dev/null
}
shoot remissvar.html utkast 1000,640
shoot andringar.html andringar 1000,720
soffice "-env:UserInstallation=file://$work/libreoffice" --headless --convert-to pdf --outdir "$work" "$work/tjansteskrivelse.docx" >/dev/null 2>&1
pdftoppm -r 60 -f 1 -l 1 -png -singlefile "$work/tjansteskrivelse.pdf" "$out/tjansteskrivelse"
pdftoppm -r 60 -f 1 -l 1 -png -singlefile "$work/svar.pdf" "$out/svar"
