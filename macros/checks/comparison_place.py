"""comparison-place: what the columns of the comparison point at is held, and is the column's own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from macros.derive.book import Book
from macros.model import Corpus, Place, Problem, Problems, Rule, Where
from macros.model.comparison import Cell, Placement
from macros.text.hints import nearest
from macros.text.quotes import has_place

RULE = Rule(
    "comparison-place",
    "对照各栏所指的文件、条、段落和位置都存在，并且属于所在的那一栏。",
)


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """An address: the key that holds it, where it stands, whose it must be (None: anyone's)."""

    place: Place
    key: str
    target: str
    where: Where | None
    owner: str | None = None
    press: bool = False
    """True where it must be a passage of a report."""


def check(book: Book) -> Problems:
    """Instruments, articles, passages and places that nothing has, or that another one has."""
    articles = book.index.articles
    passages = {passage.id for each in book.corpus.instruments for passage in each.passages}
    for named in _all(book.corpus):
        owner = named.target.partition("/")[0]
        article = articles.get(named.target)
        if not named.target or owner in book.corpus.unread:
            continue
        if named.press and named.target not in passages:
            found = f"“{named.target[:40]}”不是报道的段落"
            yield _problem(named, found, "报道的段落，如 press-province/p4", "改正 provision")
        elif article is None and named.target not in passages:
            hint = nearest(named.target, [*articles, *passages]) or "写作 文件编号/条号"
            yield _problem(named, f"没有“{named.target[:40]}”", "data/ 里有的条或段落", hint)
        elif named.owner not in (None, owner):
            yield _problem(
                named,
                f"“{named.target}”不属于 {named.owner}",
                "一栏只引自己那件文件的条",
                "改正 provision，或把这一格移到那件文件的一栏",
            )
        elif article is not None and not has_place(article, named.where):
            known = "、".join(str(unit) for unit, _ in article.units()) or "无"
            found = f"{named.target} 没有“{named.where}”"
            with_where = named.key == "provision"
            mend = "改正 where；指全条时不写" if with_where else "改正款、项号；指全条时只写到条号"
            at = replace(named, key="where") if with_where else named
            yield _problem(at, found, f"条内有的位置：{known}", mend)
    yield from _unknown_columns(book.corpus)


def _problem(named: NamedPlace, found: str, expected: str, mend: str) -> Problem:
    return RULE.at(named.place.at(named.key), found, expected, mend)


def _all(corpus: Corpus) -> Iterator[NamedPlace]:
    known = {instrument.id for instrument in corpus.instruments}
    for placement in corpus.placements:
        if placement.id in known:
            yield from _of_placement(placement)
            for cell in placement.cells:
                yield from _of_cell(cell)


def _of_cell(cell: Cell) -> Iterator[NamedPlace]:
    for provision in cell.provisions:
        yield NamedPlace(
            provision.place, "provision", provision.target, provision.where, cell.instrument
        )
    for passage in cell.reported:
        yield NamedPlace(passage.place, "provision", passage.target, passage.where, press=True)
    for measure in cell.measured:
        if measure.against:
            yield NamedPlace(
                measure.place, "against", measure.against.article, measure.against.where
            )


def _of_placement(placement: Placement) -> Iterator[NamedPlace]:
    for seated in placement.divisions:
        yield NamedPlace(seated.place, "", seated.article, seated.where, placement.id)
    for apart in (*placement.not_comparable, *placement.slight_losses):
        yield NamedPlace(apart.place, "", apart.article, apart.where, placement.id)
    for clause in placement.statements:
        if clause.provision:
            provision = clause.provision
            yield NamedPlace(provision.place, "provision", provision.target, provision.where)


def _unknown_columns(corpus: Corpus) -> Problems:
    """Columns of instruments that are not there."""
    known = {instrument.id for instrument in corpus.instruments} | set(corpus.unread)
    for placement in corpus.placements:
        if placement.id not in known:
            yield RULE.at(
                placement.place,
                f"没有编号为“{placement.id}”的文件",
                "对照的一栏与它的文件同名",
                nearest(placement.id, known) or "改文件名",
            )
