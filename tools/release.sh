#!/usr/bin/env bash
# What a release consists of: wheel, sdist and a list of what the wheel needs (SBOM, CycloneDX), the same at every build
# of the same commit: bash tools/release.sh DIR. Needs the extra `dev`.
set -euo pipefail
cd "$(dirname "$0")/.."
target=$1
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
umask 022
# Only what is committed is in a release, whatever else is in the working tree at the moment.
source=$(mktemp -d)
trap 'rm -rf "$source"' EXIT
git clone --quiet . "$source"
python -m build --outdir "$target" "$source" >/dev/null
python -m venv --without-pip "$target/venv"
python -m pip --python "$target/venv" install --quiet "$target"/*.whl
cyclonedx-py environment --output-reproducible --pyproject pyproject.toml --mc-type application \
  --output-file "$target/rustool.cdx.json" "$target/venv/bin/python" 2>/dev/null
