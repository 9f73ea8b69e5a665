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
    made_of = repr((kept, packs.on_shelf(book.corpus, profile), fingerprint(PACKAGE)))
    return hashlib.sha256(made_of.encode()).hexdigest()


@cache
def fingerprint(folder: Path) -> str:
    """Fingerprint of all code and templates below a folder: a changed layout makes other files."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".py", ".typ", ".docx", ".pptx", ".json") and path.is_file():
            found.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def listed(target: Path) -> dict[str, dict[str, Any]]:
    """Entries of the manifest in a folder by id, of whatever data they were made."""
    try:
        record = json.loads((target / MANIFEST).read_bytes())
        return {entry["id"]: entry for entry in record["handouts"]}
    except (OSError, ValueError, TypeError, LookupError):
        return {}


def on_shelf(root: Path, book: Book, profile: Profile) -> dict[str, dict[str, Any]]:
    """Entries by id of the handouts that were built from these data and are there, whole."""
    folder = root / FOLDER / profile.key
    there = {handout.id for handout in packs.on_shelf(book.corpus, profile)}
    seal = digest(book, profile)
    return {
        name: entry
        for name, entry in listed(folder).items()
        if name in there and entry.get("digest") == seal and whole(folder, entry)
    }


def whole(folder: Path, entry: dict[str, Any]) -> bool:
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
