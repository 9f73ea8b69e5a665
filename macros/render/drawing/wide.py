"""The wide drawing: steps side by side, thresholds below them, ways from one to the next above."""

from __future__ import annotations

from macros.render.drawing.content import LadderWords
from macros.render.drawing.flights import Flight
from macros.render.drawing.shapes import EM, Arrow, Box, Canvas, WordLine, height
from macros.render.drawing.wrapping import balanced

WIDTH = 790.0
GAP = 28.0
WIDEST = 372.0
PAD = 12.0
LOWEST = 76.0
RISE = 70.0
ENTRY = 36.0
"""How far below the top of a step the way from the step before it arrives."""
ARROW = 24.0


def wide(content: LadderWords) -> Canvas:
    """All rows, one below the other."""
    canvas = Canvas(WIDTH)
    y = _gate(canvas, content)
    for flight in content.rows:
        y = _row(canvas, content, flight, y)
    canvas.height = y
    return canvas


def _gate(canvas: Canvas, content: LadderWords) -> float:
    """The step on which all others build, over the whole width."""
    rung = content.gate
    if rung is None:
        return 0.0
    room = WIDTH - 2 * PAD
    lines = [*content.head(rung, room), *content.body(rung, room)]
    box = Box(0.5, 0.5, WIDTH - 1, height(lines) + 16, content.css(rung))
    canvas.boxes.append(box)
    canvas.write(PAD, 6, lines)
    canvas.ways.append(Arrow(((box.middle, box.height + 1), (box.middle, box.height + ARROW))))
    return box.height + ARROW + 8


def _row(canvas: Canvas, content: LadderWords, flight: Flight, y: float) -> float:
    """Heading, steps on a common ground, thresholds below; where the row ends."""
    count = len(flight.rungs)
    column = min(WIDEST, (WIDTH - GAP * (count - 1)) / count)
    top = canvas.write(0, y, [WordLine(content.heading(flight), "sv-s")]) + 8
    labels = _labels(flight, column)
    boxes = _boxes(content, flight, column, top + labels)
    for box, rung in zip(boxes, flight.rungs, strict=True):
        canvas.boxes.append(box)
        lines = [*content.head(rung, column - 2 * PAD), *content.body(rung, column - 2 * PAD)]
        canvas.write(box.x + PAD, box.y + 6, lines)
    _ways(canvas, flight, boxes)
    return _thresholds(canvas, content, flight, boxes) + 22


def _labels(flight: Flight, column: float) -> float:
    """Room above the first step for the words on its way."""
    if not flight.ways:
        return 0.0
    lowest = flight.ways[0]
    lines = _label(flight, lowest, column)
    rise = RISE * (max(flight.levels) - flight.levels[lowest[0]])
    return max(0.0, height(lines) + RISE - ENTRY + 4 - rise)


def _boxes(content: LadderWords, flight: Flight, column: float, top: float) -> list[Box]:
    room = column - 2 * PAD
    needs = [
        height([*content.head(rung, room), *content.body(rung, room)]) + 16 for rung in flight.rungs
    ]
    risen = zip(needs, flight.levels, strict=True)
    base = max(LOWEST, *(need - RISE * level for need, level in risen))
    ground = top + base + RISE * max(flight.levels)
    out: list[Box] = []
    for at, (rung, level) in enumerate(zip(flight.rungs, flight.levels, strict=True)):
        tall = base + RISE * level
        css = content.css(rung, apart=flight.apart)
        out.append(Box(at * (column + GAP) + 0.5, ground - tall, column - 1, tall, css))
    return out


def _label(flight: Flight, way: tuple[int, int], column: float) -> list[WordLine]:
    """What was done before and did not help; once for all ways that lead to a step."""
    start, end = way
    after = flight.rungs[end].after
    if after is None or (start, end) != next(way for way in flight.ways if way[1] == end):
        return []
    room = (column + GAP) * (end - start) - 10
    return [WordLine(words, "sv-q") for words in balanced(after.text, room / EM["sv-q"])]


def _ways(canvas: Canvas, flight: Flight, boxes: list[Box]) -> None:
    for start, end in flight.ways:
        before, after = boxes[start], boxes[end]
        x, y = before.x + 26, before.y - (RISE - ENTRY)
        canvas.ways.append(Arrow(((x, before.y), (x, y), (after.x - 1, y))))
        lines = _label(flight, (start, end), before.width)
        canvas.write(before.x, y - 4 - height(lines), lines)


def _thresholds(canvas: Canvas, content: LadderWords, flight: Flight, boxes: list[Box]) -> float:
    ends: list[float] = []
    for box, rung in zip(boxes, flight.rungs, strict=True):
        ground = box.y + box.height
        canvas.ways.append(Arrow(((box.middle, ground + ARROW), (box.middle, ground + 2))))
        lines = content.threshold(rung, box.width)
        ends.append(canvas.write(box.middle, ground + ARROW + 2, lines, "middle"))
    return max(ends)
