"""Form fields that OpenDocument keeps outside the text."""

from xml.etree.ElementTree import Element

from rustool.reading.attributes import whole_number


def fieldmark_choice(mark: Element) -> str:
    """Return what a drop-down list or check box taken over from Word shows."""
    parameters = [(each.get("field:name", ""), each.get("field:value", "")) for each in mark.findall("field:param")]
    entries = [text for name, text in parameters if name == "Dropdown_ListEntry"]
    chosen = next((text for name, text in parameters if name == "Dropdown_Selected"), None)
    if entries:
        index = whole_number(chosen, 0)
        return entries[index] if 0 <= index < len(entries) else ""
    if mark.get("field:type", "").endswith("FORMCHECKBOX"):
        return "☒" if ("Checkbox_Checked", "true") in parameters else "☐"
    return ""


def form_value(control: Element) -> str:
    """Return what a form control holds, which is no text node in most of them."""
    tag = control.tag
    if tag in {"form:checkbox", "form:radio"}:
        state = control.get("form:current-state") or control.get("form:state")
        chosen = state == "checked" or control.get("form:current-selected") == "true"
        return ("☒ " if chosen else "☐ ") + control.get("form:label", "")
    if tag == "form:listbox":
        options = control.findall("form:option")
        chosen_options = [
            each for each in options if each.get("form:current-selected", each.get("form:selected")) == "true"
        ]
        return ", ".join(each.get("form:label", "") for each in chosen_options)
    if tag in {"form:fixed-text", "form:button", "form:frame"}:
        return control.get("form:label", "")
    return control.get("form:current-value") or control.get("form:value") or ""
