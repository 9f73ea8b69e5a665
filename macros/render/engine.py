"""Templates to HTML: everything that comes from data is escaped, and a page is one line.

One line because Python-Markdown then takes the whole page for a single raw block and leaves it
alone (decisions/0005).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from macros.cite.form import title_in_marks
from macros.text import dates

_BREAK = re.compile(r"\n[ \t]*")


def _finalize(value: Any) -> Any:
    """A line break in data is a blank; one that a template has escaped stays."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return value.replace("\r", " ").replace("\n", " ")


def attribute(text: str) -> Markup:
    """Text for an attribute whose line breaks must survive."""
    return Markup(str(escape(text)).replace("\n", "&#10;"))


def _environment() -> Environment:
    env = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(date=dates.show, marks=title_in_marks, attribute=attribute)
    return env


_ENVIRONMENT = _environment()


def fill(template: str, **values: object) -> str:
    """The filled template on one line. Template line breaks and the indent after them vanish."""
    return _BREAK.sub("", _ENVIRONMENT.get_template(template).render(**values)).strip()
