"""Decisions: one number each, in their file's name and head, and every one that is named is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "decisions").glob("*.md"))
NAMED = re.compile(r"decisions/(\d{4})\b")
READ = ("README.md", "CHANGELOG.md", "SECURITY.md", "overrides/README.md", "macros/**/*.py")


def test_every_decision_has_a_number_of_its_own() -> None:
    numbers = [path.name[:4] for path in FILES]
    assert numbers == sorted(set(numbers))
    heads = [path.read_text(encoding="utf-8").split(" ", 2)[1] for path in FILES]
    assert heads == numbers


def test_every_decision_that_is_named_is_there() -> None:
    numbers = {path.name[:4] for path in FILES}
    paths = [path for pattern in READ for path in ROOT.glob(pattern)]
    named = {found for path in paths for found in NAMED.findall(path.read_text("utf-8"))}
    assert named
    assert named <= numbers
