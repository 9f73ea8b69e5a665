"""The tall drawing, for phones: steps one below the other, each further in than the one before it."""

from __future__ import annotations

from dataclasses import replace

from macros.model.measure import Rung
from macros.render.drawing.content import LadderWords
from macros.render.drawing.flights import Flight
from macros.render.drawing.shapes import EM, Arrow, Box, Canvas, WordLine, height
from macros.render.drawing.wrapping import wrapped

WIDTH = 360.0
PAD = 12.0
INSET = 14.0
GAP = 12.0


def tall(content: LadderWords) -> Canvas:
    """All steps, one below the other."""
    canvas = Canvas(WIDTH)
    y = 0.0
    if content.gate is not None:
        box = _step(canvas, content, content.gate, 0, y)
        canvas.ways.append(Arrow(((20, box.y + box.height), (20, box.y + box.height + 22))))
        y = box.y + box.height + 24
    for flight in content.rows:
        y = _flight(canvas, content, flight, y)
    canvas.height = y
    return canvas


def _flight(canvas: Canvas, content: LadderWords, flight: Flight, y: float) -> float:
    heading = wrapped(content.heading(flight), WIDTH / EM["sv-s"])
    y = canvas.write(0, y, [WordLine(words, "sv-s") for words in heading]) + 6
    boxes: list[Box] = []
    for at, rung in enumerate(flight.rungs):
        y = _way(canvas, flight, at, boxes, y)
        boxes.append(_step(canvas, content, rung, flight.levels[at], y, apart=flight.apart))
        y += boxes[-1].height + GAP
    return y + 10


def _way(canvas: Canvas, flight: Flight, at: int, boxes: list[Box], y: float) -> float:
    """The arrow from the box above, with its words; where the next box begins."""
    starts = [start for start, end in flight.ways if end == at]
    after = flight.rungs[at].after
    if not starts or after is None:
        return y
    above = boxes[-1]
    x = above.x + 18
    room = WIDTH - x - 16
    lines = [WordLine(name, "sv-q") for name in wrapped(after.text, room / EM["sv-q"])]
    end = above.y + above.height + height(lines) + 16
    canvas.write(x + 14, above.y + above.height + 4, lines)
    canvas.ways.append(Arrow(((x, above.y + above.height), (x, end - 2))))
    return end


def _step(
    canvas: Canvas, content: LadderWords, rung: Rung, level: int, y: float, *, apart: bool = False
) -> Box:
    x = level * INSET + 0.5
    room = WIDTH - x - 2 * PAD
    lines = [*content.head(rung, room), *_limits(content, rung, room), *content.body(rung, room)]
    box = Box(x, y + 0.5, WIDTH - x - 1, height(lines) + 16, content.css(rung, apart=apart))
    canvas.boxes.append(box)
    canvas.write(x + PAD, y + 6, lines)
    return box


def _limits(content: LadderWords, rung: Rung, room: float) -> list[WordLine]:
    """门槛, in the box: there is no room beside it."""
    if rung is content.gate:
        return []
    first, *rest = content.threshold(rung, room - 3 * EM["sv-s"])
    return [replace(first, label="门槛") if first.css == "sv-q" else first, *rest]
