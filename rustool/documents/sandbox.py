"""Jinja2's sandbox with limits: what a template may reach, how much work it may do, and how much it may write.

Jinja2's own sandbox keeps a template from reaching Python's internals, but a loop in a loop, a macro that calls itself
twice or `"a" * 4000000000` would still take the machine. Here each iteration and each call costs a step, every
operation that can make something large is asked first how large, and the time is limited.
"""

import re
import time
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Any, cast

from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

MAX_STEPS = 20_000_000
"""Iterations of loops and calls of macros and functions."""
MAX_TEXT = 256 * 1024 * 1024
"""Characters that are written or put together."""
MAX_LENGTH = 1_000_000
"""Items of a list that an operation makes."""
MAX_WIDTH = 10_000
"""A width, an indentation or a precision."""
MAX_BITS = 4_096
"""Size of a whole number that an operation makes."""
SECONDS = 60
"""Processor time of one document."""

_STEPS_BETWEEN_LOOKS = 4_096
_WIDE = {"batch", "center", "filesizeformat", "indent", "slice", "truncate", "wordwrap"}
_REMOVED_FILTERS = {"format", "pprint", "tojson", "urlize", "xmlattr"}
_WIDE_METHODS = {"center", "expandtabs", "ljust", "rjust", "zfill"}
_WIDE_FORMAT = re.compile(r"\{[^{}]*(?:\d{4,}|\{)")


class LimitExceededError(SecurityError):
    """A template does more than it may."""


