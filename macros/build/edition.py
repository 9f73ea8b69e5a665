"""The corpus of one profile: the one place where all that is shown, searched or exported starts."""

from __future__ import annotations

from pathlib import Path

from macros.checks import check
from macros.derive.profile import Profile, for_profile
from macros.model import Corpus, Problem


def edition(root: Path, profile: str) -> tuple[Corpus, list[Problem]]:
    """The records of a profile below `root/data`, and every problem of the whole corpus.

    Raises ValueError for an unknown profile.
    """
    try:
        wanted = Profile.of(profile)
    except KeyError:
        raise ValueError(f"no profile {profile}: {', '.join(Profile.keys())}") from None
    corpus, problems = check(root)
    return corpus if problems else for_profile(corpus, wanted), problems
