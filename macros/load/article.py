"""An entry of an instrument's text: a chapter heading or an article."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from macros.cite.numerals import CHINESE, parse
from macros.load.record import read, read_all
from macros.load.table import WHERE, YamlTable
from macros.model import (
    Article,
    Attribution,
    Chapter,
    Condition,
    Emendation,
    NumberBasis,
    Role,
    Rule,
    Span,
    Status,
    Witness,
)
from macros.model.field import keys_of
from macros.text.provision import build, read_lines
from macros.text.standing import Ground, unquoted, whole, worse

ARTICLE_NUMBER = Rule("article-number", "条写“第十一条”或“第四十四条之一”，章写“第一章 总则”。")
RULES = (ARTICLE_NUMBER, WHERE)

CHAPTER_KEYS = keys_of(Chapter)
ARTICLE_KEYS = keys_of(Article)
ENTRY_KEYS = tuple(dict.fromkeys((*ARTICLE_KEYS, *CHAPTER_KEYS)))

_NUMBER = rf"[{CHINESE}0-9０-９]+"
_ARTICLE = re.compile(rf"第(?P<n>{_NUMBER})条(?:之(?P<b>[{CHINESE}]+))?")
_CHAPTER = re.compile(rf"第(?P<n>{_NUMBER})章(?P<gap>[ \u3000]*)(?P<title>\S.*)?")


@dataclass(frozen=True, slots=True)
class ArticleContext:
    """What an article inherits from its instrument: id, its source, all sources' conditions."""

    instrument: str
    source: str | None
    conditions: dict[str, Condition]


def read_chapter(table: YamlTable, ground: ArticleContext) -> Chapter | None:
    """A heading `第一章 总则`; its title may be unknown where only facts tell of it."""
    table.only(CHAPTER_KEYS, among=ENTRY_KEYS)
    typed = table.required("chapter")
    match = _CHAPTER.fullmatch(typed)
    number = parse(match["n"]) if match else None
    run_on = match is not None and bool(match["title"]) and not match["gap"]
    if typed and (number is None or run_on):
        _bad_number(table, "chapter", typed, "第一章 总则")
    if match is None or number is None:
        return None
    span = _span(table, table.text("source") or ground.source)
    title = (match["title"] or "").replace(" ", "").replace("\u3000", "") or None
    by = table.choice("by", Attribution, Attribution.SOURCE) or Attribution.SOURCE
    return Chapter(number, title, by, table.at("chapter"), span)


def _span(table: YamlTable, source: str | None) -> Span | None:
    """The lines of an entry in its source; lines of no source would be lost in silence."""
    ranges = table.ranges("lines")
    if ranges and source is None:
        table.missing("source")
    return Span(source, ranges) if source and ranges else None


def _bad_number(table: YamlTable, key: str, typed: str, sample: str) -> None:
    table.problem(key, ARTICLE_NUMBER, f"“{typed[:20]}”不成编号", f"写作“{sample}”", "改正编号")


def read_article(table: YamlTable, ground: ArticleContext, chapter: int | None) -> Article | None:
    """An article with its 款, 项 and 目, its witnesses, and the reasons of its marks."""
    table.only(ARTICLE_KEYS, among=ENTRY_KEYS)
    typed = table.required("article")
    match = _ARTICLE.fullmatch(typed)
    number = parse(match["n"]) if match else None
    branch = parse(match["b"]) if match and match["b"] else 0
    if number is None or branch is None:
        if typed:
            _bad_number(table, "article", typed, "第十一条")
        return None
    lines = read_lines(table.typed_lines("text"), table.problems)
    witnesses = _witnesses(table, ground)
    total = table.integer("total")
    article = read(
        Article,
        table,
        instrument=ground.instrument,
        number=number,
        branch=branch,
        status=Status.MISSING,
        lines=lines,
        paragraphs=(),
        chapter=chapter,
        paragraphs_total=total,
        total_by=table.choice("total_by", Attribution, Attribution.FACTS)
        if total is not None
        else None,
        witnesses=witnesses,
        emendations=tuple(e for e in read_all(Emendation, table, "emendations") if e.number >= 0),
        known=_known(table),
    )
    article = replace(article, place=table.at("article"))
    floor = Status.PARTIAL if table.flag("open_end") else Status.VERIFIED
    return _judged(article, ground.conditions, floor)


def _judged(article: Article, conditions: Mapping[str, Condition], floor: Status) -> Article:
    """The article with its paragraphs and states (`text/standing.py`).

    `floor` is 节录 where the source quotes the first 款 and it is unknown whether others follow.
    """
    skipped = unquoted(article)
    collated = {entry.where: entry for entry in article.collated if entry.where}
    ground = Ground(article.witnesses, conditions, collated, skipped)
    article = replace(article, paragraphs=build(article.lines, ground))
    parts = [(unit.status, unit.runs) for _, unit in article.units() if unit.runs]
    if not parts:
        return replace(article, paragraphs=())
    status = worse(whole(parts, skipped), floor)
    total, by = article.paragraphs_total, article.total_by
    if total is None and status in (Status.VERIFIED, Status.COMPLETE, Status.EMENDED):
        total, by = len(article.paragraphs), Attribution.SOURCE
    return replace(article, status=status, paragraphs_total=total, total_by=by)


def _witnesses(table: YamlTable, ground: ArticleContext) -> tuple[Witness, ...]:
    out: list[Witness] = []
    span = _span(table, ground.source)
    if span:
        out.append(Witness(span, Role.BASE, table.at("lines")))
    for entry in table.tables("witnesses", keys_of(Witness)):
        source, spans = entry.required("source"), entry.ranges("lines")
        if not entry.has("lines"):
            entry.missing("lines")
        role = entry.choice("role", Role, Role.BASE) or Role.BASE
        where = entry.where("where")
        printed_at = entry.text("printed_at")
        if source and spans:
            out.append(Witness(Span(source, spans), role, entry.place, where, printed_at))
    return tuple(out)


def _known(table: YamlTable) -> NumberBasis | None:
    inner = table.table("known", keys_of(NumberBasis))
    if inner is None:
        return None
    if not inner.has("from"):
        inner.missing("from")
    return replace(read(NumberBasis, inner), place=table.at("known"))
