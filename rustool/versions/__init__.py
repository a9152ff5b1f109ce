"""Comparison of two versions of a strategy: matching of their items, changes, and descriptions of these."""
