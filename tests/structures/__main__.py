"""Write every document and its truth into a folder: `PYTHONPATH=tests python -m structures FOLDER`."""

import sys
from pathlib import Path

from structures import COLLECTIONS


def main(folder: Path) -> None:
    """Write the documents."""
    folder.mkdir(parents=True, exist_ok=True)
    for collection in COLLECTIONS:
        for name, write in collection.documents.items():
            write(folder / name)
            truth = collection.truth(name)
            (folder / f"{name}.truth").write_text(f"{truth}\n" if truth else "", encoding="utf-8")


main(Path(sys.argv[1]))
