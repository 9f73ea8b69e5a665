"""Signs: symbol, then word, then colour (a class). Silence is the good case."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model import Article, Instrument, Mark, Status, Validity
from macros.model.comparison import Relation
from macros.say import words

WARNING = "〔本站文本系校补／未核，引用前请核对正式文本〕"
"""Appended to what is copied from a place whose text is not certain."""
LOST_WARNING = "〔本站此处缺文，引用前请核对正式文本〕"
"""Appended to the citation of a place of which no text is held."""

UNCERTAIN = (Status.UNCONFIRMED, Status.EMENDED, Status.DAMAGED, Status.PARTIAL)

UNSEEN = "与存档公开文本有出入而缺损处看不出，未补"
"""Meaning of a damage that no mark shows."""

VALIDITY_CLASS = {
    Validity.IN_FORCE: "yes",
    Validity.PRESUMED: "presumed",
    Validity.NOT_IN_FORCE: "no",
    Validity.UNKNOWN: "null",
}

SHOWN = {Relation.UNDETERMINED: ("□", "国家处缺损")}
"""Where the sign or the word on a page says more than the one in the data."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign on a page: class, symbol, word, and what it means."""

    css: str
    symbol: str
    word: str
    meaning: str

    @property
    def text(self) -> str:
        """△ 未核: symbol and word, where there is no colour."""
        return f"{self.symbol} {self.word}"


def of_status(status: Status, word: str | None = None, meaning: str | None = None) -> Sign:
    """Sign of a text's state; `word` replaces the usual one where it can say more."""
    said = word or status.label
    return Sign(f"st st--{status.key}", status.sign, said, meaning or status.meaning)


def of_validity(validity: Validity) -> Sign:
    """Sign of an instrument's force at the data date."""
    css = f"vld vld--{VALIDITY_CLASS[validity]}"
    return Sign(css, validity.sign, validity.label, validity.meaning)


def of_relation(relation: Relation) -> Sign:
    """The sign of a relation."""
    symbol, word = SHOWN.get(relation, (relation.sign, relation.label))
    return Sign(f"rel rel--{relation.key}", symbol, word, relation.meaning)


def of_relations(relations: tuple[Relation, ...]) -> tuple[Sign, ...]:
    """The signs of a relation and the further ones."""
    return tuple(of_relation(relation) for relation in relations)


def of_article(article: Article) -> Sign:
    """Sign of an article's state; a damage that no mark shows says so."""
    visible = any(
        run.mark in (Mark.LACUNA, Mark.DOUBT) for line in article.lines for run in line.runs
    )
    unseen = article.status is Status.DAMAGED and not visible
    return of_status(article.status, meaning=UNSEEN if unseen else None)


UNTAKEN = of_status(Status.MISSING, words.UNTAKEN, "来源没有引它的文字")
"""Sign of what the sources that only quote an instrument leave out."""


def of_missing(instrument: Instrument) -> Sign:
    """Sign of an article without text: lost, or not taken by a source that only quotes."""
    if instrument.skips:
        return UNTAKEN
    return of_status(Status.MISSING)


def warning_for(status: Status) -> str | None:
    """The warning that copying from a text of this state appends, None where it is certain."""
    if status is Status.MISSING:
        return LOST_WARNING
    return WARNING if status in UNCERTAIN else None
