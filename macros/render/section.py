"""A section below the text of an article: what stands in the outline, and its HTML when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from macros.render.engine import fill


@dataclass(frozen=True, slots=True)
class PageSection:
    """A section below the text. `count` stands beside its entry in the right column."""

    id: str
    title: str
    count: str | int
    template: str
    values: Callable[[], dict[str, Any]]
    """What the template shows: worked out where the section is, not where it is only named."""

    @property
    def html(self) -> str:
        """The body of the section."""
        return fill(self.template, **self.values())
