"""collation: a verdict is on words that are there, once; one that speaks for them names its text."""

from macros.derive.book import Book
from macros.model import Collation, Problems, Rule, Runs, Verdict
from macros.text.quotes import has_lacuna

RULE = Rule(
    "collation",
    "逐款核对的结论（collated）写在有文字的款、项上，一处一条；核对一致的写所核文字的指纹（seal），"
    "不写 settled；有残缺的不能核对一致。",
)


def check(book: Book) -> Problems:
    """Verdicts on nothing, twice on one place, or that say more than they can."""
    for article in book.articles:
        units = {where: unit.runs for where, unit in article.units()}
        seen = set()
        for entry in article.collated:
            if entry.where is None or entry.where not in units or entry.where in seen:
                again = "写了两次" if entry.where in seen else "没有文字"
                yield RULE.at(
                    entry.place.at("where"),
                    f"所核的 {entry.where or '全条'} {again}",
                    "一处一条，写款、项的位置",
                    "改正 where，或删去这一条",
                )
            else:
                yield from _assent(entry, units[entry.where])
            seen.add(entry.where)


def _assent(entry: Collation, runs: Runs) -> Problems:
    if entry.verdict.assents and entry.seal is None:
        yield RULE.at(
            entry.place,
            f"{entry.where} 核对一致而没有指纹",
            "seal: 十二位，文字一改就看得出",
            "重新核对，写上 seal",
        )
    if entry.verdict.assents and entry.settled is not None:
        yield RULE.at(
            entry.place.at("settled"),
            f"{entry.where} 核对一致而又说出入已了结",
            "settled 只写在有出入的条目上",
            "删去 settled",
        )
    if entry.verdict is Verdict.AGREES and has_lacuna(runs):
        yield RULE.at(
            entry.place.at("verdict"),
            f"{entry.where} 有残缺而说一致",
            "有残缺的写 differs-at-its-marks 或 differs-elsewhere",
            "改正 verdict",
        )
