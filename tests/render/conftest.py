"""The sample rule, once per session, and its pages as tests read them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from macros.derive.book import Book
from macros.render import article, instrument
from macros.say.links import relative_to
from tests.cased import CASED
from tests.markup import Markup
from tests.render.sample import make


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return make(tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def cased(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The sample with cases."""
    return make(tmp_path_factory.mktemp("cased"), CASED)


@pytest.fixture
def article_of(book: Book) -> Callable[[str], Markup]:
    """The page of an article of the sample rule, by its number."""

    def page(number: str) -> Markup:
        url_for = relative_to(f"yang-2020/{number}.html")
        return Markup(article.page(book, url_for, f"yang-2020/{number}"))

    return page


@pytest.fixture
def instrument_of(book: Book) -> Callable[[str], Markup]:
    """The page of an instrument."""

    def page(record: str) -> Markup:
        return Markup(instrument.page(book, relative_to(f"{record}/index.html"), record))

    return page
