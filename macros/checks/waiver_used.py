"""waiver-used: an excused citation still fails; else the excuse goes."""

from __future__ import annotations

from collections.abc import Iterator

from macros.derive.index import Index
from macros.derive.references import References
from macros.model import Corpus, Problem, Rule

RULE = Rule("waiver-used", "waived 里的每一条都还用得着：文中确有这处引用，而且所引之处不存在。")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Excuses that no longer fire."""
    if not any(instrument.waived for instrument in corpus.instruments):
        return
    references = References(Index(corpus)).all
    absent = {(r.place.path, r.link.text) for r in references if r.link.absent}
    for instrument in corpus.instruments:
        for excuse in instrument.waived:
            if (excuse.place.path, excuse.text) not in absent:
                yield Problem(
                    excuse.place,
                    RULE.id,
                    f"“{excuse.text}”在本文件里没有引错",
                    "只为引错而照录的文字写 waived",
                    "删去这一条",
                )