class LimitedEnvironment(ImmutableSandboxedEnvironment):
    """A Jinja2 environment in which no template takes more than the limits of this module allow."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        for name in _REMOVED_FILTERS:
            del self.filters[name]
        del self.globals["lipsum"]
        for name in _WIDE:
            self.filters[name] = _with_bounded_width(self.filters[name])
        self.filters["join"] = self._bounded_join(self.filters["join"])
        self.filters["replace"] = self._bounded_replace(self.filters["replace"])
        self.filters["_each"] = self._each
        self.filters["_concatenated"] = self._concatenated
        self._templates_length = 0
        self.begin()

    def begin(self) -> None:
        """Start counting from nothing, for a new document."""
        self._steps = 0
        self._text = 0
        self._look_at = _STEPS_BETWEEN_LOOKS
        self._until = time.process_time() + SECONDS

    def spend(self, steps: int = 0, text: int = 0) -> None:
        """Count work that is done or about to be done; LimitExceededError where it is too much."""
        self._steps += steps
        self._text += text
        if self._steps > MAX_STEPS:
            raise LimitExceededError(f"more than {MAX_STEPS} iterations and calls")
        if self._text > MAX_TEXT:
            raise LimitExceededError(f"more than {MAX_TEXT} characters")
        if self._steps >= self._look_at:
            self._look_at = self._steps + _STEPS_BETWEEN_LOOKS
            if time.process_time() > self._until:
                raise LimitExceededError(f"more than {SECONDS} seconds of processor time")

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        self._templates_length = max(self._templates_length, len(source))
        return _Counting().visit(super()._parse(source, name, filename))  # type: ignore[no-any-return]  # a template in, a template out

    def call(self, context: Context, obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Call a function, a macro or a method from a template."""
        self.spend(1, self._templates_length if isinstance(obj, Macro) else 0)
        owner = getattr(obj, "__self__", None)
        if isinstance(owner, str | bytes):
            obj = self._bounded_method(owner, obj.__name__, obj)
        result = super().call(context, obj, *args, **kwargs)
        if isinstance(result, str):
            self.spend(text=len(result))
        return result

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Refuse `str.format` with a width that is large or comes from a value."""
        formatting = super().wrap_str_format(value)
        if formatting is not None and _WIDE_FORMAT.search(str(value.__self__)):
            raise LimitExceededError(f"a width of more than {MAX_WIDTH}")
        return formatting

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Work out `left operator right`, if the result has a size that is allowed."""
        self.spend(1)
        if isinstance(left, int | float) and isinstance(right, int | float):
            self._refuse_huge_number(operator, left, right)
        elif operator == "*":
            number, repeated = (left, right) if isinstance(left, int) else (right, left)
            if isinstance(number, int) and hasattr(repeated, "__len__"):
                self._refuse_large(len(repeated) * max(0, number), repeated)
        elif operator == "+" and hasattr(left, "__len__") and hasattr(right, "__len__"):
            self._refuse_large(len(left) + len(right), left)
        elif operator == "%" and isinstance(left, str):
            raise LimitExceededError("texts are not formatted with % here: use ~")
        return super().call_binop(context, operator, left, right)

    def _refuse_large(self, length: int, value: Any) -> None:
        if isinstance(value, str | bytes):
            self.spend(text=length)
        elif length > MAX_LENGTH:
            raise LimitExceededError(f"a list of more than {MAX_LENGTH} items")

    def _refuse_huge_number(self, operator: str, left: float, right: float) -> None:
        if not (isinstance(left, int) and isinstance(right, int)):
            return
        bits = left.bit_length() * max(1, right) if operator == "**" else left.bit_length() + right.bit_length()
        if bits > MAX_BITS:
            raise LimitExceededError(f"a number of more than {MAX_BITS} bits")

    def _bounded_method(self, text: str | bytes, name: str, method: Callable[..., Any]) -> Callable[..., Any]:
        """Return a method of a text that refuses to make something far larger than the text."""
        if name in _WIDE_METHODS:
            return _with_bounded_width(method)
        if name == "replace" and isinstance(text, str):
            return lambda old, new, *count: self._bounded_replace(lambda *given: text.replace(*given[1:]))(
                text, old, new, *count
            )
        if name == "join" and isinstance(text, str):
            return lambda items: self._bounded_join(lambda found, _: text.join(found))(items, text)
        return method

    def _bounded_join(self, join: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(join)
        def joined(*args: Any, **kwargs: Any) -> Any:
            # Jinja2's filter gets its evaluation context first; the items are what is iterated.
            position = 1 if args and isinstance(args[0], nodes.EvalContext) else 0
            items = list(self._each(args[position]))
            separator = args[position + 1] if len(args) > position + 1 else kwargs.get("d", "")
            lengths = sum(len(item) for item in items if isinstance(item, str))
            self.spend(text=lengths + len(str(separator)) * len(items))
            return join(*args[:position], items, *args[position + 1 :], **kwargs)

        return joined

    def _bounded_replace(self, replace: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(replace)
        def replaced(*args: Any, **kwargs: Any) -> Any:
            position = 1 if args and isinstance(args[0], nodes.EvalContext) else 0
            text, old, new = (str(value) for value in args[position : position + 3])
            found = text.count(old) if old else len(text) + 1
            self.spend(text=len(text) + found * len(new))
            return replace(*args, **kwargs)

        return replaced

    def _each(self, items: Iterable[Any], text: int = 0) -> Iterator[Any]:
        """Give the items of a loop, each of which costs a step and the text of the loop's body."""
        for item in items:
            self.spend(1, text)
            yield item

    def _concatenated(self, parts: list[Any]) -> str:
        texts = [str(part) for part in parts]
        self.spend(1, sum(map(len, texts)))
        joined = "".join(texts)
        markup = next((part for part in parts if hasattr(part, "__html__")), None)
        if markup is None:
            return joined
        # As Jinja2 does it: where one part is markup, the others are escaped.
        return type(markup)("").join(parts)  # type: ignore[no-any-return]  # Markup


class _Counting(NodeTransformer):
    """Make every loop and every concatenation of a template count."""

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - the visitor's naming
        self.generic_visit(node)
        text = sum(len(data.data) for body in node.body for data in body.find_all(nodes.TemplateData))
        node.iter = _filter(node.iter, "_each", nodes.Const(text, lineno=node.lineno))
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:  # noqa: N802 - the visitor's naming
        self.generic_visit(node)
        return _filter(nodes.List(node.nodes, lineno=node.lineno), "_concatenated")


def _filter(value: nodes.Node, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(cast("nodes.Expr", value), name, list(arguments), [], None, None, lineno=value.lineno)


def _with_bounded_width(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def bounded(*args: Any, **kwargs: Any) -> Any:
        for value in (*args, *kwargs.values()):
            if isinstance(value, int) and abs(value) > MAX_WIDTH:
                raise LimitExceededError(f"a width of more than {MAX_WIDTH}")
        return function(*args, **kwargs)

    return bounded
