"""The files of the templates folders, filled in. The door to Jinja2.

A project's own templates come with its data, from people one may not know: every one of them runs shut in Jinja2's
sandbox, and whatever is wrong with it is one sentence that names its file and line.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.loaders import split_template_path
from pydantic import BaseModel

from rustool.documents.lazy import LazyContext
from rustool.documents.sandbox import LimitedEnvironment
from rustool.files import read_file
from rustool.findings import RustoolError
from rustool.messages import Message, Verbatim
from rustool.text import FORBIDDEN
from rustool.workspace import OVERRIDABLE, TEMPLATES, Workspace, bundled


def folders(workspace: Workspace) -> list[Path]:
    """Where templates are looked for: the user's own folder first."""
    return [workspace.root / TEMPLATES, bundled() / TEMPLATES]


def template_path(workspace: Workspace, name: str) -> Path | None:
    """Return the file of a template; None where there is none.

    The project's own wins where it may: Markdown templates, styles and Word styles always, pages and programs only in
    a project that the user trusts.
    """
    own, standard = (folder / name for folder in folders(workspace))
    if own.is_file() and (workspace.is_trusted or name.endswith(OVERRIDABLE)):
        return own
    return standard if standard.is_file() else None


def untrusted_templates(workspace: Workspace) -> list[Path]:
    """Return the project's own pages and programs that are not used, because the user has not said to trust it."""
    if workspace.is_trusted or workspace.is_bundled:
        return []
    own, standard = folders(workspace)
    names = [path.name for path in sorted(standard.iterdir()) if not path.name.endswith(OVERRIDABLE)]
    return [own / name for name in names if (own / name).is_file()]


def template_text(workspace: Workspace, name: str) -> str:
    """The text of a file of the templates folders, the user's own first; RustoolError if it cannot be read."""
    path = template_path(workspace, name)
    if path is None:
        raise RustoolError(Message("there is no template {name}", name=name))
    return read_text(workspace, path)


def read_text(workspace: Workspace, path: Path) -> str:
    """A template's text, its lines ended by newlines; RustoolError if it cannot be read or is not UTF-8."""
    shown = workspace.display_path(path)
    try:
        within = workspace.root if path.is_relative_to(workspace.root) else bundled()
        found = read_file(path, shown, within=within).decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise template_error(f"{shown}:{line}", Message("it is not UTF-8")) from None
    _refuse_invisible(shown, found)
    return found


def style_text(workspace: Workspace, name: str) -> str:
    """Return a style sheet for a page's `<style>` element, which nothing in it can end; RustoolError where it would."""
    style = template_text(workspace, name)
    end = _END_OF_STYLE.search(style)
    if end:
        shown = workspace.display_path(template_path(workspace, name) or Path(name))
        line = style.count("\n", 0, end.start()) + 1
        raise template_error(f"{shown}:{line}", Message("a style sheet cannot contain '</' or '<!--'"))
    return style


def template_error(where: str, mistake: Message) -> RustoolError:
    """That there is a mistake in a template, where, and which."""
    return RustoolError(Message("{where}: error in the template: {mistake}", where=where, mistake=mistake))


def _refuse_invisible(where: str, written: str) -> None:
    """As of data: what could steer a terminal or fool a reader is refused, in a template and in what it writes."""
    unseen = FORBIDDEN.search(written)
    if unseen:
        code = f"U+{ord(unseen[0]):04X}"
        line = written.count("\n", 0, unseen.start()) + 1
        raise template_error(f"{where}:{line}", Message("the invisible character {code}", code=code))


"""The package of the records of phrases whose functions a template may call."""
_END_OF_STYLE = re.compile(r"</|<!--")
_HELD = (property, cached_property)


class Templates(LimitedEnvironment):
    """Jinja2 over the templates folders: strict about names, shut in its sandbox."""

    context_class = LazyContext

    def __init__(self, workspace: Workspace, **options: Any) -> None:
        """`options` are those of a Jinja2 environment."""
        super().__init__(
            loader=_Loader(workspace),
            undefined=StrictUndefined,
            autoescape=True,
            optimized=False,  # to work out beforehand what is constant does not pay where a template is filled in once
            **options,
        )
        self.workspace = workspace

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Of models and results only what they hold: pydantic's own methods can read files."""
        if isinstance(obj, BaseModel):
            return attr in type(obj).model_fields
        if isinstance(obj, Message):  # to print, and not to fill with other values
            return False
        if held := _fields(type(obj)):
            return attr in held or isinstance(getattr(type(obj), attr, None), _HELD)
        return super().is_safe_attribute(obj, attr, value)

    def fill(self, template: str, **data: object) -> str:
        """The filled-in template; RustoolError names the template, the line and what is wrong there."""
        try:
            self.begin()
            filled = "".join(self._bounded(self.get_template(template).generate(data)))
        except TemplateSyntaxError as error:
            raise self._mistake(error.name or template, error.lineno, error.message or "") from None
        except TemplateNotFound as error:
            raise self._mistake(*_line(error, template), f"no template {error.message}") from None
        except (
            TemplateError,
            ArithmeticError,
            AttributeError,
            LookupError,
            MemoryError,
            OSError,
            RuntimeError,
            SyntaxError,  # Python's own, of what Jinja2 made: loops nested too deep
            TypeError,
            ValueError,
        ) as error:
            raise self._mistake(*_line(error, template), str(error) or type(error).__name__) from None
        _refuse_invisible(f"templates/{template}", filled)
        return filled

    def _bounded(self, pieces: Iterator[str]) -> Iterator[str]:
        for piece in pieces:
            self.spend(text=len(piece))
            yield piece

    def _mistake(self, template: str, line: int, what: str) -> RustoolError:
        name = Path(template).name
        path = template_path(self.workspace, name) or Path(name)
        return template_error(f"{self.workspace.display_path(path)}:{line}", Verbatim(what))


def _fields(kind: type) -> tuple[str, ...]:
    """What a record is declared to hold, be it a named tuple or a dataclass; nothing for what is no record."""
    if issubclass(kind, tuple):
        return getattr(kind, "_fields", ())
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


class _Loader(BaseLoader):
    """Jinja2's way to the templates folders: by name, and never out of them."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    def get_source(self, environment: Any, template: str) -> tuple[str, str, None]:  # noqa: ARG002 - Jinja2's interface
        """A template's text and file."""
        name = str(Path(*split_template_path(template)))
        path = None if "\0" in template else template_path(self.workspace, name)
        if path is None:
            raise TemplateNotFound(template)
        return read_text(self.workspace, path), str(path), None


def _line(error: BaseException, template: str) -> tuple[str, int]:
    """The template and line that an exception came from: Jinja2 puts both into its traceback."""
    found = (template, 0)
    step = error.__traceback__
    while step is not None:
        filename = step.tb_frame.f_code.co_filename
        if filename.endswith(".j2"):
            found = (filename, step.tb_lineno)
        step = step.tb_next
    return found
