"""The list of what stands on the shelf, and whether it was made from the data of today.

Imports nothing that sets or reads files of handouts, so that the site can ask quickly.
"""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from macros.derive import packs
from macros.derive.book import Book
from macros.derive.profile import Profile

PACKAGE = Path(__file__).parents[1]
MANIFEST = "handouts.json"
FOLDER = Path("dist") / "handouts"
"""Where handouts are put, by profile, from the project root."""


def digest(book: Book, profile: Profile) -> str:
    """Fingerprint of the data of a profile and of our code: files with another one are out of date."""
    kept = book.in_profile(profile).corpus
    made_of = repr((kept, packs.on_shelf(book.corpus, profile), _code()))
    return hashlib.sha256(made_of.encode()).hexdigest()


@cache
def _code() -> str:
    """Fingerprint of all code and templates of the package: a changed layout makes other files."""
    found = hashlib.sha256()
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix in (".py", ".typ", ".docx") and path.is_file():
            found.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def kept(target: Path, seal: str) -> list[dict[str, Any]]:
    """Entries of the manifest in a folder, if it was made from the data with this fingerprint."""
    try:
        record = json.loads((target / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return []
    if not isinstance(record, dict) or record.get("digest") != seal:
        return []
    return list(record["handouts"])


def on_shelf(root: Path, book: Book, profile: Profile) -> dict[str, dict[str, Any]]:
    """Entries by id of the handouts that were built from these data and are there, whole."""
    folder = root / FOLDER / profile.key
    there = {handout.id for handout in packs.on_shelf(book.corpus, profile)}
    found = kept(folder, digest(book, profile))
    return {
        record["id"]: record for record in found if record["id"] in there and _whole(folder, record)
    }


def _whole(folder: Path, entry: dict[str, Any]) -> bool:
    """True where every file of an entry is there with the bytes that the list tells."""
    files = ((folder / file["name"], file["sha256"]) for file in entry["files"])
    return all(
        path.is_file()
        and not path.is_symlink()
        and hashlib.sha256(path.read_bytes()).hexdigest() == summed
        for path, summed in files
    )


def files(root: Path, profile: Profile, found: dict[str, dict[str, Any]]) -> list[tuple[str, Path]]:
    """Address on the site and place of every file on the shelf."""
    folder = root / FOLDER / profile.key
    names = [file["name"] for entry in found.values() for file in entry["files"]]
    return [(f"handouts/{name}", folder / name) for name in names]
