"""Text view of two instruments: aligned by the machine, word by word; it draws no conclusion."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from macros.compare.pairs import Pair, has_text, pair_url, pairs
from macros.derive.book import Book
from macros.derive.grouped import grouped
from macros.model import Coverage, Instrument, Level
from macros.render.engine import fill
from macros.render.matrix import PAGE
from macros.render.outline import trail
from macros.say.columns import column_name
from macros.say.links import UrlFor
from macros.say.pair import ASKED, PairView

INDEX = "texts/index.html"


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The text view of `left/right`."""
    index, lookup = book.index, book.comparisons
    left, right = (index.instruments[name] for name in record.split("/"))
    view = PairView(book, left, right)
    blocks = list(view.blocks())
    kinds = [kind for block in blocks for kind in block.kinds.split()]
    kinds += ["differs" for block in blocks for row in block.rows if row.differs]
    return fill(
        "pair.html",
        left=left,
        right=right,
        names=(column_name(lookup, left), column_name(lookup, right)),
        blocks=blocks,
        excerpts=[
            view.excerpt(at, column_name(lookup, instrument))
            for at, instrument in enumerate((left, right))
            if instrument.skips
        ],
        asked=[(kind, label, kinds.count(kind)) for kind, label in ASKED if kind in kinds],
        any_both="both" in kinds,
        tied=any(block.note for block in blocks),
        others=_others(list(pairs(index.corpus)), left, right),
        choice=_choice(book, url_for),
        places=(_place(left), _place(right)),
        url_for=url_for,
    )


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs."""
    left, right = (book.index.instruments[name] for name in record.split("/"))
    names = [column_name(book.comparisons, instrument) for instrument in (left, right)]
    return {
        "ref_title": f"{names[0]}与{names[1]}对读",
        "section": "比规定",
        "layout": "wide",
        "path": trail(("比规定", PAGE), ("逐条对读", INDEX)),
        "description": f"{left.title}与{right.title}逐条对读，机器比对。",
    }


def _place(instrument: Instrument) -> str:
    """国家; 江苏省; only that it is provincial where the region is not known."""
    return instrument.region or ("国家" if instrument.level is Level.NATIONAL else "省级")


Links = list[tuple[str, str]]


def _others(found: Sequence[Pair], left: Instrument, right: Instrument) -> tuple[Links, Links]:
    """Text views that share one side with this one: other left sides, other right sides."""
    out: tuple[Links, Links] = ([], [])
    for pair in found:
        if {instrument.id for instrument in pair} == {left.id, right.id}:
            continue
        for at, kept in enumerate((right, left)):
            if kept.id in (pair[0].id, pair[1].id):
                other = pair[1] if pair[0].id == kept.id else pair[0]
                out[at].append((other.short, pair_url(*pair)))
    return out


def _choice(book: Book, url_for: UrlFor) -> dict[str, Any]:
    """What two selects need: names by id, and for each id those that it can be read against."""
    found = list(pairs(book.index.corpus))
    beside: dict[str, dict[str, str]] = {}
    for here, there in found:
        url = url_for(pair_url(here, there))
        beside.setdefault(here.id, {})[there.id] = url
        beside.setdefault(there.id, {})[here.id] = url
    names = {name: book.index.instruments[name].short for name in beside}
    return {"names": names, "beside": json.dumps(beside)}


def index_page(book: Book, url_for: UrlFor) -> str:
    """All text views, by their left side; and what has no text to be aligned."""
    corpus = book.index.corpus
    rows = grouped((left.id, (right, pair_url(left, right))) for left, right in pairs(corpus))
    without = [
        instrument
        for instrument in corpus.instruments
        if not has_text(instrument) and instrument.coverage is not Coverage.CITED_ONLY
    ]
    return fill(
        "pairs.html",
        rows=[(book.index.instruments[name], others) for name, others in rows.items()],
        without=without,
        choice=_choice(book, url_for),
        url_for=url_for,
    )
