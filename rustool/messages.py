"""Text for people: English in the source, translated by gettext catalogues when it is presented.

A `Message` carries a msgid and values. Nothing is translated before it is shown, so that one result can be shown in
any language. Catalogues are in `rustool/locales/<language>/LC_MESSAGES/rustool.po`; a new language is a new folder.
`tools/catalogue.py` extracts the messages, and the build compiles the catalogues.
"""

import gettext
from collections.abc import Iterable
from functools import cache
from pathlib import Path

LOCALES = Path(__file__).parent / "locales"
DOMAIN = "rustool"
SOURCE_LANGUAGE = "en"
"""The language of the msgids, which needs no catalogue."""


class Message:
    """A sentence or a label in the source language, with values for its `{placeholders}`.

    A value that is a message itself is translated with it. Without values, braces in the text are ordinary characters.
    """

    __slots__ = ("context", "count", "msgid", "msgid_plural", "values")

    def __init__(self, msgid: str, /, **values: object) -> None:
        self.msgid = msgid
        self.values = values
        self.msgid_plural: str | None = None
        self.count: float = 1
        self.context: str | None = None

    def text(self, language: str) -> str:
        """Return the message in `language`, in the source language where it has no translation."""
        pattern = self._pattern(_translations(language))
        if not self.values:
            return pattern
        return pattern.format(
            **{
                name: value.text(language) if isinstance(value, Message) else value
                for name, value in self.values.items()
            }
        )

    def filled(self, **values: object) -> "Message":
        """Return the same message with these values."""
        return Message(self.msgid, **values)

    def _pattern(self, translations: gettext.NullTranslations) -> str:
        if self.msgid_plural is not None:
            return translations.ngettext(self.msgid, self.msgid_plural, int(self.count))
        if self.context is not None:
            return translations.pgettext(self.context, self.msgid)
        return translations.gettext(self.msgid) if self.msgid else ""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash((self.msgid, self.context))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text(SOURCE_LANGUAGE)!r})"

    def _key(self) -> tuple[object, ...]:
        return type(self), self.msgid, self.msgid_plural, self.count, self.context, self.values


class Verbatim(Message):
    """Text that is data, such as a step's title: the same in every language."""

    __slots__ = ()

    def text(self, language: str) -> str:  # noqa: ARG002 - the same in every language
        """Return the text as it is."""
        return self.msgid


class Joined(Message):
    """Several messages as one text, with a separator between them."""

    __slots__ = ("parts",)

    def __init__(self, separator: str, parts: Iterable[Message]) -> None:
        super().__init__(separator)
        self.parts = tuple(parts)

    def text(self, language: str) -> str:
        """Return the messages in `language`, joined."""
        return self.msgid.join(part.text(language) for part in self.parts)

    def _key(self) -> tuple[object, ...]:
        return type(self), self.msgid, self.parts


class Sentence(Message):
    """A message with a capital letter first, whatever its values are."""

    __slots__ = ("message",)

    def __init__(self, message: Message) -> None:
        super().__init__("")
        self.message = message

    def text(self, language: str) -> str:
        """Return the message in `language`, its first letter a capital."""
        text = self.message.text(language)
        return text[:1].upper() + text[1:]

    def _key(self) -> tuple[object, ...]:
        return type(self), self.message


def plural(msgid: str, msgid_plural: str, count: int, /, **values: object) -> Message:
    """Return a message that depends on a number, which its text has as `{count}`."""
    message = Message(msgid, count=count, **values)
    message.msgid_plural = msgid_plural
    message.count = count
    return message


def contextual(context: str, msgid: str, /, **values: object) -> Message:
    """Return a message whose text means other things in other contexts: `contextual("stance", "partly")`."""
    message = Message(msgid, **values)
    message.context = context
    return message


def available_languages() -> list[str]:
    """Return the languages that texts can be shown in: the source language and one for each catalogue."""
    found = {path.parent.parent.name for path in LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")}
    return sorted(found | {SOURCE_LANGUAGE})


def find_language(tag: str) -> str | None:
    """Return the available language that a BCP 47 tag or the name of a locale asks for; None if there is none.

    `sv-FI` and `sv_SE.UTF-8` ask for `sv` where there is no catalogue for the region.
    """
    wanted = tag.partition(".")[0].partition("@")[0].replace("_", "-").lower()
    known = {language.replace("_", "-").lower(): language for language in available_languages()}
    return known.get(wanted) or known.get(wanted.partition("-")[0])


def _translations(language: str) -> gettext.NullTranslations:
    return _catalogue(LOCALES, language)


@cache
def _catalogue(folder: Path, language: str) -> gettext.NullTranslations:
    if language == SOURCE_LANGUAGE:
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, folder, languages=[language], fallback=True)
