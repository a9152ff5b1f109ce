"""What speaks for a reading, and why a text was left out, in sentences."""

from rustool.drafting.lexicon import Role
from rustool.messages import Message

GROUNDS: dict[str, Message] = {
    "told-areas": Message("you have said where the areas are"),
    "told-goals": Message("you have said where the goals are"),
    "area-label": Message("the headings are labelled '{detail}'"),
    "area-column": Message("the column is called '{detail}'"),
    "area-count": Message("the document says '{detail}'"),
    "area-numbers": Message("the headings are numbered"),
    "listed-as-areas": Message("the document lists the same titles as its areas"),
    "listed": Message("a list in the document has the same titles"),
    "goal-label": Message("the goals are labelled '{detail}'"),
    "goal-heading": Message("the goals stand under '{detail}'"),
    "goal-in-heading": Message("the goals stand under '{detail}'"),
    "goal-column": Message("the goals stand in the column '{detail}'"),
    "goal-row": Message("the goals stand beside '{detail}'"),
    "goal-count": Message("the document says '{detail}'"),
    "goal-sentences": Message("the sentences set goals"),
    "goal-wording": Message("the texts are worded as goals"),
    "nested-numbers": Message("the numbers of the goals begin with that of their area"),
    "every-area-has-goals": Message("every area has goals"),
    "in-a-row": Message("the areas follow each other"),
}
"""The signs that are told, by name."""

NOTHING: dict[str, Message] = {
    "too-long": Message("The document is longer than any strategy."),
    "other-document": Message("The document calls itself something else than a strategy."),
    "no-structure": Message("Nothing in it has the same form several times, as areas with their goals have."),
    "nothing-names-goals": Message(
        "It has headings with texts under them, but nothing says that they are areas and goals."
    ),
}
"""Why nothing was read."""

ROLES: dict[Role, Message] = {
    Role.PRINCIPLES: Message("Principles"),
    Role.PROCESS: Message("How it came about"),
    Role.CHANGES: Message("What has changed"),
    Role.PERSPECTIVES: Message("Perspectives"),
    Role.FOLLOW_UP: Message("Follow-up"),
    Role.GLOSSARY: Message("Glossary"),
    Role.VISION: Message("Vision"),
}

WHY: dict[str, Message] = {
    "area-text": Message("within an area"),
    "running-header": Message("at the top of the pages"),
    "running-footer": Message("at the bottom of the pages"),
    "page-number": Message("page numbers"),
    "contents": Message("table of contents"),
    "footnote": Message("footnote"),
    "comment": Message("comment in the margin"),
    "speaker-note": Message("notes to the speaker"),
    "quotation": Message("quoted"),
    "menu": Message("menu"),
    "metadata": Message("the file's properties"),
    "overview": Message("list of the areas"),
    "other-text": Message("other text"),
    "area": Message("about the areas"),
    "goal": Message("about the goals"),
    "action": Message("actions"),
    "indicator": Message("indicators"),
    "questions": Message("about the questions"),
    "timeline": Message("about the timetable"),
    "reply": Message("about how to answer"),
    "background": Message("background"),
    "appendix": Message("appendix"),
    "decision": Message("decisions"),
    "process": Message("how it came about"),
    "principles": Message("principles"),
    "changes": Message("what has changed"),
    "perspectives": Message("perspectives"),
    "follow-up": Message("follow-up"),
    "glossary": Message("glossary"),
    "vision": Message("vision"),
}
"""Why a text was left out, by the stable word."""
