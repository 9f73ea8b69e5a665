"""Two instruments, aligned article by article and compared word by word, by the machine alone."""

from macros.compare.align import Alignment, SenseRun, align, facing
from macros.compare.differ import Sense
from macros.compare.groups import ArticleGroup, Shape, Tie
from macros.compare.likeness import Scale
from macros.compare.rows import AlignedRow
from macros.compare.strands import Strand, strands

__all__ = [
    "AlignedRow",
    "Alignment",
    "ArticleGroup",
    "Scale",
    "Sense",
    "SenseRun",
    "Shape",
    "Strand",
    "Tie",
    "align",
    "facing",
    "strands",
]
