"""half-width: Chinese text has Chinese punctuation."""

import re
from collections.abc import Iterator

from macros.derive.book import Book
from macros.load.characters import HAN
from macros.model import Instrument, Place, Problems, Rule
from macros.text.wording import lines, names

RULE = Rule("half-width", '中文里用全角标点：，；：？！（）“”，不用半角的 , ; : ? ! ( ) "。')
FULL = dict(zip(",;:?!()", "，；：？！（）", strict=True)) | {'"': "“ 或 ”"}

_NEAR = rf"[{HAN}。，、；：？！“”‘’《》〈〉（）〔〕【】……—·]"
_HALF = re.compile(rf"(?<={_NEAR})[,;:?!()\"]|[,;:?!()\"](?={_NEAR})")


def check(book: Book) -> Problems:
    """Half-width signs beside Chinese characters in provisions, headings and names."""
    for instrument in book.corpus.instruments:
        for place, text in _texts(instrument):
            yield from _in(place, text)


def _texts(instrument: Instrument) -> Iterator[tuple[Place, str]]:
    yield from names(instrument)
    if instrument.imprint:
        yield instrument.imprint.place.at("text"), instrument.imprint.text
    for chapter in instrument.chapters:
        yield chapter.place, chapter.title or ""
    yield from lines(instrument)


def _in(place: Place, text: str) -> Problems:
    matches = list(_HALF.finditer(text))
    if not matches:
        return
    first = matches[0]
    near = text[max(0, first.start() - 4) : first.end() + 4]
    more = f"（这一行共 {len(matches)} 处）" if len(matches) > 1 else ""
    yield RULE.at(
        place,
        f"“{near}”里有半角的 {first[0]}{more}",
        "中文里用全角标点",
        f"改为 {FULL[first[0]]} ；来源印作半角时也改，与来源核对时归一",
    )
