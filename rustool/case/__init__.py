"""Facts about a case, each judged once: gaps, requirements, what is done."""
