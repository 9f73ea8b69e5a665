"""Our own prose says 办法第十四条, 江苏第十六条: names of instruments as readers use them, made links.

Only a name that one held instrument alone goes by is read so; it holds to the end of its sentence.
"""

from __future__ import annotations

import re

from macros.index import Index
from macros.model import Holding, Instrument
from macros.render.citing import Citing
from macros.render.rows import Piece
from macros.search.names import of_instrument

_ARTICLE = r"(?=第[一二三四五六七八九十百]+条)"
_BEFORE = "(?:(?<![㐀-鿿])|(?<=[和在与及而见于据由]))"
"""What may stand before a name: 条例 within 党内监督条例 is none."""
_SENTENCE = re.compile(r"(?<=。)")


class ShortNames:
    """The names of one corpus."""

    def __init__(self, index: Index) -> None:
        held = [one for one in index.corpus.instruments if _has_text(one)]
        stated = [(name, one.id) for one in held for name in (one.short, *one.aliases)]
        derived = [(name, one.id) for one in held for name in of_instrument(one)]
        self.meant = _unique(derived) | _unique(stated)
        names = sorted(self.meant, key=len, reverse=True)
        self._name = _reading(names)

    def prose(
        self, citing: Citing, text: str, instrument: str | None = None, article: str | None = None
    ) -> tuple[Piece, ...]:
        """Words of ours with links; `instrument` and `article` are where they stand."""
        pieces: list[Piece] = []
        for sentence in _SENTENCE.split(text):
            parts = self._name.split(sentence) if self._name else [sentence]
            pieces += citing.prose(parts[0], instrument, article) if parts[0] else ()
            for name, rest in zip(parts[1::2], parts[2::2], strict=True):
                pieces += citing.prose(name + rest, self.meant[name], called=name)
        return tuple(pieces)


def _reading(names: list[str]) -> re.Pattern[str] | None:
    either = "|".join(map(re.escape, names))
    return re.compile(f"{_BEFORE}({either}){_ARTICLE}") if names else None


def _has_text(one: Instrument) -> bool:
    return bool(one.with_text) and one.holding is not Holding.PRESS


def _unique(named: list[tuple[str, str]]) -> dict[str, str]:
    """Names that lead to one instrument only."""
    found: dict[str, set[str]] = {}
    for name, one in named:
        found.setdefault(name, set()).add(one)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}
