"""The one thing that presentations translate with: messages, dates and numbers in the language of the output."""

import datetime
from dataclasses import dataclass

from rustool.days import long_date, weekday
from rustool.messages import Message, contextual

_DECIMAL_SEPARATOR = contextual("decimal separator", ".")


@dataclass(frozen=True, slots=True)
class Translator:
    """The language of an output; call it with a message to get the text."""

    language: str
    """One of `available_languages()`."""

    def __call__(self, message: Message) -> str:
        """Return the text of a message."""
        return message.text(self.language)

    def gettext(self, msgid: str) -> str:
        """Return the translation of a text without values, for templates: `_("Skip to content")`."""
        return self(Message(msgid))

    def date(self, day: datetime.date) -> str:
        """Return a date in words: 26 August 2025."""
        return self(long_date(day))

    def weekday(self, day: datetime.date) -> str:
        """Return the name of a day's weekday: Tuesday."""
        return self(weekday(day))

    def number(self, value: float) -> str:
        """Return a number without needless decimals: 12.5."""
        return f"{value:.15g}".replace(".", self(_DECIMAL_SEPARATOR))
