"""Two instruments, aligned article by article and compared word by word, by the machine alone."""

from macros.compare.align import Alignment, Stretch, align
from macros.compare.differ import Sense
from macros.compare.groups import Group, Shape, Tie
from macros.compare.likeness import Scale
from macros.compare.rows import Row
from macros.compare.strands import Strand

__all__ = [
    "Alignment",
    "Group",
    "Row",
    "Scale",
    "Sense",
    "Shape",
    "Strand",
    "Stretch",
    "Tie",
    "align",
]
