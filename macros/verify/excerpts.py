"""case-quotation: what a case quotes from its source stands there, to the character."""

from collections.abc import Iterator

from macros.model import Corpus, Problem, Rule
from macros.model.case import Case
from macros.verify.seeds import Seed

QUOTATION = Rule(
    "case-quotation",
    "要件对照所引来源的话、汇编引述的条文，逐字见于案例出处的行，不加省略。",
)


def misquoted(corpus: Corpus, seeds: dict[str, Seed]) -> Iterator[Problem]:
    """Quotes that the lines of the case do not print; without the source file nothing is said."""
    for case in corpus.cases:
        if not all(span.source in seeds for span in case.spans):
            continue
        printed = "\n".join(_printed(case, seeds))
        for place, quote in case.excerpts():
            if quote not in printed:
                found = f"“{quote[:30]}”不见于案例出处的行"
                yield Problem(place, QUOTATION.id, found, "来源里连续的文字", "照来源改正")


def _printed(case: Case, seeds: dict[str, Seed]) -> Iterator[str]:
    """The text of each range of lines, run together."""
    for span in case.spans:
        seed = seeds[span.source]
        if seed.holds(span):
            yield from ("".join(text for _, text in lines) for lines in seed.ranges(span))
