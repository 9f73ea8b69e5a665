"""Rules over the whole corpus: one module each, listed once by their ids.

`check` is what the command line and every build call: one run reports everything.
"""

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from macros import load
from macros.derive.book import Book
from macros.derive.drafts import has_drafts, is_draft, without_drafts
from macros.load.aftermath import withheld
from macros.model import Corpus, Problem, Problems, Rule


class Check(Protocol):
    """A rule's module: what the rule says, and the problems that break it."""

    RULE: Rule

    def check(self, book: Book) -> Problems:
        """Every problem that this rule finds, each with its line."""


ORDER = """
    unique-id reserved-id retired-id unknown-id path-length name-clash
    number-known title-marks doc-number region date-order status-dates based-on-date
    fact-article fact-memory
    coverage-text article-count chapter-sequence article-sequence items-sequence
    paragraph-total line-end item-sign swallowed-article summary-needed
    repeated-text half-width inner-blank paired-signs heading-length
    text-source where-exists variant-text mark-reasons mark-certainty mark-moved collation
    citation-place waiver-used
    display-order provision-exists entry-source entry-lines entry-witness printed-differs
    group-threshold consequence quote-stands
    ladder-seat ladder-measure measure-label measure-basis measure-rank measure-near
    case-id case-section case-related case-dates case-citation case-basis case-measure
    case-regime case-element
    real-name regime-alike private-number restricted-named restricted-place
    comparison-place comparison-quote comparison-reason comparison-columns
    comparison-bases comparison-against comparison-relation comparison-number
    comparison-answer
    article-placed
    alignment-place alignment-once
    handout-record handout-query handout-empty handout-extract quiz-case
    quiz-ground quiz-seal quiz-form quiz-bias quiz-option quiz-cover
    correction-record correspondence keyed everyday-name
"""
"""Ids of the rules in the order of the guide; each has the module of its name."""

CHECKS: tuple[Check, ...] = tuple(
    cast(Check, import_module(f"{__name__}.{name.replace('-', '_')}")) for name in ORDER.split()
)

ALL_RULES: tuple[Rule, ...] = (*load.RULES, *(check.RULE for check in CHECKS))
"""Every rule that data must keep, files and YAML first; the guide lists them."""


def check(root: Path) -> tuple[Book, list[Problem]]:
    """The book of the data below `root/data`, and every problem of every rule, by path and line.

    Drafts are left out; a record that needs one has a problem.
    """
    corpus, problems = load.load(root)
    stands = [problem for problem in problems if not is_draft(problem.place)]
    return _judged(root, without_drafts(corpus), stands)


def check_drafts(root: Path) -> tuple[Book, list[Problem]] | None:
    """The same with the drafts in it, and the problems that they alone have; None without drafts."""
    corpus, problems = load.load(root)
    if not has_drafts(corpus) and not any(is_draft(problem.place) for problem in problems):
        return None
    book, every = _judged(root, corpus, problems)
    return book, [problem for problem in every if problem not in set(check(root)[1])]


def _judged(root: Path, corpus: Corpus, problems: list[Problem]) -> tuple[Book, list[Problem]]:
    book = Book.of(corpus, ALL_RULES)
    broken = in_order(problem for check in CHECKS for problem in check.check(book))
    return book, in_order(withheld(root, corpus, problems, broken))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems by path and line, each once; on one line in the order of the rules."""
    rank = {rule.id: number for number, rule in enumerate(ALL_RULES)}
    return sorted(
        dict.fromkeys(problems),
        key=lambda problem: (problem.place, rank.get(problem.rule, len(rank))),
    )
