"""The scripts of search, once a session, with the tables that the site gives them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.search.reading import given_tables
from tests.search.scripts import Call, loaded, running


@pytest.fixture(scope="session")
def call() -> Iterator[Call]:
    with running(loaded()) as call:
        given_tables(call)
        yield call
