"""Phrases for comparisons."""
