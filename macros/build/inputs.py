"""What a site is made from, as one number: the same inputs, the same build id; no clock, no path."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from macros.derive.profile import Profile, is_restricted
from macros.model import Place

PARTS = ("data", "docs", "macros", "overrides", "mkdocs.yml", "requirements.lock")
LENGTH = 12


def build_id(root: Path, profile: Profile) -> str:
    """The first digits of a digest over names and bytes of all inputs of a profile."""
    digest = hashlib.sha256(profile.key.encode())
    for name, path in inputs(root, profile):
        content = path.read_bytes()
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:LENGTH]


def inputs(root: Path, profile: Profile) -> Iterator[tuple[str, Path]]:
    """Every input file by its name from the project root; nothing restricted for the public."""
    for part in PARTS:
        base = root / part
        paths = [base] if base.is_file() else sorted(base.rglob("*"), key=lambda p: p.as_posix())
        for path in paths:
            name = path.relative_to(root).as_posix()
            hidden = any(word.startswith((".", "__pycache__")) for word in name.split("/"))
            closed = profile is Profile.PUBLIC and is_restricted(Place(name, 1))
            if path.is_file() and not hidden and not closed:
                yield name, path
