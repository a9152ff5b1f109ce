"""What became of every part of a strategy between two versions."""
