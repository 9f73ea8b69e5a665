"""Templates to HTML: everything that comes from data is escaped; lines of a template vanish.

A template has as many lines as its reader needs: a line break and the indent after it are nothing,
so that none becomes a blank between two signs. Data never pass through that rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup, escape

from macros.cite.form import title_in_marks
from macros.derive.applied import case_url
from macros.derive.categories import ladder_url, measure_url
from macros.derive.index import article_url, instrument_url
from macros.say.columns import stand_url, topic_url
from macros.say.origin import source_url
from macros.say.purpose import OF_INSTRUMENT, PURPOSE
from macros.text import dates

_BEFORE_ATTRIBUTE = re.compile(r'\n[ \t]*(?=[a-zA-Z-]+=")')
ADDRESSES = (
    article_url,
    case_url,
    instrument_url,
    ladder_url,
    measure_url,
    source_url,
    stand_url,
    topic_url,
)
"""What every template may ask: the address of a record from the site root."""
_DAY = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")
_BREAK = re.compile(r"\n[ \t]*")


class Joined(Extension):
    """The text of a template without its line breaks; before an attribute one is a blank."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens of a template: what Jinja runs is left alone, markup is joined."""
        for token in stream:
            yield token._replace(value=_joined(token.value)) if token.type == "data" else token


def _joined(text: str) -> str:
    return _BREAK.sub("", _BEFORE_ATTRIBUTE.sub(" ", text))


def _finalize(value: Any) -> Any:
    """A line break in data is a blank; one that a template has escaped stays."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return value.replace("\r", " ").replace("\n", " ")


def attribute(text: str) -> Markup:
    """Text for an attribute whose line breaks must survive."""
    return Markup(str(escape(text)).replace("\n", "&#10;"))


def days(text: str) -> Markup:
    """Text in which no date is broken at its hyphens, wherever its line ends.

    >>> days("甲 2017-12 至 2018-04-16")
    Markup('甲 <span class="ref-n">2017-12</span> 至 <span class="ref-n">2018-04-16</span>')
    """
    return Markup(_DAY.sub(r'<span class="ref-n">\g<0></span>', str(escape(text))))


TEMPLATES = Path(__file__).parent / "templates"


def environment(templates: Path = TEMPLATES) -> Environment:
    """Jinja as the pages use it: every value escaped, an unknown one an error."""
    env = Environment(
        loader=FileSystemLoader(templates),
        extensions=[Joined],
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
    )
    env.globals.update({address.__name__: address for address in ADDRESSES})
    env.globals.update(purpose=PURPOSE, purpose_of=OF_INSTRUMENT)
    env.filters.update(date=dates.show, marks=title_in_marks, attribute=attribute, days=days)
    return env


_ENVIRONMENT = environment()


def fill(template: str, **values: object) -> str:
    """The filled template, without the blanks at its ends."""
    return _ENVIRONMENT.get_template(template).render(**values).strip()
