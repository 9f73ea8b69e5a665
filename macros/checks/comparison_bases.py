"""comparison-bases: what a column says is compared with each of its bases, once."""

from macros.derive.book import Book
from macros.model import Level, Problems, Rule
from macros.model.comparison import Cell, Placement, Relation
from macros.text.doubled import doubled

RULE = Rule(
    "comparison-bases",
    "一栏的 bases 是国家各栏里的文件；有条文的一格，对 bases 里的每一件各写一条 relations；"
    "只写 relation 的（未规定、条文缺、没有全文、只见于追责）对哪一件都是这样，不写 relations。",
)


def check(book: Book) -> Problems:
    """Bases that are none, cells that say nothing of a base, or of one that is none."""
    levels = {each.id: each.level for each in book.corpus.instruments}
    national = {name for name, level in levels.items() if level is Level.NATIONAL}
    columns = {column.id for column in book.corpus.placements}
    for column in book.corpus.placements:
        for n, base in enumerate(column.bases):
            if base == column.id or base not in national | set(book.corpus.unread):
                yield RULE.at(
                    column.place.at(f"bases/{n}"),
                    f"“{base[:40]}”不能作比的对象",
                    "国家的别一栏：" + "、".join(sorted((national & columns) - {column.id})),
                    "改正或删去",
                )
        for cell in column.cells:
            yield from _of_cell(column, cell, is_national=column.id in national)


def _of_cell(column: Placement, cell: Cell, *, is_national: bool) -> Problems:
    by_itself = cell.own not in (None, Relation.BASELINE)
    if cell.own is None and (is_national or not cell.quote):
        yield RULE.at(cell.place.at("relation"), "没有写 relation", "这一格本身是什么", "补写")
    wanted = () if by_itself or not cell.quote else column.bases
    for measure, _ in doubled(cell.measured, lambda each: each.base):
        yield RULE.at(measure.place, f"{measure.base} 写了两条", "一件一条", "合成一条")
    for measure in cell.measured:
        if measure.base not in wanted:
            yield RULE.at(
                measure.place.at("base"),
                f"这一格不与“{measure.base[:40]}”相比",
                "、".join(wanted)
                or "没有条文、写了 relation，或者一栏没有 bases 的，不写 relations",
                "改正或删去",
            )
    lacking = [base for base in wanted if base not in {each.base for each in cell.measured}]
    if lacking:
        yield RULE.at(
            cell.place.at("relations"),
            f"没有写与 {'、'.join(lacking)} 的关系",
            "bases 里的每一件各一条；还没有比的写 not-compared",
            "补写“- base: 文件编号”和 relation",
        )
