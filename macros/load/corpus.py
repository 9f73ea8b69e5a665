"""The whole of data/: site, sources, instruments, retired ids."""

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path, PurePosixPath
from typing import Protocol, runtime_checkable

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
from macros.load.categories import read_categories
from macros.load.comparison import read_comparisons, read_placements
from macros.load.correction import read_corrections
from macros.load.handout import read_handouts, read_print
from macros.load.instrument import read_instrument
from macros.load.quiz import read_quizzes
from macros.load.record import read_file
from macros.load.source import FILE, DataFile, is_aside, read, read_tree
from macros.load.source import RULES as SOURCE_RULES
from macros.model import (
    Corpus,
    Place,
    Problem,
    Rule,
    Site,
    Source,
    Tombstone,
)
from macros.text import dates
from macros.text.hints import nearest
from macros.text.provision import RULES as PROVISION_RULES

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
NAMED = ("sources", "instruments", "collections", "cases", *categories.NAMED)
"""Folders of records that others name by their id."""


@runtime_checkable
class Located(Protocol):
    """A record that tells where it stands."""

    @property
    def place(self) -> Place: ...


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
    instruments.sort(key=lambda instrument: (rank.get(instrument.id, len(rank)), instrument.id))
    retired = tuple(
        _tombstone(document, problems) for document in read_tree(root, "data/retired", problems)
    )
    listed = read_categories(root, rank, problems)
    collections = tuple(
        read_collection(document, problems)
        for document in read_tree(root, "data/collections", problems)
    )
    cases = [read_case(document, problems) for document in read_tree(root, "data/cases", problems)]
    cases.sort(key=lambda case: (case.restricted, case.collection, case.section, case.code))
    alignments = read_alignments(root, problems)
    placements = read_placements(root, rank, problems)
    comparisons = read_comparisons(root, placements, problems)
    handouts, quizzes = read_handouts(root, problems), read_quizzes(root, problems)
    settings = read_print(root, problems)
    corrections = read_corrections(root, problems)
    _check_strays(root, problems)
    corpus = Corpus(
        site,
        sources=sources,
        instruments=tuple(instruments),
        responsibilities=listed.responsibilities,
        circumstances=listed.circumstances,
        measures=listed.measures,
        ladders=listed.ladders,
        collections=collections,
        cases=tuple(cases),
        comparisons=comparisons,
        placements=placements,
        retired=retired,
        alignments=alignments,
        handouts=handouts,
        quizzes=quizzes,
        corrections=corrections,
        print=settings,
    )
    paths = _unread(corpus, problems)
    return replace(corpus, unread=_ids(corpus, paths), unread_files=paths), problems


def _unread(corpus: Corpus, problems: list[Problem]) -> tuple[str, ...]:
    """Paths of the files with problems that hold no record: they could not be read."""
    held = {
        located.place.path for field in fields(corpus) for located in _records(corpus, field.name)
    }
    return tuple(sorted({problem.place.path for problem in problems} - held))


def _ids(corpus: Corpus, paths: tuple[str, ...]) -> tuple[str, ...]:
    """Ids of unread files that others name; the ladder of a rule bears the id of the rule."""
    records = (located for field in fields(corpus) for located in _records(corpus, field.name))
    held = {_kind_and_id(located.place.path) for located in records}
    stems = {stem for _, stem in held}
    lost = set(map(_kind_and_id, paths)) - held
    return tuple(sorted({stem for kind, stem in lost if kind in NAMED or stem not in stems}))


def _kind_and_id(path: str) -> tuple[str, str]:
    """`data/instruments/national/jia-2016.yml`: instruments, jia-2016."""
    parts = PurePosixPath(path).parts
    return parts[1] if len(parts) > 2 else "", PurePosixPath(path).stem


def _records(corpus: Corpus, name: str) -> Iterator[Located]:
    value = getattr(corpus, name)
    found = value if isinstance(value, tuple) else (value,)
    yield from (record for record in found if isinstance(record, Located))


def _site(root: Path, problems: list[Problem]) -> Site:
    path = root / "data" / "site.yml"
    place = Place("data/site.yml", 1)
    if not path.exists() and not path.is_symlink():
        problems.append(Problem(place, FILE.id, "没有这个文件", "必须有", "照编辑指南补写"))
        return Site(place=place, title="", data_date="")
    document = read(root, path, problems)
    if document is None:
        return Site(place=place, title="", data_date="")
    site = read_file(Site, document, problems)
    if site.data_date and not dates.is_whole(site.data_date):
        problems.append(_half_known(site))
    return site


def _half_known(site: Site) -> Problem:
    """The day on which the whole reference stands is never half known."""
    return Problem(
        site.place.at("data_date"),
        table.DATE.id,
        f"“{site.data_date}”不到日",
        "数据日期写到日，如 2026-11-20",
        "补写月、日",
    )


def _source(document: DataFile, problems: list[Problem]) -> Source:
    return read_file(Source, document, problems)


def _tombstone(document: DataFile, problems: list[Problem]) -> Tombstone:
    """`retired/a-2016.yml` retires an instrument, `retired/a-2016/11.yml` an article."""
    name = "/".join((*document.folders[1:], document.id))
    return read_file(Tombstone, document, problems, id=name)


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
                "移走" if path.name in FOLDERS else nearest(path.name, FOLDERS) or "移走",
            )
        )
