"""Signs: symbol, then word, then colour (a class). Silence is the good case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.cite.form import place_label
from macros.model import (
    Article,
    Instrument,
    Item,
    Mark,
    Paragraph,
    Runs,
    Status,
    Subitem,
    Validity,
    Where,
)
from macros.model.comparison import Relation
from macros.say import words
from macros.text.quotes import has_lacuna
from macros.text.standing import differs_unseen, status_at, units_within

LOST_WARNING = "〔本站没有这里的原文，引用前请核对正式文本〕"
"""Appended to the citation of a place of which no text is held."""

CAVEATS = {
    Status.COMPLETE: "〔据转载，没有与公开文本逐字核对，引用前请核对正式文本〕",
    Status.UNCONFIRMED: "〔没有核对过，引用前请核对正式文本〕",
    Status.EMENDED: "〔〔〕内为补改的字，引用前请核对正式文本〕",
    Status.DAMAGED: "〔文字有可疑处，引用前请核对正式文本〕",
    Status.PARTIAL: "〔文字不全，引用前请核对正式文本〕",
    Status.MISSING: LOST_WARNING,
}
"""What goes with the words of a place when they are copied; nothing with what was verified."""
DIFFERS = "〔与公开文本有出入，看不出在哪里，不可直接引用，请核对正式文本〕"
"""The same where the words differ from a published text and no mark shows where."""

UNSEEN = "和公开文本对不上，差在哪里看不出，没有补字。引用请用正式文本"
"""Meaning of a damage that no mark shows."""

VALIDITY_CLASS = {
    Validity.IN_FORCE: "yes",
    Validity.PRESUMED: "presumed",
    Validity.NOT_IN_FORCE: "no",
    Validity.UNKNOWN: "null",
}

ADDING = (Mark.SUPPLIED, Mark.REPLACED, Mark.MOVED)
"""Marks by which words came in."""

SHOWN = {Relation.UNDETERMINED: ("□", "国家条文缺，没法比")}
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
        """△ 待核对: symbol and word, where there is no colour."""
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


def shown(status: Status, lines: Iterable[Runs]) -> Status:
    """The state that readers are told: a damaged text with a lacuna is 文字不全, without 文字有疑."""
    gapped = status is Status.DAMAGED and any(map(has_lacuna, lines))
    return Status.PARTIAL if gapped else status


def state_of(article: Article) -> Status:
    """The state of an article as readers are told it."""
    return shown(article.status, (line.runs for line in article.lines))


def state_at(article: Article, where: Where | None) -> Status:
    """The state of what a citation of the place takes, as readers are told it."""
    held = units_within(article, where)
    lines = (unit.runs for unit in held) if held else (line.runs for line in article.lines)
    return shown(status_at(article, where), lines)


def of_article(article: Article) -> Sign:
    """Sign of an article's state; a damage that no mark shows says so."""
    state = state_of(article)
    doubted = any(run.mark is Mark.DOUBT for line in article.lines for run in line.runs)
    unseen = state is Status.DAMAGED and not doubted
    return of_status(state, meaning=UNSEEN if unseen else None)


def of_words(status: Status, runs: Runs) -> Sign:
    """Sign of a stretch of words in a state; where nothing was added it says so."""
    added = any(run.mark in ADDING and run.reading for run in runs)
    word = None if added or status is not Status.EMENDED else "有改动"
    return of_status(shown(status, (runs,)), word)


def of_unit(unit: Paragraph | Item | Subitem) -> Sign:
    """Sign of the words of a 款, 项 or 目; a difference that no mark shows is said first."""
    if not differs_unseen(unit.collated):
        return of_words(unit.status, unit.runs)
    marked = any(run.mark for run in unit.runs)
    beside = f"除所标 {sum(bool(run.mark) for run in unit.runs)} 处外，" if marked else ""
    word = "另有出入" if marked else "有出入"
    return of_status(unit.status, word, f"{beside}和存档的公开文本还有出入，看不出在哪里，没有补")


def of_place(article: Article, where: Where | None) -> Sign:
    """Sign of what a citation of a place takes: the worst of it."""
    unseen = any(differs_unseen(unit.collated) for unit in units_within(article, where))
    status = state_at(article, where)
    return of_status(status, "有出入", UNSEEN) if unseen else of_status(status)


def caveat(article: Article, where: Where | None) -> str | None:
    """What goes with a copied text, fitted to its state; None for what was verified.

    Of a whole article it names the 款 that differ where others do not.
    """
    if _differs(article, where):
        which = [p.number for p in article.paragraphs if _differs(article, Where(p.number))]
        whole = where is not None or len(which) in (0, len(article.paragraphs))
        return DIFFERS if whole else f"〔{_named(which)}{DIFFERS.removeprefix('〔')}"
    return CAVEATS.get(state_at(article, where))


def _differs(article: Article, where: Where | None) -> bool:
    return any(differs_unseen(unit.collated) for unit in units_within(article, where))


def _named(paragraphs: list[int]) -> str:
    return "、".join(place_label(number) for number in paragraphs)


UNTAKEN = of_status(Status.MISSING, words.UNTAKEN, "手头资料没有引到这里")
"""Sign of what the sources that only quote an instrument leave out."""


def of_missing(instrument: Instrument) -> Sign:
    """Sign of an article without text: lost, or not taken by a source that only quotes."""
    if instrument.skips:
        return UNTAKEN
    return of_status(Status.MISSING)
