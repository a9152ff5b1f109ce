"""Values of a template that are worked out only where the template uses them."""

from collections.abc import Callable
from functools import cached_property
from typing import Any, Generic, TypeVar

from jinja2.runtime import Context

T = TypeVar("T")


class LazyValue(Generic[T]):
    """A value that is worked out once, when it is asked for."""

    def __init__(self, work_out: Callable[[], T]) -> None:
        self._work_out = work_out

    @cached_property
    def value(self) -> T:
        """The value."""
        return self._work_out()


class LazyContext(Context):
    """The names that a template knows; a lazy value is worked out when its name is looked up."""

    def resolve_or_missing(self, key: str) -> Any:
        """Return the value of a name, or Jinja2's mark for a missing one."""
        found = super().resolve_or_missing(key)
        return found.value if isinstance(found, LazyValue) else found
