"""One archive for the intranet: the same inputs give the same bytes (decisions/0019)."""

from macros.release.lacking import lacking, said
from macros.release.make import Wanted, release

__all__ = ["Wanted", "lacking", "release", "said"]
