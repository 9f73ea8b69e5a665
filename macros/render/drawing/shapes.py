"""What a drawing consists of: boxes, lines with an arrow head, words. Pixels, y downwards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float
    css: str = ""

    @property
    def middle(self) -> float:
        """Its vertical axis."""
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class PlacedText:
    """One line of words; `y` is its base line."""

    x: float
    y: float
    words: str
    css: str
    anchor: str = "start"
    label: str = ""
    """Our own word before those of the provision."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """A line through points, with an arrow head at its end."""

    points: tuple[tuple[float, float], ...]

    @property
    def path(self) -> str:
        """As SVG writes it."""
        return "M" + "L".join(f"{x:g} {y:g}" for x, y in self.points)

    @property
    def head(self) -> str:
        """The arrow head, as SVG writes it."""
        (x0, y0), (x, y) = self.points[-2:]
        if x0 == x:
            back = 7 if y0 > y else -7
            return f"M{x - 4:g} {y + back:g}L{x:g} {y:g}L{x + 4:g} {y + back:g}z"
        back = -7 if x0 < x else 7
        return f"M{x + back:g} {y - 4:g}L{x:g} {y:g}L{x + back:g} {y + 4:g}z"


@dataclass(frozen=True, slots=True)
class WordLine:
    """A line of words still without a place. `label` is our own word before them."""

    words: str
    css: str
    label: str = ""


LEADING = {"sv-h": 23.0, "sv-s": 19.0, "sv-b": 21.0, "sv-q": 21.0}
"""From base line to base line, by class."""
EM = {"sv-h": 17.0, "sv-s": 13.0, "sv-b": 14.0, "sv-q": 14.0}
"""Size of a character by class, as figures.css sets it."""


def height(lines: Iterable[WordLine]) -> float:
    """Height of lines, one below the other."""
    return sum(LEADING[word_line.css] for word_line in lines)


@dataclass
class Canvas:
    """A drawing under way."""

    width: float
    height: float = 0
    boxes: list[Box] = field(default_factory=list)
    ways: list[Arrow] = field(default_factory=list)
    texts: list[PlacedText] = field(default_factory=list)

    def write(
        self, x: float, top: float, lines: Iterable[WordLine], anchor: str = "start"
    ) -> float:
        """Write lines from `top` downwards; where they end."""
        for word_line in lines:
            top += LEADING[word_line.css]
            self.texts.append(
                PlacedText(x, top - 5, word_line.words, word_line.css, anchor, word_line.label)
            )
        return top
