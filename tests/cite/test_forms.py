"""Every form accepts its examples whole, refuses what it says it refuses, and stands once."""

from __future__ import annotations

import re

import pytest

from macros.cite.forms import FORMS, FRAGMENTS, CitationForm


@pytest.mark.parametrize(
    ("form", "example"), [(form, e) for form in FORMS for e in form.examples], ids=str
)
def test_examples_are_read_whole(form: CitationForm, example: str) -> None:
    assert form.regex.fullmatch(example)


@pytest.mark.parametrize(
    ("form", "example"), [(form, e) for form in FORMS for e in form.refused], ids=str
)
def test_near_misses_are_refused(form: CitationForm, example: str) -> None:
    assert not form.regex.fullmatch(example)


def test_forms_stand_once() -> None:
    assert len({form.name for form in FORMS}) == len(FORMS)
    assert len({form.pattern for form in FORMS}) == len(FORMS)


@pytest.mark.parametrize("pattern", [form.regex.pattern for form in FORMS])
def test_patterns_hold_only_what_the_browser_reads_too(pattern: str) -> None:
    """No named groups, no look-behind, no inline flags, no possessive or atomic groups."""
    assert not re.search(r"\(\?P|\(\?<|\(\?[aiLmsux]|\(\?>|[*+?}]\+|\\[AZz]", pattern)


def test_every_fragment_is_used() -> None:
    patterns = "".join(form.pattern for form in FORMS)
    unused = [name for name in FRAGMENTS if "{" + name + "}" not in patterns]
    assert unused == []
