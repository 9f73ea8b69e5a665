"""The whole of data/: site, sources, instruments, retired ids."""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from itertools import chain
from operator import attrgetter
from pathlib import Path, PurePosixPath
from typing import Any, Protocol, TypeVar, runtime_checkable

from macros.load import (
    alignment,
    article,
    case,
    category,
    comparison,
    handout,
    instrument,
    quiz,
    table,
)
from macros.load.alignment import read_alignment
from macros.load.case import RESULTS
from macros.load.category import ENTRIES
from macros.load.comparison import read_comparison, read_placement
from macros.load.handout import copies, read_handout, read_print
from macros.load.instrument import read_instrument
from macros.load.kit import handouts_of, read_kit
from macros.load.ladder import read_ladder
from macros.load.quiz import read_quiz
from macros.load.record import Readers, read_file
from macros.load.source import FILE, DataFile, is_aside, read, read_tree
from macros.load.source import RULES as SOURCE_RULES
from macros.model import Corpus, Place, Problem, Rule, Site, Source, Tombstone
from macros.model.case import Case
from macros.model.category import Circumstance, Responsibility
from macros.model.collection import Collection
from macros.model.correction import Correction
from macros.model.measure import Measure
from macros.model.naming import NameList
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

LISTED = ("responsibilities", "circumstances", "measures")
NAMED = ("sources", "instruments", "collections", "cases", *LISTED)
"""Folders of records that others name by their id."""
FOLDERS = (
    "sources",
    "instruments",
    "retired",
    *LISTED,
    "ladders",
    "collections",
    "cases",
    "topics",
    "comparisons",
    "alignments",
    "handouts",
    "kits",
    "quiz",
    "corrections",
    "names",
)
"""Folders below data/ that this version knows."""
FILES = ("site.yml", handout.PRINT)
"""Files directly in data/."""
R = TypeVar("R")
SHELVED = attrgetter("restricted", "order", "id")
ORDER = attrgetter("order", "id")
"""Records of a kind as their files number them."""


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
    rank = {name: number for number, name in enumerate(site.order)}

    def ranked(record: Any) -> tuple[int, str]:
        return rank.get(record.id, len(rank)), record.id

    def every(folder: str, read: Callable[[DataFile, list[Problem]], R]) -> tuple[R, ...]:
        return tuple(read(file, problems) for file in read_tree(root, f"data/{folder}", problems))

    def plain(record: type[R], folder: str, readers: Readers | None = None) -> tuple[R, ...]:
        return every(folder, lambda file, into: read_file(record, file, into, readers))

    sources = plain(Source, "sources")
    kits = _sorted(every("kits", read_kit), SHELVED)
    conditions = {source.id: source.condition for source in sources}
    instruments = every("instruments", lambda file, into: read_instrument(file, conditions, into))
    columns = _sorted(every("comparisons", read_placement), ranked)
    topics = every("topics", lambda file, into: read_comparison(file, columns, into))
    instruments = _sorted(instruments, ranked)
    ladders = _sorted(every("ladders", read_ladder), ranked)
    packs = _sorted(every("handouts", read_handout), SHELVED)
    compared = {column.id for column in columns}
    corpus = Corpus(
        site,
        sources=sources,
        instruments=instruments,
        responsibilities=_sorted(plain(Responsibility, "responsibilities", ENTRIES), ORDER),
        circumstances=_sorted(plain(Circumstance, "circumstances", ENTRIES), ORDER),
        measures=_sorted(plain(Measure, "measures"), ORDER),
        ladders=ladders,
        collections=plain(Collection, "collections"),
        cases=_sorted(
            plain(Case, "cases", RESULTS), attrgetter("restricted", "collection", "section", "code")
        ),
        comparisons=_sorted(topics, attrgetter("division.order", "order", "id")),
        placements=columns,
        retired=every("retired", _tombstone),
        alignments=every("alignments", read_alignment),
        handouts=(
            *(copy for pack in packs for copy in copies(pack, instruments, ladders, compared)),
            *chain(*map(handouts_of, kits)),
        ),
        kits=kits,
        quizzes=_sorted(every("quiz", read_quiz), SHELVED),
        corrections=_sorted(plain(Correction, "corrections"), attrgetter("date", "id"))[::-1],
        names=plain(NameList, "names"),
        print=read_print(root, problems),
    )
    _check_strays(root, problems)
    paths = _unread(corpus, problems)
    return replace(corpus, unread=_ids(corpus, paths), unread_files=paths), problems


def _sorted(records: tuple[R, ...], key: Callable[[R], Any]) -> tuple[R, ...]:
    return tuple(sorted(records, key=key))


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
        problems.append(FILE.at(place, "没有这个文件", "必须有", "照编辑指南补写"))
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
    return table.DATE.at(
        site.place.at("data_date"),
        f"“{site.data_date}”不到日",
        "数据日期写到日，如 2026-11-20",
        "补写月、日",
    )


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
            STRAY.at(
                Place(f"data/{path.name}", 1),
                "应是目录" if path.name in FOLDERS else "没有程序读它",
                f"data/ 里只有 {'、'.join(FILES)} 和目录：" + "、".join(FOLDERS),
                "移走" if path.name in FOLDERS else nearest(path.name, FOLDERS) or "移走",
            )
        )
