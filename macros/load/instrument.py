"""An instrument's file: facts with their provenance, then its text in order."""

from __future__ import annotations

from macros.load.article import (
    ENTRY_KEYS,
    ArticleContext,
    read_article,
    read_chapter,
)
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
    InstrumentKind,
    Level,
    Passage,
    Place,
    Problem,
    Provenance,
    Rule,
    Scrap,
    Span,
    Validity,
    Waiver,
)

FOLDER = Rule("folder", "国家规定放 data/instruments/national/，省级规定放 provincial/。")
PROVENANCE = Rule("provenance", "每个事实写明来历（from）：source、found、derived 或 memory。")
RULES = (FOLDER, PROVENANCE)

KEYS = (
    "title",
    "short",
    "aliases",
    "work",
    "kind",
    "region",
    "issuers",
    "doc_number",
    "issued",
    "published",
    "effective",
    "ended",
    "status",
    "coverage",
    "article_count",
    "based_on",
    "source",
    "imprint",
    "text",
    "passages",
    "scraps",
    "notes",
    "waived",
)
FACT_KEYS = ("value", "from", "article", "note")
IMPRINT_KEYS = ("text", "source", "lines")
PASSAGE_KEYS = ("text", "source", "lines")
EXCUSE_KEYS = ("text", "reason")
SCRAP_KEYS = ("text", "source", "lines", "after", "reason")


def read_instrument(
    document: DataFile, conditions: dict[str, Condition], problems: list[Problem]
) -> Instrument:
    """One instrument with its text; what is wrong in it becomes a problem."""
    table = YamlTable(document.root, document.path, problems, KEYS)
    level = _level(document, table)
    title = table.required("title")
    source = table.text("source")
    ground = ArticleContext(document.id, source, conditions)
    chapters, articles = _text(table, ground)
    status, status_from, status_note = _status(table)
    count, count_from = _count(table)
    return Instrument(
        id=document.id,
        place=table.place,
        work=table.text("work") or document.id,
        title=title,
        short=table.text("short") or title,
        level=level,
        coverage=table.choice("coverage", Coverage) or _no_coverage(table),
        aliases=table.texts("aliases"),
        kind=table.choice("kind", InstrumentKind),
        region=table.text("region"),
        issuers=table.texts("issuers"),
        doc_number=_fact(table, "doc_number"),
        issued=_fact(table, "issued", is_date=True),
        published=_fact(table, "published", is_date=True),
        effective=_fact(table, "effective", is_date=True),
        ended=_fact(table, "ended", is_date=True),
        status=status,
        status_provenance=status_from,
        status_note=status_note,
        article_count=count,
        count_provenance=count_from,
        based_on=table.texts("based_on"),
        source=source,
        imprint=_imprint(table, source),
        chapters=chapters,
        articles=articles,
        passages=_passages(table, document.id, source),
        scraps=_scraps(table, source),
        notes=table.texts("notes"),
        waived=tuple(map(_excuse, table.tables("waived", EXCUSE_KEYS))),
    )


def _no_coverage(table: YamlTable) -> Coverage:
    """What the file looks like, where the coverage is missing or no word for one."""
    if not table.has("coverage"):
        table.missing("coverage")
    if table.has("text"):
        return Coverage.PARTIAL
    return Coverage.PRESS if table.has("passages") else Coverage.CITED_ONLY


def _level(document: DataFile, table: YamlTable) -> Level:
    folder = document.folders[-1] if len(document.folders) == 2 else ""
    level = next((level for level in Level if level.key == folder), None)
    if level:
        return level
    table.problems.append(
        Problem(
            table.place,
            FOLDER.id,
            f"放在“{'/'.join(document.folders)}”里",
            "应放在 instruments/national 或 instruments/provincial 里",
            "移到相应目录",
        )
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


def _fact(table: YamlTable, key: str, *, is_date: bool = False) -> Fact:
    """A fact and its provenance; absent or null is unknown."""
    if not table.has(key):
        return Fact(None)
    inner = table.table(key, FACT_KEYS)
    if inner is None:
        return Fact(None)
    value = inner.date("value") if is_date else inner.text("value")
    provenance = _provenance(table.at(key), inner, key, needed=inner.has("value"))
    return Fact(value, provenance, inner.integer("article"), inner.prose("note"))


def _provenance(place: Place, inner: YamlTable, key: str, *, needed: bool) -> Provenance | None:
    if needed and not inner.has("from"):
        inner.problems.append(
            Problem(
                place,
                PROVENANCE.id,
                f"“{key}”没有写来历",
                "from: source（来源所载）、found（见于公开文本）、derived（推算）或 memory（凭记忆）",
                "补写 from",
            )
        )
    return inner.choice("from", Provenance)


def _status(table: YamlTable) -> tuple[Validity, Provenance | None, str | None]:
    inner = table.table("status", ("value", "from", "note"))
    if inner is None:
        return Validity.UNKNOWN, None, None
    value = inner.choice("value", Validity, Validity.UNKNOWN) or Validity.UNKNOWN
    known = value is not Validity.UNKNOWN
    provenance = _provenance(table.at("status"), inner, "status", needed=known)
    return value, provenance, inner.prose("note")


def _count(table: YamlTable) -> tuple[int | None, Provenance | None]:
    inner = table.table("article_count", ("value", "from"))
    if inner is None:
        return None, None
    place, needed = table.at("article_count"), inner.has("value")
    return inner.integer("value"), _provenance(place, inner, "article_count", needed=needed)


def _span(table: YamlTable, source: str | None) -> Span | None:
    named = table.text("source") or source
    ranges = table.ranges("lines")
    if not table.has("lines"):
        table.missing("lines")
    if named is None:
        table.missing("source")
    return Span(named, ranges) if named and ranges else None


def _imprint(table: YamlTable, source: str | None) -> Imprint | None:
    inner = table.table("imprint", IMPRINT_KEYS)
    if inner is None:
        return None
    text, span = inner.required("text"), _span(inner, source)
    return Imprint(text, span, inner.place) if span else None


def _passages(table: YamlTable, owner: str, source: str | None) -> tuple[Passage, ...]:
    out: list[Passage] = []
    for number, entry in enumerate(table.tables("passages", PASSAGE_KEYS), 1):
        text, span = entry.required("text"), _span(entry, source)
        if span:
            out.append(Passage(f"{owner}/p{number}", text, span, entry.place))
    return tuple(out)


def _scraps(table: YamlTable, source: str | None) -> tuple[Scrap, ...]:
    out: list[Scrap] = []
    for entry in table.tables("scraps", SCRAP_KEYS):
        text, span, reason = entry.required("text"), _span(entry, source), entry.prose("reason")
        if not reason:
            entry.missing("reason")
        if span:
            out.append(Scrap(span, text, reason or "", entry.place, entry.text("after")))
    return tuple(out)


def year_of(instrument: Instrument) -> str | None:
    """Year of effect for titles of versions, None where unknown."""
    value = instrument.effective.value
    return None if value is None or value.startswith("--") else value[:4]


def _excuse(entry: YamlTable) -> Waiver:
    reason = entry.prose("reason")
    if not reason:
        entry.missing("reason")
    return Waiver(entry.required("text"), reason or "", entry.place)
