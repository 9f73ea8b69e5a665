"""An instrument's file: facts with their provenance, then its text in order."""

from collections.abc import Iterator
from typing import Any

from macros.load.article import ENTRY_KEYS, ArticleContext, read_article, read_chapter
from macros.load.record import read, read_all, root_table
from macros.load.source import DataFile
from macros.load.table import YamlTable
from macros.model import (
    Article,
    Chapter,
    Condition,
    Coverage,
    Fact,
    Imprint,
    Instrument,
    Level,
    Passage,
    Problem,
    Provenance,
    Rule,
    Scrap,
    Validity,
)
from macros.model.field import DeclaredField, Form, fields_of, keys_of
from macros.model.instrument import NOT_KNOWN
from macros.model.keying import DRAFT

FOLDER = Rule("folder", "国家规定放 data/instruments/national/，省级规定放 provincial/。")
PROVENANCE = Rule("provenance", "每个事实写明来历（from）：source、found、derived 或 memory。")
RULES = (FOLDER, PROVENANCE)


def read_instrument(
    document: DataFile, conditions: dict[str, Condition], problems: list[Problem]
) -> Instrument:
    """One instrument with its text; what is wrong in it becomes a problem."""
    table = root_table(Instrument, document, problems)
    title = table.required("title")
    ground = ArticleContext(document.id, table.text("source"), conditions)
    chapters, articles = _text(table, ground)
    status, status_from, status_note = _status(table)
    count, count_from = _count(table)
    facts: dict[str, Any] = {
        d.name: _fact(table, d) for d in fields_of(Instrument) if d.type is Fact
    }
    return read(
        Instrument,
        table,
        id=document.id,
        work=table.text("work") or document.id,
        title=title,
        short=table.text("short") or title,
        level=_level(document, table),
        coverage=table.choice("coverage", Coverage) or _no_coverage(table),
        status=status,
        status_provenance=status_from,
        status_note=status_note,
        article_count=count,
        count_provenance=count_from,
        imprint=_imprint(table),
        chapters=chapters,
        articles=articles,
        passages=tuple(_passages(table, document.id)),
        scraps=tuple(filter(_is_placed, read_all(Scrap, table, "scraps"))),
        **facts,
    )


def _no_coverage(table: YamlTable) -> Coverage:
    """What the file looks like, where the coverage is missing or no word for one."""
    if not table.has("coverage"):
        table.missing("coverage")
    if table.has("text"):
        return Coverage.PARTIAL
    return Coverage.PRESS if table.has("passages") else Coverage.CITED_ONLY


def _level(document: DataFile, table: YamlTable) -> Level:
    folders = [name for name in document.folders if name != DRAFT]
    folder = folders[-1] if len(folders) == 2 else ""
    level = next((level for level in Level if level.key == folder), None)
    if level:
        return level
    table.problem(
        table.node.line,
        FOLDER,
        f"放在“{'/'.join(document.folders)}”里",
        "应放在 instruments/national 或 instruments/provincial 里",
        "移到相应目录",
    )
    return Level.NATIONAL


def _text(
    table: YamlTable, ground: ArticleContext
) -> tuple[tuple[Chapter, ...], tuple[Article, ...]]:
    chapters: list[Chapter] = []
    articles: list[Article] = []
    for entry in table.tables("text", ENTRY_KEYS):
        if entry.has("chapter"):
            chapter = read_chapter(entry, ground)
            if chapter is not None:
                chapters.append(chapter)
        else:
            current = chapters[-1].number if chapters else None
            article = read_article(entry, ground, current)
            if article is not None:
                articles.append(article)
    return tuple(chapters), tuple(articles)


def _fact(table: YamlTable, declared: DeclaredField) -> Fact:
    """A fact and its provenance; absent or null is unknown."""
    key = declared.key
    inner = table.table(key, keys_of(Fact))
    if inner is None:
        return NOT_KNOWN
    value = inner.date("value") if declared.field.form is Form.DATE else inner.text("value")
    needed = inner.has("value")
    return read(Fact, inner, value=value, provenance=_provenance(table, inner, key, needed=needed))


def _provenance(table: YamlTable, inner: YamlTable, key: str, *, needed: bool) -> Provenance | None:
    if needed and not inner.has("from"):
        inner.problem(
            table.at(key).line,
            PROVENANCE,
            f"“{key}”没有写来历",
            "from: source（来源所载）、found（见于公开文本）、derived（推算）或 memory（没有来源可据）",
            "补写 from",
        )
    return inner.choice("from", Provenance)


def _status(table: YamlTable) -> tuple[Validity, Provenance | None, str | None]:
    inner = table.table("status", ("value", "from", "note"))
    if inner is None:
        return Validity.UNKNOWN, None, None
    value = inner.choice("value", Validity, Validity.UNKNOWN) or Validity.UNKNOWN
    known = value is not Validity.UNKNOWN
    provenance = _provenance(table, inner, "status", needed=known)
    return value, provenance, inner.prose("note")


def _count(table: YamlTable) -> tuple[int | None, Provenance | None]:
    inner = table.table("article_count", ("value", "from"))
    if inner is None:
        return None, None
    needed = inner.has("value")
    return inner.integer("value"), _provenance(table, inner, "article_count", needed=needed)


def _imprint(table: YamlTable) -> Imprint | None:
    inner = table.table("imprint", keys_of(Imprint))
    imprint = read(Imprint, inner) if inner else None
    return imprint if imprint and _is_placed(imprint) else None


def _passages(table: YamlTable, owner: str) -> Iterator[Passage]:
    for number, entry in enumerate(table.tables("passages", keys_of(Passage)), 1):
        passage = read(Passage, entry, id=f"{owner}/p{number}")
        if _is_placed(passage):
            yield passage


def _is_placed(record: Imprint | Passage | Scrap) -> bool:
    """False for text that no source is known to print; a problem says so."""
    return bool(record.span.source and record.span.ranges)
