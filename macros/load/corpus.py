"""The whole of data/: site, sources, instruments, retired ids."""

from __future__ import annotations

from pathlib import Path

from macros.load import article, instrument, table
from macros.load.instrument import read_instrument
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
from macros.source import RULES as SOURCE_RULES
from macros.source import Document, read, read_tree

STRAY = Rule("stray-file", "data/ 里只有编辑指南列出的目录和文件。")
RULES = (
    *SOURCE_RULES,
    STRAY,
    *table.RULES,
    *instrument.RULES,
    *article.RULES,
    *PROVISION_RULES,
)

SITE_KEYS = ("title", "subtitle", "data_date", "order")
SOURCE_KEYS = ("title", "kind", "condition", "pages", "notes")
TOMBSTONE_KEYS = ("to", "reason")
FOLDERS = ("sources", "instruments", "retired")
"""Folders below data/ that this version knows."""


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
    read_instruments = (
        read_instrument(document, conditions, problems)
        for document in read_tree(root, "data/instruments", problems)
    )
    instruments = [one for one in read_instruments if one is not None]
    rank = {name: number for number, name in enumerate(site.order)}
    instruments.sort(key=lambda one: (rank.get(one.id, len(rank)), one.id))
    retired = tuple(
        _tombstone(document, problems) for document in read_tree(root, "data/retired", problems)
    )
    _check_strays(root, problems)
    return Corpus(site, sources, tuple(instruments), retired), problems


def _site(root: Path, problems: list[Problem]) -> Site:
    path = root / "data" / "site.yml"
    place = Place("data/site.yml", 1)
    if not path.exists() and not path.is_symlink():
        problems.append(Problem(place, table.MISSING_FIELD.id, "没有这个文件", "必须有", "见编辑指南"))
        return Site("", "", "", (), place)
    document = read(root, path, problems)
    if document is None:
        return Site("", "", "", (), place)
    fields = Table(document.root, document.path, problems, SITE_KEYS)
    date = fields.date("data_date")
    if not fields.has("data_date"):
        fields.missing("data_date")
    return Site(
        title=fields.required("title"),
        subtitle=fields.text("subtitle") or "",
        data_date=date or "",
        order=fields.texts("order"),
        place=fields.place,
    )


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
    fields = Table(document.root, document.path, problems, TOMBSTONE_KEYS)
    return Tombstone(
        id=document.id,
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
        known = path.name in FOLDERS and path.is_dir()
        if known or path.name == "site.yml" or path.name.startswith("."):
            continue
        problems.append(
            Problem(
                Place(f"data/{path.name}", 1),
                STRAY.id,
                "没有程序读它",
                "data/ 里只有 site.yml 和目录：" + "、".join(FOLDERS),
                table.nearest(path.name, FOLDERS) or "移走",
            )
        )
