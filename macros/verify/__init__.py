"""`verify`: the data's text against its sources, character for character (decisions/0007)."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.derive.book import Book
from macros.load import load
from macros.model import Corpus, Problem
from macros.verify.collate import idle_variants
from macros.verify.compare import LINE_BREAK as _LINE_BREAK
from macros.verify.compare import NOTE, VERBATIM, Outcome, compare
from macros.verify.coverage import left_over, refuse_rests
from macros.verify.excerpts import QUOTATION, misquoted
from macros.verify.listed import listed_spans
from macros.verify.lock import LOCK, RENEW, stale, write_lock
from macros.verify.lock import PATH as LOCK_PATH
from macros.verify.narrative import NARRATIVE, NOT_RUN, own_words, summary
from macros.verify.report import report
from macros.verify.seeds import SEED, Seed, read_seed
from macros.verify.spans import HeldSpan, held_spans

RULES = (VERBATIM, _LINE_BREAK, NOTE, SEED, LOCK, NARRATIVE, QUOTATION)
NOT_COMPARED = "未与来源核对：没有来源文件，只将数据与 tests/verbatim.lock 比对。"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the comparison with the sources found."""

    outcomes: list[Outcome]
    seeds: dict[str, Seed]
    problems: list[Problem]

    @property
    def digests(self) -> dict[str, str]:
        """Digest of each source's file."""
        return {name: seed.digest for name, seed in self.seeds.items()}


def verify(corpus: Corpus, held: tuple[HeldSpan, ...], folder: Path) -> Verdict:
    """Compare every held span with the source files in a folder."""
    problems: list[Problem] = []
    printed = {span.source for case in corpus.cases for span in case.spans}
    names = sorted({h.span.source for h in held} | printed)
    read = {name: read_seed(folder, name, problems) for name in names}
    seeds = {name: seed for name, seed in read.items() if seed is not None}
    outcomes = [compare(h, seeds[h.span.source]) for h in held if h.span.source in seeds]
    refuse_rests(outcomes)
    problems.extend(left_over(corpus, outcomes, seeds))
    problems.extend(problem for outcome in outcomes for problem in outcome.problems)
    problems.extend(_idle(corpus))
    return Verdict(outcomes, seeds, sorted(problems, key=lambda p: p.place))


def _idle(corpus: Corpus) -> Iterator[Problem]:
    expected = "witnesses 里有同一来源、覆盖该处、不作该处主要依据的一条"
    mend = "补记 witnesses；同一来源印了几次时在版本出入里写 lines"
    for article in (a for instrument in corpus.instruments for a in instrument.articles):
        for variant in idle_variants(article):
            said = f"{article.id} 的版本出入（来源 {variant.source}）没有可核的行"
            yield Problem(variant.place, VERBATIM.id, said, expected, mend)


def main(root: Path, seeds: Path | None, write: bool) -> int:
    """Print the report in Chinese; 0 where all is equal, 1 on any difference.

    Without seeds the data are compared with the lock only, and the report says so. `write` renews
    the lock, and only after a comparison without a difference.
    """
    corpus, unsound = load(root)
    held = (*held_spans(corpus), *listed_spans(Book.of(corpus)))
    if seeds is None:
        not_run = NOT_RUN if corpus.cases else ""
        return _say([*unsound, *stale(root, held)], f"{NOT_COMPARED}\n{not_run}", "")
    verdict = verify(corpus, held, seeds)
    likeness, close = own_words(corpus, verdict.seeds)
    misquotes = misquoted(corpus, verdict.seeds)
    problems = [*unsound, *verdict.problems, *close, *misquotes]
    if write and not problems:
        said = write_lock(root, held, verdict.digests)
    elif behind := stale(root, held, verdict.digests):
        said = f"{LOCK_PATH} 与数据有 {len(behind)} 处不同，第一处：{behind[0].found}。{RENEW}\n"
        problems.extend(behind[:1] if not problems else [])
    else:
        said = f"{LOCK_PATH} 与数据一致。\n"
    told = report(verdict.outcomes, verdict.seeds) + summary(likeness)
    return _say(problems, told, said)


def _say(problems: list[Problem], text: str, lock: str) -> int:
    for problem in problems:
        sys.stdout.write(f"{problem}\n")
    sys.stdout.write(("\n" if problems else "") + text + lock)
    sys.stdout.write(f"有 {len(problems)} 个问题。\n" if problems else "没有问题。\n")
    return 1 if problems else 0
