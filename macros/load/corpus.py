"""The whole of data/: site, sources, instruments, retired ids."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath

from macros import dates
from macros.load import (
    alignment,
    article,
    case,
    categories,
    category,
    comparison,
    correction,
    handout,
    instrument,
    quiz,
    table,
)
from macros.load.alignment import read_alignments
from macros.load.case import read_case, read_collection
from macros.load.categories import Categories, read_categories
from macros.load.comparison import read_comparisons, read_placements
from macros.load.correction import read_corrections
from macros.load.handout import read_handouts, read_print
from macros.load.instrument import read_instrument
from macros.load.quiz import read_quizzes
from macros.load.table import Table
from macros.model import (
    Condition,
    Corpus,
    Place,
    Problem,
    Rule,
    Site,
    Source,
    Tombstone,
)
from macros.provision import RULES as PROVISION_RULES
from macros.source import FILE, Document, is_aside, read, read_tree
from macros.source import RULES as SOURCE_RULES

STRAY = Rule("stray-file", "data/ 里只有编辑指南列出的目录和文件。")
RULES = (
    *SOURCE_RULES,
    STRAY,
    *table.RULES,
    *instrument.RULES,
    *article.RULES,
    *category.RULES,
    *case.RULES,
    *comparison.RULES,
    *alignment.RULES,
    *handout.RULES,
    *quiz.RULES,
    *PROVISION_RULES,
)

SITE_KEYS = ("title", "subtitle", "data_date", "order")
SOURCE_KEYS = ("title", "kind", "condition", "pages", "notes")
TOMBSTONE_KEYS = ("to", "reason")
FOLDERS = (
    "sources",
    "instruments",
    "retired",
    *categories.FOLDERS,
    "collections",
    "cases",
    *comparison.FOLDERS,
    alignment.FOLDER,
    handout.FOLDER,
    quiz.FOLDER,
    correction.FOLDER,
)
"""Folders below data/ that this version knows."""
FILES = ("site.yml", handout.PRINT)
"""Files directly in data/."""


def load(root: Path) -> tuple[Corpus, list[Problem]]:
    """Everything below `root/data`, and every problem found while reading it.

    The corpus holds what could be read; it must not be used where there are problems.
    """
    problems: list[Problem] = []
    site = _site(root, problems)
    sources = tuple(
        _source(document, problems) for document in read_tree(root, "data/sources", problems)
    )
    conditions = {source.id: source.condition for source in sources}
    instruments = [
        read_instrument(document, conditions, problems)
        for document in read_tree(root, "data/instruments", problems)
    ]
    rank = {name: number for number, name in enumerate(site.order)}
    instruments.sort(key=lambda one: (rank.get(one.id, len(rank)), one.id))
    retired = tuple(
        _tombstone(document, problems) for document in read_tree(root, "data/retired", problems)
    )
    listed = read_categories(root, rank, problems)
    collections = tuple(
        read_collection(document, problems)
        for document in read_tree(root, "data/collections", problems)
    )
    cases = [read_case(document, problems) for document in read_tree(root, "data/cases", problems)]
    cases.sort(key=lambda one: (one.restricted, one.collection, one.section, one.code))
    comparisons = read_comparisons(root, problems)
    alignments = read_alignments(root, problems)
    placements = read_placements(root, rank, problems)
    handouts, quizzes = read_handouts(root, problems), read_quizzes(root, problems)
    settings = read_print(root, problems)
    corrections = read_corrections(root, problems)
    _check_strays(root, problems)
    held = {s.id for s in sources} | {i.id for i in instruments} | {t.id for t in retired}
    held |= {one.id for one in collections} | {one.id for one in cases}
    held |= (
        {one.id for one in comparisons}
        | {one.id for one in corrections}
        | {one.id for one in alignments}
    )
    held |= {one.id for one in handouts} | {one.id for one in quizzes}
    unread = _stems(problems) - held - listed.ids
    corpus = Corpus(site, sources, tuple(instruments), retired, tuple(sorted(unread)))
    corpus = replace(corpus, comparisons=comparisons, placements=placements)
    corpus = replace(corpus, alignments=alignments)
    corpus = replace(
        corpus, handouts=handouts, quizzes=quizzes, print=settings, corrections=corrections
    )
    return replace(_with(corpus, listed), collections=collections, cases=tuple(cases)), problems


def _with(corpus: Corpus, listed: Categories) -> Corpus:
    return replace(
        corpus,
        responsibilities=listed.responsibilities,
        circumstances=listed.circumstances,
        measures=listed.measures,
        ladders=listed.ladders,
    )


def _stems(problems: list[Problem]) -> set[str]:
    """Stems of the files with problems: those that hold no record could not be read."""
    return {PurePosixPath(problem.place.path).stem for problem in problems}


def _site(root: Path, problems: list[Problem]) -> Site:
    path = root / "data" / "site.yml"
    place = Place("data/site.yml", 1)
    if not path.exists() and not path.is_symlink():
        problems.append(Problem(place, FILE.id, "没有这个文件", "必须有", "照编辑指南补写"))
        return Site("", "", "", (), place)
    document = read(root, path, problems)
    if document is None:
        return Site("", "", "", (), place)
    fields = Table(document.root, document.path, problems, SITE_KEYS)
    return Site(
        title=fields.required("title"),
        subtitle=fields.text("subtitle") or "",
        data_date=_data_date(fields),
        order=fields.texts("order"),
        place=fields.place,
    )


def _data_date(fields: Table) -> str:
    """The day on which the whole reference stands; it is never half known."""
    date = fields.date("data_date")
    if not fields.has("data_date"):
        fields.missing("data_date")
    elif date is not None and not dates.is_whole(date):
        fields.problems.append(
            Problem(
                fields.at("data_date"),
                table.DATE.id,
                f"“{date}”不到日",
                "数据日期写到日，如 2026-11-20",
                "补写月、日",
            )
        )
    return date or ""


def _source(document: Document, problems: list[Problem]) -> Source:
    fields = Table(document.root, document.path, problems, SOURCE_KEYS)
    if not fields.has("condition"):
        fields.missing("condition")
    return Source(
        id=document.id,
        title=fields.required("title"),
        kind=fields.required("kind"),
        condition=fields.choice("condition", Condition) or Condition.DAMAGED,
        place=fields.place,
        pages=fields.text("pages"),
        notes=fields.texts("notes"),
    )


def _tombstone(document: Document, problems: list[Problem]) -> Tombstone:
    """`retired/a-2016.yml` retires an instrument, `retired/a-2016/11.yml` an article."""
    fields = Table(document.root, document.path, problems, TOMBSTONE_KEYS)
    return Tombstone(
        id="/".join((*document.folders[1:], document.id)),
        to=fields.text("to"),
        reason=fields.required("reason"),
        place=fields.place,
    )


def _check_strays(root: Path, problems: list[Problem]) -> None:
    """A folder or file directly in data/ that nothing reads would be lost in silence."""
    data = root / "data"
    if not data.is_dir():
        return
    for path in sorted(data.iterdir()):
        known = path.name in FOLDERS and (path.is_dir() or path.is_symlink())
        if known or path.name in FILES or is_aside(path.name):
            continue
        problems.append(
            Problem(
                Place(f"data/{path.name}", 1),
                STRAY.id,
                "应是目录" if path.name in FOLDERS else "没有程序读它",
                f"data/ 里只有 {'、'.join(FILES)} 和目录：" + "、".join(FOLDERS),
                "移走" if path.name in FOLDERS else table.nearest(path.name, FOLDERS) or "移走",
            )
        )
