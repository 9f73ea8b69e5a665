"""Builds and previews the site; what a build is made from, and how problems are shown."""

from macros.build.lock import alone
from macros.build.refused import Refused, why
from macros.build.serve import serve, warning
from macros.build.site import build, check_edition, edition_of, refuse_leaks

__all__ = [
    "Refused",
    "alone",
    "build",
    "check_edition",
    "edition_of",
    "refuse_leaks",
    "serve",
    "warning",
    "why",
]
