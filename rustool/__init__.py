"""A strategy document on consultation, its timeline and the answer to it, kept as validated YAML."""

__version__ = "0.1.0"
