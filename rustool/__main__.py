"""`python -m rustool`, the same as the command `rustool`."""

from rustool.cli import main

if __name__ == "__main__":
    main()
