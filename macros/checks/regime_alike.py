"""regime-alike: a measure that the editor assigns to a regime has the same one in every case."""

from collections.abc import Iterator

from macros.derive.book import Book
from macros.model import Attribution, Corpus, Problem, Rule
from macros.model.case import ImposedMeasure
from macros.model.category import Regime

RULE = Rule("regime-alike", "来源没有写明类别、由编者归类的同一种处理方式，各案归入同一类别。")


def check(book: Book) -> Iterator[Problem]:
    """Regimes by the editor that differ from that of an earlier case."""
    first: dict[str, ImposedMeasure] = {}
    for imposed in sorted(_by_editor(book.corpus), key=lambda imposed: imposed.place):
        earlier = first.setdefault(imposed.measure, imposed)
        if earlier.regime and imposed.regime and earlier.regime is not imposed.regime:
            yield RULE.at(
                imposed.place.at("regime"),
                f"“{imposed.measure}”由编者归入“{imposed.regime.key}”",
                f"与 {earlier.place.path} 一致：{earlier.regime.key}",
                "改成同一类别；来源写明类别的，把 regime_by 改成 source",
            )


def _by_editor(corpus: Corpus) -> Iterator[ImposedMeasure]:
    for case in corpus.cases:
        for imposed in case.imposed:
            unsure = imposed.regime is Regime.ADMINISTRATIVE_UNSPECIFIED
            if imposed.regime_by is Attribution.EDITOR and not unsure:
                yield imposed
