"""From data/ to a `Corpus`, with every problem found on the way."""

from macros.load.corpus import RULES, load

__all__ = ["RULES", "load"]
