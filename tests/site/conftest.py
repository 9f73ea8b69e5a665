"""A page of each size; what goes wrong on it fails the test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.site.project import copied, small
from tests.site.screens import PHONE, WIDE, quiet

__all__ = ["copied", "page", "phone", "small"]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page as wide as a desk's screen."""
    with quiet(browser.new_context(viewport=WIDE)) as page:
        yield page


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page as narrow as a phone."""
    with quiet(browser.new_context(viewport=PHONE)) as page:
        yield page
