"""The three files of a project, as frozen pydantic models."""
