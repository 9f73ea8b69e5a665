"""Our own prose says 办法第十四条, 江苏第十六条: names of instruments as readers use them.

Only a name that one held instrument alone goes by is read so; it holds to the end of its sentence.
"""

import re
from collections.abc import Iterator

from macros.derive.grouped import grouped
from macros.derive.index import Index
from macros.derive.names import of_instrument
from macros.model import Coverage, Instrument

_ARTICLE = r"(?=第[一二三四五六七八九十百]+条)"
_BEFORE = "(?:(?<![㐀-鿿])|(?<=[和在与及而见于据由]))"
"""What may stand before a name: 条例 within 党内监督条例 is none."""
_SENTENCE = re.compile(r"(?<=。)")


class ShortNames:
    """The names of one corpus."""

    def __init__(self, index: Index) -> None:
        held = [instrument for instrument in index.corpus.instruments if _has_text(instrument)]
        stated = [(name, i.id) for i in held for name in (i.short, *i.aliases)]
        derived = [(name, i.id) for i in held for name in of_instrument(i)]
        self.meant = _unique(derived) | _unique(stated)
        names = sorted(self.meant, key=len, reverse=True)
        self._name = _reading(names)

    def split(self, text: str) -> Iterator[tuple[str | None, str]]:
        """The text in parts, in order: the name that opens a part, and what follows it.

        The part before the first name of a sentence has none.
        """
        for sentence in _SENTENCE.split(text):
            parts = self._name.split(sentence) if self._name else [sentence]
            if parts[0]:
                yield None, parts[0]
            yield from zip(parts[1::2], parts[2::2], strict=True)


def _reading(names: list[str]) -> re.Pattern[str] | None:
    either = "|".join(map(re.escape, names))
    return re.compile(f"{_BEFORE}({either}){_ARTICLE}") if names else None


def _has_text(instrument: Instrument) -> bool:
    return bool(instrument.with_text) and instrument.coverage is not Coverage.PRESS


def _unique(named: list[tuple[str, str]]) -> dict[str, str]:
    """Names that lead to one instrument only."""
    meant = grouped(dict.fromkeys(named))
    return {name: ids[0] for name, ids in meant.items() if len(ids) == 1}
