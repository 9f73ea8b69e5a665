"""The ladder of an instrument drawn at build time: text that can be selected, no script (decisions/0023).

A box is a step: what follows, where that is set, on whom, by whom; its threshold stands below it. A
step stands higher where the instrument says so (flights.py). What the provision says is set in
宋体, all else in 黑体.
"""

from __future__ import annotations

from dataclasses import dataclass

from macros.derive.categories import Categories
from macros.model.measure import Ladder
from macros.render.drawing.content import LadderWords
from macros.render.drawing.shapes import Canvas
from macros.render.drawing.tall import tall
from macros.render.drawing.wide import wide


@dataclass(frozen=True, slots=True)
class Drawing:
    """Two drawings of one ladder, one of which is shown; `spoken` tells what they show."""

    id: str
    canvases: tuple[tuple[str, Canvas], ...]
    spoken: str


def drawing(categories: Categories, ladder: Ladder, on: str | None = None) -> Drawing | None:
    """The drawing, with the steps of the measure `on` marked; None where one step is all."""
    if len(ladder.rungs) < 2:
        return None
    content = LadderWords(categories, ladder, on)
    spoken = "；".join(f"{content.cite(rung)}：{rung.title}" for rung in ladder.rungs)
    canvases = (("h", wide(content)), ("v", tall(content)))
    return Drawing(f"drawn-{ladder.id}", canvases, f"{spoken}。图中各项另见表格。")
