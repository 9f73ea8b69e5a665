"""The book of one profile: the one place where all that is shown, searched or exported starts."""

from __future__ import annotations

from pathlib import Path

from macros.checks import check, check_drafts
from macros.derive.book import Book
from macros.derive.profile import Profile
from macros.model import Problem


def edition(root: Path, profile: str, *, drafts: bool = False) -> tuple[Book, list[Problem]]:
    """The book of a profile, from `root/data`, and every problem of the whole corpus.

    With `drafts` the book holds them, too, where they are sound. Raises ValueError for an unknown
    profile.
    """
    try:
        wanted = Profile.of(profile)
    except KeyError:
        raise ValueError(f"no profile {profile}: {', '.join(Profile.keys())}") from None
    book, problems = check(root)
    if drafts and not problems and (with_drafts := check_drafts(root)):
        book = book if with_drafts[1] else with_drafts[0]
    return book if problems else book.in_profile(wanted), problems
