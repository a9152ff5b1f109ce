"""What `rustool collect` did with what was sent in."""
