"""The source files that `verify` compares with: found by the source's id, read line by line."""

import hashlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from macros.model import Place, Problem, Rule, Span
from macros.verify.normalise import Counts, normalise_line

SEED = Rule("seed", "来源目录里每个来源恰有一个文件，名为“编号_….txt”，UTF-8 编码。")


@dataclass(frozen=True, slots=True)
class Seed:
    """A source file: its lines normalised, with what was changed in each, and its digest."""

    id: str
    digest: str
    lines: tuple[str, ...]
    counts: tuple[Counts, ...]

    def ranges(self, span: Span) -> list[list[tuple[int, str]]]:
        """For each range of a span its lines with text, normalised, each with its number."""
        return [
            [(n, self.lines[n - 1]) for n in range(first, last + 1) if self.lines[n - 1]]
            for first, last in span.ranges
        ]

    def holds(self, span: Span) -> bool:
        """True where the file has all lines that a span names."""
        return span.ranges[-1][1] <= len(self.lines)

    @property
    def printed_lines(self) -> tuple[int, ...]:
        """Numbers of the lines that hold text."""
        return tuple(n for n, text in enumerate(self.lines, 1) if text)


def read_seed(folder: Path, source: str, problems: list[Problem]) -> Seed | None:
    """The one file of a source; none or several is a problem, as is another encoding."""
    paths = sorted(folder.glob(f"{source}_*.txt"))
    place = Place(f"data/sources/{source}.yml", 1)
    said, expected = f"有 {len(paths)} 个 {source}_*.txt", "恰有一个"
    if len(paths) == 1:
        raw = paths[0].read_bytes()
        try:
            return seed_of(source, raw.decode("utf-8"), hashlib.sha256(raw).hexdigest())
        except UnicodeDecodeError:
            said, expected = "来源文件不是 UTF-8", "UTF-8"
    problems.append(Problem(place, SEED.id, said, expected, "检查 SEEDS 目录"))
    return None


def seed_of(source: str, text: str, digest: str = "") -> Seed:
    """A source from its text."""
    done = [normalise_line(raw) for raw in text.split("\n")]
    return Seed(source, digest, tuple(t for t, _ in done), tuple(c for _, c in done))


def counted(seed: Seed, lines: frozenset[int]) -> Counts:
    """What was changed in some lines of a source."""
    total: Counts = Counter()
    for number in lines:
        total.update(seed.counts[number - 1])
    return total
