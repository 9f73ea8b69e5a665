"""The small table that answers article queries: rules with their names, articles with their shape."""

from collections.abc import Callable
from typing import Any

from macros.cite.forms import FORMS, NOT_AFTER, filled
from macros.cite.numerals import to_chinese
from macros.derive.book import Book
from macros.derive.index import instrument_url
from macros.derive.names import of_instrument, pinyin
from macros.derive.versions import Versions
from macros.model import Article, Chapter, Instrument, Paragraph, Status, Validity
from macros.say.signs import state_of
from macros.search import naming
from macros.search.fold import DROPPED, Folding
from macros.search.record import UNSEEN, ResultKind
from macros.search.shorthand import WAYS
from macros.search.slips import SLIPS
from macros.search.title import LISTS, letter_of
from macros.text import dates
from macros.text.item_count import item_count

Counts = Callable[[Article], dict[str, str]]
"""What else is held on the places of an article (案例 2), by their fragments; the article's is ""."""


def grammar() -> dict[str, Any]:
    """The tables of citation forms, of short ways and of words about titles, for the browser."""
    return {
        "forms": [[form.token.value, form.regex.pattern] for form in FORMS],
        "notAfter": {token.value: chars for token, chars in NOT_AFTER.items()},
        "ways": [
            [w.step.value, filled(w.pattern), list(w.means), int(w.bare), w.when.value]
            for w in WAYS
        ],
        "titles": LISTS,
        "asking": {"words": naming.ASKING, "meaning": naming.MEANING},
        "slips": [[s.pattern, s.means, *([1] if s.guess else [])] for s in SLIPS],
    }


def folds(fold: Folding) -> dict[str, str]:
    """How characters are compared: pairs of variant and standing character, and what is dropped."""
    pairs = "".join(variant + sign for variant, sign in sorted(fold.table.items()))
    return {"pairs": pairs, "dropped": DROPPED}


def lookup(book: Book, fold: Folding, counts: Counts) -> dict[str, Any]:
    """All that is needed before the text arrives."""
    return {
        "fold": folds(fold),
        "grammar": grammar(),
        "kinds": [[kind.key, kind.label] for kind in ResultKind],
        "statuses": [
            *([status.key, status.label, status.sign] for status in Status),
            [UNSEEN, "有出入", Status.DAMAGED.sign],
        ],
        "rules": [_rule(rule, fold, counts, book) for rule in book.corpus.instruments],
    }


def _rule(instrument: Instrument, fold: Folding, counts: Counts, book: Book) -> dict[str, Any]:
    said, later = naming.of_instruments(book.index).get(instrument.id, ((), ()))
    names = (*of_instrument(instrument), *said)
    number = instrument.doc_number
    letter = letter_of(instrument.region) if instrument.region else ""
    called = filter(None, (*names, number.value, letter))
    days = instrument.came_out, instrument.effective.value
    return {
        "id": instrument.id,
        "url": instrument_url(instrument),
        "title": instrument.title,
        "work": instrument.work,
        "names": sorted({fold(name) for name in called}),
        "unsure": fold(number.value) if number.value and number.unverified else "",
        "pinyin": pinyin(names),
        "years": sorted(set(filter(None, map(dates.year_of, days)))),
        "status": [instrument.status.key, instrument.status.label, instrument.status.sign],
        "old": int(instrument.status is Validity.NOT_IN_FORCE),
        "holding": [instrument.coverage.key, instrument.coverage.label],
        "count": instrument.article_count or 0,
        "chapters": {str(c.number): _chapter(c) for c in instrument.chapters},
        "articles": [_entry(article, counts, book.versions) for article in instrument.articles],
        "later": list(later),
    }


def _chapter(chapter: Chapter) -> str:
    return f"第{to_chinese(chapter.number)}章 {chapter.title or ''}".strip()


def _entry(article: Article, counts: Counts, versions: Versions) -> list[Any]:
    """[slug, state, 条旨, chapter, number of 款 (0: unknown), shape, counts, counterparts].

    Empty ends are cut. A counterpart is [id, 1 where it is to be verified].
    """
    held = () if article.status is Status.MISSING else article.paragraphs
    entry: list[Any] = [
        *(article.slug, state_of(article).order, article.heading or "", article.chapter or 0),
        article.paragraphs_total or 0,
        [_shape(article, paragraph) for paragraph in held],
        counts(article),
        [[match.article.id, int(match.unverified)] for match in versions.matches(article)],
    ]
    while len(entry) > 6 and not entry[-1]:
        entry.pop()
    return entry


def _shape(article: Article, paragraph: Paragraph) -> list[Any]:
    """[款, last 项 where they run from 1 (else the list), 1 where no more can be, 目 by 项 (0: none)]."""
    numbers = [item.number for item in paragraph.items]
    run: Any = len(numbers) if numbers == list(range(1, len(numbers) + 1)) else numbers
    whole = item_count(article, paragraph) is not None
    below = {str(item.number): len(item.subitems) for item in paragraph.items if item.subitems}
    below |= {"0": len(paragraph.subitems)} if paragraph.subitems else {}
    return [paragraph.number, run, int(whole), *([below] if below else [])]
