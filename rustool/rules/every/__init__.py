"""Rules that hold for more than one kind of file."""
