"""One archive for the intranet: the same inputs give the same bytes (decisions/0019)."""

from macros.release.lacking import lacking, said
from macros.release.make import ReleaseOrder, release

__all__ = ["ReleaseOrder", "lacking", "release", "said"]
