"""The properties of an Office Open XML document that say what it is called."""

from rustool.reading.ooxml import Package


def title(package: Package) -> str | None:
    """Return the title in the document's properties, None where there is none."""
    properties = package.first("", "core-properties")
    element = properties.find("dc:title") if properties is not None else None
    return (element.text or "").strip() or None if element is not None else None
