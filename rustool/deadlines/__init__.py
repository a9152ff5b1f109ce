"""What is due, what it still needs, and the legal dates that follow."""
