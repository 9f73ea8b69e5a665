"""The text of an instrument as strands: one per 款, 项 and 目, in order, each with its words."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from macros.compare.words import OWN_NAME, Sort, WordToken, tokens
from macros.model import Article, Instrument, Paragraph, Runs, Status, Where, is_lost, reading_of


@dataclass(frozen=True)
class Strand:
    """A 款 (its lead-in), 项 or 目; the whole of an article of which nothing is held.

    `rank` counts the strands of the instrument. `opens`: a lead-in, with its 项 after it.
    """

    rank: int
    article: Article
    where: Where | None
    label: str
    runs: Runs
    status: Status
    opens: bool = False

    @cached_property
    def text(self) -> str:
        """Its reading text."""
        return reading_of(self.runs)

    @cached_property
    def tokens(self) -> tuple[WordToken, ...]:
        """Its words, numbers, signs and lacunae."""
        return tokens(self.runs)

    @property
    def is_lost(self) -> bool:
        """True where nothing of it is held."""
        return not self.text or is_lost(self.runs)

    @cached_property
    def grams(self) -> Counter[str]:
        """Pairs of neighbouring characters, never over a sign or a lacuna; single ones where alone."""
        stretches = groupby(self.tokens, lambda token: token.sort in (Sort.WORD, Sort.NUMBER))
        texts = ("".join(t.text for t in stretch) for of_words, stretch in stretches if of_words)
        return Counter(pair for text in texts for pair in _pairs(text))


def _pairs(text: str) -> list[str]:
    if len(text) == 1:
        return [text]
    text = OWN_NAME.sub("本规", text)
    return [text[n : n + 2] for n in range(len(text) - 1)]


def strands(instrument: Instrument) -> tuple[Strand, ...]:
    """Every 款, 项 and 目 of an instrument, lost ones too, so that nothing is passed over."""
    out: list[Strand] = []
    for article in instrument.articles:
        if article.status is Status.MISSING or not article.paragraphs:
            out.append(Strand(len(out), article, None, "", (), Status.MISSING))
            continue
        for where, unit in article.units():
            label = "" if isinstance(unit, Paragraph) else unit.label
            opens = isinstance(unit, Paragraph) and bool(unit.items)
            out.append(Strand(len(out), article, where, label, unit.runs, unit.status, opens))
    return tuple(out)
