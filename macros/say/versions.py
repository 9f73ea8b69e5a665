"""How sure the number of an article is, and a counterpart in another version of its work."""

from __future__ import annotations

from dataclasses import dataclass

from macros.derive.index import Index, article_url
from macros.derive.versions import VersionMatch
from macros.model import Article, Instrument, Provenance
from macros.say import words

CHECK = {Provenance.DERIVED: "推算", Provenance.MEMORY: words.CHECK}
"""Words of the mark beside a number that no text shows."""


@dataclass(frozen=True, slots=True)
class Correspondence:
    """A counterpart as a page shows it."""

    instrument: Instrument
    label: str
    heading: str
    url: str
    number: NumberSign
    """On what its own number rests."""
    rests_on: str
    """On what the tie rests: the weaker of both numbers."""
    check: str
    through: str


@dataclass(frozen=True, slots=True)
class NumberSign:
    """How sure the number of an article is; nothing to say of one that a source prints."""

    check: str = ""
    note: str = ""


def number(article: Article) -> NumberSign:
    """The mark beside an article's number, and why."""
    note = article.known.note if article.known and article.known.note else ""
    return NumberSign(CHECK.get(article.number_rests_on, ""), note)


def tied(index: Index, match: VersionMatch) -> Correspondence:
    """A counterpart with its address, and on what its number and the tie rest."""
    return Correspondence(
        instrument=index.instruments[match.article.instrument],
        label=index.label(match.article),
        heading=match.article.heading or "",
        url=article_url(match.article),
        number=number(match.article),
        rests_on=match.provenance.label,
        check=CHECK.get(match.provenance, ""),
        through=f"由与{_named(index, match.through)}的对应推出" if match.through else "",
    )


def _named(index: Index, article: Article) -> str:
    return index.instruments[article.instrument].short + index.label(article)
