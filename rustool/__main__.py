"""The command `rustool`, also as `python -m rustool`."""

import gc

# Before anything is imported: large files are read three to six times faster without, and a command is soon over.
gc.disable()

from rustool.cli import main  # noqa: E402 - see above

if __name__ == "__main__":
    main()
