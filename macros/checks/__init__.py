"""Rules over the whole corpus: one module each, listed in one tuple.

`check` is what the command line and every build call: one run reports everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from macros import load
from macros.checks import (
    alignment_once,
    alignment_place,
    article_count,
    article_placed,
    article_sequence,
    based_on_date,
    case_basis,
    case_citation,
    case_dates,
    case_id,
    case_measure,
    case_regime,
    case_related,
    case_section,
    chapter_sequence,
    citation_place,
    comparison_against,
    comparison_columns,
    comparison_number,
    comparison_place,
    comparison_quote,
    comparison_reason,
    comparison_relation,
    consequence,
    correction_record,
    correspondence,
    coverage_text,
    date_order,
    display_order,
    doc_number,
    entry_lines,
    entry_source,
    entry_witness,
    fact_article,
    fact_memory,
    group_threshold,
    half_width,
    handout_empty,
    handout_extract,
    handout_query,
    handout_record,
    handout_text,
    heading_length,
    inner_blank,
    item_sign,
    items_sequence,
    ladder_measure,
    ladder_seat,
    line_end,
    mark_certainty,
    mark_moved,
    mark_reasons,
    measure_basis,
    measure_label,
    measure_near,
    measure_rank,
    name_clash,
    number_known,
    paired_signs,
    paragraph_total,
    path_length,
    printed_differs,
    private_number,
    provision_exists,
    quiz_case,
    quiz_ground,
    quiz_seal,
    quote_stands,
    real_name,
    regime_alike,
    region,
    repeated_text,
    reserved_id,
    restricted_named,
    restricted_place,
    retired_id,
    status_dates,
    swallowed_article,
    text_source,
    title_marks,
    unique_id,
    unknown_id,
    variant_text,
    waiver_used,
    where_exists,
)
from macros.derive.book import Book
from macros.load.aftermath import withheld
from macros.model import Problem, Rule


class Check(Protocol):
    """A rule's module: what the rule says, and the problems that break it."""

    RULE: Rule

    def check(self, book: Book) -> Iterator[Problem]:
        """Every problem that this rule finds, each with its line."""


CHECKS: tuple[Check, ...] = (
    unique_id,
    reserved_id,
    retired_id,
    unknown_id,
    path_length,
    name_clash,
    number_known,
    title_marks,
    doc_number,
    region,
    date_order,
    status_dates,
    based_on_date,
    fact_article,
    fact_memory,
    coverage_text,
    article_count,
    chapter_sequence,
    article_sequence,
    items_sequence,
    paragraph_total,
    line_end,
    item_sign,
    swallowed_article,
    repeated_text,
    half_width,
    inner_blank,
    paired_signs,
    heading_length,
    text_source,
    where_exists,
    variant_text,
    mark_reasons,
    mark_certainty,
    mark_moved,
    citation_place,
    waiver_used,
    display_order,
    provision_exists,
    entry_source,
    entry_lines,
    entry_witness,
    printed_differs,
    group_threshold,
    consequence,
    quote_stands,
    ladder_seat,
    ladder_measure,
    measure_label,
    measure_basis,
    measure_rank,
    measure_near,
    case_id,
    case_section,
    case_related,
    case_dates,
    case_citation,
    case_basis,
    case_measure,
    case_regime,
    real_name,
    regime_alike,
    private_number,
    restricted_named,
    restricted_place,
    comparison_place,
    comparison_quote,
    comparison_reason,
    comparison_columns,
    comparison_against,
    comparison_relation,
    comparison_number,
    article_placed,
    alignment_place,
    alignment_once,
    handout_record,
    handout_text,
    handout_query,
    handout_empty,
    handout_extract,
    quiz_case,
    quiz_ground,
    quiz_seal,
    correction_record,
    correspondence,
)

ALL_RULES: tuple[Rule, ...] = (*load.RULES, *(check.RULE for check in CHECKS))
"""Every rule that data must keep, files and YAML first; the guide lists them."""


def check(root: Path) -> tuple[Book, list[Problem]]:
    """The book of the data below `root/data`, and every problem of every rule, by path and line."""
    corpus, problems = load.load(root)
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
