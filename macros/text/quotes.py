"""Quotations against reading texts: a quote is made of substrings of the text that it addresses.

The substrings stand in order, joined by ……; none bridges a lacuna (the export contract).
"""

from collections.abc import Iterator

from macros.model import LACUNA, Article, Mark, Runs, Where, reading_of

JOIN = "……"


def covers(outer: Where | None, inner: Where | None) -> bool:
    """True where an address holds another one, or is the same; None is the whole article.

    >>> covers(None, Where(3)), covers(None, None), covers(Where(1, 2), Where(1))
    (True, True, False)
    """
    return outer is None or outer.covers(inner)


def seat_of(article: str, where: Where | None) -> str:
    """An address as messages name it: `a-2016/4 1/2`."""
    return f"{article} {where}" if where else article


def units_at(article: Article, where: Where | None) -> Iterator[Runs]:
    """The lines of text at an address, in order: the lead-in of a 款, then its items."""
    for place, unit in article.units():
        if covers(where, place):
            yield unit.runs


def has_place(article: Article, where: Where | None) -> bool:
    """True where the held text has the address, lost or not."""
    return where is None or any(place == where for place, _ in article.units())


def stands(article: Article, where: Where | None, quote: str) -> bool:
    """True where every part of a quote stands in the reading text at an address, in order.

    A part never runs over the end of a line, nor over a lacuna.
    """
    texts = [text for runs in units_at(article, where) for text in _stretches(runs)]
    unit, at = 0, 0
    for part in quote.split(JOIN):
        if not part:
            return False
        while unit < len(texts):
            number = texts[unit].find(part, at)
            if number >= 0:
                at = number + len(part)
                break
            unit, at = unit + 1, 0
        else:
            return False
    return True


def in_order(words: str, text: str) -> bool:
    """True where every part of a quote stands in a text, one after the other."""
    at = 0
    for part in words.split(JOIN):
        number = text.find(part, at)
        if not part or number < 0:
            return False
        at = number + len(part)
    return True


def leading_to(article: Article, where: Where | None) -> tuple[str, ...]:
    """The lines of reading text at an address, and those that lead in to it; none over a lacuna."""
    return tuple(
        text
        for place, unit in article.units()
        if covers(where, place) or (where is not None and place.leads(where))
        for text in _stretches(unit.runs)
    )


def quote_of(article: Article, where: Where | None) -> str | None:
    """The reading text at an address as a quote; None where nothing of it is held."""
    parts = [text for runs in units_at(article, where) for text in _stretches(runs)]
    return JOIN.join(parts) or None


def has_lacuna(runs: Runs) -> bool:
    """True where something of a line is lost or not quoted."""
    return any(run.mark is Mark.LACUNA for run in runs)


def _stretches(runs: Runs) -> Iterator[str]:
    """Reading text between the lacunae; the sign of a lacuna is no text."""
    text: list[str] = []
    for run in runs:
        if run.mark is not Mark.LACUNA:
            text.append(run.reading)
            continue
        yield from _whole(text)
        text = []
    yield from _whole(text)


def _whole(text: list[str]) -> Iterator[str]:
    joined = "".join(text).replace(LACUNA, "")
    if joined:
        yield joined


def same_words(printed: str, article: Article, where: Where | None) -> bool:
    """True where a wording is the reading text at an address; lacunae and the final mark aside.

    A compiler ends an entry with his own 。 or ；.
    """
    reading = "".join(reading_of(runs) for runs in units_at(article, where))
    return _plain(printed) == _plain(reading)


def _plain(text: str) -> str:
    return text.replace(LACUNA, "").strip().rstrip("。；")
